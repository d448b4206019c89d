//! A member of the nomination, or a part of one, that a part of the text can become.

use nomination_card::{
    markdown::Text,
    model::{
        Affiliation, AgendaItem, Contribution, Date, Endorsement, LangTag, Link, NonBlank, Pep,
        Statement, Url,
    },
};

use super::word_count::Shown;

/// A member, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// The handle on a forge or forum.
    Handle(NonBlank),
    /// For example `she/her`.
    Pronouns(NonBlank),
    /// The candidate's page.
    Page(Url),
    /// A portrait.
    Avatar(Url),
    /// The candidate's employer or organisation.
    Affiliation(Affiliation),
    /// Another page of the candidate.
    Link(Link),
    /// The office that the candidate stands for.
    Office(NonBlank),
    /// The term of office.
    Term(NonBlank),
    /// Where the nomination was published.
    Source(Url),
    /// When the nomination was published.
    Published(Date),
    /// When the nomination was last changed.
    Updated(Date),
    /// The language.
    Lang(LangTag),
    /// A summary of the nomination.
    Summary(Text),
    /// A plan of the candidate.
    Agenda(AgendaItem),
    /// Any other text by the candidate.
    Statement(Statement),
    /// A contribution of the candidate.
    Contribution(Contribution),
    /// A PEP.
    Pep(Pep),
    /// An endorsement.
    Endorsement(Endorsement),
}

impl Member {
    /// The JSON Pointer of the member.
    pub fn pointer(&self) -> &'static str {
        match self {
            Self::Handle(_) => "/candidate/handle",
            Self::Pronouns(_) => "/candidate/pronouns",
            Self::Page(_) => "/candidate/url",
            Self::Avatar(_) => "/candidate/avatar",
            Self::Affiliation(_) => "/candidate/affiliations",
            Self::Link(_) => "/candidate/links",
            Self::Office(_) => "/election/name",
            Self::Term(_) => "/election/term",
            Self::Source(_) => "/source",
            Self::Published(_) => "/source/published",
            Self::Updated(_) => "/source/updated",
            Self::Lang(_) => "/lang",
            Self::Summary(_) => "/summary",
            Self::Agenda(_) => "/agenda",
            Self::Statement(_) => "/statements",
            Self::Contribution(_) => "/contributions",
            Self::Pep(_) => "/peps",
            Self::Endorsement(_) => "/endorsements",
        }
    }

    /// Whether the member can occur several times.
    pub fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Affiliation(_)
                | Self::Link(_)
                | Self::Agenda(_)
                | Self::Statement(_)
                | Self::Contribution(_)
                | Self::Pep(_)
                | Self::Endorsement(_)
        )
    }

    /// Adds what the card shows of the member.
    pub fn show(&self, candidate: &str, shown: &mut Shown) {
        match self {
            Self::Handle(words) | Self::Pronouns(words) => shown.plain(words),
            Self::Office(words) | Self::Term(words) => shown.title(words),
            Self::Page(url) | Self::Avatar(url) | Self::Source(url) => shown.url(url),
            Self::Published(date) | Self::Updated(date) => shown.plain(date.as_str()),
            Self::Lang(tag) => shown.plain(tag.as_str()),
            Self::Summary(text) => shown.text(text),
            Self::Affiliation(affiliation) => {
                shown.title(&affiliation.organization);
                affiliation.role.iter().for_each(|role| shown.title(role));
                affiliation.url.iter().for_each(|url| shown.url(url));
            }
            Self::Link(link) => {
                shown.title(&link.label);
                shown.url(&link.url);
            }
            Self::Agenda(item) => {
                item.title().iter().for_each(|title| shown.title(title));
                item.body().iter().for_each(|body| shown.text(body));
            }
            Self::Statement(statement) => {
                statement.title.iter().for_each(|title| shown.title(title));
                shown.text(&statement.body);
            }
            Self::Contribution(item) => {
                shown.title(&item.title);
                item.body.iter().for_each(|body| shown.text(body));
                item.url.iter().for_each(|url| shown.url(url));
            }
            Self::Pep(pep) => show_pep(pep, candidate, shown),
            Self::Endorsement(endorsement) => {
                shown.text(&endorsement.quote);
                endorsement.url.iter().for_each(|url| shown.url(url));
                if let Some(by) = &endorsement.by {
                    shown.title(&by.name);
                    by.handle.iter().for_each(|handle| shown.plain(handle));
                    by.organization.iter().for_each(|name| shown.title(name));
                    by.url.iter().for_each(|url| shown.url(url));
                }
            }
        }
    }
}

fn show_pep(pep: &Pep, candidate: &str, shown: &mut Shown) {
    shown.plain(&format!("PEP {}", pep.number.get()));
    shown.url(&pep.page());
    pep.title.iter().for_each(|title| shown.title(title));
    pep.status.iter().for_each(|status| shown.plain(status));
    if !pep.python_version.is_empty() {
        shown.plain(&format!("Python {}", pep.python_version.join(", ")));
    }
    let others = pep.author_names.iter();
    others
        .filter(|name| name.to_lowercase() != candidate.to_lowercase())
        .for_each(|name| shown.plain(name));
    pep.note.iter().for_each(|note| shown.text(note));
}
