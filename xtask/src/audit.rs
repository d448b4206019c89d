//! Checks dependencies: licences, sources and known vulnerabilities.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::environment::Environment;
use crate::install;
use crate::{process, project, tools};

/// Applies `deny.toml`, without a network.
pub fn supply(environment: &Environment) -> Result<()> {
    process::run(&mut deny(
        environment,
        &["licenses", "bans", "sources"],
        &project::root(),
    ))
}

/// Looks up every package in every lock file in the RustSec and npm advisories.
pub fn audit() -> Result<()> {
    let environment = install::only(&[tools::cargo_deny()], &[&tools::NODE, &tools::NPM])?;
    let locks = lock_files()?;
    let mut failed = Vec::new();
    for lock in &locks {
        eprintln!("\n== {}", lock.display());
        let folder = project::root().join(lock.parent().unwrap_or(Path::new("")));
        let mut command = if lock.ends_with("Cargo.lock") {
            deny(&environment, &["advisories"], &folder)
        } else {
            let mut npm = environment.command("npm");
            npm.current_dir(folder)
                .args(["audit", "--package-lock-only"]);
            npm
        };
        // Check all of them before failing, for a complete report.
        if let Err(error) = process::run(&mut command) {
            eprintln!("{error:#}");
            failed.push(lock.display().to_string());
        }
    }
    if !failed.is_empty() {
        bail!("the audit failed for {}", failed.join(", "));
    }
    Ok(())
}

/// Every lock file of the project, in any folder.
fn lock_files() -> Result<Vec<PathBuf>> {
    let mut git = Command::new("git");
    git.current_dir(project::root())
        .args(["ls-files", "--", "*Cargo.lock", "*package-lock.json"]);
    let list = process::output(&mut git).context("git knows where the lock files are")?;
    Ok(list.lines().map(PathBuf::from).collect())
}

fn deny(environment: &Environment, checks: &[&str], folder: &Path) -> Command {
    let mut command = environment.command("cargo");
    command
        .current_dir(folder)
        .args(["deny", "--workspace", "--locked", "--config"])
        .arg(project::root().join("deny.toml"))
        .arg("check")
        .args(checks);
    command
}
