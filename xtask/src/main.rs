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
mod fuzz;
mod install;
mod parts;
mod process;
mod project;
mod serve;
mod tools;
mod twice;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};
use checks::Step;
use install::Goal;

#[cfg(not(unix))]
compile_error!("cargo xtask runs on Linux and macOS; on Windows, use it inside WSL");

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Audit => audit::audit(),
        Command::Bench(options) => bench::bench(&options),
        Command::Bundle => bundle::bundle(),
        Command::Dist => dist::dist(&install::setup(Goal::Dist)?),
        Command::Env { goal } => {
            print!("{}", install::setup(goal)?.exports());
            Ok(())
        }
        Command::Fuzz(campaign) => fuzz::fuzz(&campaign),
        Command::Pictures => ignored_tests("looks"),
        Command::Serve { arguments } => serve::serve(&arguments),
        Command::Setup { goal } => install::setup(goal).map(drop),
        Command::Soak => ignored_tests("soak"),
        Command::Test { steps, arguments } => checks::test(&steps, &arguments),
    }
}

/// The end-to-end tests of one name that are left out unless somebody asks for them.
fn ignored_tests(name: &str) -> anyhow::Result<()> {
    let arguments = ["--ignored", name].map(str::to_owned);
    checks::test(&[Step::Dist, Step::EndToEnd], &arguments)
}
