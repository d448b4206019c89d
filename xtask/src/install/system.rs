//! Programs from the operating system's packages.
//!
//! This module looks for the program, not for the package: it does not matter how the program was
//! installed.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;
use crate::tools::SystemTool;

/// Finds a tool's program, on `path` or in one of its usual places.
pub fn find(tool: &SystemTool, path: &OsStr) -> Option<PathBuf> {
    let on_path = std::env::split_paths(path)
        .flat_map(|folder| tool.programs.iter().map(move |name| folder.join(name)));
    let mut found = on_path.filter(|file| file.is_file());
    found
        .next()
        .or_else(|| tool.places.iter().find_map(|place| expand(place)))
}

/// The first match of a path in which one `*` stands for a folder name.
fn expand(place: &str) -> Option<PathBuf> {
    let Some((before, after)) = place.split_once("/*/") else {
        return Path::new(place).is_file().then(|| place.into());
    };
    let folders = std::fs::read_dir(before).ok()?;
    let mut files: Vec<_> = folders
        .flatten()
        .map(|folder| folder.path().join(after))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    files.into_iter().next()
}

/// Whether PATH contains this program.
pub fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Installs missing programs with one call of the package manager, or explains what to do.
pub fn install(tools: &[&SystemTool]) -> Result<()> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut missing = tools.to_vec();
    missing.retain(|tool| find(tool, &path).is_none());
    if missing.is_empty() {
        return Ok(());
    }
    let user = User::current();
    match plan(&missing, &user) {
        Plan::Install { packages } => apt(&[], &packages),
        Plan::Ask { packages } => {
            eprintln!("Missing: {}.", titles(&missing));
            eprint!("Run `{}`? [y/N] ", apt_command("sudo ", &packages));
            std::io::stderr().flush()?;
            let mut answer = String::new();
            std::io::stdin().read_line(&mut answer)?;
            if !matches!(answer.trim(), "y" | "Y" | "yes") {
                bail!("nothing was installed, and {} missing", are(&missing));
            }
            apt(&["sudo"], &packages)
        }
        Plan::Tell { message } => bail!(message),
    }
}

/// The user who runs xtask.
struct User {
    root: bool,
    /// Whether the user can be asked for a password and can become root.
    can_ask: bool,
    has_apt: bool,
}

impl User {
    fn current() -> Self {
        let id = process::output(Command::new("id").arg("-u"));
        Self {
            root: id.is_ok_and(|id| id.trim() == "0"),
            can_ask: std::io::stdin().is_terminal()
                && std::io::stderr().is_terminal()
                && std::env::var_os("CI").is_none()
                && on_path("sudo"),
            has_apt: on_path("apt-get"),
        }
    }
}

#[derive(Debug, PartialEq)]
enum Plan {
    Install { packages: Vec<&'static str> },
    Ask { packages: Vec<&'static str> },
    Tell { message: String },
}

fn plan(missing: &[&SystemTool], user: &User) -> Plan {
    let mut packages: Vec<_> = missing
        .iter()
        .flat_map(|tool| tool.debian)
        .copied()
        .collect();
    packages.sort_unstable();
    packages.dedup();
    if !user.has_apt {
        let mut message = "This system has no apt-get, the only package manager that this command \
                           knows. Please install these, so that they are on PATH, and run the \
                           command again:"
            .to_owned();
        for tool in missing {
            let programs = tool.programs.join("` or `");
            // Writing to a string cannot fail.
            let _ = write!(message, "\n  {}: the program `{programs}`", tool.title);
        }
        return Plan::Tell { message };
    }
    if user.root {
        return Plan::Install { packages };
    }
    if user.can_ask {
        return Plan::Ask { packages };
    }
    let message = format!(
        "{} missing, and only root can install packages. Please run this, and the command again:\n  {}",
        capitalized(&are(missing)),
        apt_command("sudo ", &packages),
    );
    Plan::Tell { message }
}

fn titles(tools: &[&SystemTool]) -> String {
    let titles: Vec<_> = tools.iter().map(|tool| tool.title).collect();
    titles.join(", ")
}

fn are(tools: &[&SystemTool]) -> String {
    let verb = if tools.len() == 1 { "is" } else { "are" };
    format!("{} {verb}", titles(tools))
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

fn apt_command(sudo: &str, packages: &[&str]) -> String {
    let options = INSTALL.join(" ");
    let packages = packages.join(" ");
    format!("{sudo}apt-get update && {sudo}apt-get {options} {packages}")
}

/// Never removes a package: on some systems, rustup itself is one.
const INSTALL: &[&str] = &["install", "--yes", "--no-install-recommends", "--no-remove"];

fn apt(sudo: &[&str], packages: &[&str]) -> Result<()> {
    let start = std::time::Instant::now();
    eprintln!(
        "Installing the packages {} (takes about a minute, once) …",
        packages.join(", ")
    );
    let install = [INSTALL, packages].concat();
    for arguments in [&["update"], &install[..]] {
        // `sudo` clears the environment, so pass the variable through `env`.
        let words = [sudo, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]].concat();
        let mut command = Command::new(words[0]);
        process::run_quietly(command.args(&words[1..]).args(arguments))
            .context("the system's packages could not be installed")?;
    }
    eprintln!("Installed them in {}.", super::cache::seconds(start));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROMIUM: SystemTool = SystemTool {
        title: "Chromium",
        programs: &["chromium", "google-chrome"],
        places: &[],
        debian: &["chromium"],
    };
    const XVFB: SystemTool = SystemTool {
        title: "Xvfb",
        programs: &["Xvfb"],
        places: &[],
        debian: &["libgl1-mesa-dri", "xvfb"],
    };

    fn user(root: bool, can_ask: bool, has_apt: bool) -> User {
        User {
            root,
            can_ask,
            has_apt,
        }
    }

    #[test]
    fn root_installs_everything_in_one_call() {
        let packages = vec!["chromium", "libgl1-mesa-dri", "xvfb"];
        assert_eq!(
            plan(&[&XVFB, &CHROMIUM, &XVFB], &user(true, false, true)),
            Plan::Install { packages }
        );
    }

    #[test]
    fn a_person_is_asked() {
        let packages = vec!["chromium"];
        assert_eq!(
            plan(&[&CHROMIUM], &user(false, true, true)),
            Plan::Ask { packages }
        );
    }

    #[test]
    fn anyone_else_is_told_the_one_command() {
        let message = "Chromium, Xvfb are missing, and only root can install packages. Please run \
                       this, and the command again:\n  sudo apt-get update && sudo apt-get install \
                       --yes --no-install-recommends --no-remove chromium libgl1-mesa-dri xvfb";
        assert_eq!(
            plan(&[&CHROMIUM, &XVFB], &user(false, false, true)),
            Plan::Tell {
                message: message.into()
            }
        );
    }

    #[test]
    fn an_unknown_system_is_told_what_to_install() {
        for root in [true, false] {
            let Plan::Tell { message } = plan(&[&CHROMIUM], &user(root, true, false)) else {
                panic!("nothing can be installed here");
            };
            assert!(
                message.ends_with("\n  Chromium: the program `chromium` or `google-chrome`"),
                "{message}"
            );
        }
    }

    #[test]
    fn programs_are_found_on_the_path_or_in_their_places() {
        let root = std::env::temp_dir().join(format!("xtask-system-{}", std::process::id()));
        let folder = root.join("x86_64/tools");
        std::fs::create_dir_all(&folder).unwrap();
        let program = folder.join("google-chrome");
        assert_eq!(find(&CHROMIUM, folder.as_os_str()), None);
        std::fs::write(&program, "").unwrap();
        assert_eq!(find(&CHROMIUM, folder.as_os_str()), Some(program.clone()));
        assert_eq!(find(&CHROMIUM, OsStr::new("/nowhere")), None);

        let place = format!("{}/*/tools/google-chrome", root.display());
        assert_eq!(expand(&place), Some(program));
        assert_eq!(expand("/nowhere/*/tool"), None);
        std::fs::remove_dir_all(root).unwrap();
    }
}
