//! Converts Trunk's output to the embed's files, as a post-build hook of Trunk.

mod glue;
mod release;
pub mod style;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::{names, project};

/// Trunk's names for its two files.
const GLUE: &str = "nomination-card-element.js";
pub const WASM: &str = "nomination-card-element_bg.wasm";

/// Collects the embed's sources, from the checkout and from Trunk's output, in one flat folder,
/// under the names by which they import each other.
fn gather(staging: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let element = project::root().join("src/element");
    for entry in fs::read_dir(&element)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js")
            && let Some(name) = path.file_name()
        {
            fs::copy(&path, folder.join(name))
                .with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    let glue = staging.join(GLUE);
    let text = fs::read_to_string(&glue).with_context(|| format!("Trunk made no {GLUE}"))?;
    fs::write(folder.join("glue.js"), glue::without_stale_calls(&text)?)?;
    fs::remove_file(glue)?;
    let wasm = staging.join(WASM);
    fs::copy(&wasm, folder.join("card.wasm")).with_context(|| format!("Trunk made no {WASM}"))?;
    fs::remove_file(wasm)?;
    for (name, css) in [
        ("style.js", style::card()?),
        ("placeholder-style.js", style::placeholder()?),
    ] {
        fs::write(folder.join(name), style::module(&css))?;
    }
    Ok(())
}

/// Trunk's hook between the build and its publication.
///
/// A development build keeps the files as native modules that browser tools show as written, and
/// needs no Node. A release build bundles and minifies them and adds immutable names.
pub fn bundle() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .context("`bundle` is Trunk's hook: run `cargo xtask dist`, or `trunk build`")?;
    let staging = PathBuf::from(staging);
    let sheet = style::card()?;
    fs::write(
        staging.join(names::immutable("card", sheet.as_bytes(), "css")),
        sheet,
    )?;
    let profile = std::env::var("TRUNK_PROFILE").context("Trunk names no profile")?;
    if profile != "release" {
        return gather(&staging, &staging);
    }
    let work = project::root().join("target/bundle");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    gather(&staging, &work)?;
    release::write(&work, &staging)
}
