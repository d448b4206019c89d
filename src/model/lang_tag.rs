//! Language tags in the format of BCP 47.

use core::fmt;

use crate::model::limits::{MAX_LANG_TAG, is_longer};

/// A well-formed language tag of at most 100 characters, such as `en`, `pt-BR` or `zh-Hant-TW`.
///
/// Well-formed means that it has the syntax of RFC 5646; its subtags need not be registered, so
/// that new languages do not require a new version of the card.
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

/// Why a string is not a [`LangTag`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LangTagError {
    /// It is not well-formed.
    Malformed,
    /// It has more than 100 characters.
    TooLong,
}

/// Tags that predate the syntax and are listed in it. The other grandfathered tags match the
/// syntax.
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
    /// Parses a tag, ignoring case.
    ///
    /// # Errors
    ///
    /// [`LangTagError`] if it is not well-formed, or has more than 100 characters.
    pub fn parse(text: &str) -> Result<Self, LangTagError> {
        let irregular = || IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text));
        if !is_langtag(text) && !irregular() {
            Err(LangTagError::Malformed)
        } else if is_longer(text, MAX_LANG_TAG) {
            Err(LangTagError::TooLong)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: the language, or `x` or `i` for private-use and irregular tags.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// The subtags that may come next, in the order that the syntax prescribes.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Language,
    /// After a language of two or three letters: up to three extended language subtags.
    Extended(u8),
    Script,
    Region,
    Variant,
    /// After a singleton: any longer subtag.
    Extension,
    /// After `x`: anything, to the end.
    Private,
}

/// Whether a text matches `langtag` or `privateuse` in the grammar of RFC 5646.
fn is_langtag(text: &str) -> bool {
    let mut next = Next::Language;
    // A singleton requires at least one subtag after it.
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
    /// What is wrong and how to fix it, in one sentence.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Malformed => "Write a language as a BCP 47 tag, such as en, pt-BR or zh-Hant.",
            Self::TooLong => {
                "A language tag can have 100 characters, and this has more: remove subtags."
            }
        }
    }
}

impl fmt::Display for LangTagError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for LangTagError {}
