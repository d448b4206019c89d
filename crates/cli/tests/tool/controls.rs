//! Nothing of an input controls a terminal, or disguises a text on one.

use std::fs;

use crate::{
    process::{assert_ends, tool},
    terminal::at_a_terminal,
};

/// Characters that terminals act on, or that change the direction of a text.
const CONTROLS: &str =
    "\u{1}\u{7}\u{8}\u{1b}]0;x\u{7f}\u{85}\u{9b}31m\u{61c}\u{200f}\u{2028}\u{2029}\u{202e}\u{2066}";

/// Whether a text has none of them: no controls but ends of lines and tabs.
fn is_tame(text: &str) -> bool {
    text.replace("\r\n", "\n").chars().all(|character| {
        matches!(character, '\n' | '\t' | ' '..='~')
            || !character.is_control() && !CONTROLS.contains(character)
    })
}

/// A nomination with them in a text.
fn nomination() -> String {
    let text: String = CONTROLS
        .chars()
        .map(|character| format!("\\u{:04x}", u32::from(character)))
        .collect();
    // JSON allows them in strings, except the first 32.
    let raw = CONTROLS.replace(['\u{1}', '\u{7}', '\u{8}', '\u{1b}'], "");
    format!(r#"{{ "candidate": "Ada", "summary": "a{text}b{raw}c" }}"#)
}

#[test]
fn results_on_a_terminal_are_escaped() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let ada = write("ada.json", &nomination());
    let text = write(
        "ada.md",
        &format!("# Ada Lovelace\n\nfirst {CONTROLS} last\n"),
    );
    let bad = write(
        "\u{9b}31m\u{202e}.json",
        &nomination().replace("\"Ada\"", "5"),
    );
    let peps = write("peps.json", r#"{ "8": { "number": 8 } }"#);
    let commands = [
        &["render", &ada][..],
        &["render", "--page", &ada],
        &["import", &text],
        &["enrich", "--peps", &peps, &ada],
        &["check", "--format", "json", &bad],
    ];
    for command in commands {
        let shown = at_a_terminal(command, &[("NO_COLOR", "1")]).shown();
        assert!(is_tame(&shown), "{command:?}: {shown:?}");
        assert!(shown.len() > 100, "{command:?}: {shown:?}");

        // A pipe and a file get the bytes.
        let piped = tool().args(command).output().unwrap().stdout;
        let path = folder.path().join("out");
        let path = path.to_str().unwrap();
        let into_file = [command, &["--output", path]].concat();
        assert_eq!(
            at_a_terminal(&into_file, &[("NO_COLOR", "1")]).results(),
            ""
        );
        assert_eq!(fs::read(path).unwrap(), piped, "{command:?}");
        let piped = String::from_utf8(piped).unwrap();
        assert!(piped.contains("\u{9b}31m"), "{command:?}: {piped:?}");
        // What was JSON still is, and says the same.
        if let Ok(piped) = serde_json::from_slice::<serde_json::Value>(&fs::read(path).unwrap()) {
            let results = at_a_terminal(command, &[("NO_COLOR", "1")]).results();
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&results).unwrap(),
                piped
            );
        }
    }
}

#[test]
fn a_terminal_may_be_the_file_of_output() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ada.json");
    fs::write(&path, nomination()).unwrap();
    let command = ["render", "--output", "/dev/fd/1", path.to_str().unwrap()];
    let shown = at_a_terminal(&command, &[("NO_COLOR", "1")]).shown();
    assert!(is_tame(&shown) && shown.len() > 100, "{shown:?}");
}

/// In pipes too, because a message is a line.
#[test]
fn messages_are_escaped() {
    let folder = tempfile::tempdir().unwrap();
    let tool = || tool().current_dir(folder.path());
    let name = "a\n\u{1b}[31m\u{202e}b.json";
    let shown = "a\\n\\u{1b}[31m\\u{202e}b.json";
    let none = format!("error: {shown}: There is no such file: check its name.\n");
    fs::write(folder.path().join("ada.json"), r#"{ "candidate": "Ada" }"#).unwrap();
    for command in [
        &["render", name][..],
        &["import", name],
        &["enrich", "--peps", name, "ada.json"],
        &["check", "--peps", name, "ada.json"],
    ] {
        assert_ends(tool().args(command), 1, "", &none);
    }
    let line = format!("{shown}:1:1: error: There is no such file: check its name.\n");
    assert_ends(tool().args(["check", name]), 1, &line, "");

    let output = format!("none/{name}");
    let nowhere = format!("error: none/{shown}: There is no such folder: make it first.\n");
    assert_ends(
        tool().args(["schema", "--output", &output]),
        1,
        "",
        &nowhere,
    );

    fs::write(folder.path().join(name), "some words\n\nmore of them").unwrap();
    let notes = tool().args(["import", name]).output().unwrap();
    let notes = String::from_utf8(notes.stderr).unwrap();
    assert!(
        notes.starts_with(&format!("{shown}:1: note: ")),
        "{notes:?}"
    );
    let bad = "\n\n{ \"candidate\": 5, \"lang\": 5 }";
    fs::write(folder.path().join(name), bad).unwrap();
    let wrong = "This must be a string";
    let errors = tool().args(["render", name]).output().unwrap();
    let errors = String::from_utf8(errors.stderr).unwrap();
    let starts = [
        format!("error: {shown}:3:16: /candidate: {wrong}"),
        format!("{shown}:3:27: /lang: {wrong}"),
    ];
    let lines: Vec<&str> = errors.lines().collect();
    assert_eq!(lines.len(), 2, "{errors:?}");
    for (line, start) in lines.iter().zip(&starts) {
        assert!(line.starts_with(start), "{errors:?}");
    }
}

#[test]
fn members_of_a_list_of_peps_are_escaped() {
    let list = "{ \"a\\u001b[31m\\u202eb\u{9b}\": {} }";
    let command = tool()
        .args(["check", "--peps", "-", "none.json"])
        .stdin(list);
    let expected = "error: -:1:26: /a\\u{1b}[31m\\u{202e}b\\u{9b}: This is no PEP with a `number`: \
                    use a list such as https://peps.python.org/api/peps.json.\n";
    assert_ends(command, 1, "", expected);
}

/// A pattern such as `*` can name a file that looks like an option.
#[test]
fn arguments_in_messages_are_escaped() {
    for argument in ["--a\u{1b}[31m\u{202e}b", "--format=\u{9b}31m\u{202e}"] {
        let shown = at_a_terminal(&["check", argument], &[]).shown();
        assert!(is_tame(&shown), "{shown:?}");
        let output = tool().args(["check", argument]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(is_tame(&stderr) && stderr.contains("\\u202e"), "{stderr:?}");
    }
}
