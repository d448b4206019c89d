//! Values that may be absent: `null`, blank strings and empty lists are treated as absent.

use core::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{
        Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

use crate::model::blank::shows_nothing;

/// Reads a member that may be absent.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Maybe::deserialize(deserializer).map(|Maybe(value)| value)
}

/// Writes a member that is present.
pub fn serialize<T, S>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    value.serialize(serializer)
}

/// Whether a member is absent.
pub fn none<T>(value: &Option<T>) -> bool {
    value.is_none()
}

/// A value that may be absent.
pub struct Maybe<T>(pub Option<T>);

impl<T> Maybe<T> {
    /// Reads a value that is present.
    fn there<'de, D>(deserializer: D) -> Result<Self, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        T::deserialize(deserializer).map(|value| Self(Some(value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MaybeVisitor(PhantomData))
    }
}

struct MaybeVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MaybeVisitor<T> {
    type Value = Maybe<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Maybe<T>, E> {
        Ok(Maybe(None))
    }

    fn visit_none<E: Error>(self) -> Result<Maybe<T>, E> {
        Ok(Maybe(None))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Maybe<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Maybe<T>, E> {
        Maybe::there(value.into_deserializer())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Maybe<T>, E> {
        Maybe::there(value.into_deserializer())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Maybe<T>, E> {
        Maybe::there(value.into_deserializer())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Maybe<T>, E> {
        Maybe::there(value.into_deserializer())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Maybe<T>, E> {
        if shows_nothing(value) {
            Ok(Maybe(None))
        } else {
            Maybe::there(value.into_deserializer())
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Maybe<T>, A::Error> {
        match list.next_element::<IgnoredAny>()? {
            None => Ok(Maybe(None)),
            // No value read here is a list: the value's own error message says what it must be.
            Some(_) => Maybe::there(SeqAccessDeserializer::new(list)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Maybe<T>, A::Error> {
        Maybe::there(MapAccessDeserializer::new(members))
    }
}
