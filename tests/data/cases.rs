//! Runs the cases that the browser tests run too. The README in `tests/cases`
//! explains how to add one.

use std::{fmt::Write, fs, path::Path};

use nomination_card::read::{ReadError, read};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

/// The name and bytes of each file in a folder of cases.
pub fn cases(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut cases: Vec<_> = fs::read_dir(Path::new(FOLDER).join(folder))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    cases.sort();
    cases
}

#[test]
fn good_cases_are_nominations() {
    for (name, bytes) in cases("good") {
        if let Err(error) = read(bytes) {
            panic!("good/{name}.json: {error}");
        }
    }
}

#[test]
fn bad_cases_fail_as_expected() {
    let found: String = cases("bad")
        .into_iter()
        .fold(String::new(), |mut found, (name, bytes)| {
            let Err(error) = read(bytes) else {
                panic!("bad/{name}.json is a nomination")
            };
            let comma = if found.is_empty() { "{\n" } else { ",\n" };
            write!(found, "{comma}  {}: {}", Value::from(name), outcome(&error)).unwrap();
            found
        });
    let found = found + "\n}\n";
    let path = Path::new(FOLDER).join("bad.json");
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&path, &found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    // Compare line by line for a readable failure.
    for (expected, found) in expected.lines().zip(found.lines()) {
        assert_eq!(expected, found, "SNAPSHOTS=overwrite takes the new one");
    }
    assert_eq!(expected.len(), found.len());
}

/// The detail of `nomination-error`, one issue per line.
fn outcome(error: &ReadError) -> String {
    let issues: Vec<String> = error
        .issues()
        .iter()
        .map(|issue| {
            let (path, message) = (Value::from(&*issue.path), Value::from(&*issue.message));
            let place = issue.position.map_or(String::new(), |position| {
                format!(
                    ", \"line\": {}, \"column\": {}",
                    position.line, position.column
                )
            });
            format!("      {{ \"path\": {path}, \"message\": {message}{place} }}")
        })
        .collect();
    format!(
        "{{\n    \"kind\": \"{}\",\n    \"message\": {},\n    \"issues\": [\n{}\n    ]\n  }}",
        error.kind(),
        Value::from(error.message()),
        issues.join(",\n"),
    )
}
