//! `nomination-card man`

use std::io;

use clap::CommandFactory;

use crate::{
    arguments::{Arguments, Man},
    outcome::{End, Failure},
    output::Output,
};

/// Prints the manual page, in roff.
pub fn run(Man: &Man, output: &mut Output) -> Result<End, Failure> {
    let manual =
        manual().map_err(|error| Failure::new(format!("The page cannot be made: {error}.")))?;
    output.write(&manual)?;
    Ok(End::Fine)
}

/// One page for the tool and all its commands, so that users install one file.
fn manual() -> io::Result<String> {
    let mut command = Arguments::command();
    command.build();
    let mut page = Vec::new();
    let tool = clap_mangen::Man::new(command.clone());
    tool.render_title(&mut page)?;
    tool.render_name_section(&mut page)?;
    tool.render_synopsis_section(&mut page)?;
    tool.render_description_section(&mut page)?;
    tool.render_options_section(&mut page)?;
    tool.render_extra_section(&mut page)?;
    for command in command.get_subcommands() {
        page.extend_from_slice(format!(".SH {}\n", command.get_name().to_uppercase()).as_bytes());
        page.extend_from_slice(part(command.clone())?.as_bytes());
    }
    Ok(text(page).replace(".SH EXTRA\n", ".SH NOTES\n"))
}

/// The part of the page about one command: the sections of its own page become subsections.
fn part(command: clap::Command) -> io::Result<String> {
    let mut page = Vec::new();
    let command = clap_mangen::Man::new(command);
    command.render_description_section(&mut page)?;
    command.render_synopsis_section(&mut page)?;
    command.render_options_section(&mut page)?;
    command.render_extra_section(&mut page)?;
    let lines = text(page);
    // Each section defines the apostrophe again.
    let lines = lines.lines().filter(|line| !line.contains(".ds Aq"));
    let lines = lines.filter(|line| *line != ".SH DESCRIPTION");
    Ok(lines.fold(String::new(), |part, line| {
        part + &line
            .replace(".SH EXTRA", ".SS NOTES")
            .replace(".SH ", ".SS ")
            + "\n"
    }))
}

fn text(page: Vec<u8>) -> String {
    String::from_utf8_lossy(&page).into_owned()
}
