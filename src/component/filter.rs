//! What a reader types to find PEPs, and the rows that it leaves.

use crate::words::Words;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// Words that all must occur in a row, in any order, in upper or lower case.
#[derive(Default)]
pub struct Filter {
    words: Vec<String>,
    /// Whether the rest of the list was unfolded when the reader began to filter.
    was_open: bool,
}

impl Filter {
    /// Follows what a reader typed.
    pub fn follow(&mut self, card: &Element, typed: &str, words: &Words) {
        let was_empty = self.words.is_empty();
        self.words = typed
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let Some(rest) = find(card, ".pep-list details") else {
            return self.apply(card, words);
        };
        if was_empty {
            self.was_open = rest.has_attribute("open");
        }
        self.apply(card, words);
        if self.words.is_empty() && !self.was_open {
            // An attribute of this name cannot be refused.
            let _ = rest.remove_attribute("open");
        }
    }

    /// Hides the rows that it does not let through, and says how many it does.
    pub fn apply(&self, card: &Element, words: &Words) {
        let Some(output) = find(card, ".filter output") else {
            return;
        };
        let rows: Vec<HtmlElement> = rows(card).collect();
        let mut matching = 0;
        for row in &rows {
            let text = row.text_content().unwrap_or_default().to_lowercase();
            let passes = self.words.iter().all(|word| text.contains(word.as_str()));
            matching += usize::from(passes);
            row.set_hidden(!passes);
        }
        let is_empty = self.words.is_empty();
        let said = (!is_empty).then(|| words.counted_of(&words.matching, matching, rows.len()));
        output.set_text_content(said.as_deref());
        if let Some(rest) = find(card, ".pep-list details").filter(|_| !is_empty) {
            // What it finds can be seen. An attribute of this name cannot be refused.
            let _ = rest.set_attribute("open", "");
        }
    }
}

fn find(card: &Element, selector: &str) -> Option<Element> {
    card.query_selector(selector).ok().flatten()
}

fn rows(card: &Element) -> impl Iterator<Item = HtmlElement> {
    let rows = card.query_selector_all(".pep-rows > li").ok();
    let length = rows.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length)
        .filter_map(move |index| rows.as_ref()?.item(index))
        .filter_map(|row| row.dyn_into().ok())
}
