//! Recognises organisations and people by their context.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    definitions::Definitions,
    draft::Found,
    member::Member,
    shape::shape,
    title::{Title, title},
};
use nomination_card::model::{Affiliation, Endorser, NonBlank, Url};

/// The longest name of an organisation or a person, in characters.
const MAX_NAME: usize = 80;

/// The organisation in a value, with an optional role: `Acme (engineer)`,
/// `Engineer at Acme`, `Acme – engineer`.
pub fn affiliation(value: &Title) -> Option<Affiliation> {
    static SHAPES: LazyLock<[Regex; 3]> = LazyLock::new(|| {
        [
            shape(r"^(?<org>[^()]+?)\s*\((?<role>[^()]+)\)$"),
            shape(r"^(?<role>\p{L}[^,;:]*?) at (?<org>\p{Lu}.*)$"),
            shape(r"^(?<org>.+?)\s+[–—-]\s+(?<role>.+)$"),
        ]
    });
    let text = value.text.trim_end_matches('.');
    if text.chars().count() > MAX_NAME || !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    let url = match &value.links[..] {
        [] => None,
        [link] => Some(Url::parse(&link.url).ok()?),
        _ => return None,
    };
    let found = SHAPES.iter().find_map(|shape| shape.captures(text));
    let (organization, role) = match &found {
        Some(found) => (found.name("org")?.as_str(), found.name("role")),
        None => (text, None),
    };
    Some(Affiliation {
        organization: NonBlank::parse(organization.trim()).ok()?,
        role: role.and_then(|role| NonBlank::parse(role.as_str().trim()).ok()),
        url,
    })
}

/// The affiliation in a paragraph of one sentence: `I work for Acme as an engineer.`
pub fn works_for(paragraph: &str, line: usize, definitions: &Definitions) -> Option<Found> {
    static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"(?i)^(?<label>(?:I['’]?m|I am|I)\s+(?:currently\s+|presently\s+)?(?:employed|working|work)\s+(?:full[- ]time\s+)?(?:for|at|by))\s+(?<org>[^:,;()–—]+?)(?:\s*[:,;–—]\s*(?<role>.+?)|\s+(?<as>as)\s+(?:an?\s+|the\s+)?(?<post>.+?))?\s*\.?$",
        )
    });
    let value = title(paragraph, definitions);
    let text = &value.text;
    if text.chars().count() > 240 || text.contains(". ") {
        return None;
    }
    let found = SENTENCE.captures(text)?;
    let organization = found.name("org")?.as_str();
    if organization.chars().count() > MAX_NAME || organization.starts_with(char::is_lowercase) {
        return None;
    }
    let url = match &value.links[..] {
        [] => None,
        [link] if link.text == organization => Some(Url::parse(&link.url).ok()?),
        _ => return None,
    };
    let pointer = "/candidate/affiliations";
    let role = found.name("role").or_else(|| found.name("post"));
    let affiliation = Affiliation {
        organization: NonBlank::parse(organization).ok()?,
        role: role.and_then(|role| NonBlank::parse(role.as_str()).ok()),
        url,
    };
    let mut result = Found::one(Member::Affiliation(affiliation));
    result = result.named(found.name("label")?.as_str(), line, pointer);
    if let (Some(as_), Some(post)) = (found.name("as"), found.name("post")) {
        let words = text.get(as_.start()..post.start()).unwrap_or_default();
        result = result.named(words, line, pointer);
    }
    Some(result)
}

/// The organisation that a longer text names as the candidate's employer.
pub fn mentioned(text: &str) -> Option<&str> {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"\bI (?:currently |now )?(?:work|am employed) (?:for|at|by) (\p{Lu}[\w&'’-]*(?: (?:& )?\p{Lu}[\w&'’-]*){0,4})",
        )
    });
    WORDS.captures(text)?.get(1).map(|found| found.as_str())
}

/// The endorser in a signature such as `— Ada Lovelace (@ada), Acme`.
pub fn endorser(value: &Title) -> Option<Endorser> {
    static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"^(?<name>[^(),]+?)?\s*(?:\(?(?<handle>@[\w.-]+)\)?)?(?:\s*,\s*(?<org>[^()]+?))?\.?$",
        )
    });
    let text = value.text.trim();
    if text.chars().count() > 240 || !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    let url = match &value.links[..] {
        [] => None,
        [link] => Some(Url::parse(&link.url).ok()?),
        _ => return None,
    };
    let found = SHAPE.captures(text);
    let part = |name| {
        let part = found.as_ref().and_then(|found| found.name(name))?;
        NonBlank::parse(part.as_str().trim()).ok()
    };
    Some(match (part("name"), part("handle")) {
        (Some(name), handle) if is_name(&name) => Endorser {
            name,
            handle,
            organization: part("org"),
            url,
        },
        _ => Endorser {
            name: NonBlank::parse(text).ok()?,
            handle: None,
            organization: None,
            url,
        },
    })
}

/// Whether a text looks like a person's name: a few words, all capitalised
/// except particles such as `van`.
pub fn is_name(text: &str) -> bool {
    const PARTICLES: [&str; 20] = [
        "al", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn",
        "la", "le", "van", "von", "y", "zu",
    ];
    /// Words of offices and titles, which do not occur in names.
    const OFFICES: [&str; 36] = [
        "about",
        "agenda",
        "application",
        "association",
        "board",
        "candidacy",
        "candidate",
        "chair",
        "committee",
        "community",
        "council",
        "director",
        "election",
        "elections",
        "election's",
        "foundation",
        "goals",
        "group",
        "hello",
        "hi",
        "introduction",
        "leader",
        "manifesto",
        "member",
        "my",
        "nomination",
        "nominations",
        "platform",
        "project",
        "statement",
        "steering",
        "team",
        "the",
        "vote",
        "why",
        "working",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain =
        |char: char| char.is_alphabetic() || " .'’-·\u{200c}".contains(char) || is_mark(char);
    let fits = |word: &&str| {
        let small = word.to_lowercase();
        let first = word.chars().find(|char| char.is_alphabetic());
        !OFFICES.contains(&small.as_str())
            && (PARTICLES.contains(word) || first.is_some_and(|first| !first.is_lowercase()))
    };
    (1..=5).contains(&words.len())
        && text.chars().count() <= 60
        && text.chars().all(plain)
        && words.iter().all(fits)
        && words.iter().any(|word| !PARTICLES.contains(word))
}

/// Combining marks, which belong to the preceding letter.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{97f}')
}
