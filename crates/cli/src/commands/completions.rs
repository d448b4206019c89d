//! `nomination-card completions`

use clap::CommandFactory;

use crate::{
    arguments::{Arguments, Completions},
    outcome::{End, Failure},
    output::Output,
};

/// Prints a completion script for a shell.
pub fn run(arguments: &Completions, output: &mut Output) -> Result<End, Failure> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(
        arguments.shell,
        &mut command,
        "nomination-card",
        &mut script,
    );
    output.write(&String::from_utf8_lossy(&script))?;
    Ok(End::Fine)
}
