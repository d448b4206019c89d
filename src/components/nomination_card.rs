//! The card as a component.

use super::{footer::footer, header::header, section::section};
use crate::{nomination::Nomination, settings::Settings, view::view};
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
        html! {
            <article class="nomination-card" part="card" lang={view.words.lang} aria-label={view.header.name.to_owned()}>
                { header(&view.header, view.level, &view.context) }
                { for view.sections.iter().map(|content| section(content, &view)) }
                { view.source.as_ref().map(|source| footer(source, &view.context)) }
            </article>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().on_rendered.emit(());
    }
}
