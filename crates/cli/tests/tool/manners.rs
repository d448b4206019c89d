//! Standard features of a command-line tool: help, version, completions, manual.

use std::fs;

use crate::process::{file, tool};

pub fn printed(arguments: &[&str]) -> String {
    let output = tool().args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert_eq!(output.stderr, b"", "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands that `--help` lists, with their descriptions.
pub fn commands() -> Vec<(String, String)> {
    let help = printed(&["--help"]);
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    let commands = lines.map(|line| line.trim().split_once("  ").unwrap());
    commands
        .map(|(name, about)| (name.to_owned(), about.trim().to_owned()))
        .collect()
}

#[test]
fn the_help_has_examples_that_are_command_lines() {
    let mut examples = 0;
    for name in commands().into_iter().map(|(name, _)| name) {
        let help = printed(&[&name, "--help"]);
        assert!(help.contains("Usage: nomination-card "), "{name}");
        let (_, after) = help.split_once("\nExamples:\n").expect("examples");
        let lines = after.lines().take_while(|line| line.starts_with("  "));
        for line in lines {
            assert!(line.contains(&format!("nomination-card {name}")), "{line}");
            examples += 1;
        }
        assert_eq!(help.lines().find(|line| line.chars().count() > 100), None);
    }
    assert!(examples > commands().len());
    assert!(printed(&["--help"]).contains("\nExamples:\n  nomination-card "));
}

#[test]
fn the_short_help_is_short() {
    let (short, long) = (printed(&["check", "-h"]), printed(&["check", "--help"]));
    assert!(short.lines().count() < long.lines().count());
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = concat!("nomination-card ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(printed(&["--version"]), version);
    assert_eq!(printed(&["-V"]), version);
}

#[test]
fn the_document_lists_the_commands() {
    let document = fs::read_to_string(file("docs/tool.md")).unwrap();
    let (_, part) = document
        .split_once("<!-- commands -->")
        .expect("no <!-- commands -->");
    let (part, _) = part
        .split_once("<!-- /commands -->")
        .expect("no <!-- /commands -->");
    let listed: Vec<&str> = part
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(['`', ' ']).next())
        .collect();
    let commands: Vec<String> = commands().into_iter().map(|(name, _)| name).collect();
    assert_eq!(listed, commands);
}

#[test]
fn shells_can_complete_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        for (name, _) in commands() {
            assert!(script.contains(&name), "{shell}: {name}");
        }
        assert!(script.contains("output"), "{shell}");
    }
}

/// Uses bash's completion, if bash is installed.
#[cfg(unix)]
#[test]
fn bash_completes_the_command_line() {
    let script = printed(&["completions", "bash"]);
    let complete = "COMP_WORDS=(nomination-card che); COMP_CWORD=1; \
                    _nomination__card nomination-card che nomination-card; \
                    printf '%s\\n' \"${COMPREPLY[@]}\"";
    let bash = snapbox::cmd::Command::new("bash").args(["-c", &format!("{script}\n{complete}")]);
    match bash.output() {
        Ok(output) => assert_eq!(String::from_utf8_lossy(&output.stdout), "check\n"),
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::NotFound),
    }
}

#[test]
fn the_manual_has_every_command() {
    let manual = printed(&["man"]);
    assert!(manual.contains(".TH nomination-card 1 "));
    for (name, about) in commands() {
        let section = format!(".SH {}\n", name.to_uppercase());
        let (_, part) = manual.split_once(&section).expect("a section of its name");
        let about = about.replace('\'', "\\*(Aq").replace('-', "\\-");
        assert!(part.starts_with(&about), "{name}: {part}");
    }
    assert!(manual.contains("\\-\\-peps"));
}
