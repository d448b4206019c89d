//! Titles and names, which take inline code and no other markup.

use crate::{
    drawing::Drawing,
    text::{Span, code_spans},
};

/// A title within a line, in a direction of its own.
pub fn title(drawing: &mut Drawing, title: &str) {
    drawing.element("bdi", &[], |drawing| title_spans(drawing, title));
}

/// A title that fills a block, which takes the direction.
pub fn title_spans(drawing: &mut Drawing, title: &str) {
    for span in code_spans(title) {
        match span {
            Span::Text(text) => drawing.text(&text),
            Span::Code(code) => drawing.element("code", &[], |drawing| drawing.text(&code)),
        }
    }
}
