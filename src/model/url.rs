//! The only type that a link in the card can be made from.

mod host;

use core::fmt;

use self::host::check_authority;
use crate::model::{
    blank::is_blank,
    digits::push_number,
    limits::{MAX_URL, is_longer},
};

/// A URL of at most 2,000 characters that is safe to follow: `https:`, `http:` or `mailto:`, or
/// relative to a page with such a URL.
///
/// It keeps the text as written. [`Url::parse`] rejects what browsers silently repair (tabs, line
/// breaks, backslashes, a missing `//`), so that all URL parsers agree on the result.
///
/// ```
/// use nomination_card::model::Url;
///
/// let url = Url::parse("https://discuss.python.org/t/12345")?;
/// assert_eq!(url.as_str(), "https://discuss.python.org/t/12345");
/// assert!(!url.is_relative());
/// # Ok::<(), nomination_card::model::UrlError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Url(String);

/// Why a string is not a [`Url`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlError {
    /// It is empty.
    Empty,
    /// It contains white space, a control character or an invisible character.
    Blank,
    /// It contains a backslash, which browsers treat as a slash.
    Backslash,
    /// It starts with a scheme other than the supported ones.
    Scheme,
    /// It has no host, or no `//` before its host.
    NoHost,
    /// Its host is invalid: a bad name, a bad IP address, or bad brackets.
    Host,
    /// Its port is not a number from 0 to 65535.
    Port,
    /// It is `mailto:` with nothing after it.
    NoAddress,
    /// It has more than 2,000 characters.
    TooLong,
}

impl Url {
    /// Parses a URL, absolute or relative.
    ///
    /// # Errors
    ///
    /// [`UrlError`] says what is wrong with it.
    ///
    /// ```
    /// use nomination_card::model::{Url, UrlError};
    ///
    /// assert!(Url::parse("/about?tab=talks#latest").is_ok());
    /// assert!(Url::parse("MAILTO:ada@example.org").is_ok());
    /// assert_eq!(Url::parse("javascript:alert(1)"), Err(UrlError::Scheme));
    /// assert_eq!(Url::parse("java\tscript:alert(1)"), Err(UrlError::Blank));
    /// ```
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        if is_longer(text, MAX_URL) {
            return Err(UrlError::TooLong);
        }
        Self::of_any_length(text.to_owned())
    }

    /// A URL that may also be longer than [`Url::parse`] allows: the base of URLs, and what it
    /// makes of them.
    pub(super) fn of_any_length(text: String) -> Result<Self, UrlError> {
        check(&text).map(|()| Self(text))
    }

    /// The page of a Python Enhancement Proposal.
    ///
    /// ```
    /// use nomination_card::model::Url;
    ///
    /// assert_eq!(Url::pep(8).as_str(), "https://peps.python.org/pep-0008/");
    /// assert_eq!(Url::pep(13000).as_str(), "https://peps.python.org/pep-13000/");
    /// ```
    pub fn pep(number: u32) -> Self {
        let mut address = String::from("https://peps.python.org/pep-");
        push_number(&mut address, number, 4);
        address.push('/');
        Self(address)
    }

    /// The URL as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it needs a base URL: a path, a query, a fragment, or a host without a scheme.
    ///
    /// ```
    /// use nomination_card::model::Url;
    ///
    /// assert!(Url::parse("ada.png")?.is_relative());
    /// assert!(Url::parse("//example.org/ada.png")?.is_relative());
    /// # Ok::<(), nomination_card::model::UrlError>(())
    /// ```
    pub fn is_relative(&self) -> bool {
        split_scheme(&self.0).is_none()
    }
}

/// Splits a URL at its first colon, unless the colon is in a path, a query or a fragment.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    match text.find([':', '/', '?', '#']) {
        Some(end) => text
            .split_at_checked(end)
            .and_then(|(scheme, rest)| Some((scheme, rest.strip_prefix(':')?))),
        None => None,
    }
}

fn check(text: &str) -> Result<(), UrlError> {
    if text.is_empty() {
        return Err(UrlError::Empty);
    }
    if text.chars().any(is_blank) {
        return Err(UrlError::Blank);
    }
    if text.contains('\\') {
        return Err(UrlError::Backslash);
    }
    match split_scheme(text) {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") =>
        {
            check_authority(rest.strip_prefix("//").ok_or(UrlError::NoHost)?)
        }
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => match rest {
            "" => Err(UrlError::NoAddress),
            _ => Ok(()),
        },
        // Browsers treat `1a:b` and `ｈttp://x` as paths, but RFC 3986 and readers treat them as
        // mistakes.
        Some(_) => Err(UrlError::Scheme),
        None => match text.strip_prefix("//") {
            Some(rest) => check_authority(rest),
            None => Ok(()),
        },
    }
}

impl TryFrom<String> for Url {
    type Error = UrlError;

    fn try_from(text: String) -> Result<Self, UrlError> {
        Self::parse(&text)
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

impl UrlError {
    /// What is wrong and how to fix it, in one sentence.
    ///
    /// ```
    /// use nomination_card::model::UrlError;
    ///
    /// assert_eq!(
    ///     UrlError::Scheme.message(),
    ///     "Only https:, http: and mailto: addresses can be linked: use one of these.",
    /// );
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "An address is empty: write one, or leave it out.",
            Self::Blank => {
                "An address contains white space or an invisible character: \
                 remove it, or percent-encode it."
            }
            Self::Backslash => "An address contains a backslash: write / instead.",
            Self::Scheme => {
                "Only https:, http: and mailto: addresses can be linked: use one of these."
            }
            Self::NoHost => "An address has no host: write it in full, as in https://example.org/.",
            Self::Host => {
                "An address has an invalid host: check what stands between // and \
                 the next /."
            }
            Self::Port => "An address has an invalid port: use one up to 65535.",
            Self::TooLong => {
                "An address can have 2,000 characters, and this has more: use a shorter one."
            }
            Self::NoAddress => "An address ends after mailto: and names nobody: add to whom.",
        }
    }
}

impl fmt::Display for UrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for UrlError {}
