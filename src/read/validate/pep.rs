//! Converts a single PEP of a list of PEPs.

use super::walk::Walk;
use crate::{model::Pep, read::document::Node};

/// Reads the valid members of an entry of a list of PEPs, by the rules for `peps` of a nomination.
/// Members with a wrong type or an invalid value are treated as absent; without a valid `number`
/// there is no PEP.
pub fn pep(node: Node<'_>) -> Option<Pep> {
    // The issues are not reported, so the walk needs no text for their positions.
    Walk::new("").pep(node)
}
