//! The functions that the module calls in the element's JavaScript.

use nomination_card::ReadError;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The JavaScript side of a card.
    #[derive(Clone)]
    pub type Host;

    /// Receives a problem of the JSON. A line of 0 means that it has no position.
    #[wasm_bindgen(method)]
    fn issue(this: &Host, path: &str, message: &str, line: u32, column: u32);

    /// Receives the reason why there is no card, after the problems.
    #[wasm_bindgen(method)]
    fn fail(this: &Host, kind: &str, message: &str);

    /// Called when a visitor wants the link to a part of the card, such as `agenda/2`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, address: &str);
}

impl Host {
    /// Reports why there is no card.
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
