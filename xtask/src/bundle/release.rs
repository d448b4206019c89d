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

/// Writes them into Trunk's staging folder.
pub fn write(sources: &Sources, staging: &Path) -> Result<()> {
    // There already when `cargo xtask dist` started Trunk, but not when a person did.
    let tools = install::setup(Goal::Dist)?;

    fs::create_dir_all(sources.path("output"))?;
    let wasm = optimized(&tools, &sources.path("card.wasm"))?;
    let card = bundled(&tools, &sources.path("card.js"))?;
    let wasm_name = names::immutable("card", &wasm, "wasm");
    let card_name = names::immutable("card", &card, "js");
    let files = files_module((&card_name, &card), (&wasm_name, &wasm));
    fs::write(sources.path("files.js"), files)?;
    let loader = bundled(&tools, &sources.path("nomination-card.js"))?;

    fs::write(staging.join(wasm_name), wasm)?;
    fs::write(staging.join(card_name), card)?;
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
fn files_module(card: (&str, &[u8]), wasm: (&str, &[u8])) -> String {
    let file = |(name, content): (&str, &[u8])| {
        format!(
            "{{ name: \"{name}\", integrity: \"{}\" }}",
            names::integrity(content)
        )
    };
    format!(
        "export const files = {{ card: {}, wasm: {} }};\n",
        file(card),
        file(wasm)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_told_names_and_hashes() {
        let (card, wasm) = (names::integrity(b"1"), names::integrity(b"2"));
        assert_eq!(
            files_module(("card-1.js", b"1"), ("card-2.wasm", b"2")),
            format!(
                "export const files = {{ card: {{ name: \"card-1.js\", integrity: \"{card}\" }}, \
                 wasm: {{ name: \"card-2.wasm\", integrity: \"{wasm}\" }} }};\n"
            )
        );
    }
}
