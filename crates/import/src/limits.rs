//! The limits that a nomination sets to its parts. What exceeds them becomes text instead.

use nomination_card::model::Url;

use super::member::Member;

/// The longest name, title or label, in characters.
pub const MAX_STRING: usize = 1_000;
/// The longest URL, in characters.
pub const MAX_URL: usize = 2_000;

/// Whether a text may be a name, a title or a label.
pub fn is_string(text: &str) -> bool {
    // A character has at most four bytes: most texts need no counting.
    text.len() <= MAX_STRING || text.len() <= 4 * MAX_STRING && text.chars().count() <= MAX_STRING
}

/// Whether a text may be a URL.
pub fn is_url(text: &str) -> bool {
    text.len() <= MAX_URL || text.len() <= 4 * MAX_URL && text.chars().count() <= MAX_URL
}

/// Whether a nomination has room for all parts of a member. Texts have no limit here.
pub fn fits(member: &Member) -> bool {
    let string = |part: Option<&str>| part.is_none_or(is_string);
    let url = |part: &Option<Url>| part.as_ref().is_none_or(|url| is_url(url.as_str()));
    match member {
        Member::Handle(words)
        | Member::Pronouns(words)
        | Member::Office(words)
        | Member::Term(words) => is_string(words),
        Member::Page(url) | Member::Avatar(url) | Member::Source(url) => is_url(url.as_str()),
        Member::Published(date) | Member::Updated(date) => is_string(date.as_str()),
        Member::Lang(tag) => is_string(tag.as_str()),
        Member::Summary(_) => true,
        Member::Affiliation(it) => {
            is_string(&it.organization) && string(it.role.as_deref()) && url(&it.url)
        }
        Member::Link(link) => is_string(&link.label) && is_url(link.url.as_str()),
        Member::Agenda(item) => string(item.title()),
        Member::Statement(statement) => string(statement.title.as_deref()),
        Member::Contribution(item) => is_string(&item.title) && url(&item.url),
        Member::Pep(pep) => {
            let words = [&pep.title, &pep.status, &pep.current_status];
            let lists = pep.python_version.iter().chain(&pep.author_names);
            words.into_iter().all(|words| string(words.as_deref()))
                && lists.into_iter().all(|words| is_string(words))
                && url(&pep.url)
        }
        Member::Endorsement(endorsement) => {
            url(&endorsement.url)
                && endorsement.by.as_ref().is_none_or(|by| {
                    is_string(&by.name)
                        && string(by.handle.as_deref())
                        && string(by.organization.as_deref())
                        && url(&by.url)
                })
        }
    }
}
