//! Output on a terminal: colours and the progress line.

use std::{
    ffi::CStr,
    fs::{self, File, OpenOptions},
    io::Read,
    os::unix::ffi::OsStrExt,
    path::PathBuf,
    process::{Command, Stdio},
};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::process::{COLOURS, file};

/// Runs the tool on a terminal with these environment variables.
pub fn at_a_terminal(arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&terminal).unwrap();
    unlockpt(&terminal).unwrap();
    let name = ptsname(&terminal, Vec::new()).unwrap();
    let name = PathBuf::from(std::ffi::OsStr::from_bytes(CStr::to_bytes(&name)));
    let inside = || {
        OpenOptions::new()
            .read(true)
            .write(true)
            .open(&name)
            .unwrap()
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_nomination-card"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(inside())
        .stderr(inside())
        .env("TERM", "xterm");
    COLOURS.iter().for_each(|name| {
        command.env_remove(name);
    });
    command.envs(variables.iter().copied());
    Run {
        command,
        terminal: terminal.into(),
    }
}

pub struct Run {
    command: Command,
    terminal: File,
}

impl Run {
    /// The results alone: messages go nowhere.
    pub fn results(mut self) -> String {
        self.command.stderr(Stdio::null());
        self.shown()
    }

    /// Everything written to the terminal.
    pub fn shown(mut self) -> String {
        let mut process = self.command.spawn().unwrap();
        // Only the tool holds the other ends now. Reading fails once it has closed them.
        drop(self.command);
        let mut shown = Vec::new();
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = self.terminal.read(&mut buffer) {
            shown.extend_from_slice(&buffer[..length]);
        }
        process.wait().unwrap();
        String::from_utf8(shown).unwrap()
    }
}

const BAD: &str = "tests/cases/bad/candidate-number.json";

const RED: &str = "\x1b[1;31merror:\x1b[0m";

#[test]
fn a_terminal_has_colours() {
    let bad = file(BAD);
    let arguments = ["check", bad.to_str().unwrap()];
    assert!(at_a_terminal(&arguments, &[]).shown().contains(RED));
    let arguments = ["check", "--peps", "none.json", "none.json"];
    assert!(at_a_terminal(&arguments, &[]).shown().contains(RED));
}

#[test]
fn unless_its_user_wants_none() {
    let bad = file(BAD);
    let bad = bad.to_str().unwrap();
    for variable in [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")] {
        for arguments in [
            &["check", bad][..],
            &["check", "--peps", "none.json", bad],
            &["--help"],
        ] {
            let shown = at_a_terminal(arguments, &[variable]).shown();
            assert!(
                shown.len() > 20 && !shown.contains('\x1b'),
                "{variable:?}: {shown:?}"
            );
        }
    }
}

#[test]
fn nothing_else_has_colours_unless_they_are_forced() {
    let folder = tempfile::tempdir().unwrap();
    let (bad, found) = (file(BAD), folder.path().join("found.txt"));
    let tool = || crate::process::tool().arg("check").arg(&bad);
    let text = |output: Vec<u8>| String::from_utf8(output).unwrap();
    assert!(!text(tool().output().unwrap().stdout).contains('\x1b'));
    let forced = tool().env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(text(forced.stdout).contains(RED));

    let arguments = [
        "check",
        bad.to_str().unwrap(),
        "--output",
        found.to_str().unwrap(),
    ];
    assert_eq!(at_a_terminal(&arguments, &[]).shown(), "");
    assert!(!fs::read_to_string(found).unwrap().contains('\x1b'));
}

#[test]
fn many_files_show_how_far_it_is() {
    let sample = file("assets/minimal.json");
    let mut arguments = vec!["check"];
    arguments.extend([sample.to_str().unwrap(); 30]);
    let shown = at_a_terminal(&arguments, &[]).shown();
    assert!(shown.contains(" of 30 files"), "{shown:?}");
    // Finally the line is removed.
    assert!(shown.ends_with("\x1b[2K"), "{shown:?}");

    let shown = at_a_terminal(&arguments[..3], &[]).shown();
    assert_eq!(shown, "", "few files take no time");
    let output = crate::process::tool().args(&arguments).output().unwrap();
    assert_eq!(output.stderr, b"", "only terminals are told");
}

/// The progress line is hidden whenever a result is printed.
#[test]
fn results_and_progress_share_a_terminal() {
    let bad = file(BAD);
    let mut arguments = vec!["check"];
    arguments.extend([bad.to_str().unwrap(); 30]);
    let shown = at_a_terminal(&arguments, &[("NO_COLOR", "1")]).shown();
    let results = shown.matches(": error: ").count();
    assert_eq!(results, 30, "{shown:?}");
    arguments.extend(["--format", "json"]);
    let shown = at_a_terminal(&arguments, &[]).shown();
    assert!(
        shown.contains(" of 30 files") && shown.ends_with("}\r\n]\r\n"),
        "{shown:?}"
    );
    let (_, list) = shown.rsplit_once("\x1b[2K").unwrap();
    assert!(list.starts_with("[\r\n"), "{list:?}");
}

/// No result shares a line with it.
#[test]
fn results_have_lines_of_their_own() {
    let bad = file(BAD);
    let mut arguments = vec!["check"];
    arguments.extend([bad.to_str().unwrap(); 30]);
    let shown = at_a_terminal(&arguments, &[("NO_COLOR", "1")]).shown();
    for line in shown.split("\r\n") {
        let result = line.rsplit(['\r', 'K']).next().unwrap();
        assert!(
            !result.contains(" of 30 files") || !result.contains(": error: "),
            "{line:?}"
        );
    }
}
