//! The field that filters a long list of PEPs, and the rows that it hides.

use yew::prelude::*;

use super::{section::Props, title::text};
use crate::{
    effects::lower_case,
    view::{Filter, PepList},
};

/// What the filter finds.
#[derive(Default)]
pub struct PepFilter {
    /// What each row says in small letters, from the first time that something was typed.
    texts: Option<Vec<String>>,
    /// How many rows it lets through; `None` where nothing was typed.
    matching: Option<usize>,
}

impl PepFilter {
    /// Forgets what the rows say: there are others.
    pub fn forget(&mut self) {
        self.texts = None;
    }

    /// Which rows are hidden, in their order; none where nothing was typed.
    pub fn apply(&mut self, props: &Props) -> Vec<bool> {
        let filter = Filter::new(&lower_case(&props.filter));
        if filter.is_empty() {
            self.matching = None;
            return Vec::new();
        }
        let texts = self.texts.get_or_insert_with(|| texts(props));
        let hidden: Vec<bool> = texts.iter().map(|text| !filter.passes(text)).collect();
        self.matching = Some(hidden.iter().filter(|hidden| !**hidden).count());
        hidden
    }
}

/// The field, where the list is long enough to have one.
pub fn pep_filter(filter: &PepFilter, props: &Props) -> Option<Html> {
    let list = list(props);
    let label = list.filter()?;
    // On a server nothing was typed, and a value would be an attribute there.
    let typed = cfg!(target_arch = "wasm32").then(|| props.filter.clone());
    let matching = filter
        .matching
        .map(|matching| text(list.matching(matching)));
    Some(html! {
        <div class="filter">
            <label>
                <span>{ text(label) }</span>
                { text(" ") }
                <input type="search" autocomplete="off" spellcheck="false" value={typed} />
            </label>
            { text(" ") }
            <output role="status">{ matching }</output>
        </div>
    })
}

fn list(props: &Props) -> PepList<'_> {
    let nomination = &props.nomination;
    PepList::new(&nomination.peps, nomination, &props.settings)
}

/// What each row says, in small letters. The browser knows those of all scripts, which would be a
/// twentieth of the module; it is asked once for all rows.
fn texts(props: &Props) -> Vec<String> {
    let mut lines = String::new();
    for entry in list(props).entries() {
        lines.push_str(&entry.words().replace('\n', " "));
        lines.push('\n');
    }
    lower_case(&lines).lines().map(str::to_owned).collect()
}
