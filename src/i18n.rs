//! The card's own messages, in all supported languages.
//!
//! The tables are part of the crate, instead of the browser's `Intl`, so that browsers and servers
//! render the same card. Dates, lists and plurals follow the Unicode CLDR.

pub mod direction;
pub mod letters;

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;
mod pt;
mod zh;

use crate::model::Date;

/// All supported languages, English first.
pub const LANGUAGES: [&Messages; 8] = [
    &en::MESSAGES,
    &fr::MESSAGES,
    &es::MESSAGES,
    &de::MESSAGES,
    &pt::MESSAGES,
    &ja::MESSAGES,
    &zh::MESSAGES,
    &ar::MESSAGES,
];

/// The messages of one language. `{0}` and `{1}` are placeholders.
pub struct Messages {
    /// The language, as a primary language subtag.
    pub lang: &'static str,
    /// Name of the summary, for links: it has no heading.
    pub summary: &'static str,
    /// Heading of the agenda.
    pub agenda: &'static str,
    /// Heading of the statements.
    pub statements: &'static str,
    /// Heading of the contributions.
    pub contributions: &'static str,
    /// Heading of the PEPs.
    pub peps: &'static str,
    /// Heading of the endorsements.
    pub endorsements: &'static str,
    /// Label of the organisations that the candidate works for.
    pub affiliations: PluralMessage,
    /// Label of the candidate's other links.
    pub links: &'static str,
    /// Label of the page where the nomination was published.
    pub source: &'static str,
    /// Publication date: `{0}` is a date.
    pub published: &'static str,
    /// Date of the last change: `{0}` is a date.
    pub updated: &'static str,
    /// A PEP's other authors, besides the candidate: `{0}` is a list of names.
    pub with: &'static str,
    /// A PEP's authors: `{0}` is a list of names.
    pub by: &'static str,
    /// A PEP's status in the nomination, `{0}`, and its current status, `{1}`.
    pub since: &'static str,
    /// An anonymous endorser.
    pub anonymous: &'static str,
    /// Label of the PEP filter.
    pub filter: &'static str,
    /// How many PEPs, `{0}`, of all, `{1}`, match the filter.
    pub matching: PluralMessage,
    /// Label of the collapsible for the rest of the PEPs: `{0}` is their number.
    pub more_peps: PluralMessage,
    /// Label of the collapsible for the rest of the contributions: `{0}` is their number.
    pub more_contributions: PluralMessage,
    /// Label of the collapsible for the rest of the endorsements: `{0}` is their number.
    pub more_endorsements: PluralMessage,
    /// Label of the control that copies a link to a part of the card, `{0}`.
    pub link_to: &'static str,
    /// Announcement that a link was copied.
    pub link_copied: &'static str,
    list: List,
    date: &'static str,
    months: [&'static str; 12],
    plural: fn(usize) -> Plural,
}

/// The plural categories of the Unicode CLDR.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Plural {
    /// Zero, in languages with a form for it.
    Zero,
    /// One, or numbers with the same form.
    One,
    /// Two, in languages with a dual.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else.
    Other,
}

/// A message with a number: its form for each plural category. The last form is for all categories
/// not listed.
pub struct PluralMessage(&'static [(Plural, &'static str)]);

/// How names are joined to a list.
struct List {
    /// Between the names of a list of two.
    pair: &'static str,
    /// Between the names of a longer list.
    middle: &'static str,
    /// Before the last name of a longer list.
    last: &'static str,
    /// Replaces either of these before a name that begins with the sound of an i, in languages that
    /// distinguish it.
    before_i: Option<&'static str>,
}

/// The messages for a BCP 47 language tag, by its primary language; English if that is not
/// supported.
///
/// ```
/// use nomination_card::i18n::messages;
///
/// assert_eq!(messages("fr-CA").lang, "fr");
/// assert_eq!(messages("tlh").lang, "en");
/// ```
pub fn messages(tag: &str) -> &'static Messages {
    let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .into_iter()
        .find(|messages| messages.lang.eq_ignore_ascii_case(primary))
        .unwrap_or(&en::MESSAGES)
}

impl Messages {
    /// The plural category of a number.
    pub fn category(&self, number: usize) -> Plural {
        (self.plural)(number)
    }

    /// The form of a message for a number, with its placeholders.
    fn form(&self, phrase: &PluralMessage, number: usize) -> &'static str {
        let category = self.category(number);
        let forms = phrase.0;
        forms
            .iter()
            .find(|(plural, _)| *plural == category)
            .or(forms.last())
            .map_or("", |(_, form)| form)
    }

    /// Formats a message with a number.
    pub fn plural(&self, phrase: &PluralMessage, number: usize) -> String {
        format(self.form(phrase, number), &[&number.to_string()])
    }

    /// Formats a message with a number and a total; the number selects the form.
    pub fn plural_of(&self, phrase: &PluralMessage, number: usize, all: usize) -> String {
        format(
            self.form(phrase, number),
            &[&number.to_string(), &all.to_string()],
        )
    }

    /// Formats a list of names: `Ada, Grace, and Barbara`.
    pub fn list(&self, names: &[&str]) -> String {
        let mut row = String::new();
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                let before_i = self.list.before_i.filter(|_| sounds_like_i(name));
                row.push_str(match (names.len(), names.len() - index) {
                    (2, _) => before_i.unwrap_or(self.list.pair),
                    (_, 1) => before_i.unwrap_or(self.list.last),
                    _ => self.list.middle,
                });
            }
            row.push_str(name);
        }
        row
    }

    /// Formats a date: `November 15, 2021`.
    pub fn date(&self, date: &Date) -> String {
        let month = usize::from(date.month()).saturating_sub(1);
        let month = self.months.get(month).copied().unwrap_or_default();
        format(
            self.date,
            &[&date.day().to_string(), month, &date.year().to_string()],
        )
    }
}

/// Whether a Spanish name begins with the sound of an i, by the rule of the Unicode CLDR: `Ibáñez`
/// and `Hidalgo` do, `Hierro` and `Hiato` do not.
fn sounds_like_i(name: &str) -> bool {
    let mut letters = name.chars().map(|letter| letter.to_ascii_lowercase());
    match (letters.next(), letters.next(), letters.next()) {
        (Some('i'), _, _) => true,
        (Some('h'), Some('i'), third) => !matches!(third, Some('a' | 'e')),
        _ => false,
    }
}

/// Replaces the placeholders of a message.
pub fn format(phrase: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((place, after)) = after.split_once('}') else {
            break;
        };
        let value = place
            .bytes()
            .next()
            .and_then(|digit| values.get(usize::from(digit.wrapping_sub(b'0'))));
        filled.push_str(value.unwrap_or(&""));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// English, German and most European languages: `one` for 1, else `other`.
fn one_or_other(number: usize) -> Plural {
    if number == 1 {
        Plural::One
    } else {
        Plural::Other
    }
}

/// French and Portuguese: `one` for 0 and 1, else `other`.
fn up_to_one_or_other(number: usize) -> Plural {
    if number < 2 {
        Plural::One
    } else {
        Plural::Other
    }
}

/// Japanese and Chinese: always `other`.
fn always_other(_: usize) -> Plural {
    Plural::Other
}

/// Arabic: all six categories.
fn arabic(number: usize) -> Plural {
    match (number, number % 100) {
        (0, _) => Plural::Zero,
        (1, _) => Plural::One,
        (2, _) => Plural::Two,
        (_, 3..=10) => Plural::Few,
        (_, 11..=99) => Plural::Many,
        _ => Plural::Other,
    }
}
