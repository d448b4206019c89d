//! Combines the card's style sheets, which are beside their components, into one text.
//!
//! stylist parses them when the crate is compiled, so that a mistake stops the build. The build
//! script generates the crate's `STYLE`; `cargo xtask bundle`, which includes this file, generates
//! the same text for the element.

mod check;
mod compact;

use std::fs;
use std::path::Path;

/// The card's style sheets. Of rules with equal specificity, the later one wins.
pub const SHEETS: &[&str] = &[
    "src/element/host.css",
    "src/components/nomination_card.css",
    "src/components/link.css",
    "src/components/header.css",
    "src/components/facts.css",
    "src/components/section.css",
    "src/components/heading.css",
    "src/components/entry.css",
    "src/components/title.css",
    "src/components/collapsible.css",
    "src/components/footer.css",
    "src/components/pep_filter.css",
    "src/components/pep_row.css",
    "src/components/endorsement.css",
    "src/components/prose.css",
    "src/components/copy_link.css",
    "src/components/print.css",
];

/// Reads the style sheets below `root`, in this order, and combines them, minified.
///
/// # Errors
///
/// A sentence for each sheet that cannot be read, or that stylist does not parse completely.
pub fn text(root: &Path, sheets: &[&str]) -> Result<String, Vec<String>> {
    let (mut text, mut problems) = (String::new(), Vec::new());
    for sheet in sheets {
        match fs::read_to_string(root.join(sheet)) {
            Ok(source) => match check::print(&source) {
                Ok(css) => text += &css,
                Err(line) => problems.push(format!(
                    "{sheet}:{line}: the rule that begins here has a syntax error, or is empty, or \
                     is CSS that stylist does not know"
                )),
            },
            Err(error) => problems.push(format!("{sheet} cannot be read: {error}")),
        }
    }
    if problems.is_empty() {
        Ok(text)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `xtask` runs these tests.
    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    #[test]
    fn the_sheets_of_the_card_become_one_text_in_their_order() {
        let css = text(root(), SHEETS).unwrap();
        assert!(css.starts_with(":host{display:block;"), "{css}");
        let places = [
            ".nomination-card{all:initial;",
            "section{",
            ".heading{",
            "@media print{",
        ];
        let places = places.map(|rule| css.find(rule));
        assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
    }

    #[test]
    fn every_file_with_a_problem_is_told() {
        let problems = text(root(), &["Cargo.toml", SHEETS[0], "missing.css"]).unwrap_err();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert_eq!(
            problems[0],
            "Cargo.toml:1: the rule that begins here has a syntax error, or is empty, or is CSS \
             that stylist does not know"
        );
        assert!(
            problems[1].starts_with("missing.css cannot be read: "),
            "{problems:?}"
        );
    }
}
