//! `nomination-card man`

use clap::CommandFactory;

use crate::{
    arguments::{Arguments, Man},
    end::{End, Failure},
    output::Output,
};

/// Prints the manual, in roff.
pub fn run(Man: &Man, output: &mut Output) -> Result<End, Failure> {
    let mut page = Vec::new();
    let command = Arguments::command().flatten_help(true);
    clap_mangen::Man::new(command)
        .render(&mut page)
        .map_err(|error| Failure::new(format!("The page cannot be written: {error}.")))?;
    output.write(&page)?;
    Ok(End::Fine)
}
