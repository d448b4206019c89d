//! Objects, read from their members or from a shorthand.

use core::{fmt, iter::once, marker::PhantomData};

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, Error, IntoDeserializer, MapAccess, Unexpected, Visitor,
        value::MapDeserializer,
    },
};

use super::optional::Maybe;
use crate::model::{
    Url,
    members::{self, Kind, Shorthand},
};

/// An object whose members serde reads.
pub trait Object<'de>: Sized {
    /// Its entry in the table of members.
    const TABLE: &'static members::Object;

    /// Reads it from its members.
    fn from_members<A: MapAccess<'de>>(members: A) -> Result<Self, A::Error>;
}

/// Reads an object.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Object<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object<'de>> ObjectVisitor<T> {
    /// Reads an object from its only member, if that can stand for it.
    fn alone<V, E>(self, value: V, shorthand: Shorthand, found: Unexpected<'_>) -> Result<T, E>
    where
        V: IntoDeserializer<'de, E>,
        E: Error,
    {
        match T::TABLE.shorthand {
            Some(name) if T::TABLE.may_be() == shorthand => {
                T::from_members(MapDeserializer::new(once((name, value))))
            }
            _ => Err(E::invalid_type(found, &self)),
        }
    }
}

/// Rejects lists, from which serde would otherwise read members.
impl<'de, T: Object<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(Kind::Object(T::TABLE).expected())
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        let has_schema = T::TABLE.members.iter().any(|it| it.name == SCHEMA);
        T::from_members(Members {
            members,
            has_schema,
        })
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        self.alone(value, Shorthand::String, Unexpected::Str(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.alone(value, Shorthand::Number, Unexpected::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.alone(value, Shorthand::Number, Unexpected::Signed(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        self.alone(value, Shorthand::Number, Unexpected::Float(value))
    }
}

/// A member for editors. It is checked to be a URL, and not kept.
const SCHEMA: &str = "$schema";

/// The members of an object without [`SCHEMA`].
struct Members<A> {
    members: A,
    has_schema: bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<A> {
    type Error = A::Error;

    fn next_key_seed<K>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error>
    where
        K: DeserializeSeed<'de>,
    {
        if !self.has_schema {
            return self.members.next_key_seed(seed);
        }
        while let Some(name) = self.members.next_key::<String>()? {
            if name != SCHEMA {
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            let Maybe::<Url>(_) = self.members.next_value()?;
        }
        Ok(None)
    }

    fn next_value_seed<V>(&mut self, seed: V) -> Result<V::Value, A::Error>
    where
        V: DeserializeSeed<'de>,
    {
        self.members.next_value_seed(seed)
    }
}
