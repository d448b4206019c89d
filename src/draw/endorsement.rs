//! What somebody says in the candidate's favour.

use super::{link::linked, place::Place, prose::prose, title::title};
use crate::{
    drawing::Drawing,
    nomination::{Endorsement, Endorser},
    view::{View, at_handle},
};

/// A quotation with its attribution.
pub fn endorsement(drawing: &mut Drawing, item: &Endorsement, place: &Place<'_>) {
    let view = place.view;
    let own = [Some(&*place.address)];
    drawing.element("figure;part=endorsement;data-address", &own, |drawing| {
        drawing.element("blockquote;dir=auto", &[], |drawing| {
            prose(drawing, &item.quote, place.level, view);
        });
        drawing.element("figcaption", &[], |drawing| {
            match &item.by {
                Some(by) => endorser(drawing, by, view),
                None => author(drawing, |drawing| drawing.text(view.words.anonymous)),
            }
            source(drawing, item, view);
        });
        place.copy(drawing);
    });
}

fn author(drawing: &mut Drawing, name: impl FnOnce(&mut Drawing)) {
    drawing.element("cite;part=endorsement-author", &[], name);
}

fn endorser(drawing: &mut Drawing, by: &Endorser, view: &View<'_>) {
    author(drawing, |drawing| {
        linked(drawing, by.url.as_ref(), view, |drawing| {
            title(drawing, &by.name)
        });
    });
    if let Some(handle) = &by.handle {
        drawing.text(" ");
        drawing.element("bdi;class=remark", &[], |drawing| {
            drawing.text(&at_handle(handle))
        });
    }
    if let Some(organization) = &by.organization {
        drawing.text(" · ");
        title(drawing, organization);
    }
}

/// Where and when it was said.
fn source(drawing: &mut Drawing, item: &Endorsement, view: &View<'_>) {
    let url = item.url.as_ref();
    if let Some(date) = &item.date {
        drawing.text(" · ");
        linked(drawing, url, view, |drawing| {
            let own = [Some(date.as_str())];
            drawing.element("time;datetime", &own, |drawing| {
                drawing.text(&view.words.date(date))
            });
        });
    } else if url.is_some() {
        drawing.text(" · ");
        linked(drawing, url, view, |drawing| {
            drawing.text(view.words.source)
        });
    }
}
