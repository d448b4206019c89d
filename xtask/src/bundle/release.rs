//! The files to deploy: optimized, bundled, minified, and named by their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Sources, names};
use crate::environment::Environment;
use crate::install::{self, Goal};
use crate::process;

/// What the browsers that the README names have all had for years; wasm-opt's `--all-features`
/// would use what they refuse.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

const WASM_PASSES: &[&str] = &[
    "-Oz",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// A file that the loader loads.
struct Loaded {
    /// What the loader calls it.
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

/// Writes them into Trunk's staging folder.
pub fn write(sources: &Sources, staging: &Path) -> Result<()> {
    // There already when `cargo xtask dist` started Trunk, but not when a person did.
    let tools = install::setup(Goal::Dist)?;

    fs::create_dir_all(sources.path("output"))?;
    let wasm = optimized(&tools, &sources.path("card.wasm"))?;
    let card = bundled(&tools, &sources.path("card.js"))?;
    let element = bundled(&tools, &sources.path("element.js"))?;
    let files = [
        Loaded::new("element", "element", "js", element),
        Loaded::new("card", "card", "js", card),
        Loaded::new("wasm", "card", "wasm", wasm),
    ];
    fs::write(sources.path("files.js"), files_module(&files))?;
    let loader = bundled(&tools, &sources.path("nomination-card.js"))?;

    for file in files {
        fs::write(staging.join(file.name), file.content)?;
    }
    fs::write(staging.join("nomination-card.js"), &loader)?;
    let pinned = names::immutable("nomination-card", &loader, "js");
    fs::write(staging.join(pinned), loader)?;
    Ok(())
}

fn optimized(tools: &Environment, wasm: &Path) -> Result<Vec<u8>> {
    let output = output_of(wasm);
    optimize(tools, wasm, &output)?;
    read(&output)
}

/// Makes a module small.
pub fn optimize(tools: &Environment, wasm: &Path, output: &Path) -> Result<()> {
    let mut command = tools.command("wasm-opt");
    command
        .args(WASM_FEATURES)
        .args(WASM_PASSES)
        .arg(wasm)
        .arg("-o")
        .arg(output);
    process::run_quietly(&mut command)
}

fn bundled(tools: &Environment, module: &Path) -> Result<Vec<u8>> {
    let output = output_of(module);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(&output);
    // What `cargo xtask dist` tells of the bundle's parts.
    let mut metafile = std::ffi::OsString::from("--metafile=");
    metafile.push(&output);
    metafile.push(".json");
    let mut command = tools.command("esbuild");
    command
        .arg(module)
        .args(["--bundle", "--minify", "--format=esm", "--charset=utf8"])
        .args([
            "--target=es2022",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .args([outfile, metafile]);
    process::run_quietly(&mut command)?;
    read(&output)
}

fn output_of(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default();
    let folder = file.parent().unwrap_or(file).join("output");
    folder.join(name)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The module that tells the loader what to load, and the hashes that browsers compare: the one
/// `integrity` of a page that pins the loader covers these files too.
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
