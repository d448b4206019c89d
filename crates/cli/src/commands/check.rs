//! `nomination-card check`

use nomination_card::pep_index::PepIndex;
use nomination_card_cli::{
    check::{Finding, Severity, check, json, line},
    limit::Limit,
};

use crate::{
    arguments::{Check, Format},
    commands::read_pep_index,
    input::Input,
    outcome::{End, Failure},
    output::Output,
    progress::Progress,
};

/// Checks each file and reports the findings.
pub fn run(arguments: &Check, output: &mut Output) -> Result<End, Failure> {
    let peps = arguments
        .peps
        .as_ref()
        .map(read_pep_index::read)
        .transpose()?;
    let progress = Progress::over(arguments.files.len());
    let mut objects = Vec::new();
    let mut end = End::Fine;
    for file in &arguments.files {
        let name = file.to_string();
        let findings = findings(file, peps.as_ref());
        if findings.iter().any(|it| it.severity == Severity::Error) {
            end = End::Problems;
        }
        match arguments.format {
            Format::Json => objects.extend(findings.iter().map(|finding| json(&name, finding))),
            Format::Lines => {
                let lines: String = findings.iter().map(|it| line(&name, it) + "\n").collect();
                progress.aside(|| output.write_styled(&lines))?;
            }
        }
        progress.step();
    }
    progress.finish();
    if arguments.format == Format::Json {
        output.write_json(&objects.into())?;
    }
    Ok(end)
}

/// The findings for a file. An unreadable file is a finding too.
fn findings(file: &Input, peps: Option<&PepIndex>) -> Vec<Finding> {
    match file.read(Limit::NOMINATION) {
        Ok(bytes) => check(bytes, peps),
        Err(error) => vec![Finding::of_file(error.sentence)],
    }
}
