//! The module and its glue, by wasm-bindgen: once more after Trunk, which cannot be told to ask for
//! the function that starts a module over.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::install::{self, Goal, TARGET};
use crate::{process, project};

/// What cargo made of `src/element/main.rs`.
const MODULE: &str = "nomination-card-element.wasm";

/// Writes both into a folder, as wasm-bindgen names them. `profile` is that which Trunk built.
pub fn write(profile: &str, folder: &Path) -> Result<()> {
    let module = target_folder().join(TARGET).join(profile).join(MODULE);
    // There already, since Trunk wants it too.
    let tools = install::setup(Goal::Serve)?;
    let mut command = tools.command("wasm-bindgen");
    command
        .args(["--target", "web", "--no-typescript"])
        .arg("--experimental-reset-state-function")
        .arg("--out-dir")
        .arg(folder)
        .arg(&module);
    process::run_quietly(&mut command).with_context(|| format!("{} has no glue", module.display()))
}

/// Where cargo builds.
fn target_folder() -> PathBuf {
    let chosen = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    project::root().join(chosen.unwrap_or_else(|| "target".into()))
}
