//! The list of PEPs: a signal of what was typed, and rows that listen to it.

use leptos::prelude::*;

use crate::nomination::{Nomination, Pep};
use crate::parts::{folded, link, prose};
use crate::words::{self, PEPS_FILTERED_FROM, PEPS_SHOWN};

type Typed = Memo<Vec<String>>;

pub fn peps(nomination: &Nomination) -> impl IntoView + use<> {
    let typed = RwSignal::new(String::new());
    let typed_words: Typed = Memo::new(move |_| {
        let typed = typed.get().to_lowercase();
        typed.split_whitespace().map(str::to_owned).collect()
    });
    let candidate = nomination.candidate.name.as_str();
    let mut haystacks = Vec::new();
    let mut rows = Vec::new();
    for (index, pep) in nomination.peps.iter().enumerate() {
        let authors = words::authors(pep, candidate);
        let haystack = StoredValue::new(haystack(pep, authors.as_deref()));
        haystacks.push(haystack);
        rows.push(row(
            index,
            pep,
            authors,
            nomination.lang.clone(),
            haystack,
            typed_words,
        ));
    }
    let all = rows.len();
    let rest = rows.split_off(words::shown(all, PEPS_SHOWN));
    let found = move || {
        let words = typed_words.get();
        (!words.is_empty()).then(|| {
            let passing = haystacks
                .iter()
                .filter(|haystack| haystack.with_value(|haystack| passes(haystack, &words)));
            words::matching(passing.count(), all)
        })
    };
    let field = (all >= PEPS_FILTERED_FROM).then(|| {
        view! {
            <div class="filter">
                <label>
                    <span>"Filter PEPs"</span>
                    " "
                    <input
                        type="search"
                        autocomplete="off"
                        spellcheck="false"
                        on:input:target=move |event| typed.set(event.target().value())
                    />
                </label>
                " "
                <output role="status">{found}</output>
            </div>
        }
    });
    let more = (!rest.is_empty()).then(|| {
        let label = words::more(rest.len(), "PEP", "PEPs");
        let open = Signal::derive(move || !typed_words.read().is_empty());
        folded(
            label,
            open,
            view! { <ul class="pep-rows" role="list">{rest}</ul> },
        )
    });
    view! {
        <div class="pep-list">
            {field} <ul class="pep-rows" role="list">{rows}</ul> {more}
        </div>
    }
}

fn row(
    index: usize,
    pep: &Pep,
    authors: Option<String>,
    lang: Option<String>,
    haystack: StoredValue<String>,
    typed: Typed,
) -> impl IntoView + use<> {
    let url = pep
        .url
        .clone()
        .unwrap_or_else(|| words::pep_url(pep.number));
    let title = pep.title.clone().map(|title| view! { <bdi>{title}</bdi> });
    let authors =
        authors.map(|authors| view! { <span class="authors"><bdi>{authors}</bdi></span> });
    let version =
        version(pep).map(|version| view! { <span class="version"><bdi>{version}</bdi></span> });
    let status = pep.status.clone().map(|status| {
        let tone = words::tone(&status);
        view! { <span class=tone part="pep-status"><bdi>{status}</bdi></span> }
    });
    let note = pep
        .note
        .as_deref()
        .map(|note| view! { <div class="note" dir="auto">{prose(note, lang)}</div> });
    let hidden = move || !haystack.with_value(|haystack| passes(haystack, &typed.read()));
    view! {
        <li part="pep" data-address=format!("peps/{}", index + 1) hidden=hidden>
            <span class="pep-number" part="pep-number">
                {link(Some(url), number(pep))}
            </span>
            " "
            <span class="pep-title">{title} " " {authors}</span>
            " "
            <span class="pep-facts">{version} " " {status}</span>
            {note}
        </li>
    }
}

fn number(pep: &Pep) -> String {
    ["PEP ", &pep.number.to_string()].concat()
}

fn version(pep: &Pep) -> Option<String> {
    let version = pep.python_version.as_ref()?;
    Some(["Python ", version].concat())
}

/// All words of a PEP in lower case, for the filter.
fn haystack(pep: &Pep, authors: Option<&str>) -> String {
    let version = version(pep);
    let number = number(pep);
    let parts = [
        Some(number.as_str()),
        pep.title.as_deref(),
        version.as_deref(),
        pep.status.as_deref(),
        authors,
        pep.note.as_deref(),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" ").to_lowercase()
}

fn passes(haystack: &str, words: &[String]) -> bool {
    words.iter().all(|word| haystack.contains(word.as_str()))
}
