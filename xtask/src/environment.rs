//! The environment in which other programs find the installed tools.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;

/// Folders to prepend to PATH, and variables.
#[derive(Clone, Default)]
pub struct Environment {
    folders: Vec<PathBuf>,
    variables: Vec<(&'static str, OsString)>,
}

impl Environment {
    /// Adds a folder to PATH.
    pub fn add_folder(&mut self, folder: impl Into<PathBuf>) {
        self.folders.push(folder.into());
    }

    /// Sets a variable, replacing any previous value.
    pub fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.into()));
    }

    /// The value of a variable set here.
    pub fn get(&self, name: &str) -> Option<&OsStr> {
        let (_, value) = self.variables.iter().find(|(known, _)| *known == name)?;
        Some(value)
    }

    /// A command that runs in this environment.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.env("PATH", self.path());
        command
    }

    /// The environment as shell commands.
    pub fn exports(&self) -> String {
        let mut lines = String::new();
        for (name, value) in &self.variables {
            let value = process::quote(value);
            lines += &format!("export {name}={value}\n");
        }
        if !self.folders.is_empty() {
            let folders: Vec<_> = self.folders.iter().map(|f| quote(f)).collect();
            lines += &format!("export PATH={}:\"$PATH\"\n", folders.join(":"));
        }
        lines
    }

    /// PATH with the folders prepended.
    pub fn path(&self) -> OsString {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let inherited = std::env::split_paths(&inherited);
        let all = self.folders.iter().cloned().chain(inherited);
        // Joining fails only for a folder with `:` in its name, which the cache rejects.
        std::env::join_paths(all).unwrap_or_default()
    }
}

fn quote(path: &Path) -> String {
    process::quote(path.as_os_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_back_what_was_set() {
        let mut environment = Environment::default();
        environment.set("CHROMEDRIVER", "/a b/driver");
        environment.add_folder("/one");
        environment.add_folder("/it's");
        assert_eq!(
            environment.exports(),
            "export CHROMEDRIVER='/a b/driver'\nexport PATH=/one:'/it'\\''s':\"$PATH\"\n"
        );
        assert_eq!(Environment::default().exports(), "");
    }

    #[test]
    fn commands_find_the_folders_first() {
        let mut environment = Environment::default();
        environment.add_folder("/one");
        let mut command = environment.command("sh");
        let path = process::output(command.args(["-c", "echo $PATH"])).unwrap();
        assert!(path.starts_with("/one:"), "{path}");
    }
}
