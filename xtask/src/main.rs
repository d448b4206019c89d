//! The commands of the project, `cargo xtask <command>`; `cargo xtask help` lists them.

mod arguments;
mod audit;
mod bench;
mod budget;
mod bundle;
mod checks;
mod compress;
mod dist;
mod environment;
mod features;
mod fuzz;
mod install;
mod lockfile;
mod parts;
mod process;
mod project;
mod serve;
mod tools;
mod twice;

use std::process::ExitCode;

use arguments::Task;
use install::Goal;

#[cfg(not(unix))]
compile_error!("cargo xtask runs on Linux and macOS; on Windows, use it inside WSL");

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&words) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<()> {
    match task {
        Task::Audit => audit::audit(),
        Task::Bench(options) => bench::bench(&options),
        Task::Bundle => bundle::bundle(),
        Task::Dist => dist::dist(&install::setup(Goal::Dist)?),
        Task::Env(goal) => {
            print!("{}", install::setup(goal)?.exports());
            Ok(())
        }
        Task::Fuzz(hunt) => fuzz::fuzz(&hunt),
        Task::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Task::Serve(arguments) => serve::serve(&arguments),
        Task::Setup(goal) => install::setup(goal).map(drop),
        Task::Test { steps, arguments } => checks::test(&steps, &arguments),
    }
}
