//! Where the nomination was made.

use super::link::linked;
use crate::{
    drawing::Drawing,
    view::{Origin, View},
};

/// The foot of the card: the source and its dates.
pub fn footer(drawing: &mut Drawing, origin: &Origin<'_>, view: &View<'_>) {
    drawing.element("footer;part=source", &[], |drawing| {
        drawing.element("span;class=label", &[], |drawing| {
            drawing.text(origin.label)
        });
        drawing.text(" ");
        linked(drawing, Some(origin.url), view, |drawing| {
            drawing.element("bdi", &[], |drawing| drawing.text(origin.place));
        });
        for (words, date) in &origin.dates {
            drawing.text(" · ");
            let own = [Some(date.as_str())];
            drawing.element("time;datetime", &own, |drawing| drawing.text(words));
        }
    });
}
