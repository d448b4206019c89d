//! The tool and the browser report the same for each case in `tests/cases`.

use std::fs;

use serde_json::{Value, json};

use crate::process::{file, tool};

/// The paths of all cases in a folder, sorted.
fn cases(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(file("tests/cases").join(folder)).unwrap();
    let mut paths: Vec<String> = entries
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    paths.sort();
    paths
}

/// The findings of `check` for these files, in file order.
fn findings(paths: &[String], exit_code: i32) -> Vec<Value> {
    let command = tool().args(["check", "--format", "json"]).args(paths);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(exit_code));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn bad_cases_have_the_errors_that_the_browser_shows() {
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(file("tests/cases/bad.json")).unwrap()).unwrap();
    let paths = cases("bad");
    assert_eq!(paths.len(), expected.as_object().unwrap().len());
    let findings = findings(&paths, 1);
    for path in paths {
        let name = path.rsplit(['/', '\\']).next().unwrap();
        let name = name.strip_suffix(".json").unwrap();
        let found: Vec<Value> = findings
            .iter()
            .filter(|it| it["file"] == json!(path) && it["severity"] == "error")
            .map(|it| {
                let mut issue = json!({ "path": it["path"], "message": it["message"] });
                for place in ["line", "column"] {
                    if !it[place].is_null() {
                        issue[place] = it[place].clone();
                    }
                }
                issue
            })
            .collect();
        assert_eq!(json!(found), expected[name]["issues"], "{name}");
    }
}

#[test]
fn good_cases_have_no_errors() {
    for finding in findings(&cases("good"), 0) {
        assert_eq!(finding["severity"], "warning", "{finding}");
    }
}

#[test]
fn each_bad_case_alone_ends_with_1() {
    for path in cases("bad") {
        let findings = nomination_card_cli::check::check(fs::read(&path).unwrap(), None);
        let errors = findings.iter().filter(|it| it.severity.name() == "error");
        assert!(errors.count() > 0, "{path}");
    }
}

#[test]
fn findings_come_by_file_as_given_and_by_place() {
    let mut paths = cases("bad");
    paths.extend(cases("good"));
    paths.reverse();
    let findings = findings(&paths, 1);
    let place = |it: &Value| {
        let file = paths
            .iter()
            .position(|path| it["file"] == json!(path))
            .unwrap();
        let number = |name: &str| it[name].as_u64().unwrap_or(u64::MAX);
        (file, number("line"), number("column"))
    };
    assert!(findings.is_sorted_by_key(place));
}
