//! Language tags, as BCP 47 writes them.

use core::fmt;

/// A well-formed language tag, such as `en`, `pt-BR` or `zh-Hant-TW`.
///
/// Well-formed means that it has the shape that RFC 5646 asks for, not that
/// somebody registered its parts: a new language needs no new card.
///
/// ```
/// use nomination_card::model::LangTag;
///
/// let tag = LangTag::parse("pt-BR")?;
/// assert_eq!((tag.as_str(), tag.primary()), ("pt-BR", "pt"));
/// assert!(LangTag::parse("English").is_ok(), "a word of up to eight letters may be registered");
/// assert!(LangTag::parse("pt_BR").is_err());
/// # Ok::<(), nomination_card::model::LangTagError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct LangTag(String);

/// A string is not a [`LangTag`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LangTagError;

/// Tags from before there were rules, which the rules list one by one. The
/// others of their kind have the shape of new ones.
const IRREGULAR: [&str; 17] = [
    "en-gb-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-be-fr",
    "sgn-be-nl",
    "sgn-ch-de",
];

impl LangTag {
    /// Reads a tag; capital and small letters are the same.
    ///
    /// # Errors
    ///
    /// [`LangTagError`] where it is not well-formed.
    pub fn parse(text: &str) -> Result<Self, LangTagError> {
        let irregular = || IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text));
        if is_langtag(text) || irregular() {
            Ok(Self(text.to_owned()))
        } else {
            Err(LangTagError)
        }
    }

    /// The tag, as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its first part: the language alone, or `x` or `i` where the tag is
    /// somebody's own.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// What may come next in a tag, in the only order in which it may come.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Language,
    /// After a language of two or three letters: up to three that extend it.
    Extended(u8),
    Script,
    Region,
    Variant,
    /// After a single character: whatever is longer.
    Extension,
    /// After `x`: anything, to the end.
    Private,
}

/// Whether a text is `langtag` or `privateuse` in the grammar of RFC 5646.
fn is_langtag(text: &str) -> bool {
    let mut next = Next::Language;
    // A single character announces at least one part that belongs to it.
    let mut owed = false;
    for part in text.split('-') {
        let length = part.len();
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let starts_with_digit = part.bytes().take(1).all(|byte| byte.is_ascii_digit());
        if !(1..=8).contains(&length) || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return false;
        }
        if next == Next::Private {
            owed = false;
            continue;
        }
        if length == 1 {
            let private = part.eq_ignore_ascii_case("x");
            if owed || next == Next::Language && !private {
                return false;
            }
            owed = true;
            next = if private {
                Next::Private
            } else {
                Next::Extension
            };
            continue;
        }
        next = match next {
            Next::Language if letters && length <= 3 => Next::Extended(3),
            Next::Language if letters => Next::Script,
            Next::Extended(left) if letters && length == 3 && left > 0 => Next::Extended(left - 1),
            Next::Extended(_) | Next::Script if letters && length == 4 => Next::Region,
            Next::Extended(_) | Next::Script | Next::Region
                if letters && length == 2 || digits && length == 3 =>
            {
                Next::Variant
            }
            Next::Extended(_) | Next::Script | Next::Region | Next::Variant
                if length >= 5 || length == 4 && starts_with_digit =>
            {
                Next::Variant
            }
            Next::Extension => {
                owed = false;
                next
            }
            _ => return false,
        };
    }
    !owed
}

impl TryFrom<String> for LangTag {
    type Error = LangTagError;

    fn try_from(text: String) -> Result<Self, LangTagError> {
        Self::parse(&text)
    }
}

impl From<LangTag> for String {
    fn from(tag: LangTag) -> Self {
        tag.0
    }
}

impl LangTagError {
    /// What is wrong and what to do, in one sentence.
    pub const fn message(self) -> &'static str {
        "Write a language as a BCP 47 tag, such as en, pt-BR or zh-Hant."
    }
}

impl fmt::Display for LangTagError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for LangTagError {}
