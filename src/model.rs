//! The data model of a nomination, as checked types.
//!
//! [`read`](crate::read()) parses them from JSON and reports every problem; with the feature
//! `serde` they are `Deserialize` and `Serialize`. An invalid nomination cannot be expressed:
//! required members are present, links are safe to follow, and texts are parsed.

#[doc(hidden)]
pub mod blank;
#[doc(hidden)]
pub mod digits;
#[doc(hidden)]
pub mod limits;
#[doc(hidden)]
pub mod members;

mod base_url;
mod date;
mod elements;
mod lang_tag;
mod nomination;
mod non_blank;
mod pep_number;
mod url;

pub use self::{
    base_url::BaseUrl,
    date::{Date, DateError},
    lang_tag::{LangTag, LangTagError},
    nomination::*,
    non_blank::{NonBlank, NonBlankError},
    pep_number::{PepNumber, PepNumberError},
    url::{Url, UrlError},
};
pub use crate::markdown::{Text, TooDeep};
