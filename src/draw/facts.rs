//! Quiet facts: a label and what it labels.

use super::{link::linked, title::title};
use crate::{
    drawing::Drawing,
    view::{Fact, FactItem, View},
};

/// A list of facts; nothing where there are none.
pub fn facts(drawing: &mut Drawing, facts: &[Fact<'_>], view: &View<'_>) {
    if facts.is_empty() {
        return;
    }
    drawing.element("dl;class=facts", &[], |drawing| {
        for fact in facts {
            drawing.element("div", &[], |drawing| {
                drawing.element("dt", &[], |drawing| drawing.text(&fact.label));
                for item in &fact.items {
                    drawing.element("dd", &[], |drawing| fact_item(drawing, item, view));
                }
            });
        }
    });
}

fn fact_item(drawing: &mut Drawing, item: &FactItem<'_>, view: &View<'_>) {
    linked(drawing, item.url, view, |drawing| {
        title(drawing, item.label)
    });
    if let Some(remark) = item.remark {
        drawing.text(" ");
        drawing.element("span;class=remark", &[], |drawing| title(drawing, remark));
    }
}
