//! The contents of the card: wording, order, counts, dates.
//!
//! Every decision about what a reader sees is made here, in plain Rust; the components only render
//! it.

mod address;
mod filter;
mod fold;
mod header;
mod pep_list;

pub use address::Address;
pub use filter::Filter;
pub use fold::{Fold, More, fold};
pub use header::{Fact, FactItem, Header, Office, at_handle, header};
pub use pep_list::{PepEntry, PepList, Status, Tone};

use std::rc::Rc;

use crate::{
    i18n::{Messages, format, messages},
    markdown::Text,
    model::{AgendaItem, BaseUrl, Contribution, Date, Endorsement, Nomination, Statement, Url},
    settings::{Level, Section, Settings},
};

/// How many contributions are shown before the list is collapsed.
const CONTRIBUTIONS_SHOWN: usize = 12;
/// How many endorsements are shown before the list is collapsed.
const ENDORSEMENTS_SHOWN: usize = 6;

/// A card, ready to render.
pub struct View<'a> {
    /// The card's own messages, also for labels made by the components.
    pub messages: &'static Messages,
    /// The context of the nomination's texts and links.
    pub context: TextContext,
    /// The heading level of the candidate's name.
    pub level: Level,
    /// The header: the candidate and the election.
    pub header: Header<'a>,
    /// The sections with content, in order.
    pub sections: Vec<Content<'a>>,
    /// Where the nomination was published.
    pub source: Option<Origin<'a>>,
}

/// What rendering the texts and links of a nomination requires.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextContext {
    /// The language of the texts, if the nomination names one.
    pub lang: Option<Rc<str>>,
    /// The base of relative URLs; `None` for the page's URL.
    pub base: Option<BaseUrl>,
}

/// A section's name, heading and content.
pub struct Content<'a> {
    /// Which section it is.
    pub section: Section,
    /// Its heading, if it has one.
    pub heading: Option<&'static str>,
    /// Its content.
    pub body: Body<'a>,
}

/// The content of a section.
pub enum Body<'a> {
    /// The summary, in a sentence or two.
    Summary(&'a Text),
    /// What the candidate wants to do.
    Agenda(&'a [AgendaItem]),
    /// Anything else that the candidate wrote.
    Statements(&'a [Statement]),
    /// What the candidate has done.
    Contributions(Fold<'a, Contribution>),
    /// The candidate's PEPs.
    Peps(PepList<'a>),
    /// What others say to endorse the candidate.
    Endorsements(Fold<'a, Endorsement>),
}

/// Where the nomination was published.
pub struct Origin<'a> {
    /// The label.
    pub label: &'static str,
    /// The page's URL.
    pub url: &'a Url,
    /// The page's name: its host.
    pub place: &'a str,
    /// When it was published and when it was updated: each as a message with its date.
    pub dates: Vec<(String, &'a Date)>,
}

/// The label of the control that copies a link to a part of the card.
pub fn link_label(address: Address, messages: &'static Messages) -> String {
    let mut part = String::from(section_name(address.section, messages));
    if address.number > 0 {
        part.push(' ');
        part.push_str(&address.number.to_string());
    }
    format(messages.link_to, &[&part])
}

/// The view of a nomination.
pub fn view<'a>(nomination: &'a Nomination, settings: &'a Settings) -> View<'a> {
    let messages = messages(&settings.lang);
    let sections = settings.sections.as_slice().iter();
    View {
        messages,
        context: text_context(nomination, settings),
        level: settings.heading_level,
        header: header(nomination, messages),
        sections: sections
            .filter_map(|section| content(*section, nomination, settings, messages))
            .collect(),
        source: origin(nomination, messages),
    }
}

/// The context of a nomination's texts.
pub fn text_context(nomination: &Nomination, settings: &Settings) -> TextContext {
    TextContext {
        lang: nomination.lang.as_ref().map(|tag| tag.as_str().into()),
        base: settings.base.clone(),
    }
}

/// The content of a section; `None` if the nomination has none.
pub fn content<'a>(
    section: Section,
    nomination: &'a Nomination,
    settings: &Settings,
    messages: &'static Messages,
) -> Option<Content<'a>> {
    let open = settings.open;
    let shown = |most| if settings.light { usize::MAX } else { most };
    let body = match section {
        Section::Summary => Body::Summary(nomination.summary.as_ref()?),
        Section::Agenda => Body::Agenda(some(&nomination.agenda)?),
        Section::Statements => Body::Statements(some(&nomination.statements)?),
        Section::Contributions => {
            let items = some(&nomination.contributions)?;
            let fold = fold(items, shown(CONTRIBUTIONS_SHOWN), open, |more| {
                messages.plural(&messages.more_contributions, more)
            });
            Body::Contributions(fold)
        }
        Section::Peps => {
            let peps = some(&nomination.peps)?;
            Body::Peps(PepList::new(peps, nomination, settings))
        }
        Section::Endorsements => {
            let items = some(&nomination.endorsements)?;
            let fold = fold(items, shown(ENDORSEMENTS_SHOWN), open, |more| {
                messages.plural(&messages.more_endorsements, more)
            });
            Body::Endorsements(fold)
        }
    };
    // The summary follows the name and needs no heading.
    let heading = (section != Section::Summary).then(|| section_name(section, messages));
    Some(Content {
        section,
        heading,
        body,
    })
}

/// Where the nomination was published, and when.
pub fn origin<'a>(nomination: &'a Nomination, messages: &'static Messages) -> Option<Origin<'a>> {
    let source = nomination.source.as_ref()?;
    let published = source
        .published
        .as_ref()
        .map(|date| (format(messages.published, &[&messages.date(date)]), date));
    let updated = source
        .updated
        .as_ref()
        .map(|date| (format(messages.updated, &[&messages.date(date)]), date));
    Some(Origin {
        label: messages.source,
        url: &source.url,
        place: place(&source.url),
        dates: published.into_iter().chain(updated).collect(),
    })
}

/// The name of a section.
pub fn section_name(section: Section, messages: &'static Messages) -> &'static str {
    match section {
        Section::Summary => messages.summary,
        Section::Agenda => messages.agenda,
        Section::Statements => messages.statements,
        Section::Contributions => messages.contributions,
        Section::Peps => messages.peps,
        Section::Endorsements => messages.endorsements,
    }
}

/// The list, unless it is empty.
fn some<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}

/// A short name for a URL: its host without `www.`, or the URL if it has no host.
fn place(url: &Url) -> &str {
    let address = url.as_str();
    let host = address
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '\\', '?', '#']).next())
        .map(|authority| authority.rsplit('@').next().unwrap_or(authority));
    match host {
        Some(host) => host.strip_prefix("www.").unwrap_or(host),
        None => address.strip_prefix("mailto:").unwrap_or(address),
    }
}
