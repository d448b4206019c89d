//! The standard library for `wasm32-unknown-unknown`: there already, from rustup, or from Debian.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, ensure};

use super::cache::{Cache, seconds};
use super::{distribution, system};
use crate::environment::Environment;
use crate::process;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The variable with the flags for building the module.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Where the target's standard library comes from.
pub enum Source {
    /// The compiler in use has it.
    Compiler,
    /// Debian's compiler, with a standard library in the cache.
    Distribution,
}

/// Finds out which it will be, after asking rustup for it if nobody has it yet.
pub fn choose(cache: &Cache) -> Result<Source> {
    if compiler_has_it() {
        return Ok(Source::Compiler);
    }
    if distribution::is_installed(cache) {
        return Ok(Source::Distribution);
    }
    match rustup() {
        Ok(()) => Ok(Source::Compiler),
        Err(error) if system::on_path("apt-get") => {
            eprintln!("{error:#}");
            eprintln!("Building the target's library from Debian's packages instead.");
            Ok(Source::Distribution)
        }
        Err(error) => Err(error.context(format!(
            "the Rust compiler has no standard library for {TARGET}; please install it, with \
             `rustup target add {TARGET}` or from your system's packages for Rust"
        ))),
    }
}

/// Makes the chosen one available.
pub fn install(cache: &Cache, source: &Source, environment: &mut Environment) -> Result<()> {
    let mut compiler = compiler();
    if let Source::Distribution = source {
        compiler = distribution::install(cache)?.into();
        environment.set("RUSTC", compiler.clone());
    }
    environment.set(FLAGS, flags(&compiler)?);
    Ok(())
}

/// The flags for building the module.
fn flags(compiler: &OsStr) -> Result<String> {
    let mut flags = remapping();
    flags.push(library_remapping(compiler)?);
    // Cargo takes them apart at spaces, without a way to quote one.
    flags.retain(|flag| !flag.contains(' '));
    Ok(flags.join(" "))
}

/// The flag that names the standard library's source as it is named where there is none: as soon
/// as a toolchain has it (rustup's component `rust-src`), the compiler names that folder.
fn library_remapping(compiler: &OsStr) -> Result<String> {
    let sysroot = process::output(Command::new(compiler).args(["--print", "sysroot"]))?;
    let version = process::output(Command::new(compiler).arg("-vV"))?;
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

/// Compiler flags that keep this machine's folders out of the module, where messages of panics
/// name source files: it must be the same byte for byte wherever it is built.
pub fn remapping() -> Vec<String> {
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
fn compiler() -> OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn compiler_has_it() -> bool {
    let mut command = Command::new(compiler());
    command.args(["--print", "target-libdir", "--target", TARGET]);
    process::output(&mut command).is_ok_and(|folder| has_std(Path::new(folder.trim())))
}

fn has_std(folder: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(folder) else {
        return false;
    };
    files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

fn rustup() -> Result<()> {
    ensure!(
        system::on_path("rustup"),
        "There is no rustup to ask for the target {TARGET}."
    );
    eprintln!("Adding the target {TARGET} with rustup (takes about 10 seconds, once) …");
    let start = Instant::now();
    process::run_quietly(Command::new("rustup").args(["target", "add", TARGET]))?;
    ensure!(
        compiler_has_it(),
        "rustup added the target {TARGET}, but not to the compiler in use."
    );
    eprintln!("Added the target in {}.", seconds(start));
    Ok(())
}
