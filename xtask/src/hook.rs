//! The hook for pre-commit works: pre-commit installs it from this checkout, and it finds a bad
//! nomination.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::environment::Environment;
use crate::{process, project};

/// Nominations of the project: what the hook finds in each, and the sample itself.
const SAMPLES: [(&str, &str, bool); 2] = [
    ("good.json", "assets/minimal.json", true),
    ("bad.json", "tests/cases/bad/candidate-number.json", false),
];

/// Lets pre-commit install the hook, as a community's repository does, and run it on both.
pub fn check(environment: &Environment) -> Result<()> {
    let folder = project::target().join("hook");
    let repository = folder.join("repository");
    if repository.exists() {
        fs::remove_dir_all(&repository)?;
    }
    fs::create_dir_all(repository.join("nominations"))?;
    for (name, sample, _) in SAMPLES {
        let to = repository.join("nominations").join(name);
        fs::copy(project::root().join(sample), to)?;
    }
    git(&repository, &["init", "--quiet"])?;
    git(&repository, &["add", "."])?;
    for (name, _, is_good) in SAMPLES {
        let mut command = environment.command("pre-commit");
        command
            .current_dir(&repository)
            .args(["try-repo"])
            .arg(project::root())
            .args(["nomination-card", "--files"])
            .arg(format!("nominations/{name}"))
            .env("PRE_COMMIT_HOME", folder.join("home"))
            .env("CARGO_TARGET_DIR", folder.join("target"))
            // What is slow to compile; what the hook does is the same.
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        let output = command.output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let found = text.contains(&format!("nominations/{name}:1:"));
        ensure!(
            output.status.success() == is_good && found != is_good,
            "the hook says of {name}:\n{text}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    println!("pre-commit installed the hook, and it found the bad nomination alone.");
    Ok(())
}

fn git(folder: &Path, words: &[&str]) -> Result<()> {
    process::run_quietly(Command::new("git").current_dir(folder).args(words))
}
