//! The footer: where the nomination was published.

use yew::prelude::*;

use super::{
    link::linked,
    title::{isolated, text},
};
use crate::{model::BaseUrl, view::Origin};

/// The footer: the source and its dates.
pub fn footer(origin: &Origin<'_>, base: Option<&BaseUrl>) -> Html {
    let place = isolated(origin.place.to_owned());
    let dates = origin.dates.iter().map(|(words, date)| {
        html! { <>{ text(" · ") }<time datetime={date.as_str().to_owned()}>{ text(words.clone()) }</time></> }
    });
    html! {
        <footer part="source">
            <span class="label">{ text(origin.label) }</span>
            { text(" ") }
            { linked(Some(origin.url), base, place) }
            { for dates }
        </footer>
    }
}
