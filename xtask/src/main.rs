//! The commands of the project, `cargo xtask <command>`; `cargo xtask help` lists them.

mod arguments;

use std::process::ExitCode;

use clap::Parser as _;
use xtask::checks::{self, Step};
use xtask::install::{self, Goal};
use xtask::{audit, bundle, dist, fuzz, process, project};

use arguments::{Arguments, Command};

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
        Command::Bench { arguments } => bench(&arguments),
        Command::Bundle => bundle::bundle(),
        Command::Dist => dist::dist(&install::setup(Goal::Dist)?),
        Command::Env { goal } => {
            print!("{}", install::setup(goal)?.exports());
            Ok(())
        }
        Command::Fuzz(campaign) => fuzz::fuzz(&campaign),
        Command::Growth => ignored_tests("growth_of_all"),
        Command::Pictures => ignored_tests("looks"),
        Command::Serve { arguments } => serve(&arguments),
        Command::Setup { goal } => install::setup(goal).map(drop),
        Command::Soak => ignored_tests("soak"),
        Command::Test { steps, arguments } => checks::test(&steps, &arguments),
    }
}

/// Serves a page with the card, rebuilt on every change.
fn serve(arguments: &[String]) -> anyhow::Result<()> {
    let mut trunk = install::setup(Goal::Serve)?.command("trunk");
    let trunk = trunk.current_dir(project::root()).arg("serve");
    process::replace(trunk.args(arguments))
}

/// Builds and runs the benchmark, a separate package.
fn bench(arguments: &[String]) -> anyhow::Result<()> {
    let mut cargo = std::process::Command::new("cargo");
    cargo
        .current_dir(project::root())
        .args(["run", "--quiet", "--package", "nomination-card-bench"])
        .args(["--example", "bench", "--"])
        .args(arguments);
    process::replace(&mut cargo)
}

/// Runs the ignored end-to-end tests with this name.
fn ignored_tests(name: &str) -> anyhow::Result<()> {
    checks::test(&[Step::Dist, Step::EndToEnd], &checks::ignored(name))
}
