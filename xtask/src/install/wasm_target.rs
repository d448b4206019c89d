//! The standard library for `wasm32-unknown-unknown`, and compiler flags for the module.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::rustup;
use crate::environment::Environment;
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// The environment variable with the module's compiler flags.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Prepares an environment for building the module.
pub fn install(environment: &mut Environment) -> Result<()> {
    if !compiler_has_it() {
        rustup::add("target", TARGET).with_context(|| {
            format!(
                "the Rust compiler has no standard library for {TARGET}; please install it, with \
                 `rustup target add {TARGET}` or from your system's packages for Rust"
            )
        })?;
        ensure!(
            compiler_has_it(),
            "rustup added the target {TARGET}, but not to the compiler in use"
        );
    }
    environment.set(FLAGS, flags()?);
    Ok(())
}

/// The compiler flags for the module.
fn flags() -> Result<String> {
    let mut flags = remapping();
    flags.push(library_remapping()?);
    // Cargo splits the value at spaces and supports no quoting.
    flags.retain(|flag| !flag.contains(' '));
    Ok(flags.join(" "))
}

/// Remaps the path of the standard library source. With rustup's component `rust-src`, the compiler
/// uses the local folder; without it, this name.
fn library_remapping() -> Result<String> {
    let sysroot = process::output(compiler().args(["--print", "sysroot"]))?;
    let version = process::output(compiler().arg("-vV"))?;
    let hash = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .unwrap_or("unknown");
    let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok(format!(
        "--remap-path-prefix={}=/rustc/{hash}",
        source.display()
    ))
}

/// Remaps this machine's folders, which panic messages would otherwise contain, so that the module
/// is byte-for-byte reproducible.
fn remapping() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let Some(sources) = home.map(|home| home.join("registry/src")) else {
        return Vec::new();
    };
    let registries = std::fs::read_dir(sources).into_iter().flatten().flatten();
    let mut flags: Vec<_> = registries
        .map(|registry| format!("--remap-path-prefix={}=/crates", registry.path().display()))
        .collect();
    flags.sort();
    flags
}

/// The compiler that cargo uses.
fn compiler() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

fn compiler_has_it() -> bool {
    let folder = process::output(compiler().args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_ok_and(|folder| has_std(Path::new(folder.trim())))
}

fn has_std(folder: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(folder) else {
        return false;
    };
    files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}
