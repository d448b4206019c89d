//! What the label of a fact means: one table, in the languages of the card.

/// What a label means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The candidate's name.
    Name,
    /// The title of the page.
    Title,
    /// The name on a forge or forum.
    Handle,
    /// A forge where people have a name.
    Forge(&'static str),
    /// Pronouns.
    Pronouns,
    /// The candidate's page.
    Page,
    /// A picture.
    Avatar,
    /// For whom the candidate works.
    Affiliation,
    /// A mail address.
    Mail,
    /// Who sends a mail.
    From,
    /// What the candidate stands for.
    Office,
    /// For when.
    Term,
    /// Where the nomination was made.
    Source,
    /// When.
    Published,
    /// When it was changed.
    Updated,
    /// The language.
    Lang,
    /// The nomination in brief.
    Summary,
    /// A place where people are found.
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

/// Keys that only hold other keys together.
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

/// What a label means, if it is one that is known.
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

/// Whether a key only holds others together.
pub fn is_group(key: &str) -> bool {
    GROUPS.contains(&key.to_lowercase().as_str())
}
