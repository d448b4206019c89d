//! The pre-commit hook and the pre-commit and CI examples work.

use std::fs;

use serde_json::Value;
use snapbox::cmd::Command;

use crate::process::file;

fn yaml(path: &str) -> Value {
    let text = fs::read_to_string(file(path)).unwrap();
    serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    let text = value.pointer(pointer).and_then(Value::as_str);
    text.unwrap_or_else(|| panic!("no text at {pointer} of {value}"))
}

/// Runs a command line in a shell, in a folder with a valid nomination and
/// optionally an invalid one. The tool is on the path.
fn run(command_line: &str, with_a_bad_one: bool) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let nominations = folder.path().join("nominations");
    fs::create_dir(&nominations).unwrap();
    fs::copy(
        file("assets/vstinner.json"),
        nominations.join("vstinner.json"),
    )
    .unwrap();
    if with_a_bad_one {
        fs::copy(
            file("tests/cases/bad/candidate-number.json"),
            nominations.join("bad.json"),
        )
        .unwrap();
    }
    let tool = std::path::Path::new(env!("CARGO_BIN_EXE_nomination-card"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = [tool.parent().unwrap().to_owned()].into_iter();
    let folders = folders.chain(std::env::split_paths(&path));
    Command::new("sh")
        .args(["-e", "-c", command_line])
        .env("PATH", std::env::join_paths(folders).unwrap())
        .current_dir(folder.path())
        .output()
        .unwrap()
}

fn assert_finds_the_bad_one(command_line: &str) {
    let output = run(command_line, false);
    assert_eq!(output.status.code(), Some(0), "{command_line}: {output:?}");
    assert_eq!(output.stdout, b"", "{command_line}");
    let output = run(command_line, true);
    assert_eq!(output.status.code(), Some(1), "{command_line}: {output:?}");
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.starts_with("nominations/bad.json:"), "{stdout}");
}

/// pre-commit runs `entry` and `args`, followed by the file names.
#[test]
fn the_hook_finds_bad_nominations() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hook = &hooks[0];
    assert_eq!(text(hook, "/language"), "rust");
    let is_a_nomination = regex::Regex::new(text(hook, "/files")).unwrap();
    for name in ["nominations/ada.json", "2022/nominations/ada.json"] {
        assert!(is_a_nomination.is_match(name), "{name}");
    }
    for name in ["package.json", "nominations/README.md"] {
        assert!(!is_a_nomination.is_match(name), "{name}");
    }
    let entry = text(hook, "/entry");
    assert_finds_the_bad_one(&format!("{entry} nominations/*.json"));
}

#[test]
fn the_example_for_pre_commit_names_the_hook() {
    let (hooks, example) = (
        yaml(".pre-commit-hooks.yaml"),
        yaml("examples/checks/pre-commit-config.yaml"),
    );
    assert_eq!(
        text(&example, "/repos/0/hooks/0/id"),
        text(&hooks[0], "/id")
    );
    let version = format!("v{}", env!("CARGO_PKG_VERSION"));
    assert_eq!(text(&example, "/repos/0/rev"), version);
}

#[test]
fn the_example_for_ci_finds_bad_nominations() {
    let workflow = yaml("examples/checks/ci.yaml");
    let steps = workflow
        .pointer("/jobs/nominations/steps")
        .and_then(Value::as_array)
        .unwrap();
    let commands: Vec<&str> = steps
        .iter()
        .filter_map(|step| step["run"].as_str())
        .collect();
    let [install, check] = commands[..] else {
        panic!("{commands:?}");
    };
    assert!(
        install.starts_with("cargo install nomination-card-cli@"),
        "{install}"
    );
    assert!(install.contains(env!("CARGO_PKG_VERSION")), "{install}");
    assert_finds_the_bad_one(check);
}
