//! The status of a PEP: a word and a colour.

use yew::prelude::*;

use super::title::isolated;
use crate::view::{Status, Tone};

/// The status of a PEP. The [`view`](crate::view) decides its word and its tone.
pub fn pep_status(status: &Status) -> Html {
    let words = isolated(status.label.clone());
    // A class that is not a literal would be a list of classes, whose code enlarges the module.
    match status.tone {
        Tone::Settled => {
            html! { <span class="status settled" part="pep-status">{ words }</span> }
        }
        Tone::Open => html! { <span class="status open" part="pep-status">{ words }</span> },
        Tone::Closed => html! { <span class="status closed" part="pep-status">{ words }</span> },
        Tone::Plain => html! { <span class="status" part="pep-status">{ words }</span> },
    }
}
