//! The card as a component.

use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use web_sys::Element;
use yew::prelude::*;

use super::{
    Message, Props, footer::footer, header::header, message::listeners, section, state::State,
    title::text,
};
use crate::{
    effects::{Focus, Subscription},
    i18n::messages,
    markdown::plain_title,
    model::Nomination,
    pep_index::{PepIndex, enrich},
    settings::{Section, Settings},
    style::MountedStyle,
    view::{self, Address},
};

/// How long a control confirms that it has copied a link, in milliseconds.
const COPIED_FOR: u32 = 2_000;
/// How long the live region is empty before it speaks, in milliseconds. Only changes made while it
/// is in the page are announced, and the same words only if they were removed in between.
const SILENCE: u32 = 100;

/// A candidate's nomination as a card.
///
/// Renders an `<article class="nomination-card">`. The first card of a document mounts the style
/// sheet, which is unmounted with the last.
///
/// ```
/// use nomination_card::{read, NominationCard};
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
    /// The nomination, completed from the list of PEPs.
    nomination: Rc<Nomination>,
    settings: Rc<Settings>,
    state: State,
    index: Option<Rc<PepIndex>>,
    /// The subscription to the list of PEPs.
    subscription: Option<Subscription>,
    has_avatar: bool,
    /// Whether the live region announces that a link was copied.
    is_said: bool,
    article: NodeRef,
    /// Where the focus was before the current update.
    focus: Option<Focus>,
    /// The part to scroll to after the update.
    revealed: Option<Address>,
    /// Dropped with the component; Yew's own listeners would leak.
    listeners: Vec<EventListener>,
    timeouts: Vec<Timeout>,
    _style: Option<MountedStyle>,
}

impl Component for NominationCard {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut card = Self {
            nomination: props.nomination.clone(),
            settings: Rc::new(props.settings.clone()),
            state: State::new(&props.settings, props.visitor.as_deref()),
            index: None,
            subscription: None,
            has_avatar: true,
            is_said: false,
            article: NodeRef::default(),
            focus: None,
            revealed: None,
            listeners: Vec::new(),
            timeouts: Vec::new(),
            _style: props.mount_style.then(|| MountedStyle::new(ctx.link())),
        };
        card.subscribe(ctx);
        card
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Toggled(section, open) => {
                let was_open = self.state.is_open(section);
                self.state.toggle(section, open);
                return open != was_open;
            }
            Message::Typed(typed) => self.state.type_filter(&typed),
            Message::Listed(index) => {
                self.keep_focus();
                self.index = index;
                self.fill_in(ctx.props());
            }
            Message::AvatarFailed => self.has_avatar = false,
            Message::Copy(address) => {
                ctx.props().on_copy.emit(address.text());
                return false;
            }
            Message::Copied(address) => self.show_copied(ctx, address),
            Message::Said => self.is_said = true,
            Message::Forgotten => {
                self.is_said = false;
                self.state.copy(None);
            }
            Message::Revealed(address) => self.reveal(address),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        self.keep_focus();
        if props.settings != old.settings {
            self.settings = Rc::new(props.settings.clone());
        }
        if props.settings.open != old.settings.open {
            self.state.toggle_all(props.settings.open);
        }
        let is_new = !Rc::ptr_eq(&props.nomination, &old.nomination);
        if is_new {
            self.has_avatar = true;
            self.fill_in(props);
            self.forget_empty_sections();
        }
        if is_new || props.peps_src != old.peps_src {
            self.subscribe(ctx);
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let settings = &*self.settings;
        let messages = messages(&settings.lang);
        let header_view = view::header(&self.nomination, messages);
        let base = settings.base.as_ref();
        let origin = view::origin(&self.nomination, messages);
        // A list of its own, so that its keys count: a section that moves keeps its elements.
        let sections: Html = settings
            .sections
            .as_slice()
            .iter()
            .map(|section| self.section(*section))
            .collect();
        let said = self.is_said.then(|| text(messages.link_copied));
        let live_region = (!settings.light).then(|| {
            html! { <div class="said" role="status">{ said }</div> }
        });
        html! {
            <>
                <article class="nomination-card" part="card" lang={messages.lang} data-copied={messages.link_copied}
                    aria-label={plain_title(header_view.name)} ref={&self.article}>
                    { header(&header_view, settings.heading_level, self.has_avatar, base) }
                    { sections }
                    { origin.map(|origin| footer(&origin, base)) }
                </article>
                { live_region }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(article) = self.article.cast::<Element>() {
            if first {
                self.listeners = listeners(&article, ctx.link());
            }
            if let Some(focus) = self.focus.take() {
                focus.restore(&article);
            }
            if let Some(part) = self.revealed.take().and_then(|part| find(&article, part)) {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_behavior(web_sys::ScrollBehavior::Instant);
                part.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
        ctx.props().on_rendered.emit(());
    }
}

impl NominationCard {
    fn section(&self, section: Section) -> Html {
        html! {
            <section::Section key={section.name()} {section} nomination={self.nomination.clone()}
                settings={self.settings.clone()} open={self.state.is_open(section)}
                filter={self.state.filter(section).to_owned()} copied={self.state.copied(section)} />
        }
    }

    fn keep_focus(&mut self) {
        let article = self.article.cast::<Element>();
        self.focus = article.and_then(|article| Focus::find(&article));
    }

    /// Resets sections that the nomination lacks, since another nomination may bring them back.
    fn forget_empty_sections(&mut self) {
        let messages = messages(&self.settings.lang);
        for section in Section::ALL {
            if view::content(section, &self.nomination, &self.settings, messages).is_none() {
                self.state.forget(section, &self.settings);
            }
        }
    }

    /// Completes the nomination from the list of PEPs.
    fn fill_in(&mut self, props: &Props) {
        self.nomination = props.nomination.clone();
        let Some(index) = &self.index else { return };
        if let Err(error) = enrich(Rc::make_mut(&mut self.nomination), index) {
            let warning = ["nomination-card: ", error.message()].concat();
            web_sys::console::warn_1(&warning.into());
        }
    }

    /// Requests the list of PEPs if the nomination has PEPs.
    fn subscribe(&mut self, ctx: &Context<Self>) {
        let Props {
            nomination,
            peps_src,
            ..
        } = ctx.props();
        self.subscription = None;
        if peps_src.is_empty() || nomination.peps.is_empty() {
            if self.index.take().is_some() {
                self.fill_in(ctx.props());
            }
            return;
        }
        let listener = ctx.link().callback(Message::Listed);
        self.subscription = Some(Subscription::new(peps_src, listener));
    }

    /// Confirms for a while that a link was copied, and tells screen readers.
    fn show_copied(&mut self, ctx: &Context<Self>, address: Address) {
        self.state.copy(Some(address));
        self.is_said = false;
        let later = |message: Message, delay| {
            let link = ctx.link().clone();
            Timeout::new(delay, move || link.send_message(message))
        };
        self.timeouts = vec![
            later(Message::Said, SILENCE),
            later(Message::Forgotten, COPIED_FOR),
        ];
    }

    /// Opens the collapsible around a part of the card, and clears a filter that hides it.
    fn reveal(&mut self, address: Address) {
        let article = self.article.cast::<Element>();
        let Some(part) = article.and_then(|article| find(&article, address)) else {
            return;
        };
        if part.has_attribute("hidden") {
            self.state.type_filter("");
        }
        if part.closest("details").is_ok_and(|it| it.is_some()) {
            self.state.toggle(address.section, true);
        }
        self.revealed = Some(address);
    }
}

/// The element of a part of a card.
fn find(article: &Element, address: Address) -> Option<Element> {
    let selector = ["[data-address=\"", &address.text(), "\"]"].concat();
    article.query_selector(&selector).ok().flatten()
}
