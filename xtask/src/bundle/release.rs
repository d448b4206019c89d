//! Bundles and minifies the files to deploy, and names them by content hash.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::environment::Environment;
use crate::install::{self, Goal};
use crate::{names, process};

/// A file that the loader fetches.
struct Loaded {
    /// Its name in the loader.
    role: &'static str,
    name: String,
    content: Vec<u8>,
}

impl Loaded {
    fn new(role: &'static str, stem: &str, extension: &str, content: Vec<u8>) -> Self {
        let name = names::immutable(stem, &content, extension);
        Self {
            role,
            name,
            content,
        }
    }
}

/// Builds the files from a source folder and writes them to Trunk's staging folder.
pub fn write(sources: &Path, staging: &Path) -> Result<()> {
    // Installed already by `cargo xtask dist`, but not if a person ran Trunk directly.
    let tools = install::setup(Goal::Dist)?;

    let wasm = read(&sources.join("card.wasm"))?;
    let card = bundled(&tools, sources, "card.js")?;
    let element = bundled(&tools, sources, "element.js")?;
    let files = [
        Loaded::new("element", "element", "js", element),
        Loaded::new("card", "card", "js", card),
        Loaded::new("wasm", "card", "wasm", wasm),
    ];
    fs::write(sources.join("files.js"), files_module(&files))?;
    let loader = bundled(&tools, sources, "nomination-card.js")?;

    for file in files {
        fs::write(staging.join(file.name), file.content)?;
    }
    fs::write(staging.join("nomination-card.js"), &loader)?;
    let pinned = names::immutable("nomination-card", &loader, "js");
    fs::write(staging.join(pinned), loader)?;
    Ok(())
}

/// Bundles a script with all its imports. `cargo xtask dist` reads the parts from the metafile.
fn bundled(tools: &Environment, sources: &Path, script: &str) -> Result<Vec<u8>> {
    let output = sources.join("output").join(script);
    let mut command = tools.command("esbuild");
    command
        .current_dir(sources)
        .arg(script)
        .args(["--bundle", "--minify", "--format=esm", "--charset=utf8"])
        .args([
            "--target=es2022",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .arg(format!("--outfile=output/{script}"))
        .arg(format!("--metafile=output/{script}.json"));
    process::run_quietly(&mut command)?;
    read(&output)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The module that tells the loader which files to load, with their hashes: a page's `integrity`
/// for the loader then covers these files too.
fn files_module(files: &[Loaded]) -> String {
    let member = |file: &Loaded| {
        let Loaded {
            role,
            name,
            content,
        } = file;
        let integrity = names::integrity(content);
        format!("{role}: {{ name: \"{name}\", integrity: \"{integrity}\" }}")
    };
    let members: Vec<_> = files.iter().map(member).collect();
    format!("export const files = {{ {} }};\n", members.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_told_names_and_hashes() {
        let (card, wasm) = (names::integrity(b"1"), names::integrity(b"2"));
        let files = [
            Loaded::new("card", "card", "js", b"1".to_vec()),
            Loaded::new("wasm", "card", "wasm", b"2".to_vec()),
        ];
        let [card_name, wasm_name] = files.each_ref().map(|file| &file.name);
        assert_eq!(
            files_module(&files),
            format!(
                "export const files = {{ card: {{ name: \"{card_name}\", integrity: \"{card}\" }}, \
                 wasm: {{ name: \"{wasm_name}\", integrity: \"{wasm}\" }} }};\n"
            )
        );
    }
}
