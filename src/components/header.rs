//! Who stands for what.

use super::{
    facts::facts,
    heading::{Role, heading},
    link::{address, linked},
    title::title,
};
use crate::{
    settings::Level,
    view::{Context, Header, Office},
};
use yew::prelude::*;

/// The head of the card: election, name, and the quiet facts.
pub fn header(header: &Header<'_>, level: Level, context: &Context) -> Html {
    let base = context.base.as_ref();
    // The name stands beside the picture, so that a screen reader needs no words for it.
    let avatar = header.avatar.map(|url| {
        html! {
            <img class="avatar" src={address(url, base)} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />
        }
    });
    let name = linked(header.url, base, title(header.name));
    html! {
        <header part="header">
            { avatar }
            <div class="who">
                { header.election.as_ref().map(|election| office(election, context)) }
                { heading(level, Role::Name, name) }
                { aside(header) }
            </div>
            { facts(&header.facts, context) }
        </header>
    }
}

fn office(election: &Office<'_>, context: &Context) -> Html {
    let name = linked(election.url, context.base.as_ref(), title(election.name));
    let term = election
        .term
        .map(|term| html! { <>{ " · " }<span class="term">{ title(term) }</span></> });
    html! { <p class="election" part="election">{ name }{ term }</p> }
}

/// Handle and pronouns.
fn aside(header: &Header<'_>) -> Option<Html> {
    let handle = header
        .handle
        .as_ref()
        .map(|handle| html! { <bdi>{ handle.clone() }</bdi> });
    let pronouns = header
        .pronouns
        .map(|pronouns| html! { <bdi>{ pronouns.to_owned() }</bdi> });
    let (between, any) = match (&handle, &pronouns) {
        (Some(_), Some(_)) => (" · ", true),
        (None, None) => ("", false),
        _ => ("", true),
    };
    any.then(|| html! { <p class="aside">{ handle }{ between }{ pronouns }</p> })
}
