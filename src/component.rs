//! The card as a component of Yew's.

mod filter;
mod html;

use crate::{
    draw::draw, nomination::Nomination, settings::Settings, style::MountedStyle, view::view,
    words::words,
};
use filter::Filter;
use gloo::events::EventListener;
use html::html;
use std::rc::Rc;
use yew::prelude::*;

/// What a card is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The nomination to show.
    pub nomination: Rc<Nomination>,
    /// How to show it.
    #[prop_or_default]
    pub settings: Settings,
    /// Whether the card mounts its own style sheet, as a `<style>` element: by the manager of
    /// stylist's `ManagerProvider` around it, else in the head of the document. `true` by
    /// default; an application that forbids such elements says `false` and gives the page
    /// [`STYLE`](crate::STYLE) itself. It counts when the card appears.
    #[prop_or(true)]
    pub mount_style: bool,
    /// Called whenever the card has been drawn into the page.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

/// A candidate's nomination as a card.
///
/// It draws an `<article class="nomination-card">`, and mounts the style sheet for it with the
/// first card of a document, until the last is gone.
///
/// ```
/// use nomination_card::{NominationCard, read};
/// use std::rc::Rc;
/// use yew::prelude::*;
///
/// #[component]
/// fn Page() -> Html {
///     let nomination = read(br#"{ "candidate": "Ada Lovelace" }"#.to_vec());
///     match nomination {
///         Ok(nomination) => html! { <NominationCard nomination={Rc::new(nomination)} /> },
///         Err(error) => html! { <p>{ error.message() }</p> },
///     }
/// }
/// ```
pub struct NominationCard {
    article: NodeRef,
    filter: Filter,
    /// Hears what is typed. It goes with the component: Yew's own `oninput` stays in
    /// memory for each card that a page removes.
    typing: Option<EventListener>,
    _style: Option<MountedStyle>,
}

impl Component for NominationCard {
    /// What was typed into the filter.
    type Message = String;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            article: NodeRef::default(),
            filter: Filter::default(),
            typing: None,
            _style: ctx
                .props()
                .mount_style
                .then(|| MountedStyle::new(ctx.link())),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, typed: String) -> bool {
        if let Some(article) = self.article.cast() {
            let words = words(&ctx.props().settings.lang);
            self.filter.follow(&article, &typed, words);
        }
        // The filter hides rows; nothing is drawn.
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            nomination,
            settings,
            ..
        } = ctx.props();
        html(&draw(&view(nomination, settings)), &self.article)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(article) = self.article.cast::<web_sys::Element>() {
            if first {
                let link = ctx.link().clone();
                self.typing = Some(EventListener::new(&article, "input", move |event| {
                    if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                        link.send_message(field.value());
                    }
                }));
            }
            let words = words(&ctx.props().settings.lang);
            self.filter.apply(&article, words);
        }
        ctx.props().on_rendered.emit(());
    }
}
