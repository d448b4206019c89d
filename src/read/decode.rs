//! Converts bytes to text: accepts UTF-8, and reports other encodings.

use crate::read::syntax_error::{Failure, Mistake, SyntaxError};

/// Decodes UTF-8. A byte order mark stays, for [`parse`](crate::read::parse::parse) to skip.
///
/// # Errors
///
/// [`SyntaxError`] names UTF-16 and UTF-32, recognised by a byte order mark or by zeros among the
/// first bytes, and otherwise reports the position of the first byte that is not UTF-8.
///
/// ```
/// use nomination_card::read::decode::decode;
///
/// assert_eq!(decode(b"{}".to_vec())?, "{}");
///
/// let error = decode(b"{\0}\0".to_vec()).unwrap_err();
/// assert_eq!(error.message(), "This is UTF-16, not UTF-8: save it as UTF-8.");
/// # Ok::<(), nomination_card::read::SyntaxError>(())
/// ```
pub fn decode(bytes: Vec<u8>) -> Result<String, SyntaxError> {
    if let Some(name) = encoding(&bytes) {
        return Err(Failure {
            at: 0,
            mistake: Mistake::Encoding(name),
        }
        .into_error(""));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let valid = bytes
            .get(..at)
            .and_then(|valid| core::str::from_utf8(valid).ok());
        Failure {
            at,
            mistake: Mistake::NotUtf8,
        }
        .into_error(valid.unwrap_or(""))
    })
}

/// The encoding, if it is certainly not UTF-8. JSON begins with an ASCII character, so zeros reveal
/// the width of the characters.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, _, ..] | [_, 0, 0, 0, ..] => {
            Some("UTF-32")
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => Some("UTF-16"),
        _ => None,
    }
}
