//! The source of the standard library, for a smaller release build.
//!
//! The precompiled library is optimised for speed and contains panic messages that nobody reads on
//! a web page. Building it with the module, optimised for size and without messages, makes the
//! module a tenth smaller. This is an unstable feature of cargo, enabled by an environment variable
//! on a stable compiler. If the source is not available, the build uses the precompiled library:
//! the module works the same but is larger.

use std::path::Path;
use std::process::Command;

use super::rustup;
use super::wasm_target::FLAGS;
use crate::environment::Environment;
use crate::process;

/// Compiler flags for a module without panic handling: a panic becomes a trap, which the page
/// catches. The stack is a quarter of a megabyte instead of a whole one, because texts are nested
/// at most 32 levels deep.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
                     -Zfmt-debug=none -Clink-arg=-zstack-size=262144";

/// Environment variables that make cargo build the standard library.
const VARIABLES: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Adds the settings for a small module to an environment; returns whether this is possible.
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

/// Whether the library source is available, after rustup has tried to install it.
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
