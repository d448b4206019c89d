//! Properties of arbitrary input. Each takes bytes and panics if it does not hold.
//!
//! `cargo xtask fuzz` searches for violations, guided by code coverage; `tests/corpus.rs` replays
//! the inputs that reached new code.

mod html;
mod import;
mod read;
mod render;
mod text;

// Checks shared with the library's tests.
mod card;
mod clock;
mod sound;
mod words;

pub use import::import;
pub use read::read;
pub use render::render;
pub use text::text;

/// A property that must hold for any bytes.
pub type Property = fn(&[u8]);

/// All properties, by the name of their binary and corpus folder.
pub const PROPERTIES: [(&str, Property); 4] = [
    ("read", read),
    ("text", text),
    ("import", import),
    ("render", render),
];

/// Defines the binary of a property. With fuzzing flags, it is a libFuzzer target; otherwise it
/// runs the given files, for debugging.
#[macro_export]
macro_rules! target {
    ($property:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|bytes: &[u8]| $property(bytes));

        #[cfg(not(fuzzing))]
        fn main() -> std::io::Result<()> {
            for file in std::env::args_os().skip(1) {
                $property(&std::fs::read(file)?);
            }
            Ok(())
        }
    };
}
