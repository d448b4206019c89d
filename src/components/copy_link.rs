//! The control that copies a link to a part of the card.

use yew::prelude::*;

/// The control; `label` says what the link leads to.
///
/// It shows for a while that the link `is_copied`. The custom element shows such controls where
/// it has an `id`, without which there are no links into it.
pub fn copy_link(label: String, is_copied: bool) -> Html {
    // No literal, which would be part of the template: the control stays the same, with its focus.
    let done = is_copied.then(|| AttrValue::from(String::new()));
    html! {
        <button type="button" class="copy" aria-label={label} data-done={done} />
    }
}
