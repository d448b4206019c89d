//! The only place where the card makes a link.

use std::borrow::Cow;

use yew::prelude::*;

use crate::{
    markdown::Inline,
    model::{BaseUrl, Url},
};

/// The options of a link: everything but its URL and its content.
#[derive(Default)]
pub struct LinkOptions<'a> {
    /// The `title` attribute.
    pub title: Option<&'a str>,
    /// Whether the content is the URL itself, so that print need not repeat it.
    pub is_bare: bool,
}

impl<'a> LinkOptions<'a> {
    /// The options of a link in a Markdown text.
    pub fn of(url: &Url, title: Option<&'a str>, content: &[Inline]) -> Self {
        let address = url.as_str();
        let is_bare = match content {
            [Inline::Text(words)] => {
                words == address || address.strip_prefix("mailto:") == Some(words)
            }
            _ => false,
        };
        Self { title, is_bare }
    }
}

/// A link to a safe URL. Its `rel` hides this page from the opened one, and tells search engines
/// that this page does not endorse the target. The content alone if the base cannot resolve the URL.
pub fn link(url: &Url, base: Option<&BaseUrl>, options: &LinkOptions<'_>, content: Html) -> Html {
    let title = options.title.map(|title| AttrValue::from(title.to_owned()));
    let Some(href) = address(url, base) else {
        return content;
    };
    // A class that is not a literal would be a list of classes, whose code enlarges the module.
    if options.is_bare {
        html! {
            <a {href} {title} class="bare" rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">{ content }</a>
        }
    } else {
        html! {
            <a {href} {title} rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">{ content }</a>
        }
    }
}

/// The content, linked if there is a URL.
pub fn linked(url: Option<&Url>, base: Option<&BaseUrl>, content: Html) -> Html {
    match url {
        Some(url) => link(url, base, &LinkOptions::default(), content),
        None => content,
    }
}

/// The value of `href` or `src` for a URL of the nomination; `None` if the base cannot resolve it.
pub fn address(url: &Url, base: Option<&BaseUrl>) -> Option<AttrValue> {
    let url = match base {
        Some(base) => base.resolve(url)?,
        None => Cow::Borrowed(url),
    };
    Some(url.as_str().to_owned().into())
}
