//! Locations in the checkout, and information from its manifests.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use cargo_metadata::MetadataCommand;

use crate::process;

/// The top-level package of the workspace.
pub const PACKAGE: &str = "nomination-card";

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// The build folder of cargo and Trunk.
pub fn target() -> PathBuf {
    let chosen = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(chosen.unwrap_or_else(|| "target".into()))
}

/// The folder with the files to deploy.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The features of the top-level package.
pub fn features() -> Result<Vec<String>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()?;
    let package = metadata
        .packages
        .into_iter()
        .find(|it| it.name.as_str() == PACKAGE);
    let package = package.with_context(|| format!("the workspace has no package {PACKAGE}"))?;
    Ok(package.features.into_keys().collect())
}

/// The locked version of a dependency, from the `Cargo.lock` next to a manifest.
///
/// Unlike cargo's full metadata, this downloads no dependencies, in particular none that only other
/// systems use.
pub fn locked_version(manifest: &str, dependency: &str) -> Result<String> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["pkgid", "--locked", "--offline", "--manifest-path"])
        .arg(root().join(manifest))
        .arg(dependency);
    let id = process::output(&mut cargo)?;
    let version = id.trim().rsplit(['@', '#']).next();
    Ok(version.unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_those_of_the_manifest() {
        let features = features().unwrap();
        for name in ["default", "csr", "element", "end-to-end"] {
            assert!(features.iter().any(|feature| feature == name), "{name}");
        }
    }

    #[test]
    fn versions_are_those_of_the_lock_file() {
        let version = locked_version("Cargo.toml", "wasm-bindgen").unwrap();
        let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
        let lines = format!("name = \"wasm-bindgen\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&lines), "{version}");
        assert!(locked_version("Cargo.toml", "no-such-crate").is_err());
    }
}
