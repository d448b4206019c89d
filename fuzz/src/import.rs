//! Any text becomes a nomination that is valid and contains every word.

use nomination_card::read::read_str;
use nomination_card_import::{ImportError, Options, import as import_text};

use crate::words::{check_labels, lost};

/// Imports a text and checks the result.
pub fn import(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let imported = match import_text(&text, &Options::default()) {
        Ok(imported) => imported,
        Err(ImportError::Empty | ImportError::TooMuch(_)) => return,
        Err(error) => panic!("{error}"),
    };
    let json = imported.json();
    assert_eq!(
        read_str(&*json).as_ref(),
        Ok(&imported.nomination),
        "{json}"
    );
    let lost = lost(&text, &imported);
    assert!(lost.is_empty(), "{lost:?} are not in {json}");
    check_labels(&text, &imported);
}
