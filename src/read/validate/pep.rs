//! A PEP alone, out of a list of them.

use super::walk::Walk;
use crate::{model::Pep, read::document::Node};

/// Reads what is right of an entry of a list of PEPs, by the rules for `peps` of
/// a nomination. Members of a wrong type, and values that their place cannot
/// hold, are as if they were not there; without a right `number` there is no PEP.
pub fn pep(node: Node<'_>) -> Option<Pep> {
    // Nobody is told what is wrong, so that no place of it is looked for.
    Walk::new("").pep(node)
}
