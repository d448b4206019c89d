//! The entries of agenda, statements and contributions: a title, a text, or both.

use super::{
    heading::{Role, heading},
    link::linked,
    place::Place,
    prose::prose,
    title::title_spans,
};
use crate::{
    nomination::{AgendaItem, Contribution, Statement},
    settings::Level,
    view::Context,
};
use yew::prelude::*;

/// A point of the agenda.
pub fn agenda_item(item: &AgendaItem, place: Place, context: &Context) -> Html {
    let level = place.level;
    html! {
        <li part="agenda-item" data-address={place.address} lang={context.lang.clone()}>
            { titled(item.title().map(title_spans), item.body().is_some(), level) }
            { item.body().map(|body| prose(body, below(item.title(), level), context)) }
            { place.copy }
        </li>
    }
}

/// Something else that the candidate wrote.
pub fn statement(item: &Statement, place: Place, context: &Context) -> Html {
    let level = place.level;
    html! {
        <div class="statement" dir="auto" data-address={place.address} lang={context.lang.clone()}>
            { titled(item.title.as_deref().map(title_spans), true, level) }
            { prose(&item.body, below(item.title.as_deref(), level), context) }
            { place.copy }
        </div>
    }
}

/// Something that the candidate has done.
pub fn contribution(item: &Contribution, place: Place, context: &Context) -> Html {
    let level = place.level;
    let name = linked(
        item.url.as_ref(),
        context.base.as_ref(),
        title_spans(&item.title),
    );
    html! {
        <li part="contribution" data-address={place.address} lang={context.lang.clone()}>
            { titled(Some(name), item.body.is_some(), level) }
            { item.body.as_ref().map(|body| prose(body, level.deeper(1), context)) }
            { place.copy }
        </li>
    }
}

/// A title is a heading where something stands below it.
fn titled(title: Option<Html>, has_body: bool, level: Level) -> Option<Html> {
    let title = title?;
    Some(if has_body {
        heading(level, Role::Title, title)
    } else {
        html! { <p class="title">{ title }</p> }
    })
}

/// The level of headings in a text: one deeper than its title, where it has one.
fn below(title: Option<&str>, level: Level) -> Level {
    level.deeper(title.map_or(0, |_| 1))
}
