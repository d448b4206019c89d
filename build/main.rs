//! The build script: combines the card's style sheets into the text that `src/style.rs` includes.

mod style;

use std::{env, fs, path::PathBuf};

fn main() {
    // Cargo sets both variables for every build script; without one, the build fails below.
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
