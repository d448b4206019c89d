//! Standard input and output, unreadable files, exit codes.

use std::{
    fs,
    io::Read,
    process::{Command, Stdio},
};

use crate::process::{assert_ends, file, tool};

const BAD: &str = "{ \"candidate\": 5 }";
const BAD_LINE: &str = "-:1:16: error: /candidate: This must be a string or an object, but is a \
                        number: put it in double quotes.\n";

#[test]
fn a_minus_is_standard_input() {
    let check = || tool().args(["check", "-"]);
    assert_ends(check().stdin(BAD), 1, BAD_LINE, "");
    assert_ends(check().stdin("{ \"candidate\": \"Ada\" }"), 0, "", "");
}

#[test]
fn it_may_be_any_file_but_only_once() {
    let peps = fs::read(file("crates/cli/tests/tool/peps.json")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ada.json");
    fs::write(&path, r#"{ "candidate": "Ada", "peps": [9999] }"#).unwrap();
    let command = tool().args(["check", "--peps", "-"]).arg(&path).stdin(peps);
    let place = format!("{}:1:32", path.display());
    let line =
        format!("{place}: warning: /peps/0: No PEP that is known has the number 9999: check it.\n");
    assert_ends(command, 0, &line, "");

    for arguments in [&["check", "-", "-"][..], &["check", "--peps", "-", "-"]] {
        let output = tool().args(arguments).stdin(BAD).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            stderr.starts_with("error: standard input, -, can be read only once\n"),
            "{stderr}"
        );
    }
}

/// An unreadable file is reported among the findings of the others.
#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("2022")).unwrap();
    fs::write(folder.path().join("bad.json"), BAD).unwrap();
    let line = BAD_LINE.replace("-:1", "bad.json:1");
    let expected = format!(
        "2022:1:1: error: This is a folder: name the files in it.\n\
         none.json:1:1: error: There is no such file: check its name.\n{line}"
    );
    let tool = || tool().current_dir(folder.path());
    let command = tool().args(["check", "2022", "none.json", "bad.json"]);
    assert_ends(command, 1, &expected, "");

    let command = tool().args(["check", "bad.json", "--peps", "none.json"]);
    let expected = "error: none.json: There is no such file: check its name.\n";
    assert_ends(command, 1, "", expected);
}

#[test]
fn a_list_of_peps_that_is_none() {
    let cases = [
        ("{\n \"x\": 1 }", "2:7: /x: This is no PEP with a `number`"),
        ("{ \"8\": {} }", "1:8: /8: This is no PEP with a `number`"),
        ("{}", "1:1: This lists no PEP"),
        ("[8]", "1:1: This is no list of PEPs, which is an object"),
    ];
    for (text, what) in cases {
        let command = tool().args(["check", "--peps", "-", "none.json"]);
        let remedy = "use a list such as https://peps.python.org/api/peps.json.";
        assert_ends(
            command.stdin(text),
            1,
            "",
            &format!("error: -:{what}: {remedy}\n"),
        );
    }
    let command = tool()
        .args(["check", "--peps", "-", "none.json"])
        .stdin("{,}");
    let expected = "error: -:1:2: The name of a member is missing: write it here, in double \
                    quotes.\n";
    assert_ends(command, 1, "", expected);
}

#[test]
fn what_is_not_utf_8() {
    let command = tool().args(["check", "-"]);
    let command = command.stdin(&b"{ \"candidate\": \"Ad\xe9\" }"[..]);
    let expected = "-:1:19: error: From here on this is not UTF-8: save all of it as UTF-8.\n";
    assert_ends(command, 1, expected, "");
}

/// The same for file names.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_or_no_line() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let folder = tempfile::tempdir().unwrap();
    let names = [
        &b"\xe9.json"[..],
        b"a\n\x1b[31mb.json",
        "\u{202e}nosj.\u{2028}".as_bytes(),
    ];
    let names = names.map(OsStr::from_bytes);
    for name in names {
        fs::write(folder.path().join(name), BAD).unwrap();
    }
    let line = BAD_LINE.strip_prefix('-').unwrap();
    let expected = format!(
        "\u{fffd}.json{line}a\\n\\u{{1b}}[31mb.json{line}\\u{{202e}}nosj.\\u{{2028}}{line}"
    );
    let command = tool().current_dir(folder.path()).arg("check").args(names);
    assert_ends(command, 1, &expected, "");
}

#[test]
fn results_go_to_the_file_of_output() {
    let folder = tempfile::tempdir().unwrap();
    for output in ["--output", "-o"] {
        let path = folder.path().join(output);
        let command = tool().args(["check", "-", output]).arg(&path).stdin(BAD);
        assert_ends(command, 1, "", "");
        assert_eq!(fs::read_to_string(path).unwrap(), BAD_LINE);
    }
    let command = tool().args(["check", "-", "--output", "-"]).stdin(BAD);
    assert_ends(command, 1, BAD_LINE, "");
}

#[test]
fn the_file_of_output_is_left_alone_by_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("found.txt");
    fs::write(&path, "as it was").unwrap();
    let command = tool().args(["check", "-", "--peps", "none.json", "-o"]);
    let expected = "error: none.json: There is no such file: check its name.\n";
    assert_ends(command.arg(&path).stdin(BAD), 1, "", expected);
    assert_eq!(fs::read_to_string(&path).unwrap(), "as it was");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("none").join("found.txt");
    let expected = format!(
        "error: {}: There is no such folder: make it first.\n",
        nowhere.display()
    );
    assert_ends(
        tool().args(["schema", "-o"]).arg(&nowhere),
        1,
        "",
        &expected,
    );
}

#[test]
fn what_is_no_command_line() {
    for arguments in [
        &[][..],
        &["check"],
        &["chekc", "a.json"],
        &["check", "--format", "xml", "a.json"],
        &["schema", "a.json"],
        &["completions", "dos"],
    ] {
        let output = tool().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(output.stdout, b"", "{arguments:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains("--help"), "{arguments:?}: {stderr}");
    }
}

/// A reader that closes the pipe early, like `head`.
#[test]
fn a_reader_may_go_away() {
    let mut bad = "{ \"candidate\": \"Ada\", \"agenda\": [".to_owned();
    bad += &"5,".repeat(900);
    bad += "5] }";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bad.json");
    fs::write(&path, bad).unwrap();
    // More than a pipe buffer holds.
    let files = vec![path; 20];
    for arguments in [&["check"][..], &["check", "--format", "json"]] {
        let mut process = Command::new(env!("CARGO_BIN_EXE_nomination-card"))
            .args(arguments)
            .args(&files)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = process.stdout.take().unwrap();
        stdout.read_exact(&mut [0]).unwrap();
        drop(stdout);
        let output = process.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn nobody_may_listen_at_all() {
    for arguments in [
        &["schema"][..],
        &["check", "none.json"],
        &["--help"],
        &["none"],
    ] {
        let mut process = Command::new(env!("CARGO_BIN_EXE_nomination-card"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop((process.stdout.take(), process.stderr.take()));
        let code = process.wait().unwrap().code();
        assert!(matches!(code, Some(0..=2)), "{arguments:?}: {code:?}");
    }
}
