//! The entries of agenda, statements and contributions: a title, a text, or both.

use super::{
    heading::{Role, heading},
    link::linked,
    place::Place,
    prose::prose,
    title::title_spans,
};
use crate::{
    drawing::Drawing,
    nomination::{AgendaItem, Contribution, Statement},
    text::Text,
    url::Url,
};

/// A point of the agenda.
pub fn agenda_item(drawing: &mut Drawing, item: &AgendaItem, place: &Place<'_>) {
    let entry = Entry {
        title: item.title(),
        url: None,
        body: item.body(),
    };
    entry.draw(drawing, "li;part=agenda-item;data-address;lang", place);
}

/// Something else that the candidate wrote.
pub fn statement(drawing: &mut Drawing, item: &Statement, place: &Place<'_>) {
    let entry = Entry {
        title: item.title.as_deref(),
        url: None,
        body: Some(&item.body),
    };
    entry.draw(
        drawing,
        "div;class=statement;dir=auto;data-address;lang",
        place,
    );
}

/// Something that the candidate has done.
pub fn contribution(drawing: &mut Drawing, item: &Contribution, place: &Place<'_>) {
    let entry = Entry {
        title: Some(&item.title),
        url: item.url.as_ref(),
        body: item.body.as_ref(),
    };
    entry.draw(drawing, "li;part=contribution;data-address;lang", place);
}

struct Entry<'a> {
    title: Option<&'a str>,
    /// Where the title leads.
    url: Option<&'a Url>,
    body: Option<&'a Text>,
}

impl Entry<'_> {
    fn draw(&self, drawing: &mut Drawing, kind: &'static str, place: &Place<'_>) {
        let own = [Some(&*place.address), place.view.context.lang.as_deref()];
        let mut level = place.level;
        drawing.element(kind, &own, |drawing| {
            if let Some(title) = self.title {
                let name = |drawing: &mut Drawing| {
                    linked(drawing, self.url, place.view, |drawing| {
                        title_spans(drawing, title)
                    });
                };
                // A title is a heading where something stands below it.
                if self.body.is_some() {
                    heading(drawing, level, Role::Title, name);
                } else {
                    drawing.element("p;class=title", &[], name);
                }
                level = level.deeper(1);
            }
            if let Some(body) = self.body {
                prose(drawing, body, level, place.view);
            }
            place.copy(drawing);
        });
    }
}
