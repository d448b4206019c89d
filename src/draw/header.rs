//! Who stands for what.

use super::{
    facts::facts,
    heading::{Role, heading},
    link::{address, linked},
    title::title,
};
use crate::{
    drawing::Drawing,
    view::{Header, Office, View},
};

/// The name stands beside the picture, so that a screen reader needs no words for it.
const AVATAR: &str =
    "img;class=avatar;src;alt=;loading=lazy;decoding=async;referrerpolicy=no-referrer";

/// The head of the card: election, name, and the quiet facts.
pub fn header(drawing: &mut Drawing, view: &View<'_>) {
    let header = &view.header;
    drawing.element("header;part=header", &[], |drawing| {
        if let Some(url) = header.avatar {
            drawing.element(AVATAR, &[Some(&*address(url, view))], |_| {});
        }
        drawing.element("div;class=who", &[], |drawing| {
            if let Some(election) = &header.election {
                office(drawing, election, view);
            }
            heading(drawing, view.level, Role::Name, |drawing| {
                linked(drawing, header.url, view, |drawing| {
                    title(drawing, header.name)
                });
            });
            aside(drawing, header);
        });
        facts(drawing, &header.facts, view);
    });
}

fn office(drawing: &mut Drawing, election: &Office<'_>, view: &View<'_>) {
    drawing.element("p;class=election;part=election", &[], |drawing| {
        linked(drawing, election.url, view, |drawing| {
            title(drawing, election.name)
        });
        if let Some(term) = election.term {
            drawing.text(" · ");
            drawing.element("span;class=term", &[], |drawing| title(drawing, term));
        }
    });
}

/// Handle and pronouns.
fn aside(drawing: &mut Drawing, header: &Header<'_>) {
    let facts = [header.handle.as_deref(), header.pronouns];
    if facts == [None, None] {
        return;
    }
    drawing.element("p;class=aside", &[], |drawing| {
        let mut between = "";
        for fact in facts.into_iter().flatten() {
            drawing.text(between);
            drawing.element("bdi", &[], |drawing| drawing.text(fact));
            between = " · ";
        }
    });
}
