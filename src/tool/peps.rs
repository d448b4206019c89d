//! A file with a list of PEPs.

use nomination_card::peps::Peps;

use crate::{end::Failure, input::Input};

/// Reads the list, or says why it is none.
pub fn read(file: &Input) -> Result<Peps, Failure> {
    Peps::read(file.read()?).map_err(|issue| Failure::at(file, issue))
}
