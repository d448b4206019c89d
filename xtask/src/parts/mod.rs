//! What the parts of a built file weigh, so that growth can be traced to what grew.

mod module;
mod script;
mod table;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{bundle, project};
use table::table;

/// The scripts of the embed, as they are published and as they are called before that.
const SCRIPTS: [(&str, &str); 3] = [
    ("nomination-card.js", "nomination-card.js"),
    ("element-….js", "element.js"),
    ("card-….js", "card.js"),
];

/// The parts of the module, as wasm-bindgen left it in Trunk's folder, with the names of its
/// functions, and of the scripts, as the bundler left them.
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
