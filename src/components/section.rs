//! A section of the card, with its heading.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    collapsible::collapsible,
    copy_link::copy_link,
    entries::{Entries, entries},
    heading::{Role, heading},
    numbers::Numbers,
    pep_filter::{PepFilter, pep_filter},
    template_list::TemplateList,
    title::text,
};
use crate::{
    i18n::messages,
    model::Nomination,
    settings::{self, Settings},
    view::{Address, link_label, section_name},
};

/// The props of a section.
#[derive(Clone, Properties)]
pub struct Props {
    /// Which section it is.
    pub section: settings::Section,
    /// The nomination to show.
    pub nomination: Rc<Nomination>,
    /// How to show it.
    pub settings: Rc<Settings>,
    /// Whether the rest of a long list is open.
    pub open: bool,
    /// What the visitor typed into its filter.
    pub filter: AttrValue,
    /// Where a link was just copied: the number of an entry, or 0 for the section.
    pub copied: Option<usize>,
}

impl Props {
    /// Whether the entries are the same. Nominations are compared by address, since a changed one
    /// is always another `Rc`.
    fn has_entries_of(&self, other: &Self) -> bool {
        self.section == other.section
            && Rc::ptr_eq(&self.nomination, &other.nomination)
            && (Rc::ptr_eq(&self.settings, &other.settings) || self.settings == other.settings)
            && self.copied == other.copied
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.has_entries_of(other) && self.open == other.open && self.filter == other.filter
    }
}

/// A section; renders nothing if the nomination does not have it.
pub struct Section {
    /// The entries that are always shown, and the rest.
    lists: [TemplateList; 2],
    /// The directions of the two lists.
    directions: [&'static str; 2],
    /// The label of the collapsible, if there is a rest.
    label: Option<String>,
    filter: PepFilter,
}

impl Component for Section {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut section = Self {
            lists: Default::default(),
            directions: ["ltr"; 2],
            label: None,
            filter: PepFilter::default(),
        };
        section.fill(ctx.props());
        section.filter(ctx.props());
        section
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let is_same = props.has_entries_of(old);
        if !is_same {
            self.fill(props);
        }
        if !is_same || props.filter != old.filter {
            self.filter(props);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let messages = messages(&props.settings.lang);
        let section = props.section;
        let [shown, rest] = &self.lists;
        if shown.len() == 0 {
            return Html::default();
        }
        let level = props.settings.heading_level.deeper(1);
        // The summary follows the name and needs no heading.
        let heading = (section != settings::Section::Summary)
            .then(|| heading(level, Role::Section, text(section_name(section, messages))));
        let [direction, rest_direction] = self.directions;
        let rest = self
            .label
            .as_ref()
            .map(|label| collapsible(label, props.open, list(section, rest, rest_direction)));
        let body = html! { <>{ list(section, shown, direction) }{ rest }</> };
        let body = if section == settings::Section::Peps {
            let field = pep_filter(&self.filter, props);
            html! { <div class="pep-list">{ field }{ body }</div> }
        } else {
            body
        };
        let copy = (!props.settings.light).then(|| {
            let address = Address { section, number: 0 };
            copy_link(link_label(address, messages), props.copied == Some(0))
        });
        html! {
            <section part="section" data-address={section.name()}>
                { heading }
                { body }
                { copy }
            </section>
        }
    }
}

impl Section {
    /// Renders the entries again; unchanged entries keep their nodes.
    fn fill(&mut self, props: &Props) {
        let Entries {
            items: [shown, rest],
            directions,
            label,
        } = entries(props);
        let [shown_list, rest_list] = &mut self.lists;
        shown_list.update(shown);
        rest_list.update(rest);
        self.directions = directions;
        self.label = label;
        self.filter.forget();
    }

    /// Hides the entries that do not match the filter.
    fn filter(&mut self, props: &Props) {
        let hidden = self.filter.apply(props);
        let [shown, rest] = &mut self.lists;
        let (hidden_shown, hidden_rest) = hidden.split_at(shown.len().min(hidden.len()));
        shown.hide(hidden_shown);
        rest.hide(hidden_rest);
    }
}

/// The element around the entries of a section.
fn list(section: settings::Section, list: &TemplateList, dir: &'static str) -> Html {
    let items = list.html();
    match section {
        settings::Section::Agenda => match Numbers::of(1, list.len()) {
            Numbers::Short => html! { <ol class="entries" {dir}>{ items }</ol> },
            Numbers::Wide => html! { <ol class="entries wide" {dir}>{ items }</ol> },
            Numbers::Inside => html! { <ol class="entries inside" {dir}>{ items }</ol> },
        },
        settings::Section::Contributions => html! { <ul class="entries" {dir}>{ items }</ul> },
        settings::Section::Peps => html! { <ul class="pep-rows" role="list">{ items }</ul> },
        _ => items,
    }
}
