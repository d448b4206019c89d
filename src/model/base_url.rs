//! The base of a nomination's relative URLs.

use std::borrow::Cow;

use crate::model::{Url, limits::MAX_URL};

/// The URL of a nomination's JSON, as a base for relative URLs.
///
/// It only joins URLs and leaves `..` in place, which browsers and other URL parsers resolve.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseUrl {
    address: String,
    is_relative: bool,
}

impl BaseUrl {
    /// A base for relative URLs: an absolute `http:` or `https:` URL. `None` for any other, such as
    /// `about:srcdoc` or `blob:`, for which the page's URL is the base.
    ///
    /// ```
    /// use nomination_card::model::BaseUrl;
    ///
    /// assert!(BaseUrl::new("https://example.org/nominations/ada.json").is_some());
    /// assert!(BaseUrl::new("blob:https://example.org/1234").is_none());
    /// ```
    pub fn new(address: &str) -> Option<Self> {
        let url = Url::of_any_length(address.to_owned()).ok()?;
        let (scheme, rest) = url.as_str().split_once("://")?;
        (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
            .then_some(())?;
        (!url.is_relative() && !rest.is_empty()).then(|| Self {
            address: address.to_owned(),
            is_relative: false,
        })
    }

    /// A base that is relative to the page, as are the URLs that it resolves.
    ///
    /// ```
    /// use nomination_card::model::{BaseUrl, Url};
    ///
    /// let base = BaseUrl::on_page(&Url::parse("nominations/ada.json").unwrap());
    /// let photo = Url::parse("ada.png").unwrap();
    /// assert_eq!(base.resolve(&photo).unwrap().as_str(), "nominations/ada.png");
    /// ```
    pub fn on_page(address: &Url) -> Self {
        Self {
            address: address.as_str().to_owned(),
            is_relative: address.is_relative(),
        }
    }

    /// Resolves a URL. The result is absolute if this base is. `None` if it would repeat more than
    /// 2,000 characters of the base, which every relative link in a nomination would do.
    ///
    /// ```
    /// use nomination_card::model::{BaseUrl, Url};
    ///
    /// let base = BaseUrl::new("https://example.org/nominations/ada.json").unwrap();
    /// let photo = Url::parse("ada.png").unwrap();
    /// let resolved = base.resolve(&photo).unwrap();
    /// assert_eq!(resolved.as_str(), "https://example.org/nominations/ada.png");
    /// ```
    pub fn resolve<'a>(&self, url: &'a Url) -> Option<Cow<'a, Url>> {
        if !url.is_relative() {
            return Some(Cow::Borrowed(url));
        }
        let relative = url.as_str();
        let kept = match relative.as_bytes() {
            [b'/', b'/', ..] => self.scheme(),
            [b'/', ..] => self.origin(),
            [b'#', ..] => self.before(&['#']),
            [b'?', ..] => self.before(&['?', '#']),
            _ => self.folder(),
        };
        if kept.len() > MAX_URL {
            return None;
        }
        let mut joined = String::with_capacity(kept.len() + relative.len() + 1);
        joined.push_str(kept);
        let after_host = !kept.is_empty() && kept == self.origin();
        if after_host && !relative.starts_with(['/', '?', '#']) {
            joined.push('/');
        }
        joined.push_str(relative);
        Url::of_any_length(joined).ok().map(Cow::Owned)
    }

    /// `https:`, or nothing if the base is relative and has no scheme.
    fn scheme(&self) -> &str {
        if self.is_relative {
            return "";
        }
        self.address.split_inclusive(':').next().unwrap_or_default()
    }

    /// `https://example.org`, or nothing if the base has no host.
    fn origin(&self) -> &str {
        let authority = self.scheme().len() + 2;
        if self.is_relative && !self.address.starts_with("//") {
            return "";
        }
        let end = self
            .address
            .get(authority..)
            .and_then(|rest| rest.find(['/', '?', '#']));
        self.address
            .get(..end.map_or(self.address.len(), |end| authority + end))
            .unwrap_or_default()
    }

    /// The part before the first of these characters.
    fn before(&self, ends: &[char]) -> &str {
        self.address.split(ends).next().unwrap_or_default()
    }

    /// `https://example.org/nominations/`
    fn folder(&self) -> &str {
        let path = self.before(&['?', '#']);
        let origin = self.origin();
        match path.get(origin.len()..).and_then(|path| path.rfind('/')) {
            Some(slash) => path.get(..=origin.len() + slash).unwrap_or(path),
            None => origin,
        }
    }
}
