//! The card's own messages, in every language that it speaks.
//!
//! The tables are the project's own, not the browser's `Intl`, so that a card
//! drawn in a browser and one drawn on a server say the same. What they say of
//! dates, lists and plurals is what the Unicode CLDR says.

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

/// Every language that the card speaks, English first.
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

/// The messages of one language. `{0}` and `{1}` stand for what is filled in.
pub struct Messages {
    /// The language, a primary language subtag.
    pub lang: &'static str,
    /// What the summary is called, which has no heading.
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
    /// Label of the other places where the candidate is found.
    pub links: &'static str,
    /// Label of the place where the nomination was made.
    pub source: &'static str,
    /// When it was published: `{0}` is a date.
    pub published: &'static str,
    /// When it was changed last: `{0}` is a date.
    pub updated: &'static str,
    /// Who wrote a PEP together with the candidate: `{0}` is a list of names.
    pub with: &'static str,
    /// Who wrote a PEP: `{0}` is a list of names.
    pub by: &'static str,
    /// A PEP's status when the candidate was nominated, `{0}`, and now, `{1}`.
    pub since: &'static str,
    /// Somebody whose name is not given.
    pub anonymous: &'static str,
    /// Label of the field that filters the PEPs.
    pub filter: &'static str,
    /// How many PEPs, `{0}`, of all, `{1}`, the filter lets through.
    pub matching: PluralMessage,
    /// What opens the rest of the PEPs: `{0}` is their number.
    pub more_peps: PluralMessage,
    /// What opens the rest of the contributions: `{0}` is their number.
    pub more_contributions: PluralMessage,
    /// What opens the rest of the endorsements: `{0}` is their number.
    pub more_endorsements: PluralMessage,
    /// What copies a link to a part of the card, `{0}`.
    pub link_to: &'static str,
    /// What is said when that was done.
    pub link_copied: &'static str,
    list: List,
    date: &'static str,
    months: [&'static str; 12],
    plural: fn(usize) -> Plural,
}

/// The plural categories of the Unicode CLDR.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Plural {
    /// None, in languages with a form of its own for it.
    Zero,
    /// One, or what is counted like it.
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

/// A phrase with a number in it: its form for each plural category, the last one
/// for every category that is not named.
pub struct PluralMessage(&'static [(Plural, &'static str)]);

/// How names are put in a row.
struct List {
    /// Between the two names of a pair.
    pair: &'static str,
    /// Between two names of a longer row.
    middle: &'static str,
    /// Before the last name of a longer row.
    last: &'static str,
    /// What stands for either of these before a name that begins with the sound of
    /// an i, where the language has a form of its own for that.
    before_i: Option<&'static str>,
}

/// The words for a BCP 47 language tag, by its primary language; English where
/// the card does not speak it.
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
    /// The plural category of a number of things.
    pub fn category(&self, number: usize) -> Plural {
        (self.plural)(number)
    }

    /// The form of a phrase for a number, without anything filled in.
    fn form(&self, phrase: &PluralMessage, number: usize) -> &'static str {
        let category = self.category(number);
        let forms = phrase.0;
        forms
            .iter()
            .find(|(plural, _)| *plural == category)
            .or(forms.last())
            .map_or("", |(_, form)| form)
    }

    /// A phrase for a number.
    pub fn plural(&self, phrase: &PluralMessage, number: usize) -> String {
        format(self.form(phrase, number), &[&number.to_string()])
    }

    /// A phrase for some of a number of things.
    pub fn plural_of(&self, phrase: &PluralMessage, number: usize, all: usize) -> String {
        format(
            self.form(phrase, number),
            &[&number.to_string(), &all.to_string()],
        )
    }

    /// Names in a row: `Ada, Grace, and Barbara`.
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

    /// A date in words: `November 15, 2021`.
    pub fn date(&self, date: &Date) -> String {
        let month = usize::from(date.month()).saturating_sub(1);
        let month = self.months.get(month).copied().unwrap_or_default();
        format(
            self.date,
            &[&date.day().to_string(), month, &date.year().to_string()],
        )
    }
}

/// Whether a Spanish name begins with the sound of an i, as the Unicode CLDR has it:
/// `Ibáñez` and `Hidalgo` do, `Hierro` and `Hiato` do not.
fn sounds_like_i(name: &str) -> bool {
    let mut letters = name.chars().map(|letter| letter.to_ascii_lowercase());
    match (letters.next(), letters.next(), letters.next()) {
        (Some('i'), _, _) => true,
        (Some('h'), Some('i'), third) => !matches!(third, Some('a' | 'e')),
        _ => false,
    }
}

/// The phrase with its places filled.
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

/// One is one, all else is other: English, German and most of Europe.
fn one_or_other(number: usize) -> Plural {
    if number == 1 {
        Plural::One
    } else {
        Plural::Other
    }
}

/// None and one are one, all else is other: French and Portuguese.
fn up_to_one_or_other(number: usize) -> Plural {
    if number < 2 {
        Plural::One
    } else {
        Plural::Other
    }
}

/// Japanese and Chinese do not tell one from many.
fn always_other(_: usize) -> Plural {
    Plural::Other
}

/// Arabic has a form for each category.
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
