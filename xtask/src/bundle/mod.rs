//! Turns what Trunk built into the files of the embed: a hook that Trunk runs after each build.

mod compact;
mod glue;
pub mod names;
pub mod release;
pub mod style;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::project;

/// What Trunk calls its two files.
const GLUE: &str = "nomination-card-element.js";
const WASM: &str = "nomination-card-element_bg.wasm";

/// The sources of the embed, in one flat folder, under the names by which they import each other.
pub struct Sources {
    folder: PathBuf,
}

impl Sources {
    /// Gathers them in `folder`: out of the checkout, and what Trunk has built.
    fn gather(staging: &Path, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let element = project::root().join("src/element");
        for entry in fs::read_dir(&element)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "js")
                && let Some(name) = path.file_name()
            {
                copy(&path, &folder.join(name))?;
            }
        }
        let glue = staging.join(GLUE);
        let text = fs::read_to_string(&glue).with_context(|| format!("Trunk made no {GLUE}"))?;
        fs::write(folder.join("glue.js"), glue::without_stale_calls(&text)?)?;
        fs::remove_file(glue)?;
        let wasm = staging.join(WASM);
        copy(&wasm, &folder.join("card.wasm"))?;
        fs::remove_file(wasm)?;
        let style = style::files(&project::root().join("src/style"))?;
        fs::write(folder.join("style.js"), style::module(&style)?)?;
        let host = style.first().context("src/style holds no style sheet")?;
        let stand_in = [host.clone(), element.join("stand-in.css")];
        fs::write(folder.join("stand-in-style.js"), style::module(&stand_in)?)?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Runs as Trunk's hook, between the build and the moment when its result is shown.
///
/// For development the files stay as they are, native modules that a browser's tools show as they
/// were written; no Node is needed. For release they are made small and get immutable names.
pub fn bundle() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .context("`bundle` is Trunk's hook: run `cargo xtask dist`, or `trunk build`")?;
    let staging = PathBuf::from(staging);
    let sheet = style::published()?;
    fs::write(
        staging.join(names::immutable("card", sheet.as_bytes(), "css")),
        sheet,
    )?;
    let profile = std::env::var("TRUNK_PROFILE").context("Trunk names no profile")?;
    if profile == "release" {
        let work = project::root().join("target/bundle");
        if work.exists() {
            fs::remove_dir_all(&work)?;
        }
        release::write(&Sources::gather(&staging, &work)?, &staging)
    } else {
        Sources::gather(&staging, &staging).map(drop)
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))
}
