//! The entries of agenda, statements and contributions: a title, a text, or both.

use yew::prelude::*;

use super::{
    dir,
    heading::{Role, heading},
    link::linked,
    place::Place,
    prose::prose,
    title::title_spans,
};
use crate::{
    markdown::Text,
    model::{AgendaItem, Contribution, Statement, Url},
};

/// An item of the agenda.
pub fn agenda_item(item: &AgendaItem, place: &Place<'_>) -> Html {
    html! {
        <li part="agenda-item" data-address={place.address.text()} lang={place.context.lang.clone()}>
            { titled(item.title(), None, item.body(), place) }
            { place.copy_link() }
        </li>
    }
}

/// A statement: something else that the candidate wrote.
pub fn statement(item: &Statement, place: &Place<'_>) -> Html {
    let title = item.title.as_deref();
    let dir = dir::of_entries([(title, Some(&item.body))]);
    html! {
        <div class="statement" {dir} data-address={place.address.text()} lang={place.context.lang.clone()}>
            { titled(title, None, Some(&item.body), place) }
            { place.copy_link() }
        </div>
    }
}

/// A contribution: something that the candidate has done.
pub fn contribution(item: &Contribution, place: &Place<'_>) -> Html {
    html! {
        <li part="contribution" data-address={place.address.text()} lang={place.context.lang.clone()}>
            { titled(Some(&item.title), item.url.as_ref(), item.body.as_ref(), place) }
            { place.copy_link() }
        </li>
    }
}

/// A title, linked if there is a URL, and a text. The title is a heading if a text follows it.
fn titled(title: Option<&str>, url: Option<&Url>, body: Option<&Text>, place: &Place<'_>) -> Html {
    let level = place.level;
    let name = title.map(|title| {
        let name = linked(url, place.context.base.as_ref(), title_spans(title));
        if body.is_some() {
            heading(level, Role::Title, name)
        } else {
            html! { <p class="title">{ name }</p> }
        }
    });
    let below = level.deeper(title.map_or(0, |_| 1));
    html! { <>{ name }{ body.map(|body| prose(body, below, place.context)) }</> }
}
