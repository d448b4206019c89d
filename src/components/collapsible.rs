//! The rest of a long list, which a visitor can open and close.

use yew::prelude::*;

use super::title::text;

/// A `<details>` with this label. The [card](super::NominationCard) owns the open state and listens
/// for visitors who toggle it.
pub fn collapsible(label: &str, open: bool, content: Html) -> Html {
    html! {
        <details class="more" open={open}>
            <summary><span>{ text(label.to_owned()) }</span></summary>
            { content }
        </details>
    }
}
