//! The card as a component.

use super::{footer::footer, header::header, section::section};
use crate::{nomination::Nomination, settings::Settings, text::plain_title, view::view};
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
    /// Called whenever the card has been drawn into the page.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

/// A candidate's nomination as a card.
///
/// It draws an `<article class="nomination-card">`; [`STYLE`](crate::STYLE) is the
/// style sheet for it.
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
pub struct NominationCard;

impl Component for NominationCard {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            nomination,
            settings,
            ..
        } = ctx.props();
        let view = view(nomination, settings);
        // A list of its own, so that the keys of its items count: a section that moves
        // takes along what a reader has opened in it.
        let sections: Html = view
            .sections
            .iter()
            .map(|content| section(content, &view))
            .collect();
        html! {
            <article class="nomination-card" part="card" lang={view.words.lang} data-copied={view.words.link_copied} aria-label={plain_title(view.header.name)}>
                { header(&view.header, view.level, &view.context) }
                { sections }
                { view.source.as_ref().map(|source| footer(source, &view.context)) }
            </article>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().on_rendered.emit(());
    }
}
