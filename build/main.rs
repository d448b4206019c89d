//! Runs when the crate is compiled: parses the card's style sheets, and writes the text that
//! `src/style.rs` includes.

mod style;

use std::{env, fs, path::PathBuf};

fn main() {
    // cargo says both to every build script; a path that is missing is an error below.
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).unwrap_or_default();
    for sheet in style::SHEETS {
        println!("cargo::rerun-if-changed={sheet}");
    }
    let problems = match style::text(&folder("CARGO_MANIFEST_DIR"), style::SHEETS) {
        Ok(css) => match fs::write(folder("OUT_DIR").join("style.css"), css) {
            Ok(()) => Vec::new(),
            Err(error) => vec![format!("the style sheet cannot be written: {error}")],
        },
        Err(problems) => problems,
    };
    for problem in problems {
        println!("cargo::error={problem}");
    }
}
