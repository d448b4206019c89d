//! Extracts candidate, office and term from a title, a label or prose.

use std::sync::LazyLock;

use regex::Regex;

use super::{people::is_name, shape::shape, topics};
use nomination_card::model::limits::{MAX_STRING, is_longer};

/// The information in a nomination's title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TitleSays {
    /// The candidate's name.
    pub name: Option<String>,
    /// The office.
    pub office: Option<String>,
    /// The term of office.
    pub term: Option<String>,
    /// The remaining words, which the member names replace.
    pub labels: Vec<String>,
}

const KIND: &str = r"(?:self[- ]?nomination|position statement|nomination statement|nomination|candidacy statement|candidacy|candidate statement|candidate profile|candidate|election platform|platform|statement|manifesto|bio|interview|running)";

/// Reads a title such as `Steering Council nomination: Ada Lovelace (2022 term)`.
pub fn read_title(text: &str) -> Option<TitleSays> {
    static SHAPES: LazyLock<[Regex; 7]> = LazyLock::new(|| {
        let name = r"(?<name>[^:()\[\]]+?)";
        let office = r"(?<office>[^:()\[\]]+?)";
        let for_ = r"(?:for|to|as|on|as an?|candidate for)\s+(?:the\s+)?";
        let start = r"(?i)^(?:re:\s*)?(?:\[[^\]]*\]\s*)?";
        let end = r"(?:\s*[,(–—-]?\s*(?<term>(?:19|20)\d\d(?:\s?[–/-]\s?(?:20)?\d\d)?)(?:\s+(?:term|elections?))?\s*\)?)?$";
        [
            // Steering Council nomination: Ada Lovelace
            shape(&format!(
                r"{start}{office}\s*[:–—-]?\s+{KIND}\s*(?:[:–—-]+|of|by|from|with)\s+{name}{end}"
            )),
            // Nomination: Ada Lovelace for the Technical Committee
            shape(&format!(
                r"{start}{KIND}\s*(?:[:–—-]+|of|by|from|with|for)\s+{name}\s*,?\s+{for_}{office}{end}"
            )),
            // Candidacy for the Technical Committee – Ada Lovelace
            shape(&format!(
                r"{start}(?:my\s+)?{KIND}\s+(?:for|to|as)\s+(?:the\s+)?{office}\s*[:–—-]+\s+{name}{end}"
            )),
            // Candidacy of Ada Lovelace
            shape(&format!(
                r"{start}(?:my\s+)?{KIND}\s*(?:[:–—-]+|of|by|from|with|for)\s+{name}{end}"
            )),
            // Ada Lovelace for the Technical Committee
            shape(&format!(
                r"{start}{name}\s*(?:[,:–—-]\s*)?\s{for_}{office}{end}"
            )),
            // My candidacy for the Technical Committee
            shape(&format!(
                r"{start}(?:my\s+|i am\s+|i['’]m\s+)?{KIND}\s+(?:for|to|as)\s+(?:the\s+)?{office}{end}"
            )),
            // Ada Lovelace's platform; Ada Lovelace – candidate
            shape(&format!(r"{start}{name}(?:['’]s|\s*[–—:-])\s+{KIND}{end}")),
        ]
    });
    // A name and an office are short, and the shapes take their time for a long text.
    if is_longer(text, MAX_STRING) {
        return None;
    }
    SHAPES.iter().find_map(|shape| {
        let found = shape.captures(text)?;
        let part = |name| found.name(name).map(|part| part.as_str().trim().to_owned());
        let (name, office) = (part("name"), part("office"));
        if !name.as_deref().is_none_or(is_name) || !office.as_deref().is_none_or(is_office) {
            return None;
        }
        let mut rest = text.to_owned();
        let mut parts: Vec<_> = ["name", "office", "term"]
            .iter()
            .filter_map(|name| Some(found.name(name)?.range()))
            .collect();
        parts.sort_by_key(|range| core::cmp::Reverse(range.start));
        for range in parts {
            rest.replace_range(range, " ");
        }
        Some(TitleSays {
            name,
            office,
            term: part("term"),
            labels: vec![rest],
        })
    })
}

/// Reads a label before a known name, in any language: one to three words, as in `Candidature : Ada
/// Lovelace`.
pub fn labelled(text: &str, name: &str) -> Option<TitleSays> {
    let label = text.strip_suffix(name)?.trim_end();
    let words = label.strip_suffix([':', '：', '–', '—', '-'])?;
    (1..=3)
        .contains(&words.split_whitespace().count())
        .then(|| TitleSays {
            name: Some(name.to_owned()),
            labels: vec![label.to_owned()],
            ..TitleSays::default()
        })
}

/// Whether a text looks like an office: a few words that are not a section heading.
fn is_office(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=9).contains(&words)
        && text.chars().count() <= 90
        && topics::topic(text).is_none()
        && text.chars().any(char::is_uppercase)
}

/// The name in `My name is Ada Lovelace`, or in a sentence that nominates somebody.
pub fn said(text: &str) -> Option<String> {
    const NAME: &str = r"(?<name>\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|da|di|du|del|la|le|bin|al)){0,3} \p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}[\p{L}\p{M}'’-]+)";
    static WORDS: LazyLock<[Regex; 3]> = LazyLock::new(|| {
        [
            shape(&format!(r"\b(?i:my name is|my name's|my name’s) {NAME}")),
            shape(&format!(
                r"\b(?i:I(?: would like to| want to| hereby|'d like to)? nominate|nominating) {NAME}"
            )),
            shape(&format!(r"(?m)\b(?:I am|I['’]m) {NAME}(?:[,.(]| and\b|$)")),
        ]
    });
    WORDS.iter().find_map(|shape| {
        let name = shape.captures(text)?.name("name")?.as_str();
        let whole = name.contains(' ') && is_name(name);
        whole.then(|| name.to_owned())
    })
}

/// The name below `-- ` or `Regards,` at the end of a mail.
pub fn signature(text: &str) -> Option<String> {
    static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
        shape(
            r"(?mi)^(?:--|(?:(?:best|kind|warm|many|with)\s+)*(?:regards|wishes|thanks|cheers|yours|sincerely|love)[^\n]{0,20}[,.!]?)[ \t]*\n+[ \t]*(?<name>[^\n<(]{2,60}?)[ \t]*(?:[<(][^\n]*)?$",
        )
    });
    let name = SIGNED.captures_iter(text).last()?.name("name")?.as_str();
    is_name(name).then(|| name.to_owned())
}

/// Splits `Ada Lovelace <ada@example.org>` into name and address.
pub fn sender(value: &str) -> Option<(&str, &str)> {
    static SENDER: LazyLock<Regex> =
        LazyLock::new(|| shape(r#"^"?(?<name>[^"<>@]+?)"?\s*<(?<mail>[^<>\s@]+@[^<>\s@]+)>$"#));
    let found = SENDER.captures(value)?;
    let name = found.name("name")?.as_str();
    is_name(name).then_some((name, found.name("mail")?.as_str()))
}
