//! The source of the standard library, from which a release builds a smaller one.
//!
//! As it comes, the library is built for speed, and with messages for panics that nobody reads in a
//! web page. Built together with the module, for size and without them, it makes that a tenth
//! smaller. Cargo calls that unstable, so it has to be allowed to a stable compiler by a variable.
//! Where the source cannot be had, the module is built with the library as it comes: it does the
//! same, and is larger.

use std::path::Path;
use std::process::Command;

use super::rustup;
use super::wasm_target::FLAGS;
use crate::environment::Environment;
use crate::process;

/// The flags of the compiler for a module without the machinery of panics: a panic is a trap all the
/// same, which the page catches. Its stack is a quarter of a megabyte instead of a whole one: texts
/// are nested no deeper than 32.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
                     -Zfmt-debug=none -Clink-arg=-zstack-size=262144";

/// The variables by which cargo builds the library as well.
const VARIABLES: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Adds to an environment, for building the module alone, what makes it small; returns whether that
/// can be done.
pub fn make_small(environment: &mut Environment) -> bool {
    if !library() {
        return false;
    }
    for (name, value) in VARIABLES {
        environment.set(name, *value);
    }
    let mut flags = environment.get(FLAGS).unwrap_or_default().to_owned();
    flags.push(" ");
    flags.push(SMALL);
    environment.set(FLAGS, flags);
    true
}

/// Whether the compiler's library is there, after asking rustup for it.
fn library() -> bool {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]));
    let Ok(sysroot) = sysroot else { return false };
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml");
    if !library.exists()
        && let Err(error) = rustup::add("component", "rust-src")
    {
        eprintln!("{error:#}");
    }
    library.exists()
}
