//! The tool as a process.

use snapbox::{IntoData, cmd::Command};

/// The tool, to be run by the tests' own environment: no colours but where asked.
pub fn tool() -> Command {
    let tool = Command::new(env!("CARGO_BIN_EXE_nomination-card"));
    COLOURS.into_iter().fold(tool, Command::env_remove)
}

/// Runs it, and compares how it ends with what it writes, to the letter.
pub fn assert_ends(command: Command, code: i32, stdout: &str, stderr: &str) {
    let (stdout, stderr) = (stdout.to_owned().raw(), stderr.to_owned().raw());
    let assert = command.assert().code(code);
    assert.stdout_eq(stdout).stderr_eq(stderr);
}

/// The variables that decide about colours.
pub const COLOURS: [&str; 4] = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI"];

/// A file of the project, by its path from the top.
pub fn file(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}
