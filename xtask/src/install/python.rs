//! Installs packages of Python, one folder of the cache for each list and version of Python.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::cache::Cache;
use crate::{names, process, project};

/// Installs the packages that the `requirements.txt` in a folder of the project names, and returns
/// a folder for `PYTHONPATH`.
pub fn install(cache: &Cache, folder: &str) -> Result<PathBuf> {
    let requirements = project::root().join(folder).join("requirements.txt");
    let mut content = fs::read(&requirements)?;
    // Compiled packages work in one version of Python alone.
    let version = process::output(Command::new("python3").arg("--version"))?;
    content.extend(version.into_bytes());
    let stem = folder.rsplit('/').next().unwrap_or(folder);
    let name = format!("python-{stem}-{}", names::hash(&content));
    cache.install(&name, "installed", "20 seconds", |folder| {
        let mut pip = Command::new("python3");
        pip.current_dir(folder)
            .args(["-m", "pip", "install", "--quiet", "--target", "."])
            // Only what the list names, with these digests, and no code that runs on installation.
            .args(["--require-hashes", "--no-deps", "--only-binary=:all:"])
            .args(["--disable-pip-version-check", "--root-user-action=ignore"])
            .arg("--requirement")
            .arg(&requirements);
        process::run_quietly(&mut pip)?;
        Ok(fs::write(folder.join("installed"), "")?)
    })
}
