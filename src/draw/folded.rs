//! What opens the rest of a long list.

use crate::{
    drawing::Drawing,
    view::{Fold, More},
};

/// A list of which the rest may be folded away: `draw` draws some of its items, the
/// first of which has this number, from 0.
pub fn folded<T>(
    drawing: &mut Drawing,
    fold: &Fold<'_, T>,
    draw: impl Fn(&mut Drawing, &[T], usize),
) {
    draw(drawing, fold.shown, 0);
    if let Some(More { label, items, open }) = &fold.more {
        let own = [open.then_some("")];
        drawing.element("details;class=more;open", &own, |drawing| {
            drawing.element("summary", &[], |drawing| {
                drawing.element("span", &[], |drawing| drawing.text(label));
            });
            draw(drawing, items, fold.shown.len());
        });
    }
}
