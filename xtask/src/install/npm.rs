//! Installs all npm packages in one folder: wasm-opt, esbuild, TypeScript, axe, and style sheets,
//! fonts and old libraries for test pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::cache::Cache;
use crate::{names, process, project};

/// Together they determine what is installed.
const FILES: &[&str] = &["package.json", "package-lock.json", ".npmrc"];

/// Installs the packages in `xtask/npm` and returns their `node_modules`.
pub fn install(cache: &Cache) -> Result<PathBuf> {
    install_from(cache, "xtask/npm", "npm", ".bin/esbuild")
}

/// Installs the libraries of the benchmark's peers, as specified in `bench/peers`.
pub fn install_peers(cache: &Cache) -> Result<PathBuf> {
    install_from(cache, "bench/peers", "peers", "react")
}

fn install_from(cache: &Cache, folder: &str, stem: &str, marker: &str) -> Result<PathBuf> {
    let source = project::root().join(folder);
    let mut content = Vec::new();
    for name in FILES {
        content.extend(fs::read(source.join(name))?);
    }
    let name = format!("{stem}-{}", names::hash(&content));
    let marker = format!("node_modules/{marker}");
    let folder = cache.install(&name, &marker, "10 seconds", |folder| fill(&source, folder))?;
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
