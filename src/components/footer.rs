//! Where the nomination was made.

use super::link::{Manner, link};
use crate::view::{Context, Origin};
use yew::prelude::*;

/// The foot of the card: the source and its dates.
pub fn footer(origin: &Origin<'_>, context: &Context) -> Html {
    let place = html! { <bdi>{ origin.place.to_owned() }</bdi> };
    let dates = origin.dates.iter().map(|(words, date)| {
        html! { <>{ " · " }<time datetime={date.as_str().to_owned()}>{ words.clone() }</time></> }
    });
    html! {
        <footer part="source">
            <span class="label">{ origin.label }</span>
            { " " }
            { link(origin.url, context.base.as_ref(), Manner::default(), place) }
            { for dates }
        </footer>
    }
}
