//! The sizes of a built file's parts, to trace growth to its cause.

mod module;
mod script;
mod table;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{bundle, project};
use table::table;

/// The embed's scripts, by published name and by source name.
const SCRIPTS: [(&str, &str); 3] = [
    ("nomination-card.js", "nomination-card.js"),
    ("element-….js", "element.js"),
    ("card-….js", "card.js"),
];

/// Reports the parts of the module, from wasm-bindgen's output with function names, and of the
/// scripts, from the bundler's metafile.
pub fn report() -> Result<String> {
    let module = project::target()
        .join("wasm-bindgen/release")
        .join(bundle::WASM);
    let output = project::root().join("target/bundle/output");
    let mut text = format!(
        "\nThe module's parts, in bytes before wasm-opt:\n{}",
        table(&module::parts(&read(&module)?)?)
    );
    for (name, source) in SCRIPTS {
        let metafile = read(&output.join(format!("{source}.json")))?;
        text += &format!(
            "\nThe parts of {name}, in bytes:\n{}",
            table(&script::parts(&metafile)?)
        );
    }
    Ok(text)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}
