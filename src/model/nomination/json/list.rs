//! Lists, whose absent entries are dropped.

use core::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, IntoDeserializer, SeqAccess, Unexpected, Visitor},
};

use super::optional::Maybe;
use crate::model::{
    blank::shows_nothing,
    limits::{MAX_ENTRIES, too_many_entries},
};

/// Reads a list.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(ListVisitor::<_, false, MAX_ENTRIES>(PhantomData))
}

/// Writes a list.
pub fn serialize<T, S>(list: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    list.serialize(serializer)
}

/// Whether a list is absent.
pub fn empty<T>(list: &[T]) -> bool {
    list.is_empty()
}

/// Reads a list of at most `MOST` entries and, if `ALONE`, also a single entry without brackets.
pub struct ListVisitor<T, const ALONE: bool, const MOST: usize>(pub PhantomData<T>);

impl<'de, T, const ALONE: bool, const MOST: usize> Visitor<'de> for ListVisitor<T, ALONE, MOST>
where
    T: Deserialize<'de>,
{
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if ALONE {
            "a string or a list of strings"
        } else {
            "a list"
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_none<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Vec<T>, E> {
        if shows_nothing(value) {
            Ok(Vec::new())
        } else if ALONE {
            T::deserialize(value.into_deserializer()).map(|value| vec![value])
        } else {
            Err(E::invalid_type(Unexpected::Str(value), &self))
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let mut entries = Vec::new();
        let mut number = 0;
        while let Some(Maybe(entry)) = list.next_element()? {
            number += 1;
            if number > MOST {
                return Err(A::Error::custom(too_many_entries(MOST)));
            }
            entries.extend(entry);
        }
        Ok(entries)
    }
}
