//! What must hold of any input. Each property takes bytes, and panics where it does not hold.
//!
//! `cargo xtask fuzz` looks for bytes of which one does not, led by which code they reach;
//! `tests/corpus.rs` tries those that were found to reach something.

mod html;
mod import;
mod read;
mod render;
mod text;

// What the tests of the library hold of the same things.
#[path = "../../crates/import/tests/import/card.rs"]
mod card;
#[path = "../../tests/text/clock.rs"]
mod clock;
#[path = "../../tests/text/sound.rs"]
mod sound;
#[path = "../../crates/import/tests/import/words.rs"]
mod words;

pub use import::import;
pub use read::read;
pub use render::render;
pub use text::text;

/// Something that must hold of any bytes.
pub type Property = fn(&[u8]);

/// All of them, by the names of their binaries and of their folders in `corpus`.
pub const PROPERTIES: [(&str, Property); 4] = [
    ("read", read),
    ("text", text),
    ("import", import),
    ("render", render),
];

/// The binary of a property: libFuzzer's, where it is built with its flags, and else one that
/// tries the files that it is given, so that a debugger can follow it.
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
