//! The meaning of fact labels: one table, in all languages of the card.

/// The meaning of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The candidate's name.
    Name,
    /// The page title.
    Title,
    /// The handle on a forge or forum.
    Handle,
    /// A forge on which people have handles.
    Forge(&'static str),
    /// Pronouns.
    Pronouns,
    /// The candidate's page.
    Page,
    /// A portrait.
    Avatar,
    /// The candidate's employer or organisation.
    Affiliation,
    /// A mail address.
    Mail,
    /// The sender of a mail.
    From,
    /// The office that the candidate stands for.
    Office,
    /// The term of office.
    Term,
    /// Where the nomination was published.
    Source,
    /// When the nomination was published.
    Published,
    /// When the nomination was last changed.
    Updated,
    /// The language.
    Lang,
    /// A summary of the nomination.
    Summary,
    /// A site on which people have a page.
    Place,
}

const LABELS: [(Meaning, &[&str]); 20] = [
    (
        Meaning::Name,
        &[
            "name",
            "full name",
            "candidate",
            "candidate name",
            "nominee",
            "nominee name",
            "nom",
            "nombre",
            "nome",
            "氏名",
            "名前",
            "姓名",
            "الاسم",
        ],
    ),
    (Meaning::Title, &["title", "subject", "betreff"]),
    (
        Meaning::Handle,
        &[
            "id",
            "handle",
            "username",
            "user name",
            "user",
            "nick",
            "nickname",
            "login",
            "account",
            "forum",
            "discourse",
            "fas",
            "fedora account",
            "irc nick",
        ],
    ),
    (
        Meaning::Forge("https://github.com/"),
        &[
            "github",
            "github id",
            "github handle",
            "github username",
            "gh",
        ],
    ),
    (Meaning::Forge("https://gitlab.com/"), &["gitlab"]),
    (Meaning::Forge("https://codeberg.org/"), &["codeberg"]),
    (Meaning::Pronouns, &["pronouns", "pronoun"]),
    (
        Meaning::Page,
        &[
            "website",
            "web site",
            "homepage",
            "home page",
            "web",
            "site",
            "url",
            "blog",
            "webseite",
            "site web",
        ],
    ),
    (
        Meaning::Avatar,
        &["avatar", "photo", "picture", "image", "headshot"],
    ),
    (
        Meaning::Affiliation,
        &[
            "affiliation",
            "affiliations",
            "employer",
            "employers",
            "current employer",
            "company",
            "organization",
            "organisation",
            "works for",
            "works at",
            "arbeitgeber",
            "employeur",
            "empleador",
            "empregador",
            "所属",
            "جهة العمل",
        ],
    ),
    (Meaning::Mail, &["email", "e mail", "mail"]),
    (Meaning::From, &["from", "von", "de"]),
    (
        Meaning::Office,
        &[
            "election",
            "office",
            "position",
            "seat",
            "running for",
            "standing for",
            "candidate for",
            "nominated for",
        ],
    ),
    (Meaning::Term, &["term", "year", "election year"]),
    (
        Meaning::Source,
        &["source", "permalink", "discussion", "thread", "topic"],
    ),
    (
        Meaning::Published,
        &["date", "published", "submitted", "posted"],
    ),
    (Meaning::Updated, &["updated", "last updated", "modified"]),
    (Meaning::Lang, &["lang", "language", "locale"]),
    (
        Meaning::Summary,
        &["summary", "tagline", "description", "in brief", "tl dr"],
    ),
    (
        Meaning::Place,
        &[
            "twitter",
            "x",
            "mastodon",
            "fediverse",
            "bluesky",
            "linkedin",
            "matrix",
            "irc",
            "slack",
            "discord",
            "telegram",
            "youtube",
            "orcid",
            "zulip",
            "launchpad",
            "salsa",
            "to",
            "cc",
        ],
    ),
];

/// Keys that only group other keys.
const GROUPS: [&str; 12] = [
    "info",
    "candidate",
    "nominee",
    "nomination",
    "about",
    "profile",
    "contact",
    "contacts",
    "social",
    "links",
    "details",
    "data",
];

/// Looks up a label.
pub fn meaning(label: &str) -> Option<Meaning> {
    let words: Vec<String> = label
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let label = words.join(" ");
    LABELS
        .iter()
        .find(|(_, labels)| labels.contains(&label.as_str()))
        .map(|(meaning, _)| *meaning)
}

/// Whether a key only groups other keys.
pub fn is_group(key: &str) -> bool {
    GROUPS.contains(&key.to_lowercase().as_str())
}
