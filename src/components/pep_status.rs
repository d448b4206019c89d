//! How far a PEP has come: a word, and a colour beside it.

use yew::prelude::*;

use super::title::isolated;
use crate::view::{Status, Tone};

/// The status of a PEP. Which words it has, and which tone, the [`view`](crate::view) decides.
pub fn pep_status(status: &Status) -> Html {
    let words = isolated(status.label.clone());
    // A class that is not a literal would be a list of classes, which costs the module its code.
    match status.tone {
        Tone::Settled => {
            html! { <span class="status settled" part="pep-status">{ words }</span> }
        }
        Tone::Open => html! { <span class="status open" part="pep-status">{ words }</span> },
        Tone::Closed => html! { <span class="status closed" part="pep-status">{ words }</span> },
        Tone::Plain => html! { <span class="status" part="pep-status">{ words }</span> },
    }
}
