//! A list of strings, or a single string without brackets.

use core::marker::PhantomData;

use serde::{Deserializer, Serialize, Serializer};

use super::list::ListVisitor;
use crate::model::NonBlank;

/// Reads a list or a string.
pub fn deserialize<'de, D>(deserializer: D) -> Result<Vec<NonBlank>, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(ListVisitor::<_, true>(PhantomData))
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
