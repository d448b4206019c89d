//! Names for published files, based on a hash of their content.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The start of the content's SHA-256, long enough to avoid collisions between releases.
pub fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// An immutable name for this content: `card-0123456789abcdef.js`.
pub fn immutable(stem: &str, content: &[u8], extension: &str) -> String {
    format!("{stem}-{}.{extension}", hash(content))
}

/// The value of an `integrity` attribute for this content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_content() {
        assert_eq!(immutable("card", b"", "js"), "card-e3b0c44298fc1c14.js");
        assert_eq!(
            immutable("card", b"abc", "wasm"),
            "card-ba7816bf8f01cfea.wasm"
        );
    }

    #[test]
    fn integrity_is_what_browsers_compare() {
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
