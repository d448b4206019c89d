//! The command-line tool `nomination-card`: parses arguments, runs a command,
//! sets the exit code.

mod arguments;
mod commands;
mod input;
mod outcome;
mod output;
mod progress;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use commands::{check, completions, enrich, import, man, render, schema};
use outcome::{End, Failure};
use output::Output;

fn main() -> ExitCode {
    match run(Arguments::read()) {
        Ok(end) => end.into(),
        Err(failure) => failure.report(),
    }
}

/// Dispatches to the command.
fn run(arguments: Arguments) -> Result<End, Failure> {
    let mut output = Output::new(arguments.output);
    let end = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, &mut output),
        Command::Import(arguments) => import::run(&arguments, &mut output),
        Command::Render(arguments) => render::run(&arguments, &mut output),
        Command::Schema(arguments) => schema::run(&arguments, &mut output),
        Command::Enrich(arguments) => enrich::run(&arguments, &mut output),
        Command::Completions(arguments) => completions::run(&arguments, &mut output),
        Command::Man(arguments) => man::run(&arguments, &mut output),
    }?;
    output.finish()?;
    Ok(end)
}
