//! Tests the pre-commit hook: pre-commit installs it from this checkout, and it detects an invalid
//! nomination.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::environment::Environment;
use crate::{process, project};

/// Nominations of the project, and their names in a test repository.
const GOOD: (&str, &str) = ("assets/minimal.json", "nominations/good.json");
const BAD: (&str, &str) = (
    "tests/cases/bad/candidate-number.json",
    "nominations/bad.json",
);

/// Lets pre-commit install the hook in a repository like a community's, and check both files.
pub fn check(environment: &Environment) -> Result<()> {
    let folder = project::target().join("hook");
    let repository = folder.join("repository");
    if repository.exists() {
        fs::remove_dir_all(&repository)?;
    }
    fs::create_dir_all(repository.join("nominations"))?;
    for (sample, name) in [GOOD, BAD] {
        fs::copy(project::root().join(sample), repository.join(name))?;
    }
    git(&repository, &["init", "--quiet"])?;
    git(&repository, &["add", "."])?;
    let output = environment
        .command("pre-commit")
        .current_dir(&repository)
        .arg("try-repo")
        .arg(project::root())
        .args(["nomination-card", "--files", GOOD.1, BAD.1])
        .env("PRE_COMMIT_HOME", folder.join("home"))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // Compiles fast; the hook does the same.
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let finds = |name| text.contains(&format!("{name}:1:"));
    ensure!(
        output.status.code() == Some(1) && finds(BAD.1) && !finds(GOOD.1),
        "the hook must find {} alone, and pre-commit says:\n{text}{}",
        BAD.1,
        String::from_utf8_lossy(&output.stderr)
    );
    println!("pre-commit installed the hook, and it found the bad nomination alone.");
    Ok(())
}

fn git(folder: &Path, words: &[&str]) -> Result<()> {
    process::run_quietly(Command::new("git").current_dir(folder).args(words))
}
