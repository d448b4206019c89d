//! The one place where the card makes a link.

use crate::{drawing::Drawing, text::Inline, url::Url, view::View};
use std::borrow::Cow;

/// A link that tells the place it leads to nothing of the page it stands on, and
/// search engines that the page does not vouch for it.
const LINK: &str =
    "a;href;title;class;rel=nofollow noopener noreferrer ugc;referrerpolicy=no-referrer";

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

/// A link to a safe URL.
pub fn link(
    drawing: &mut Drawing,
    url: &Url,
    view: &View<'_>,
    manner: &Manner<'_>,
    content: impl FnOnce(&mut Drawing),
) {
    let href = address(url, view);
    let own = [
        Some(href.as_ref()),
        manner.title,
        manner.bare.then_some("bare"),
    ];
    drawing.element(LINK, &own, content);
}

/// The content, linked where there is a URL.
pub fn linked(
    drawing: &mut Drawing,
    url: Option<&Url>,
    view: &View<'_>,
    content: impl FnOnce(&mut Drawing),
) {
    match url {
        Some(url) => link(drawing, url, view, &Manner::default(), content),
        None => content(drawing),
    }
}

/// The address that a URL of the nomination stands for.
pub fn address<'a>(url: &'a Url, view: &View<'_>) -> Cow<'a, str> {
    match view.context.base.as_ref().map(|base| base.resolve(url)) {
        Some(Cow::Owned(url)) => Cow::Owned(url.as_str().to_owned()),
        _ => Cow::Borrowed(url.as_str()),
    }
}
