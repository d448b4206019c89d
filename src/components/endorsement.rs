//! An endorsement: a quotation with its attribution.

use yew::prelude::*;

use super::{
    dir,
    link::linked,
    place::Place,
    prose::prose,
    title::{text, title},
};
use crate::{
    model::{Endorsement, Endorser},
    view::at_handle,
};

/// A quotation with its attribution.
pub fn endorsement(item: &Endorsement, place: &Place<'_>) -> Html {
    let author = match &item.by {
        Some(by) => endorser(by, place),
        None => html! { <cite part="endorsement-author">{ text(place.messages.anonymous) }</cite> },
    };
    html! {
        <figure part="endorsement" data-address={place.address.text()}>
            <blockquote dir={dir::of_text(&item.quote)}>
                { prose(&item.quote, place.level, place.context) }
            </blockquote>
            <figcaption>{ author }{ source(item, place) }</figcaption>
            { place.copy_link() }
        </figure>
    }
}

fn endorser(by: &Endorser, place: &Place<'_>) -> Html {
    let name = linked(
        by.url.as_ref(),
        place.context.base.as_ref(),
        title(&by.name),
    );
    let handle = by.handle.as_deref().map(at_handle).map(|handle| {
        let dir = dir::of_title(&handle);
        html! { <>{ text(" ") }<bdi class="remark" {dir}>{ text(handle) }</bdi></> }
    });
    let organization = by
        .organization
        .as_deref()
        .map(|organization| html! { <>{ text(" · ") }{ title(organization) }</> });
    html! { <><cite part="endorsement-author">{ name }</cite>{ handle }{ organization }</> }
}

/// Where and when the endorsement was given.
fn source(item: &Endorsement, place: &Place<'_>) -> Option<Html> {
    let words = match (&item.date, &item.url) {
        (Some(date), _) => {
            html! { <time datetime={date.as_str().to_owned()}>{ text(place.messages.date(date)) }</time> }
        }
        (None, Some(_)) => text(place.messages.source),
        (None, None) => return None,
    };
    let linked = linked(item.url.as_ref(), place.context.base.as_ref(), words);
    Some(html! { <>{ text(" · ") }{ linked }</> })
}
