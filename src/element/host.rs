//! What the module asks of the element's JavaScript.

use nomination_card::ReadError;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The side of a card that is JavaScript.
    #[derive(Clone)]
    pub type Host;

    /// Takes a problem of the JSON; a line of 0 is none.
    #[wasm_bindgen(method)]
    fn issue(this: &Host, path: &str, message: &str, line: u32, column: u32);

    /// Takes the reason why there is no card, after the problems.
    #[wasm_bindgen(method)]
    fn fail(this: &Host, kind: &str, message: &str);

    /// A visitor wants a link to a part of the card, such as `agenda/2`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, address: &str);
}

impl Host {
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
