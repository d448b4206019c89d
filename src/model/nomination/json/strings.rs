//! A list of strings, with or without brackets around a single one.

use core::marker::PhantomData;

use serde::{Deserializer, Serialize, Serializer};

use super::list::ListVisitor;
use crate::model::{NonBlank, limits::MAX_STRINGS};

/// Reads a list or a string.
pub fn deserialize<'de, D>(deserializer: D) -> Result<Vec<NonBlank>, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(ListVisitor::<_, true, MAX_STRINGS>(PhantomData))
}

/// Reads a list.
pub fn in_brackets<'de, D>(deserializer: D) -> Result<Vec<NonBlank>, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(ListVisitor::<_, false, MAX_STRINGS>(PhantomData))
}

/// Writes a list, or its only entry as a string.
pub fn serialize<S>(strings: &[NonBlank], serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
{
    match strings {
        [alone] => alone.serialize(serializer),
        strings => strings.serialize(serializer),
    }
}
