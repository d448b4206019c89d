//! The control that copies a link to a part of the card.

use yew::prelude::*;

/// The control; `label` says what the link leads to.
///
/// While `is_copied`, it shows a confirmation. The custom element shows these controls only if it
/// has an `id`, which its links need.
pub fn copy_link(label: String, is_copied: bool) -> Html {
    // Not a literal, which would change the shape: a new node would not have the focus.
    let done = is_copied.then(|| AttrValue::from(String::new()));
    html! {
        <button type="button" class="copy" aria-label={label} data-done={done} />
    }
}
