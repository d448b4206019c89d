//! Checks that the build is reproducible: builds the embed again from a copy of the checkout, in
//! other source and target folders, and compares the result with `dist`.

use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::dist::{self, File, SITE};
use crate::environment::Environment;
use crate::{process, project};

/// Builds the copy and compares.
pub fn check(environment: &Environment) -> Result<()> {
    let folder = project::root().join("target/reproducible");
    let checkout = folder.join("checkout");
    copy(&checkout)?;
    let mut build = dist::Build::of(environment, &checkout)?.command;
    build.env("CARGO_TARGET_DIR", folder.join("target"));
    process::run(&mut build)?;

    let first = dist::collect(&project::dist())?;
    let second = dist::collect(&checkout.join(SITE))?;
    names_no_folder(&first)?;
    compare(&first, &second)?;
    println!("{} files are the same.", first.len());
    Ok(())
}

/// Copies the project's files, so that all of its own code is compiled again. Dependencies stay in
/// the copy's own target folder.
fn copy(checkout: &Path) -> Result<()> {
    if checkout.exists() {
        fs::remove_dir_all(checkout)?;
    }
    let mut git = Command::new("git");
    git.current_dir(project::root()).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let list = process::output(&mut git).context("git knows what belongs to the project")?;
    for name in list.split_terminator('\0') {
        let (from, to) = (project::root().join(name), checkout.join(name));
        // Git also lists a file that is deleted but not yet committed.
        if !from.is_file() {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&from, &to).with_context(|| format!("{name} cannot be copied"))?;
    }
    Ok(())
}

fn compare(first: &[File], second: &[File]) -> Result<()> {
    let names = |files: &[File]| {
        files
            .iter()
            .map(|file| file.name.clone())
            .collect::<Vec<_>>()
    };
    // Names contain content hashes, so comparing names reveals most differences.
    ensure!(
        names(first) == names(second),
        "two builds of the same sources differ: {} and {}. (`cargo xtask test dist reproducible` builds \
         both.)",
        names(first).join(", "),
        names(second).join(", ")
    );
    for (one, other) in first.iter().zip(second) {
        ensure!(one == other, "two builds of {} differ", one.name);
    }
    Ok(())
}

/// Checks that no file contains a path of the build machine.
fn names_no_folder(files: &[File]) -> Result<()> {
    for folder in folders() {
        let name = folder.as_os_str().as_bytes();
        for file in files {
            if file.content.windows(name.len()).any(|bytes| bytes == name) {
                bail!("{} names the folder {}", file.name, folder.display());
            }
        }
    }
    Ok(())
}

/// The folders that could appear in compiler output.
fn folders() -> Vec<PathBuf> {
    let home = std::env::home_dir();
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let all = [Some(project::root()), home, cargo].into_iter().flatten();
    // A user without a home may have the root folder as home.
    all.filter(|folder| folder.file_name().is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &[u8]) -> File {
        File {
            name: name.into(),
            content: content.into(),
        }
    }

    #[test]
    fn a_difference_is_named() {
        let one = [file("a.js", b"1"), file("b.wasm", b"2")];
        assert!(compare(&one, &[file("a.js", b"1"), file("b.wasm", b"2")]).is_ok());
        let error = compare(&one, &[file("a.js", b"1"), file("b.wasm", b"3")]).unwrap_err();
        assert_eq!(error.to_string(), "two builds of b.wasm differ");
        let error = compare(&one, &one[..1]).unwrap_err().to_string();
        assert!(error.contains(": a.js, b.wasm and a.js."), "{error}");
    }

    #[test]
    fn a_folder_of_the_machine_is_found() {
        assert!(names_no_folder(&[file("a.js", b"src/lib.rs")]).is_ok());
        let folder = format!("\0{}/src/lib.rs", project::root().display());
        let error = names_no_folder(&[file("a.wasm", folder.as_bytes())]).unwrap_err();
        assert!(error.to_string().starts_with("a.wasm names the folder "));
    }
}
