//! The one place where the card makes a link.

use crate::{base::Base, url::Url};
use std::borrow::Cow;
use yew::prelude::*;

/// A link that tells the place it leads to nothing of the page it stands on, and
/// search engines that the page does not vouch for it.
pub fn link(url: &Url, base: Option<&Base>, title: Option<&str>, content: Html) -> Html {
    html! {
        <a href={address(url, base)} title={title.map(str::to_owned)} rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">{ content }</a>
    }
}

/// The content, linked where there is a URL.
pub fn linked(url: Option<&Url>, base: Option<&Base>, content: Html) -> Html {
    match url {
        Some(url) => link(url, base, None, content),
        None => content,
    }
}

/// The address that a URL of the nomination stands for.
pub fn address(url: &Url, base: Option<&Base>) -> String {
    let url = base.map_or(Cow::Borrowed(url), |base| base.resolve(url));
    url.as_str().to_owned()
}
