//! Runs other programs, with visible output or silently unless they fail.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The number of output lines to repeat from a failed program.
const LAST_LINES: usize = 30;

/// Runs a program with visible output.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("`{}` could not be started", display(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", display(command));
    }
    Ok(())
}

/// Replaces this process with another program, so that signals reach it directly.
pub fn replace(command: &mut Command) -> Result<()> {
    let error = command.exec();
    Err(error).with_context(|| format!("`{}` could not be started", display(command)))
}

/// Runs a program and shows its output only if it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    output(command).map(drop)
}

/// Runs a program and returns its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{}` could not be started", display(command)))?;
    let out = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let err = String::from_utf8_lossy(&output.stderr);
        bail!(
            "`{}` failed ({}). The end of its output:\n{}",
            display(command),
            output.status,
            last_lines(&format!("{out}{err}")),
        );
    }
    Ok(out.into_owned())
}

/// Formats a command as typed in a shell.
pub fn display(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(quote).collect::<Vec<_>>().join(" ")
}

/// Quotes a word for a shell.
pub fn quote(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=+./:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let first = lines.len().saturating_sub(LAST_LINES);
    lines[first..]
        .iter()
        .map(|line| format!("  | {line}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_as_typed() {
        let mut command = Command::new("cargo");
        command.args(["test", "--", "two words", "it's", ""]);
        assert_eq!(display(&command), r"cargo test -- 'two words' 'it'\''s' ''");
    }

    #[test]
    fn a_failure_repeats_the_end_of_the_output() {
        let mut command = Command::new("sh");
        command.args(["-c", "seq 100; echo why >&2; exit 3"]);
        let error = run_quietly(&mut command).unwrap_err().to_string();
        assert!(error.contains("exit status: 3"), "{error}");
        assert!(error.contains("  | why\n"), "{error}");
        assert!(error.contains("  | 100\n"), "{error}");
        assert!(!error.contains("  | 50\n"), "{error}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program` could not be started");
    }
}
