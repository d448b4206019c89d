//! A PEP in a row.

use super::{
    link::{Manner, link},
    prose::prose,
    title::title,
};
use crate::view::{PepEntry, PepList, Tone};
use std::rc::Rc;
use yew::prelude::*;

/// What a row is drawn from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The list that the PEP is in.
    pub list: Rc<PepList>,
    /// Which of the list it is, from 0.
    pub index: usize,
    /// Whether the filter hides it.
    pub hidden: bool,
}

/// Only a filter changes a row: a new list replaces all of them.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.hidden == other.hidden
            && self.index == other.index
            && Rc::ptr_eq(&self.list, &other.list)
    }
}

/// A PEP in a row: number, version, status, title, authors, note.
pub struct PepRow;

impl Component for PepRow {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            list,
            index,
            hidden,
        } = ctx.props();
        match list.entries.get(*index) {
            Some(entry) => row(entry, list, *index, *hidden),
            None => Html::default(),
        }
    }
}

fn row(entry: &PepEntry, list: &PepList, index: usize, hidden: bool) -> Html {
    let base = list.context.base.as_ref();
    let number = link(
        &entry.url,
        base,
        Manner::default(),
        html! { entry.number.clone() },
    );
    let number = html! { <span class="pep-number" part="pep-number">{ number }</span> };
    let version = entry
        .version
        .as_ref()
        .map(|version| html! { <span class="version"><bdi>{ version.clone() }</bdi></span> });
    let status = entry.status.as_ref().map(|status| {
        html! { <span class={tone(status.tone)} part="pep-status"><bdi>{ status.label.clone() }</bdi></span> }
    });
    let authors = entry
        .authors
        .as_ref()
        .map(|authors| html! { <span class="authors"><bdi>{ authors.clone() }</bdi></span> });
    html! {
        <li part="pep" data-address={list.address(index)} hidden={hidden}>
            { number }{ " " }
            <span class="pep-title">{ entry.title.as_deref().map(title) }{ " " }{ authors }</span>{ " " }
            <span class="pep-facts">{ version }{ " " }{ status }</span>
            { entry.note.as_ref().map(|note| html! { <div class="note" dir="auto">{ prose(note, list.level.deeper(1), &list.context) }</div> }) }
        </li>
    }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Settled => "status settled",
        Tone::Open => "status open",
        Tone::Closed => "status closed",
        Tone::Plain => "status",
    }
}
