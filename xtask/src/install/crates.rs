//! Tools built by `cargo install`: Trunk, wasm-bindgen, geckodriver and cargo-deny.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::cache::Cache;
use crate::environment::Environment;
use crate::process;
use crate::tools::CrateTool;

/// Optimised for build time, because the tools run only for seconds.
const BUILD_SETTINGS: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// Settings for the project's own code that would change or break a tool's build.
const NOT_FOR_TOOLS: &[&str] = &[
    "CARGO_BUILD_TARGET",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "RUSTC",
    "RUSTC_BOOTSTRAP",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTFLAGS",
];

/// Installs tools and adds their folders to an environment.
pub fn install(cache: &Cache, tools: &[CrateTool], environment: &mut Environment) -> Result<()> {
    for tool in tools {
        if let Some(folder) = install_one(cache, tool)? {
            environment.add_folder(folder);
        }
    }
    Ok(())
}

/// The folder with the tool's programs; `None` if PATH has exactly this version.
fn install_one(cache: &Cache, tool: &CrateTool) -> Result<Option<PathBuf>> {
    let name = format!("{}-{}", tool.package, tool.version);
    if !cache.folder(&name).exists() && on_path(tool) {
        return Ok(None);
    }
    let marker = format!("bin/{}", tool.programs[0]);
    let folder = cache.install(&name, &marker, tool.about, |folder| build(tool, folder))?;
    Ok(Some(folder.join("bin")))
}

fn build(tool: &CrateTool, folder: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command
        // Outside the checkout, because its `.cargo/config.toml` must not affect the tools.
        .current_dir(folder)
        .args(["install", tool.package, "--version", &tool.version])
        .args(["--locked", "--no-track", "--root", "."])
        .args(tool.arguments)
        .envs(BUILD_SETTINGS.iter().copied());
    for name in NOT_FOR_TOOLS {
        command.env_remove(name);
    }
    process::run_quietly(&mut command)
}

fn on_path(tool: &CrateTool) -> bool {
    tool.programs.iter().all(|program| {
        let answer = process::output(Command::new(program).arg("--version"));
        answer.is_ok_and(|answer| says_version(&answer, &tool.version))
    })
}

/// Whether the output of `--version` starts with `name version`.
fn says_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::says_version;

    #[test]
    fn only_the_exact_version_counts() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version(
            "geckodriver 0.37.1 (2026-01-01)\n\nmore",
            "0.37.1"
        ));
        assert!(!says_version("trunk 0.21.1", "0.21.14"));
        assert!(!says_version("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!says_version("", "0.21.14"));
    }
}
