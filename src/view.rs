//! What the card says of a nomination: wording, order, counts, dates.
//!
//! Everything that a reader could argue about is decided here, in plain Rust; the
//! components only make elements of it.

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

/// So many contributions are shown before the rest is folded away.
const CONTRIBUTIONS_SHOWN: usize = 12;
/// So many endorsements are shown before the rest is folded away.
const ENDORSEMENTS_SHOWN: usize = 6;

/// A card, ready to be drawn.
pub struct View<'a> {
    /// The card's own messages, also for what the components label.
    pub messages: &'static Messages,
    /// What every text and link of the nomination needs to be drawn.
    pub context: TextContext,
    /// The level of the candidate's name.
    pub level: Level,
    /// Who, for what, for whom.
    pub header: Header<'a>,
    /// The sections that have something to say, in order.
    pub sections: Vec<Content<'a>>,
    /// Where the nomination was made.
    pub source: Option<Origin<'a>>,
}

/// What every text and link of a nomination needs to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextContext {
    /// The language of the texts, where the nomination names one.
    pub lang: Option<Rc<str>>,
    /// Against what relative URLs are read; `None` is the page.
    pub base: Option<BaseUrl>,
}

/// A section's name, heading and content.
pub struct Content<'a> {
    /// Which section it is.
    pub section: Section,
    /// Its heading, where it has one.
    pub heading: Option<&'static str>,
    /// What it says.
    pub body: Body<'a>,
}

/// What a section says.
pub enum Body<'a> {
    /// The nomination in a sentence or two.
    Summary(&'a Text),
    /// What the candidate wants to do.
    Agenda(&'a [AgendaItem]),
    /// Whatever else the candidate wrote.
    Statements(&'a [Statement]),
    /// What the candidate has done.
    Contributions(Fold<'a, Contribution>),
    /// The candidate's PEPs.
    Peps(PepList<'a>),
    /// What others say.
    Endorsements(Fold<'a, Endorsement>),
}

/// Where the nomination was made.
pub struct Origin<'a> {
    /// The label.
    pub label: &'static str,
    /// The page.
    pub url: &'a Url,
    /// The page in words: its host.
    pub place: &'a str,
    /// When it was published, then when it was updated: each with its message.
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

/// What a card says of a nomination.
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

/// What the texts of a nomination need.
pub fn text_context(nomination: &Nomination, settings: &Settings) -> TextContext {
    TextContext {
        lang: nomination.lang.as_ref().map(|tag| tag.as_str().into()),
        base: settings.base.clone(),
    }
}

/// What a section says; `None` where the nomination says nothing there.
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
    // A summary needs no heading: it follows the name.
    let heading = (section != Section::Summary).then(|| section_name(section, messages));
    Some(Content {
        section,
        heading,
        body,
    })
}

/// Where the nomination was made, and when.
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

/// What a section is called.
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

/// The list, unless there is nothing in it.
fn some<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}

/// A URL in a word or two: its host without `www.`, or the URL where it has none.
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
