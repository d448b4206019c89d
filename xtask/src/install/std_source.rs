//! The source of the standard library, from which a release builds a smaller one.
//!
//! As it comes, the library is built for speed, and with messages for panics that nobody reads in a
//! web page. Built together with the module, for size and without them, it makes that a fifth
//! smaller. Cargo calls that unstable, so it has to be allowed to a stable compiler by a variable.
//! Where the source cannot be had, the module is built with the library as it comes: it does the
//! same, and is larger.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::cache::seconds;
use super::system;
use super::wasm_target::{FLAGS, Source};
use crate::environment::Environment;
use crate::process;

/// The flags of compiler for a module without the machinery of panics. A panic is a trap all the
/// same, which the page catches.
const NO_MESSAGES: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The variables by which cargo builds the library as well.
const VARIABLES: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Adds to an environment, for building the module alone, what makes it small; tells whether that
/// can be done.
pub fn make_small(source: &Source, environment: &mut Environment) -> bool {
    let Source::Compiler = source else {
        // Debian's source is that of its own compiler, and cargo is another one's.
        return false;
    };
    let Some(library) = library() else {
        return false;
    };
    for (name, value) in VARIABLES {
        environment.set(name, *value);
    }
    let mut flags = environment.get(FLAGS).unwrap_or_default().to_owned();
    flags.push(" ");
    flags.push(NO_MESSAGES);
    if !library.contains(' ') {
        flags.push(format!(" --remap-path-prefix={library}=/rustc"));
    }
    environment.set(FLAGS, flags);
    true
}

/// The folder of the compiler's library, after asking rustup for it if it is not there yet.
fn library() -> Option<String> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"])).ok()?;
    let library = format!("{}/lib/rustlib/src/rust", sysroot.trim());
    if !is_there(&library) && system::on_path("rustup") {
        eprintln!(
            "Adding the source of the standard library with rustup (takes about 10 seconds, once) …"
        );
        let start = Instant::now();
        match process::run_quietly(Command::new("rustup").args(["component", "add", "rust-src"])) {
            Ok(()) => eprintln!("Added the source in {}.", seconds(start)),
            Err(error) => eprintln!("{error:#}"),
        }
    }
    is_there(&library).then_some(library)
}

fn is_there(library: &str) -> bool {
    Path::new(library).join("library/std/Cargo.toml").exists()
}
