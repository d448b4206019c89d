//! Repository lints: headers, layers, documents, and tables that must agree with the code.

mod documents;
mod layers;
mod repository;
mod safety;
mod style;
mod tables;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file in a folder with this extension, recursively, by path from the top.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        let inside = Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder);
        for entry in fs::read_dir(inside).expect("a folder of the project") {
            let entry = entry.expect("an entry of a folder");
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

/// The JavaScript of the element and of the front page.
fn scripts() -> Vec<PathBuf> {
    let mut found = files("src/element", "js");
    found.append(&mut files("assets/playground", "js"));
    found
}

/// The strings in backticks.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The part of a document between the opening and closing comment with this name.
fn part<'a>(document: &'a str, name: &str) -> &'a str {
    let part = document.split(&format!("<!-- {name} -->")).nth(1);
    let part = part.and_then(|rest| rest.split(&format!("<!-- /{name} -->")).next());
    part.unwrap_or_else(|| panic!("no part {name} in {document}"))
}

/// A column of the document's table with this name.
fn column<'a>(document: &'a str, name: &str, index: usize) -> Vec<&'a str> {
    let rows = part(document, name)
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2);
    rows.map(|row| row.split('|').nth(index + 1).unwrap_or_default())
        .collect()
}

/// The quoted strings that follow this prefix.
fn values<'a>(text: &'a str, start: &str) -> BTreeSet<&'a str> {
    let found = text.split(start).skip(1);
    found.filter_map(|rest| rest.split('"').next()).collect()
}
