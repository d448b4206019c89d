//! The field that filters a long list of PEPs, and the rows that it hides.

use yew::prelude::*;

use super::{section::Props, title::text};
use crate::{
    effects::lower_case,
    view::{Filter, PepList},
};

/// The result of the filter.
#[derive(Default)]
pub struct PepFilter {
    /// The text of each row in lower case, computed when a visitor first types.
    texts: Option<Vec<String>>,
    /// How many rows match; `None` if the filter is empty.
    matching: Option<usize>,
}

impl PepFilter {
    /// Forgets the texts, because the rows have changed.
    pub fn forget(&mut self) {
        self.texts = None;
    }

    /// Whether each row is hidden, in order; empty if the filter is empty.
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

/// The field, if the list is long enough to have one.
pub fn pep_filter(filter: &PepFilter, props: &Props) -> Option<Html> {
    let list = list(props);
    let label = list.filter()?;
    // On a server the filter is empty, and would be rendered as an attribute.
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

/// The text of each row in lower case. The browser converts all scripts, for which tables would be
/// a twentieth of the module; one call converts all rows.
fn texts(props: &Props) -> Vec<String> {
    let mut lines = String::new();
    for entry in list(props).entries() {
        lines.push_str(&entry.words().replace('\n', " "));
        lines.push('\n');
    }
    lower_case(&lines).lines().map(str::to_owned).collect()
}
