//! Snapshot tests: the nominations in `nominations/` and the JSON they become.
//!
//! `SNAPSHOTS=overwrite cargo test -p nomination-card-import --test import files` updates the
//! snapshots; read the difference as somebody who runs an election.

use std::{
    fs,
    path::{Path, PathBuf},
};

use nomination_card::read::read_str;
use nomination_card_import::{Imported, Options, import};

use crate::words::{check_labels, lost};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/nominations");
/// A folder of real nominations, if available.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/nominations");

/// The nomination files in a folder; empty if it does not exist.
fn files(folder: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let is_text = |path: &PathBuf| {
        let ending = path.extension().unwrap_or_default();
        ending == "md" || ending == "txt"
    };
    let mut files: Vec<_> = paths.filter(is_text).collect();
    files.sort();
    files
}

fn imported(path: &Path) -> (String, Imported) {
    let text = fs::read_to_string(path).unwrap();
    let imported = import(&text, &Options::default()).unwrap();
    (text, imported)
}

#[test]
fn each_becomes_what_stands_beside_it() {
    let files = files(FOLDER);
    assert!(files.len() >= 8, "{files:?}");
    for path in files {
        let (_, imported) = imported(&path);
        let snapshot = path.with_extension("json");
        let remarks: String = imported
            .remarks
            .iter()
            .map(|remark| format!("{remark}\n"))
            .collect();
        let notes = path.with_extension("notes");
        if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::write(&snapshot, imported.json()).unwrap();
            fs::write(&notes, &remarks).unwrap();
        }
        assert_eq!(
            imported.json(),
            fs::read_to_string(&snapshot).unwrap_or_default(),
            "{}",
            path.display()
        );
        assert_eq!(remarks, fs::read_to_string(&notes).unwrap_or_default());
    }
}

#[test]
fn each_passes_the_checks() {
    for path in files(FOLDER).into_iter().chain(files(REAL)) {
        let (_, imported) = imported(&path);
        let read = read_str(imported.json()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read, imported.nomination, "{}", path.display());
    }
}

#[test]
fn each_card_shows_every_word() {
    for path in files(FOLDER).into_iter().chain(files(REAL)) {
        let (text, imported) = imported(&path);
        assert_eq!(lost(&text, &imported), [""; 0], "{}", path.display());
        check_labels(&text, &imported);
    }
}

/// Statements alone would lose no word, so check that the importer recognises more.
#[test]
fn each_finds_its_member() {
    for path in files(FOLDER) {
        let (_, imported) = imported(&path);
        let nomination = imported.nomination;
        let name = path.display();
        assert!(!nomination.agenda.is_empty(), "{name} has no agenda");
        assert!(
            !imported
                .remarks
                .iter()
                .any(|remark| remark.message.contains("kept as it is")),
            "{name}"
        );
    }
}
