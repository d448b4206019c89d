//! `nomination-card import`

use std::io::Write;

use nomination_card::read::decode::decode;
use nomination_card_cli::{limit::Limit, printable};
use nomination_card_import::{Options, import};

use crate::{
    arguments::Import,
    input::Input,
    outcome::{End, Failure},
    output::Output,
};

/// Converts a text to a nomination and reports what is uncertain.
pub fn run(arguments: &Import, output: &mut Output) -> Result<End, Failure> {
    let file = &arguments.file;
    let text = decode(file.read(Limit::NOMINATION)?).map_err(|error| {
        let message = error.message();
        Failure::new(format!("{file}: {message}"))
    })?;
    let options = Options {
        candidate: arguments.candidate.clone(),
    };
    let imported =
        import(&text, &options).map_err(|error| Failure::new(format!("{file}: {error}")))?;
    for remark in &imported.remarks {
        report(file, remark.line, &remark.message);
    }
    output.write(&imported.json())?;
    Ok(End::Fine)
}

/// Reports an uncertainty on standard error.
fn report(file: &Input, line: usize, message: &str) {
    let file = printable::message(&file.to_string());
    let message = printable::message(message);
    // Ignore a closed standard error.
    let _ = writeln!(
        anstream::stderr(),
        "{file}:{line}: \x1b[1;33mnote:\x1b[0m {message}"
    );
}
