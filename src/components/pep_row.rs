//! A row of the list of PEPs.

use yew::prelude::*;

use super::{
    dir,
    link::linked,
    pep_status::pep_status,
    place::Place,
    prose::prose,
    title::{isolated, text, title},
};
use crate::view::PepEntry;

/// A PEP as a row: number, title and authors, version and status, note.
pub fn pep_row(entry: &PepEntry<'_>, place: &Place<'_>) -> Html {
    let number = linked(
        Some(&entry.url),
        place.context.base.as_ref(),
        text(entry.number.clone()),
    );
    let authors = entry
        .authors
        .clone()
        .map(|authors| html! { <span class="authors">{ isolated(authors) }</span> });
    let version = entry
        .version
        .clone()
        .map(|version| html! { <span class="version">{ isolated(version) }</span> });
    let note = entry.note.map(|note| {
        html! { <div class="note" dir={dir::of_text(note)}>{ prose(note, place.level, place.context) }</div> }
    });
    html! {
        <li part="pep" data-address={place.address.text()}>
            <span class="pep-number" part="pep-number">{ number }</span>
            { text(" ") }
            <span class="pep-title">{ entry.title.map(title) }{ text(" ") }{ authors }</span>
            { text(" ") }
            <span class="pep-facts">{ version }{ text(" ") }{ entry.status.as_ref().map(pep_status) }</span>
            { note }
        </li>
    }
}
