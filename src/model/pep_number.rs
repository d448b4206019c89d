//! The valid numbers of Python Enhancement Proposals.

use core::fmt;

use crate::model::members::LARGEST_NUMBER;

/// The number of a Python Enhancement Proposal, from 0 to 99,999.
///
/// ```
/// use nomination_card::model::PepNumber;
///
/// assert_eq!(PepNumber::new(587)?.get(), 587);
/// assert!(PepNumber::new(100_000).is_err());
/// # Ok::<(), nomination_card::model::PepNumberError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "u32"))]
pub struct PepNumber(u32);

/// The error for a number that is not a [`PepNumber`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PepNumberError;

impl PepNumber {
    /// Checks a number.
    ///
    /// # Errors
    ///
    /// [`PepNumberError`] if it is larger than 99,999.
    pub const fn new(number: u32) -> Result<Self, PepNumberError> {
        if number <= LARGEST_NUMBER {
            Ok(Self(number))
        } else {
            Err(PepNumberError)
        }
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// For formats that give whole numbers as `8.0`.
impl TryFrom<f64> for PepNumber {
    type Error = PepNumberError;

    fn try_from(number: f64) -> Result<Self, PepNumberError> {
        let whole = number as u32;
        if f64::from(whole) == number {
            Self::new(whole)
        } else {
            Err(PepNumberError)
        }
    }
}

impl From<PepNumber> for u32 {
    fn from(number: PepNumber) -> Self {
        number.0
    }
}

impl PepNumberError {
    /// What is wrong and how to fix it, in one sentence.
    pub const fn message(self) -> &'static str {
        "The number of a PEP is a whole number from 0 to 99,999: check it."
    }
}

impl fmt::Display for PepNumberError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for PepNumberError {}
