//! What somebody says in the candidate's favour.

use super::{link::linked, place::Place, prose::prose, title::title};
use crate::{
    nomination::{Endorsement, Endorser},
    view::{View, at_handle},
};
use yew::prelude::*;

/// A quotation with its attribution.
pub fn endorsement(item: &Endorsement, place: Place, view: &View<'_>) -> Html {
    let base = view.context.base.as_ref();
    let author = match &item.by {
        Some(by) => endorser(by, view),
        None => html! { <cite part="endorsement-author">{ view.words.anonymous }</cite> },
    };
    let date = item.date.as_ref().map(|date| {
        let words =
            html! { <time datetime={date.as_str().to_owned()}>{ view.words.date(date) }</time> };
        html! { <>{ " · " }{ linked(item.url.as_ref(), base, words) }</> }
    });
    let source = match (&item.url, &item.date) {
        (Some(url), None) => {
            Some(html! { <>{ " · " }{ linked(Some(url), base, html! { view.words.source }) }</> })
        }
        _ => None,
    };
    html! {
        <figure part="endorsement" data-address={place.address}>
            <blockquote dir="auto">{ prose(&item.quote, place.level, &view.context) }</blockquote>
            <figcaption>{ author }{ date }{ source }</figcaption>
            { place.copy }
        </figure>
    }
}

fn endorser(by: &Endorser, view: &View<'_>) -> Html {
    let name = linked(by.url.as_ref(), view.context.base.as_ref(), title(&by.name));
    let handle = by
        .handle
        .as_deref()
        .map(|handle| html! { <>{ " " }<bdi class="remark">{ at_handle(handle) }</bdi></> });
    let organization = by
        .organization
        .as_deref()
        .map(|organization| html! { <>{ " · " }{ title(organization) }</> });
    html! { <><cite part="endorsement-author">{ name }</cite>{ handle }{ organization }</> }
}
