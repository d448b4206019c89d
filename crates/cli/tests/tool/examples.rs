//! The examples are short and listed, and their nominations are valid.

use std::{collections::BTreeSet, fs, path::PathBuf};

use crate::process::{assert_ends, file, tool};

fn read(path: &str) -> String {
    fs::read_to_string(file(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The entries of an example folder, by path from `examples`.
fn inside(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(file("examples").join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let relative = paths.map(|path| path.strip_prefix(file("examples")).unwrap().to_owned());
    let mut paths: Vec<_> = relative.collect();
    paths.sort();
    paths
}

#[test]
fn each_has_at_most_thirty_lines() {
    let mut counted = 0;
    for folder in ["", "static", "pages"] {
        for path in inside(folder) {
            let path = format!("examples/{}", path.display());
            if file(&path).is_dir() || path.ends_with(".md") {
                continue;
            }
            let lines = read(&path).lines().count();
            assert!(lines <= 30, "{path} has {lines} lines");
            counted += 1;
        }
    }
    assert!(counted >= 9, "only {counted} files");
}

#[test]
fn the_readme_links_each() {
    let readme = read("examples/README.md");
    for path in inside("") {
        let path = path.display().to_string();
        assert!(
            path == "README.md" || readme.contains(&format!("]({path}")),
            "examples/README.md does not link {path}"
        );
    }
    for link in readme.split("](").skip(1) {
        let path = link.split(')').next().unwrap();
        assert!(file("examples").join(path).exists(), "there is no {path}");
    }
}

#[test]
fn each_command_is_tested() {
    let (readme, tests) = (
        read("examples/README.md"),
        read("tests/end_to_end/examples.rs"),
    );
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| ["));
    let names: BTreeSet<_> = rows.filter_map(|row| row.split(']').next()).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    for name in names {
        let start = format!("Example::start(\"{name}\")");
        assert!(tests.contains(&start), "nothing starts {name}");
    }
}

#[test]
fn the_command_also_stands_in_the_file() {
    let readme = read("examples/README.md");
    for row in readme.lines().filter(|line| line.starts_with("| [")) {
        let path = row.split(['(', ')']).nth(1).unwrap();
        let command = row.split('`').nth(1).unwrap();
        let text = read(&format!("examples/{path}"));
        assert!(
            text.contains(&format!("`{command}`")),
            "{path} lacks {command}"
        );
    }
}

#[test]
fn their_nominations_are_fine() {
    for path in inside("site/nominations") {
        let path = file("examples").join(path);
        assert_ends(tool().arg("check").arg(path), 0, "", "");
    }
}

/// The Apache and nginx rules match the built files with immutable names.
#[test]
fn hosts_know_immutable_names() {
    for path in ["examples/static/.htaccess", "examples/static/nginx.conf"] {
        let text = read(path);
        let quoted = text.split('"').skip(1).step_by(2);
        let rule = quoted
            .filter(|words| words.contains("card-"))
            .collect::<String>();
        let rule = regex::Regex::new(rule.trim_start_matches('~')).unwrap();
        let folder = if path.ends_with(".conf") {
            "/nomination-card/"
        } else {
            ""
        };
        for (name, immutable) in [
            ("card-0123456789abcdef.css", true),
            ("card-0123456789abcdef.js", true),
            ("card-0123456789abcdef.wasm", true),
            ("element-0123456789abcdef.js", true),
            ("nomination-card-0123456789abcdef.js", true),
            ("nomination-card.js", false),
            ("nomination.schema.json", false),
            ("noor-fielding.json", false),
        ] {
            assert_eq!(
                rule.is_match(&format!("{folder}{name}")),
                immutable,
                "{path}: {name}"
            );
        }
    }
}
