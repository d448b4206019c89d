//! Installs npm packages, one folder of the cache for each lock file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::cache::Cache;
use crate::{names, process, project};

/// Together they determine what is installed.
const FILES: &[&str] = &["package.json", "package-lock.json", ".npmrc"];

/// npm writes it when it has installed everything.
const MARKER: &str = "node_modules/.package-lock.json";

/// Installs the packages that a folder of the project names, and returns their `node_modules`.
pub fn install(cache: &Cache, folder: &str) -> Result<PathBuf> {
    let source = project::root().join(folder);
    let mut content = Vec::new();
    for name in FILES {
        content.extend(fs::read(source.join(name))?);
    }
    let stem = folder.rsplit('/').next().unwrap_or(folder);
    let name = format!("{stem}-{}", names::hash(&content));
    let folder = cache.install(&name, MARKER, "10 seconds", |folder| fill(&source, folder))?;
    Ok(folder.join("node_modules"))
}

fn fill(source: &Path, folder: &Path) -> Result<()> {
    for name in FILES {
        fs::copy(source.join(name), folder.join(name))?;
    }
    let mut command = Command::new("npm");
    command
        .current_dir(folder)
        // None of them needs its installation script, so disable all for security.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::run_quietly(&mut command)
}
