//! Runs the tool as a process.

use snapbox::{IntoData, cmd::Command};

/// The tool without the colour settings of the test environment.
pub fn tool() -> Command {
    let tool = Command::new(env!("CARGO_BIN_EXE_nomination-card"));
    COLOURS.into_iter().fold(tool, Command::env_remove)
}

/// Runs a command and compares its exit code and output exactly.
pub fn assert_ends(command: Command, code: i32, stdout: &str, stderr: &str) {
    let (stdout, stderr) = (stdout.to_owned().raw(), stderr.to_owned().raw());
    let assert = command.assert().code(code);
    assert.stdout_eq(stdout).stderr_eq(stderr);
}

/// The environment variables that control colours.
pub const COLOURS: [&str; 4] = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI"];

/// A project file, by its path from the top.
pub fn file(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}
