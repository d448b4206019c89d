//! Builds the embed of an earlier commit, to measure changes.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::contestant::{BEFORE, Contestant};
use crate::peers;
use xtask::{process, project};

/// The file that a page names, written after all others.
const SCRIPT: &str = "nomination-card.js";

/// An earlier commit to compare with.
pub struct Before {
    /// The abbreviated hash, always of the same length.
    commit: String,
}

impl Before {
    /// Resolves a revision, by hash or name.
    pub fn named(name: &str) -> Result<Self> {
        let commit = process::output(git().args([
            "rev-parse",
            "--short=12",
            "--verify",
            "--quiet",
            "--end-of-options",
            &format!("{name}^{{commit}}"),
        ]));
        let commit = commit.with_context(|| format!("git knows no commit `{name}`"))?;
        Ok(Self {
            commit: commit.trim().to_owned(),
        })
    }

    /// Builds it in a worktree with the commit's own build, unless already built.
    pub fn build(&self) -> Result<()> {
        let folder = self.folder();
        if folder.join("dist").join(SCRIPT).is_file() {
            return Ok(());
        }
        eprintln!("Building the embed of commit {} …", self.commit);
        if !folder.join(".git").exists() {
            // Forced, because git still registers a worktree that was deleted with `target`.
            let mut add = git();
            add.args(["worktree", "add", "--force", "--detach"])
                .arg(&folder)
                .arg(&self.commit);
            process::run_quietly(&mut add)?;
        }
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(&folder)
            .args(["xtask", "dist"])
            .env("CARGO_TARGET_DIR", folder.join("target"));
        process::run(&mut cargo)
    }

    /// The built embed.
    pub fn contestant(&self) -> Result<Contestant> {
        peers::embed(BEFORE, &self.folder().join("dist"))
    }

    /// Describes the column for this commit.
    pub fn sentence(&self) -> String {
        format!("“before” is the embed of commit {}.", self.commit)
    }

    fn folder(&self) -> PathBuf {
        project::root()
            .join("target/bench/before")
            .join(&self.commit)
    }
}

fn git() -> Command {
    let mut git = Command::new("git");
    git.current_dir(project::root());
    git
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_is_found_by_any_of_its_names() {
        let head = Before::named("HEAD").unwrap();
        assert_eq!(head.commit.len(), 12);
        assert_eq!(Before::named(&head.commit).unwrap().commit, head.commit);
        assert_eq!(
            head.folder(),
            project::root()
                .join("target/bench/before")
                .join(&head.commit)
        );
    }

    #[test]
    fn a_commit_that_is_not_there_is_named() {
        for name in ["no-such-commit", "--all"] {
            let error = Before::named(name).err().unwrap();
            assert_eq!(error.to_string(), format!("git knows no commit `{name}`"));
        }
    }
}
