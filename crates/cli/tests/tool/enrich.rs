//! `enrich` as a process: what it writes to which stream.

use std::fs;

use crate::process::{assert_ends, file, tool};

const ADA: &str = "{\"candidate\":\"Ada\",\"peps\":[{\"number\":509,\"status\":\"Final\"}]}";
const ENRICHED: &str = "{\"candidate\":\"Ada\",\"peps\":[{\"number\":509,\"title\":\"Add a private \
                        version to dict\",\"status\":\"Final\",\"current_status\":\"Superseded\"}]}";
const DIFFERENCE: &str = "-:1:51: warning: /peps/0/status: The list says “Superseded” of PEP 509, and \
                          not “Final”: `current_status` says so too.\n";

fn enrich() -> snapbox::cmd::Command {
    let peps = file("crates/cli/tests/tool/peps.json");
    tool().args(["enrich", "--peps"]).arg(peps)
}

#[test]
fn the_nomination_and_the_differences_go_apart() {
    assert_ends(enrich().arg("-").stdin(ADA), 0, ENRICHED, DIFFERENCE);
    let nothing = "{ \"candidate\": \"Ada\" }\r\n\n";
    assert_ends(enrich().arg("-").stdin(nothing), 0, nothing, "");
}

#[test]
fn a_list_may_come_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ada.json");
    fs::write(&path, ADA).unwrap();
    let list = "{ \"8\": { \"number\": 8 }, \"509\": { \"number\": 509, \"status\": \"final\" } }";
    let command = tool()
        .args(["enrich", "--peps", "-"])
        .arg(&path)
        .stdin(list);
    assert_ends(command, 0, ADA, "");

    let output = tool()
        .args(["enrich", "--peps", "-", "-"])
        .stdin(list)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let output = tool().args(["enrich", "-"]).stdin(list).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_failure_leaves_the_nomination_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ada.json");
    fs::write(&path, "{}").unwrap();
    let command = enrich().arg(&path).arg("--output").arg(&path);
    let place = format!("{}:1:1", path.display());
    let expected = format!("error: {place}: `candidate` is missing: a nomination needs it.\n");
    assert_ends(command, 1, "", &expected);
    assert_eq!(fs::read_to_string(path).unwrap(), "{}");
}

/// The same limit applies to a list.
#[test]
fn a_nomination_has_no_power_over_a_terminal() {
    let json = ADA.replace("Final", "\\u001b[31m\\n\\u202e");
    let output = enrich().arg("-").stdin(json).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains(r"not “\u{1b}[31m\n\u{202e}”"), "{stderr}");
    assert_eq!(stderr.lines().count(), 1);
}

#[test]
fn colours_are_for_those_who_ask() {
    let command = enrich().arg("-").stdin(ADA).env("CLICOLOR_FORCE", "1");
    let output = command.output().unwrap();
    assert_eq!(output.stdout, ENRICHED.as_bytes());
    assert!(
        output
            .stderr
            .starts_with(b"\x1b[1m-:1:51:\x1b[0m \x1b[1;33mwarning:")
    );
}
