//! `nomination-card enrich`

use std::io::Write;

use nomination_card_cli::{
    check::{Finding, Severity, line},
    enrich::{Difference, rewrite},
    limit::Limit,
};

use crate::{
    arguments::Enrich,
    commands::read_pep_index,
    outcome::{End, Failure},
    output::Output,
};

/// Writes the nomination with the list's additions, and reports the differences.
pub fn run(arguments: &Enrich, output: &mut Output) -> Result<End, Failure> {
    let file = &arguments.file;
    let peps = read_pep_index::read(&arguments.peps)?;
    let rewritten =
        rewrite(file.read(Limit::NOMINATION)?, &peps).map_err(|error| Failure::of(file, &error))?;
    report(&file.to_string(), &rewritten.differences);
    output.write(&rewritten.text)?;
    Ok(End::Fine)
}

/// Reports the differences on standard error.
fn report(file: &str, differences: &[Difference]) {
    let mut errors = anstream::stderr().lock();
    for difference in differences {
        let finding = Finding {
            severity: Severity::Warning,
            issue: difference.issue(),
        };
        // Ignore a closed standard error.
        let _ = writeln!(errors, "{}", line(file, &finding));
    }
}
