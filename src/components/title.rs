//! Titles and names, which take inline code and no other markup.

use crate::text::{Span, code_spans};
use yew::prelude::*;

/// A title within a line, in a direction of its own.
pub fn title(title: &str) -> Html {
    html! { <bdi>{ title_spans(title) }</bdi> }
}

/// A title that fills a block, which takes the direction.
pub fn title_spans(title: &str) -> Html {
    let spans = code_spans(title).into_iter().map(|span| match span {
        Span::Text(text) => html! { text },
        Span::Code(code) => html! { <code>{ code }</code> },
    });
    spans.collect()
}
