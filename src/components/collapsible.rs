//! The rest of a long list, which a visitor can open and close.

use yew::prelude::*;

use super::title::text;

/// A `<details>` with this label. Whether it is open belongs to the state of the
/// [card](super::NominationCard), which hears of a visitor that opens or closes it.
pub fn collapsible(label: &str, open: bool, content: Html) -> Html {
    html! {
        <details class="more" open={open}>
            <summary><span>{ text(label.to_owned()) }</span></summary>
            { content }
        </details>
    }
}
