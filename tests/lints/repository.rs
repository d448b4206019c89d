//! Everything in the repository besides code: lock files, fuzz corpora, names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{files, read};

/// Project files with this name, in any folder except build output.
fn named(name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let inside = Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder);
        for entry in fs::read_dir(inside).expect("a folder of the project") {
            let entry = entry.expect("an entry of a folder");
            let path = folder.join(entry.file_name());
            let is_built = [".git", "dist", "node_modules", "target"]
                .iter()
                .any(|name| path.ends_with(name));
            if entry.path().is_dir() && !is_built {
                folders.push(path);
            } else if path.ends_with(name) {
                found.push(path);
            }
        }
    }
    found
}

/// Lock files name no registry, so that users can choose one; digests verify the downloads.
#[test]
fn lock_files_of_npm_name_no_address_but_a_digest() {
    let locks = named("package-lock.json");
    assert!(!locks.is_empty());
    for path in locks {
        let lock: serde_json::Value = serde_json::from_str(&read(&path)).expect("JSON");
        let packages = lock["packages"].as_object().expect("an object");
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let place = format!("{}: {name}", path.display());
            assert!(package["resolved"].is_null(), "{place} has an address");
            let digest = package["integrity"].as_str().unwrap_or_default();
            assert!(digest.starts_with("sha512-"), "{place} has no digest");
        }
        let settings = read(path.with_file_name(".npmrc"));
        for line in ["omit-lockfile-registry-resolved=true", "engine-strict=true"] {
            assert!(
                settings.lines().any(|it| it == line),
                "the .npmrc beside {} lacks {line}",
                path.display()
            );
        }
    }
}

/// As for npm: no address, but a version and a digest of each package.
#[test]
fn requirements_of_python_name_no_address_but_a_digest() {
    let lists = named("requirements.txt");
    assert!(!lists.is_empty());
    for path in lists {
        let list = read(&path).replace("\\\n", "");
        for line in list.lines() {
            let place = format!("{}: {line}", path.display());
            assert!(!line.contains("://"), "{place}");
            assert!(
                line.contains("==") && line.contains(" --hash=sha256:"),
                "{place}"
            );
        }
    }
}

/// Every crate comes from crates.io with a digest, or belongs to the project.
#[test]
fn lock_files_of_cargo_have_digests() {
    for path in named("Cargo.lock") {
        let lock = read(&path);
        for package in lock.split("[[package]]").skip(1) {
            let is_given = |name: &str| package.contains(&format!("\n{name} = \""));
            assert_eq!(
                is_given("source"),
                is_given("checksum"),
                "{}: {package}",
                path.display()
            );
        }
    }
}

/// Every clone contains the seed corpus for fuzzing.
#[test]
fn the_corpus_is_small() {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus"));
    let sizes = files.expect("the corpus").map(|file| {
        let file = file.expect("an archive of the corpus");
        file.metadata().expect("its size").len()
    });
    let sizes: Vec<_> = sizes.collect();
    assert_eq!(sizes.len(), 4, "one archive a target");
    let size: u64 = sizes.iter().sum();
    assert!(size < 1 << 20, "{size} bytes");
}

#[test]
fn nothing_names_this_machine_or_a_registry() {
    for path in files("src", "rs")
        .into_iter()
        .chain(files("build", "rs"))
        .chain(files("crates", "rs"))
        .chain(files("xtask", "rs"))
        .chain(files("tests", "rs"))
        .chain(files("fuzz", "rs"))
        .chain(
            ["md", "json", "svg", "toml"]
                .map(|ending| files("bench", ending))
                .concat(),
        )
    {
        if path.ends_with("lints/repository.rs") {
            continue;
        }
        for place in [
            "/root/",
            "/work/",
            "registry.npmjs",
            "index.crates.io",
            "deb.debian.org",
        ] {
            assert!(
                !read(&path).contains(place),
                "{} names {place}",
                path.display()
            );
        }
    }
}
