//! The candidate's PEPs, with a filter where there are many.

use super::{folded::folded, pep::pep};
use crate::{
    drawing::Drawing,
    view::{PepList, View},
};

const FIELD: &str = "input;type=search;autocomplete=off;spellcheck=false";

/// The list, and a field to find something in it: what is typed there is for those to
/// follow who show the drawing.
pub fn pep_list(drawing: &mut Drawing, list: &PepList<'_>, view: &View<'_>) {
    let level = view.level.deeper(2);
    drawing.element("div;class=pep-list", &[], |drawing| {
        if let Some(label) = list.filter() {
            drawing.element("div;class=filter", &[], |drawing| {
                drawing.element("label", &[], |drawing| {
                    drawing.element("span", &[], |drawing| drawing.text(label));
                    drawing.text(" ");
                    drawing.element(FIELD, &[], |_| {});
                });
                drawing.text(" ");
                drawing.element("output;role=status", &[], |_| {});
            });
        }
        folded(drawing, &list.fold(), |drawing, entries, first| {
            drawing.element("ul;class=pep-rows;role=list", &[], |drawing| {
                for (entry, index) in entries.iter().zip(first..) {
                    pep(drawing, entry, &list.address(index), level, view);
                }
            });
        });
    });
}
