//! Other people's software that reads, generates or surrounds what this project makes. Each step
//! installs it from a lock file in `tests/tools`, and runs it in a folder of its own.

pub mod frameworks;
pub mod schemas;
pub mod sites;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{install, project};

/// A copy of a folder in `tests/tools` beside what it needs from npm: Node looks for packages next
/// to the file that imports them.
fn prepare(name: &str) -> Result<PathBuf> {
    let source = project::root().join("tests/tools").join(name);
    let modules = install::npm_packages(&format!("tests/tools/{name}"))?;
    let folder = project::target().join("tools").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&source, &folder)?;
    std::os::unix::fs::symlink(modules, folder.join("node_modules"))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
