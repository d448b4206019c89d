//! A file with a list of PEPs.

use nomination_card::pep_index::PepIndex;

use crate::{input::Input, outcome::Failure};

/// Reads the list, or says why it is none.
pub fn read(file: &Input) -> Result<PepIndex, Failure> {
    PepIndex::read(file.read()?).map_err(|issue| Failure::at(file, issue))
}
