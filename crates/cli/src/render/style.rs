//! The published style sheet: its file name, and the element that links it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use super::{escape::attribute, in_folder};
use nomination_card::STYLE;

/// The file name of the style sheet in the built folder. It contains a hash of the content, so that
/// a page always loads the version it was rendered with.
///
/// ```
/// use nomination_card_cli::render::style_name;
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

/// The element that links the style sheet in the folder `assets`. For another host, an integrity
/// hash lets browsers verify the file. Otherwise there is none: the page's own host could change
/// the page as well, and a page opened as a file must find its style too.
pub fn style_link(assets: &str) -> String {
    let address = attribute(&in_folder(assets, &style_name()));
    let comparison = if assets.starts_with("//") || assets.contains("://") {
        let digest = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
        format!(" integrity=\"sha256-{digest}\" crossorigin")
    } else {
        String::new()
    };
    format!("<link rel=\"stylesheet\" href=\"{address}\"{comparison}>")
}
