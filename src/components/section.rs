//! The sections of the card.

use super::{
    endorsement::endorsement,
    entry::{agenda_item, contribution, statement},
    folded::folded,
    heading::{Role, heading},
    pep_list::PepSection,
    place::{Place, copy},
    prose::prose,
};
use crate::{
    settings::{Level, Section},
    view::{Body, Content, Fold, View},
};
use yew::prelude::*;

/// A section with its heading.
pub fn section(content: &Content<'_>, view: &View<'_>) -> Html {
    let context = &view.context;
    let level = view.level.deeper(1);
    let entries = Entries {
        section: content.section,
        level: level.deeper(1),
        view,
    };
    let body = match &content.body {
        Body::Summary(text) => {
            html! { <div class="lede" part="summary" dir="auto">{ prose(text, level, context) }</div> }
        }
        Body::Agenda(items) => {
            let items = entries.each(items, 1, |item, place| agenda_item(item, place, context));
            html! { <ol class="entries" dir="auto">{ items }</ol> }
        }
        Body::Statements(items) => {
            entries.each(items, 1, |item, place| statement(item, place, context))
        }
        Body::Contributions(fold) => {
            let list = |items| html! { <ul class="entries" dir="auto">{ items }</ul> };
            entries.fold(fold, list, |item, place| contribution(item, place, context))
        }
        Body::Peps(list) => html! { <PepSection list={list.clone()} /> },
        Body::Endorsements(fold) => entries.fold(
            fold,
            |items| items,
            |item, place| endorsement(item, place, view),
        ),
    };
    let heading = content
        .heading
        .map(|words| heading(level, Role::Section, html! { words }));
    html! {
        <section key={content.section.name()} class={content.section.name()} part="section" data-address={content.section.name()}>
            { heading }
            { body }
            { copy(content.section, None, view) }
        </section>
    }
}

/// The entries of a section, which have addresses: `agenda/1`, `agenda/2`, ….
struct Entries<'a> {
    section: Section,
    level: Level,
    view: &'a View<'a>,
}

impl Entries<'_> {
    /// Draws each item in its place, the first of them with this number.
    fn each<T>(&self, items: &[T], first: usize, draw: impl Fn(&T, Place) -> Html) -> Html {
        let numbered = items.iter().zip(first..);
        numbered
            .map(|(item, number)| {
                let place = Place::new(self.section, number, self.level, self.view);
                draw(item, place)
            })
            .collect()
    }

    /// Draws a list of which the rest may be folded away.
    fn fold<T>(
        &self,
        fold: &Fold<'_, T>,
        list: impl Fn(Html) -> Html,
        draw: impl Fn(&T, Place) -> Html,
    ) -> Html {
        let shown = list(self.each(fold.shown, 1, &draw));
        let more = fold.more.as_ref().map(|more| {
            let items = self.each(more.items, fold.shown.len() + 1, &draw);
            folded(more.label.clone(), more.open, list(items))
        });
        html! { <>{ shown }{ more }</> }
    }
}
