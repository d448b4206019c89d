//! What the published style sheet is called.

use sha2::{Digest as _, Sha256};

use crate::STYLE;

/// The name of the style sheet in the built folder. It comes from the sheet's content,
/// so that a page never gets another than the one that it was rendered for.
///
/// ```
/// use nomination_card::render::style_name;
///
/// assert!(style_name().starts_with("card-") && style_name().ends_with(".css"));
/// ```
pub fn style_name() -> String {
    let digest = Sha256::digest(STYLE.as_bytes());
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("card-{hash}.css")
}
