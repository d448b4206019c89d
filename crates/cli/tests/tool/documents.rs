//! The tool accepts the command lines in the documents.

use std::{collections::BTreeSet, fs, path::PathBuf};

use regex::Regex;

use crate::{
    manners::{commands, printed},
    process::{assert_ends, file, tool},
};

/// The documents at the top level and in `docs`.
fn documents() -> Vec<PathBuf> {
    let folders = ["", "docs"].map(file);
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect()
}

/// The long options in a text.
fn options(text: &str) -> BTreeSet<String> {
    let option = Regex::new("--[a-z][a-z-]*").unwrap();
    let found = option.find_iter(text);
    found.map(|found| found.as_str().to_owned()).collect()
}

#[test]
fn command_lines_have_known_commands_and_options() {
    let line = Regex::new(r"(?m)(?:^|[`|] ?|\$ )nomination-card ([a-z]+)\b([^`|\n]*)").unwrap();
    let names: Vec<String> = commands().into_iter().map(|(name, _)| name).collect();
    let mut count = 0;
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for found in line.captures_iter(&text) {
            let place = format!("{}: {}", path.display(), &found[0]);
            let name = &found[1];
            assert!(names.iter().any(|known| known == name), "{place}");
            let known = options(&printed(&[name, "--help"]));
            for option in options(&found[2]) {
                assert!(known.contains(&option), "{place}: no {option}");
            }
            count += 1;
        }
    }
    assert!(count > 10, "{count} command lines");
}

/// `check` accepts every example nomination without a warning.
#[test]
fn nominations_in_the_documents_are_fine() {
    let mut count = 0;
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for block in text.split("\n```json\n").skip(1) {
            let (json, _) = block.split_once("\n```\n").expect("the end of a block");
            assert_ends(tool().args(["check", "-"]).stdin(json), 0, "", "");
            count += 1;
        }
    }
    assert!(count > 0);
}

/// The table of commands lists every option that is not global.
#[test]
fn the_table_lists_the_options() {
    let text = fs::read_to_string(file("docs/tool.md")).unwrap();
    for (name, _) in commands() {
        let start = format!("| `{name}");
        let row = text.lines().find(|line| line.starts_with(&start));
        let listed = options(row.unwrap_or_else(|| panic!("no row of {name}")));
        let help = printed(&[&name, "--help"]);
        let (_, known) = help.split_once("\nOptions:\n").expect("options");
        let (known, _) = known.split_once("\nExamples:\n").unwrap_or((known, ""));
        let mut known = options(known);
        for common in ["--help", "--output", "--version"] {
            assert!(known.remove(common), "{name} has no {common}");
        }
        assert_eq!(listed, known, "{name}");
    }
}
