//! A card that shows a candidate's nomination: a component for [Yew](https://yew.rs), and the
//! parser of its JSON.
//!
//! [`read()`] parses a [`Nomination`] from JSON, or reports every problem with its position;
//! [`NominationCard`] shows it. The custom element `<nomination-card>` and the command-line tool
//! use the same code.
//!
//! ```
//! let error = nomination_card::read(br#"{ "candidate": "Ada", "lang": 7 }"#.to_vec()).unwrap_err();
//! let issues = error.issues();
//! assert_eq!(issues[0].path, "/lang");
//! assert_eq!(issues[0].message, "This must be a string, but is a number: put it in double quotes.");
//! ```

// In the order of the data flow. The hidden modules are for the other packages of this project, and
// may change in any version.
#[doc(hidden)]
pub mod read;
pub mod model;
#[doc(hidden)]
pub mod markdown;
#[doc(hidden)]
pub mod pep_index;
pub mod settings;
#[doc(hidden)]
pub mod i18n;
#[doc(hidden)]
pub mod view;
mod style;
#[cfg(feature = "component")]
mod components;
#[cfg(feature = "component")]
mod effects;

#[cfg(feature = "component")]
pub use components::{NominationCard, Props};
pub use model::Nomination;
pub use read::{Issue, ReadError, position::Position, read, read_str};
pub use settings::Settings;
pub use style::STYLE;

#[cfg(feature = "component")]
#[doc(hidden)]
pub use {components::Message, effects::VisitorState};

/// The README, so that its example is tested.
#[cfg(all(doctest, feature = "component"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
