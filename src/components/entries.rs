//! The entries of a section: those always shown, and the collapsed rest of a long list.

use yew::prelude::*;

use super::{
    dir,
    endorsement::endorsement,
    entry::{agenda_item, contribution, statement},
    pep_row::pep_row,
    place::Place,
    prose::prose,
    section::Props,
};
use crate::{
    i18n::messages,
    markdown::Text,
    view::{Address, Body, Fold, content, text_context},
};

/// The entries of a section.
#[derive(Default)]
pub struct Entries {
    /// The entries that are always shown, and the rest.
    pub items: [Vec<Html>; 2],
    /// The directions of the two lists.
    pub directions: [&'static str; 2],
    /// The label of the collapsible, if there is a rest.
    pub label: Option<String>,
}

/// The entries of a section; none if the nomination has no such section.
pub fn entries(props: &Props) -> Entries {
    let messages = messages(&props.settings.lang);
    let level = props.settings.heading_level;
    let context = text_context(&props.nomination, &props.settings);
    let place = |number| Place {
        address: Address {
            section: props.section,
            number,
        },
        // The summary has no heading, so its own headings begin a level higher.
        level: level.deeper(if number == 0 { 1 } else { 2 }),
        messages,
        context: &context,
        copied: (!props.settings.light).then_some(props.copied == Some(number)),
    };
    let Some(content) = content(props.section, &props.nomination, &props.settings, messages) else {
        return Entries::default();
    };
    match content.body {
        Body::Summary(summary) => Entries {
            items: [vec![lede(summary, &place(0))], Vec::new()],
            ..Entries::default()
        },
        Body::Agenda(items) => whole(items, &place, agenda_item, |item| {
            (item.title(), item.body())
        }),
        Body::Statements(items) => whole(items, &place, statement, |_| (None, None)),
        Body::Contributions(fold) => folded(&fold, &place, contribution, |item| {
            (Some(&item.title), item.body.as_ref())
        }),
        Body::Peps(list) => {
            let row = |pep, place: &Place<'_>| pep_row(&list.entry(pep), place);
            folded(&list.fold(), &place, row, |_| (None, None))
        }
        Body::Endorsements(fold) => folded(&fold, &place, endorsement, |_| (None, None)),
    }
}

/// The summary, which has no list around it.
fn lede(summary: &Text, place: &Place<'_>) -> Html {
    let dir = dir::of_text(summary);
    html! { <div class="lede" part="summary" {dir}>{ prose(summary, place.level, place.context) }</div> }
}

/// A list that is never collapsed.
fn whole<'a, T>(
    items: &'a [T],
    place: &dyn Fn(usize) -> Place<'a>,
    render: fn(&T, &Place<'_>) -> Html,
    text: fn(&T) -> (Option<&str>, Option<&Text>),
) -> Entries {
    let fold = Fold {
        shown: items,
        more: None,
    };
    folded(&fold, place, render, text)
}

/// A list whose rest may be collapsed. `text` returns the text that determines an item's direction.
fn folded<'a, T>(
    fold: &Fold<'a, T>,
    place: &dyn Fn(usize) -> Place<'a>,
    render: impl Fn(&'a T, &Place<'_>) -> Html,
    text: fn(&T) -> (Option<&str>, Option<&Text>),
) -> Entries {
    let rest = fold.more.as_ref().map_or(&[][..], |more| more.items);
    let render = |items: &'a [T], first: usize| {
        let numbered = items.iter().zip(first..);
        numbered
            .map(|(item, number)| render(item, &place(number)))
            .collect()
    };
    Entries {
        items: [render(fold.shown, 1), render(rest, fold.shown.len() + 1)],
        directions: [fold.shown, rest].map(|items| dir::of_entries(items.iter().map(text))),
        label: fold.more.as_ref().map(|more| more.label.clone()),
    }
}
