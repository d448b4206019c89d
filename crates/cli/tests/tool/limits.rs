//! The limits of inputs, which README and `docs/tool.md` state.

use nomination_card_cli::limit::Limit;

use crate::process::tool;

const NOMINATION: &str = "This is larger than 1 MiB, the largest that a nomination may be: make it \
                          smaller.";
const PEPS: &str = "This is larger than 4 MiB, the largest that a list of PEPs may be: use a list \
                    such as https://peps.python.org/api/peps.json.";

/// The commands, the input that is standard input, and what they say if it is too long.
const INPUTS: [(&[&str], &str, Limit, &str); 7] = [
    (
        &["check", "-"],
        "{ \"candidate\": \"Ada\" }",
        Limit::NOMINATION,
        NOMINATION,
    ),
    (
        &["render", "-"],
        "{ \"candidate\": \"Ada\" }",
        Limit::NOMINATION,
        NOMINATION,
    ),
    (
        &["enrich", "--peps", LIST, "-"],
        "{ \"candidate\": \"Ada\" }",
        Limit::NOMINATION,
        NOMINATION,
    ),
    (&["import", "-"], "# Ada", Limit::NOMINATION, NOMINATION),
    (
        &["check", "--peps", "-", ADA],
        "{ \"8\": { \"number\": 8 } }",
        Limit::PEPS,
        PEPS,
    ),
    (
        &["enrich", "--peps", "-", ADA],
        "{ \"8\": { \"number\": 8 } }",
        Limit::PEPS,
        PEPS,
    ),
    (
        &["check", "--peps", "-", ADA, "--format", "json"],
        "{ \"8\": { \"number\": 8 } }",
        Limit::PEPS,
        PEPS,
    ),
];

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tool/peps.json");
const ADA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/minimal.json");

#[test]
fn an_input_has_a_limit() {
    for (command, text, limit, sentence) in INPUTS {
        let padded = |length: usize| text.to_owned() + &" ".repeat(length - text.len());
        let run = |text: String| tool().args(command).stdin(text).output().unwrap();
        let fine = run(padded(limit.bytes));
        assert_eq!(fine.status.code(), Some(0), "{command:?}");

        let long = run(padded(limit.bytes + 1));
        assert_eq!(long.status.code(), Some(1), "{command:?}");
        let (stdout, stderr) = (long.stdout, String::from_utf8(long.stderr).unwrap());
        if command == ["check", "-"] {
            let line = format!("-:1:1: error: {sentence}\n");
            assert_eq!(String::from_utf8(stdout).unwrap(), line);
            assert_eq!(stderr, "");
        } else {
            assert_eq!(stdout, b"", "{command:?}");
            assert_eq!(stderr, format!("error: -: {sentence}\n"), "{command:?}");
        }
    }
}

/// Not even such a file is read in full.
#[cfg(unix)]
#[test]
fn a_file_may_be_endless() {
    for command in [
        &["check", "/dev/zero"][..],
        &["render", "/dev/zero"],
        &["import", "/dev/zero"],
        &["enrich", "--peps", "/dev/zero", ADA],
        &["enrich", "--peps", LIST, "/dev/zero"],
    ] {
        let output = tool().args(command).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{command:?}");
    }
}
