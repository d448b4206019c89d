//! The element's style sheets, as JavaScript modules that export the text.

use anyhow::{Result, anyhow};

use crate::project;

// The files of the build script, so that the element has the same text as the crate's `STYLE`. They
// are links, which `cargo package` replaces by the files.
#[path = "style_sheet/mod.rs"]
mod sheets;

/// The style sheets of the placeholder.
const PLACEHOLDER: &[&str] = &["src/element/host.css", "src/element/placeholder.css"];

/// The text of the card's style sheet: the crate's `STYLE`.
pub fn card() -> Result<String> {
    text(sheets::SHEETS)
}

/// The text of the placeholder's style sheet.
pub fn placeholder() -> Result<String> {
    text(PLACEHOLDER)
}

fn text(sheets: &[&str]) -> Result<String> {
    sheets::text(&project::root(), sheets).map_err(|problems| anyhow!(problems.join("\n")))
}

/// A JavaScript module that exports a text.
pub fn module(text: &str) -> String {
    // A JSON string is a valid JavaScript string.
    format!("export default {};\n", serde_json::Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_placeholder_has_the_rules_of_the_element() {
        let (card, placeholder) = (card().unwrap(), placeholder().unwrap());
        let host = card.split_once(".nomination-card").unwrap().0;
        assert!(placeholder.starts_with(host) && host.starts_with(":host{"));
        assert!(placeholder[host.len()..].starts_with(".box{all:initial;"));
    }

    #[test]
    fn a_text_becomes_a_module_that_exports_it() {
        assert_eq!(module("a\\\"b\n—"), "export default \"a\\\\\\\"b\\n—\";\n");
    }
}
