//! The parts of a nomination's JSON format that serde cannot derive.
//!
//! `null`, blank strings and empty lists are treated as absent, also as entries of lists. A bare
//! string or number stands for an object whose only member it would be.
//!
//! Objects derive with `remote = "Self"`: serde generates functions for their members, which the
//! implementations of the traits here call.

pub mod list;
mod object;
pub mod optional;
pub mod strings;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, value::MapAccessDeserializer},
};

use self::object::Object;
pub use self::{list::empty, optional::none};
use super::{
    Affiliation, AgendaItem, Candidate, Contribution, Election, Endorsement, Endorser, Link,
    Nomination, Pep, Source, Statement,
};
use crate::{
    markdown::Text,
    model::{
        NonBlank, blank::shows_nothing, limits::TOO_MANY_ELEMENTS, members,
        non_blank::NonBlankError,
    },
};

/// Implements the traits for objects, each with its entry in the table of members. If a member can
/// stand for its object, it is named first, and is written alone if the others are absent. After
/// `by` stands a check of the whole.
macro_rules! objects {
    ($($table:ident: $object:ident $(by $check:ident)? $([$only:ident, $($other:ident),+])?;)+) => { $(
        impl<'de> Object<'de> for $object {
            const TABLE: &'static members::Object = &members::$table;

            fn from_members<A: MapAccess<'de>>(members: A) -> Result<Self, A::Error> {
                let object = $object::deserialize(MapAccessDeserializer::new(members))?;
                $( $check(&object).map_err(A::Error::custom)?; )?
                Ok(object)
            }
        }

        impl<'de> Deserialize<'de> for $object {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                object::deserialize(deserializer)
            }
        }

        impl Serialize for $object {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $(
                    let Self { $only, $($other),+ } = self;
                    if $($other.iter().next().is_none())&&+ {
                        return $only.serialize(serializer);
                    }
                )?
                $object::serialize(self, serializer)
            }
        }
    )+ };
}

objects! {
    NOMINATION: Nomination by elements;
    CANDIDATE: Candidate [name, handle, pronouns, url, avatar, affiliations, links];
    AFFILIATION: Affiliation [organization, role, url];
    LINK: Link;
    ELECTION: Election [name, term, url];
    SOURCE: Source [url, published, updated];
    AGENDA_ITEM: Titled [title, body];
    STATEMENT: Statement [body, title];
    CONTRIBUTION: Contribution [title, body, url];
    PEP: Pep [
        number, title, status, current_status, python_version, author_names, url, note
    ];
    ENDORSEMENT: Endorsement [quote, by, url, date];
    ENDORSER: Endorser [name, handle, organization, url];
}

fn elements(nomination: &Nomination) -> Result<(), &'static str> {
    match nomination.has_too_many_elements() {
        true => Err(TOO_MANY_ELEMENTS),
        false => Ok(()),
    }
}

/// The members of an agenda item.
#[derive(Deserialize, Serialize)]
#[serde(remote = "Self")]
pub struct Titled {
    #[serde(default, with = "optional", skip_serializing_if = "none")]
    title: Option<NonBlank>,
    #[serde(default, with = "optional", skip_serializing_if = "none")]
    body: Option<Text>,
}

impl TryFrom<Titled> for AgendaItem {
    type Error = &'static str;

    fn try_from(item: Titled) -> Result<Self, &'static str> {
        Self::new(item.title, item.body).ok_or(AgendaItem::EMPTY)
    }
}

impl From<AgendaItem> for Titled {
    fn from(item: AgendaItem) -> Self {
        let (title, body) = match item {
            AgendaItem::Title(title) => (Some(title), None),
            AgendaItem::Body(body) => (None, Some(body)),
            AgendaItem::Both(title, body) => (Some(title), Some(body)),
        };
        Self { title, body }
    }
}

/// Reads a text that must not be blank.
pub fn not_blank<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    let text = Text::deserialize(deserializer)?;
    if shows_nothing(text.as_str()) {
        return Err(D::Error::custom(NonBlankError::Blank));
    }
    Ok(text)
}
