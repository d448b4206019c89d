//! Reads a list of PEPs from a file.

use nomination_card::pep_index::PepIndex;
use nomination_card_cli::limit::Limit;

use crate::{input::Input, outcome::Failure};

/// Reads the list, or says why the file is not one.
pub fn read(file: &Input) -> Result<PepIndex, Failure> {
    PepIndex::read(file.read(Limit::PEPS)?).map_err(|issue| Failure::at(file, issue))
}
