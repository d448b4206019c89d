//! The one place where the card makes a link.

use crate::{base::Base, text::Inline, url::Url};
use std::borrow::Cow;
use yew::prelude::*;

/// What a link is besides its address and its words.
#[derive(Default)]
pub struct Manner<'a> {
    /// More about where it leads.
    pub title: Option<&'a str>,
    /// Whether its words are its address, which paper need not show again.
    pub bare: bool,
}

impl<'a> Manner<'a> {
    /// The manner of a link in a text.
    pub fn of(url: &Url, title: Option<&'a str>, content: &[Inline]) -> Self {
        let address = url.as_str();
        let bare = match content {
            [Inline::Text(words)] => {
                words == address || address.strip_prefix("mailto:") == Some(words)
            }
            _ => false,
        };
        Self { title, bare }
    }
}

/// A link that tells the place it leads to nothing of the page it stands on, and
/// search engines that the page does not vouch for it.
pub fn link(url: &Url, base: Option<&Base>, manner: Manner<'_>, content: Html) -> Html {
    let class = manner.bare.then_some("bare");
    let title = manner.title.map(str::to_owned);
    html! {
        <a href={address(url, base)} {title} {class} rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">{ content }</a>
    }
}

/// The content, linked where there is a URL.
pub fn linked(url: Option<&Url>, base: Option<&Base>, content: Html) -> Html {
    match url {
        Some(url) => link(url, base, Manner::default(), content),
        None => content,
    }
}

/// The address that a URL of the nomination stands for.
pub fn address(url: &Url, base: Option<&Base>) -> String {
    let url = base.map_or(Cow::Borrowed(url), |base| base.resolve(url));
    url.as_str().to_owned()
}
