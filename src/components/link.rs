//! The one place where the card makes a link.

use std::borrow::Cow;

use yew::prelude::*;

use crate::{
    markdown::Inline,
    model::{BaseUrl, Url},
};

/// What a link has besides its address and its words.
#[derive(Default)]
pub struct LinkOptions<'a> {
    /// More about where it leads.
    pub title: Option<&'a str>,
    /// Whether its words are its address, which paper need not show again.
    pub is_bare: bool,
}

impl<'a> LinkOptions<'a> {
    /// The options of a link in a text.
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

/// A link to a safe URL. It tells the page that it leads to nothing of the page that it stands
/// on, and search engines that this page does not vouch for it.
pub fn link(url: &Url, base: Option<&BaseUrl>, options: &LinkOptions<'_>, content: Html) -> Html {
    let title = options.title.map(|title| AttrValue::from(title.to_owned()));
    let href = address(url, base);
    // A class that is not a literal would be a list of classes, which costs the module its code.
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

/// The content, linked where there is a URL.
pub fn linked(url: Option<&Url>, base: Option<&BaseUrl>, content: Html) -> Html {
    match url {
        Some(url) => link(url, base, &LinkOptions::default(), content),
        None => content,
    }
}

/// The address that a URL of the nomination stands for.
pub fn address(url: &Url, base: Option<&BaseUrl>) -> AttrValue {
    let url = base.map_or(Cow::Borrowed(url), |base| base.resolve(url));
    url.as_str().to_owned().into()
}
