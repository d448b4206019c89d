//! What opens the rest of a long list.

use yew::prelude::*;

/// A part of a section that a reader can open.
pub fn folded(label: String, open: bool, content: Html) -> Html {
    html! {
        <details class="more" open={open}>
            <summary><span>{ label }</span></summary>
            { content }
        </details>
    }
}
