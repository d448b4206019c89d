//! The Debian way to the WebAssembly target, for where rustup cannot reach its server.
//!
//! Debian packages a recent Rust as `rustc-web`, with the source of the standard library but
//! without a build of it for WebAssembly. That build is made once and kept in the cache, in a
//! folder that is a sysroot: the distribution's own but for the added target and the linker. A
//! script there runs the compiler with it. Only WebAssembly is built with this compiler, and
//! nothing of the system is changed.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::cache::Cache;
use super::system;
use super::wasm_target::{TARGET, remapping};
use crate::bundle::names;
use crate::process;
use crate::tools;

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const RUSTLIB: &str = "/usr/lib/rustlib";

/// The compiler with this sysroot.
const SCRIPT: &str = "bin/rustc";

/// Where the linker is inside a toolchain's folder for its host.
const LINKER: &str = "bin/rust-lld";

/// Whether the cache has a build for the distribution's present compiler.
pub fn is_installed(cache: &Cache) -> bool {
    let folder = |compiler: Compiler| cache.folder(&compiler.name());
    Compiler::ask(RUSTC).is_ok_and(|compiler| is_complete(&folder(compiler)))
}

/// Returns the compiler to use for WebAssembly.
pub fn install(cache: &Cache) -> Result<PathBuf> {
    let compiler = Compiler::ask(RUSTC)?;
    let name = compiler.name();
    if !is_complete(&cache.folder(&name)) {
        cache.discard(&name)?;
    }
    let folder = cache.install(&name, SCRIPT, "a minute", |folder| fill(folder, &compiler))?;
    Ok(folder.join(SCRIPT))
}

/// The linker belongs to another toolchain, which may have been updated or removed since.
fn is_complete(folder: &Path) -> bool {
    let linker = fs::read_dir(folder.join("lib/rustlib"))
        .into_iter()
        .flatten()
        .flatten()
        .any(|host| host.path().join(LINKER).exists());
    folder.join(SCRIPT).exists() && linker
}

fn fill(folder: &Path, compiler: &Compiler) -> Result<()> {
    let ours = folder.join("lib/rustlib");
    let theirs = Path::new(RUSTLIB);
    let host = ours.join(&compiler.host);
    fs::create_dir_all(host.join("bin"))?;
    symlink(theirs.join(&compiler.host).join("lib"), host.join("lib"))?;
    symlink(theirs.join("src"), ours.join("src"))?;
    let linker = linker().context("there is no linker for WebAssembly")?;
    symlink(linker, host.join(LINKER))?;
    let script = folder.join(SCRIPT);
    fs::create_dir_all(folder.join("bin"))?;
    fs::write(&script, script_text())?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    build_std(folder, &ours.join(TARGET).join("lib"))
}

/// The script finds its sysroot by its own name: the folder is renamed when it is complete.
fn script_text() -> String {
    format!("#!/bin/sh\nexec {RUSTC} --sysroot \"${{0%/{SCRIPT}}}\" \"$@\"\n")
}

/// A linker for WebAssembly, which Debian's Rust has not: that of the user's own toolchain, or LLVM's.
pub fn linker() -> Option<PathBuf> {
    own_linker().or_else(|| {
        let path = std::env::var_os("PATH").unwrap_or_default();
        system::find(&tools::LLD, &path)
    })
}

fn own_linker() -> Option<PathBuf> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"])).ok()?;
    let host = Compiler::ask("rustc").ok()?.host;
    let folder = Path::new(sysroot.trim()).join("lib/rustlib").join(host);
    Some(folder.join(LINKER)).filter(|linker| linker.exists())
}

fn build_std(sysroot: &Path, library: &Path) -> Result<()> {
    let package = sysroot.join("build");
    fs::create_dir_all(package.join("src"))?;
    fs::write(
        package.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    fs::write(package.join("src/lib.rs"), "#![no_std]\n")?;
    // Without bitcode, link-time optimization of what uses the library fails.
    let mut flags = vec!["-Cembed-bitcode=yes".to_owned()];
    flags.extend(remapping());
    let source = sysroot.join("lib/rustlib/src/rust");
    flags.push(format!("--remap-path-prefix={}=/rustc", source.display()));
    let mut command = Command::new(CARGO);
    command
        .current_dir(&package)
        .args(["build", "--release", "--target", TARGET])
        // `test` is for the tests in the browser.
        .args(["-Z", "build-std=std,panic_abort,proc_macro,test"])
        .env("RUSTC", sysroot.join(SCRIPT))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", package.join("target"))
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    process::run_quietly(&mut command)?;

    fs::create_dir_all(library)?;
    let built = package.join("target").join(TARGET).join("release/deps");
    for file in fs::read_dir(built)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(file.path(), library.join(name))?;
        }
    }
    fs::remove_dir_all(package)?;
    Ok(())
}

/// What `rustc -vV` says of a compiler.
struct Compiler {
    release: String,
    host: String,
    text: String,
}

impl Compiler {
    fn ask(program: &str) -> Result<Self> {
        let text = process::output(Command::new(program).arg("-vV"))?;
        Self::parse(text).with_context(|| format!("`{program} -vV` does not say what it is"))
    }

    fn parse(text: String) -> Option<Self> {
        let value = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.trim().to_owned())
        };
        let (release, host) = (value("release:")?, value("host:")?);
        Some(Self {
            release,
            host,
            text,
        })
    }

    /// The name in the cache: libraries of one compiler are of no use to another.
    fn name(&self) -> String {
        let release = &self.release;
        format!("wasm-std-{release}-{}", names::hash(self.text.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERSION: &str = "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
binary: rustc
commit-hash: ac68faa20
host: x86_64-unknown-linux-gnu
release: 1.96.0
LLVM version: 22.1.8
";

    #[test]
    fn a_build_belongs_to_one_compiler() {
        let compiler = Compiler::parse(VERSION.into()).unwrap();
        assert_eq!(compiler.host, "x86_64-unknown-linux-gnu");
        assert!(compiler.name().starts_with("wasm-std-1.96.0-"));
        let other = Compiler::parse(VERSION.replace("22.1.8", "22.1.9")).unwrap();
        assert_ne!(compiler.name(), other.name());
        assert!(Compiler::parse("rustc 1.96.0".into()).is_none());
    }

    #[test]
    fn the_script_finds_its_sysroot() {
        assert_eq!(
            script_text(),
            "#!/bin/sh\nexec /usr/bin/rustc --sysroot \"${0%/bin/rustc}\" \"$@\"\n"
        );
    }
}
