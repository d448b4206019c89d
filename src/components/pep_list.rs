//! The candidate's PEPs, with a filter where there are many.

use super::{folded::folded, pep::PepRow};
use crate::view::{Filter, PepEntry, PepList};
use gloo::events::EventListener;
use std::rc::Rc;
use yew::prelude::*;

/// What the list is drawn from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The PEPs.
    pub list: Rc<PepList>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.list, &other.list)
    }
}

/// The list and what a reader typed to find something in it.
///
/// The field's events are heard by a listener that goes with the component: Yew's
/// own `oninput` stays in memory for each card that a page removes.
pub struct PepSection {
    filter: Filter,
    /// Whether the rest was unfolded when the reader began to filter.
    was_open: bool,
    body: NodeRef,
    typing: Option<EventListener>,
}

impl Component for PepSection {
    /// What was typed.
    type Message = String;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            filter: Filter::default(),
            was_open: false,
            body: NodeRef::default(),
            typing: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, typed: String) -> bool {
        let filter = Filter::new(&typed);
        let changed = filter != self.filter;
        match (self.filter.is_empty(), filter.is_empty()) {
            (true, false) => self.was_open = self.is_open(),
            (false, true) if !self.was_open => self.fold(),
            _ => {}
        }
        self.filter = filter;
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let list = &ctx.props().list;
        let fold = list.fold();
        let first = fold.shown.len();
        let more = fold
            .more
            .map(|more| folded(more.label, more.open, self.rows(list, more.items, first)));
        html! {
            <div class="pep-list" ref={&self.body}>
                { self.field(list) }
                { self.rows(list, fold.shown, 0) }
                { more }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !self.filter.is_empty() {
            self.unfold();
        }
        let Some(body) = self.body.cast::<web_sys::Element>().filter(|_| first) else {
            return;
        };
        let link = ctx.link().clone();
        self.typing = Some(EventListener::new(&body, "input", move |event| {
            if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                link.send_message(field.value());
            }
        }));
    }
}

impl PepSection {
    /// What holds the rest of the list, where there is one. A reader opens and
    /// closes it past Yew, which therefore says only how it begins.
    fn rest(&self, selector: &str) -> Option<web_sys::Element> {
        let body = self.body.cast::<web_sys::Element>()?;
        body.query_selector(selector).ok().flatten()
    }

    fn is_open(&self) -> bool {
        self.rest("details[open]").is_some()
    }

    fn fold(&self) {
        if let Some(rest) = self.rest("details") {
            // An attribute of this name cannot be refused.
            let _ = rest.remove_attribute("open");
        }
    }

    /// What the filter finds can be seen.
    fn unfold(&self) {
        if let Some(rest) = self.rest("details") {
            // An attribute of this name cannot be refused.
            let _ = rest.set_attribute("open", "");
        }
    }

    fn field(&self, list: &PepList) -> Option<Html> {
        let label = list.filter()?;
        Some(html! {
            <div class="filter">
                <label><span>{ label }</span>{ " " }<input type="search" autocomplete="off" spellcheck="false" /></label>
                { " " }
                <output role="status">{ list.matching(&self.filter) }</output>
            </div>
        })
    }

    fn rows(&self, list: &Rc<PepList>, entries: &[PepEntry], first: usize) -> Html {
        let rows = entries.iter().zip(first..).map(|(entry, index)| {
            let hidden = !self.filter.passes(entry);
            html! { <PepRow list={list.clone()} {index} {hidden} /> }
        });
        html! { <ul class="pep-rows" role="list">{ for rows }</ul> }
    }
}
