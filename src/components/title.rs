//! Titles and names, whose only markup is inline code.

use yew::{prelude::*, virtual_dom::VText};

use super::dir;
use crate::markdown::{Span, code_spans};

/// An inline title with its own direction.
pub fn title(title: &str) -> Html {
    html! { <bdi dir={dir::of_title(title)}>{ title_spans(title) }</bdi> }
}

/// A title that fills a block, and takes its direction.
pub fn title_spans(title: &str) -> Html {
    if !title.contains('`') {
        return text(title.to_owned());
    }
    let spans = code_spans(title).into_iter().map(|span| match span {
        Span::Text(words) => text(words),
        Span::Code(code) => html! { <code>{ text(code) }</code> },
    });
    spans.collect()
}

/// An inline text with its own direction.
pub fn isolated(words: String) -> Html {
    html! { <bdi dir={dir::of_title(&words)}>{ text(words) }</bdi> }
}

/// Plain text.
pub fn text(characters: impl Into<AttrValue>) -> Html {
    VText::new(characters).into()
}
