//! The header: the candidate and the election.

use yew::prelude::*;

use super::{
    facts::facts,
    heading::{Role, heading},
    link::{address, linked},
    title::{isolated, text, title},
};
use crate::{
    model::BaseUrl,
    settings::Level,
    view::{Header, Office},
};

/// The header: election, name and facts. If the picture failed to load, `has_avatar` is false, and
/// no broken image is shown.
pub fn header(header: &Header<'_>, level: Level, has_avatar: bool, base: Option<&BaseUrl>) -> Html {
    // The name is next to the picture, so the picture needs no alternative text.
    let avatar = header.avatar.and_then(|url| address(url, base));
    let avatar = avatar.map(|src| {
        html! {
            <img class="avatar" {src} alt="" loading="lazy" decoding="async"
                referrerpolicy="no-referrer" hidden={!has_avatar} />
        }
    });
    let name = linked(header.url, base, title(header.name));
    html! {
        <header part="header">
            { avatar }
            <div class="who">
                { header.election.as_ref().map(|election| office(election, base)) }
                { heading(level, Role::Name, name) }
                { aside(header) }
            </div>
            { facts(&header.facts, base) }
        </header>
    }
}

fn office(election: &Office<'_>, base: Option<&BaseUrl>) -> Html {
    let name = linked(election.url, base, title(election.name));
    let term = election
        .term
        .map(|term| html! { <>{ text(" · ") }<span class="term">{ title(term) }</span></> });
    html! { <p class="election" part="election">{ name }{ term }</p> }
}

/// The handle and the pronouns.
fn aside(header: &Header<'_>) -> Option<Html> {
    let handle = header.handle.clone();
    let pronouns = header.pronouns.map(str::to_owned);
    let content = match (handle, pronouns) {
        (Some(handle), Some(pronouns)) => {
            html! { <>{ isolated(handle) }{ text(" · ") }{ isolated(pronouns) }</> }
        }
        (Some(fact), None) | (None, Some(fact)) => isolated(fact),
        (None, None) => return None,
    };
    Some(html! { <p class="aside">{ content }</p> })
}
