//! What the module asks of the page.

use nomination_card::ReadError;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Where a card is drawn.
    pub type Page;

    /// Takes the card: see [`Drawing`](nomination_card::drawing::Drawing).
    #[wasm_bindgen(method)]
    pub fn draw(this: &Page, steps: &[u32], text: &str);

    /// Takes a problem of the JSON; a line of 0 is none.
    #[wasm_bindgen(method)]
    fn issue(this: &Page, path: &str, message: &str, line: u32, column: u32);

    /// Takes the reason why there is no card, after the problems.
    #[wasm_bindgen(method)]
    fn fail(this: &Page, kind: &str, message: &str);
}

impl Page {
    /// Tells why there is no card.
    pub fn refuse(&self, error: &ReadError) {
        for issue in error.issues().iter() {
            let (line, column) = issue
                .position
                .map_or((0, 0), |position| (position.line, position.column));
            self.issue(issue.path.as_str(), &issue.message, line, column);
        }
        self.fail(error.kind(), &error.message());
    }
}
