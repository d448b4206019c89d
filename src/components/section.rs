//! The sections of the card.

use super::{
    endorsement::endorsement,
    entry::{agenda_item, contribution, statement},
    folded::folded,
    heading::{Role, heading},
    pep_list::PepSection,
    prose::prose,
};
use crate::{
    settings::Section,
    view::{Body, Content, Fold, View, address},
};
use yew::prelude::*;

/// A section with its heading.
pub fn section(content: &Content<'_>, view: &View<'_>) -> Html {
    let context = &view.context;
    let level = view.level.deeper(1);
    let inner = level.deeper(1);
    let addresses = Addresses {
        section: content.section,
    };
    let body = match &content.body {
        Body::Summary(text) => {
            html! { <div class="lede" part="summary" dir="auto">{ prose(text, level, context) }</div> }
        }
        Body::Agenda(items) => {
            let items = addresses.each(items, 1, |item, address| {
                agenda_item(item, address, inner, context)
            });
            html! { <ol class="entries" dir="auto">{ items }</ol> }
        }
        Body::Statements(items) => addresses.each(items, 1, |item, address| {
            statement(item, address, inner, context)
        }),
        Body::Contributions(fold) => {
            let list = |items| html! { <ul class="entries" dir="auto">{ items }</ul> };
            addresses.fold(fold, list, |item, address| {
                contribution(item, address, inner, context)
            })
        }
        Body::Peps(list) => html! { <PepSection list={list.clone()} /> },
        Body::Endorsements(fold) => {
            let list = |items| items;
            addresses.fold(fold, list, |item, address| {
                endorsement(item, address, inner, view)
            })
        }
    };
    let heading = content
        .heading
        .map(|words| heading(level, Role::Section, html! { words }));
    html! {
        <section key={content.section.name()} class={content.section.name()} part="section" data-address={content.section.name()}>
            { heading }
            { body }
        </section>
    }
}

/// The addresses of the entries of a section: `agenda/1`, `agenda/2`, ….
struct Addresses {
    section: Section,
}

impl Addresses {
    /// Draws each item with its address, the first of them with this number.
    fn each<T>(&self, items: &[T], first: usize, draw: impl Fn(&T, String) -> Html) -> Html {
        let numbered = items.iter().zip(first..);
        numbered
            .map(|(item, number)| draw(item, address(self.section, number)))
            .collect()
    }

    /// Draws a list of which the rest may be folded away.
    fn fold<T>(
        &self,
        fold: &Fold<'_, T>,
        list: impl Fn(Html) -> Html,
        draw: impl Fn(&T, String) -> Html,
    ) -> Html {
        let shown = list(self.each(fold.shown, 1, &draw));
        let more = fold.more.as_ref().map(|more| {
            let items = self.each(more.items, fold.shown.len() + 1, &draw);
            folded(more.label.clone(), more.open, list(items))
        });
        html! { <>{ shown }{ more }</> }
    }
}
