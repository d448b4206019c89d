//! The sections of the card.

use super::{
    endorsement::endorsement,
    entry::{agenda_item, contribution, statement},
    folded::folded,
    heading::{Role, heading},
    pep_list::pep_list,
    place::{Place, copy},
    prose::prose,
};
use crate::{
    drawing::Drawing,
    settings::Section,
    view::{Body, Content, View},
};

/// A section with its heading.
pub fn section(drawing: &mut Drawing, content: &Content<'_>, view: &View<'_>) {
    let name = content.section.name();
    drawing.element(
        "section;class;part=section;data-address",
        &[Some(name), Some(name)],
        |drawing| {
            if let Some(words) = content.heading {
                heading(drawing, view.level.deeper(1), Role::Section, |drawing| {
                    drawing.text(words)
                });
            }
            body(drawing, content, view);
            copy(drawing, content.section, None, view);
        },
    );
}

fn body(drawing: &mut Drawing, content: &Content<'_>, view: &View<'_>) {
    let section = content.section;
    match &content.body {
        Body::Summary(text) => {
            drawing.element("div;class=lede;part=summary;dir=auto", &[], |drawing| {
                prose(drawing, text, view.level.deeper(1), view);
            });
        }
        Body::Agenda(items) => drawing.element("ol;class=entries;dir=auto", &[], |drawing| {
            each(drawing, items, 0, section, view, agenda_item);
        }),
        Body::Statements(items) => each(drawing, items, 0, section, view, statement),
        Body::Contributions(fold) => folded(drawing, fold, |drawing, items, first| {
            drawing.element("ul;class=entries;dir=auto", &[], |drawing| {
                each(drawing, items, first, section, view, contribution);
            });
        }),
        Body::Peps(list) => pep_list(drawing, list, view),
        Body::Endorsements(fold) => folded(drawing, fold, |drawing, items, first| {
            each(drawing, items, first, section, view, endorsement);
        }),
    }
}

/// Draws each item in its place; the first of them has this index, from 0.
fn each<T>(
    drawing: &mut Drawing,
    items: &[T],
    first: usize,
    section: Section,
    view: &View<'_>,
    draw: fn(&mut Drawing, &T, &Place<'_>),
) {
    for (item, number) in items.iter().zip(first + 1..) {
        draw(drawing, item, &Place::new(section, number, view));
    }
}
