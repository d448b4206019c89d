//! Dates, and dates with times, in the format of RFC 3339.

use core::fmt;

/// A date such as `2021-11-15`, or a date and time such as `2021-11-15T18:30:00Z`.
///
/// It keeps the text as written; year, month and day are those in the text, whatever its time zone.
///
/// ```
/// use nomination_card::model::Date;
///
/// let date = Date::parse("2021-11-15T18:30:00+01:00")?;
/// assert_eq!((date.year(), date.month(), date.day()), (2021, 11, 15));
/// assert_eq!(date.as_str(), "2021-11-15T18:30:00+01:00");
/// # Ok::<(), nomination_card::model::DateError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Date {
    text: String,
    year: u16,
    month: u8,
    day: u8,
}

/// Why a string is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateError {
    /// The format is not that of RFC 3339.
    Shape,
    /// There is no such day.
    Day,
    /// The time, or its offset from UTC, does not exist.
    Time,
    /// The time has no offset from UTC, and is ambiguous without one.
    Offset,
}

impl Date {
    /// Parses a date, or a date and a time with its offset from UTC.
    ///
    /// Allowed are years from 0000 to 9999 of the Gregorian calendar, lower case `t` and `z`,
    /// fractions of a second of any length, and a leap second where UTC can have one, at 23:59:60
    /// UTC.
    ///
    /// # Errors
    ///
    /// [`DateError`] says what is wrong with the text.
    ///
    /// ```
    /// use nomination_card::model::{Date, DateError};
    ///
    /// assert!(Date::parse("2024-02-29").is_ok());
    /// assert_eq!(Date::parse("2023-02-29"), Err(DateError::Day));
    /// assert_eq!(Date::parse("15.11.2021"), Err(DateError::Shape));
    /// assert_eq!(Date::parse("2021-11-15T18:30:00"), Err(DateError::Offset));
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut rest = Rest(text.as_bytes());
        let year = rest.number(4)?;
        rest.skip(b"-")?;
        let month = rest.number(2)?;
        rest.skip(b"-")?;
        let day = rest.number(2)?;
        if day == 0 || day > days_in(year, month) {
            return Err(DateError::Day);
        }
        if !rest.0.is_empty() {
            rest.skip(b"Tt")?;
            check_time(rest)?;
        }
        Ok(Self {
            text: text.to_owned(),
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The year, from 0 to 9999.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12.
    pub fn month(&self) -> u8 {
        self.month
    }

    /// The day of the month, from 1 to 31.
    pub fn day(&self) -> u8 {
        self.day
    }
}

/// The number of days of a month; 0 if there is no such month.
const fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

/// Checks what follows the `T`.
fn check_time(mut rest: Rest<'_>) -> Result<(), DateError> {
    let hour = rest.number(2)?;
    rest.skip(b":")?;
    let minute = rest.number(2)?;
    rest.skip(b":")?;
    let second = rest.number(2)?;
    if rest.skip(b".").is_ok() {
        rest.number(1)?;
        while rest.number(1).is_ok() {}
    }
    if rest.0.is_empty() {
        return Err(DateError::Offset);
    }
    let east = rest.skip(b"+").is_ok();
    let mut offset = 0;
    if rest.skip(b"Zz").is_err() {
        if !east {
            rest.skip(b"-")?;
        }
        let hours = rest.number(2)?;
        rest.skip(b":")?;
        let minutes = rest.number(2)?;
        if hours > 23 || minutes > 59 {
            return Err(DateError::Time);
        }
        offset = hours * 60 + minutes;
    } else if east {
        return Err(DateError::Shape);
    }
    if !rest.0.is_empty() {
        return Err(DateError::Shape);
    }
    if hour > 23 || minute > 59 || second > 60 {
        return Err(DateError::Time);
    }
    let local = hour * 60 + minute;
    let utc = (if east {
        local + DAY - offset
    } else {
        local + offset
    }) % DAY;
    if second == 60 && utc != DAY - 1 {
        return Err(DateError::Time);
    }
    Ok(())
}

/// Minutes in a day.
const DAY: u16 = 24 * 60;

/// The rest of the text.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// Consumes a number of exactly this many digits, at most four.
    fn number(&mut self, digits: usize) -> Result<u16, DateError> {
        let (number, rest) = self.0.split_at_checked(digits).ok_or(DateError::Shape)?;
        let value = number.iter().try_fold(0, |value, digit| {
            digit
                .is_ascii_digit()
                .then(|| value * 10 + u16::from(digit - b'0'))
        });
        let value = value.ok_or(DateError::Shape)?;
        self.0 = rest;
        Ok(value)
    }

    /// Consumes one of these characters.
    fn skip(&mut self, characters: &[u8]) -> Result<(), DateError> {
        match self.0.split_first() {
            Some((first, rest)) if characters.contains(first) => {
                self.0 = rest;
                Ok(())
            }
            _ => Err(DateError::Shape),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.text
    }
}

impl DateError {
    /// What is wrong and how to fix it, in one sentence.
    ///
    /// ```
    /// use nomination_card::model::DateError;
    ///
    /// assert_eq!(
    ///     DateError::Day.message(),
    ///     "There is no such day: check year, month and day.",
    /// );
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            Self::Shape => "Write a date as 2021-11-15, or with its time as 2021-11-15T18:30:00Z.",
            Self::Day => "There is no such day: check year, month and day.",
            Self::Time => "There is no such time: check hour, minute, second and offset.",
            Self::Offset => {
                "A time needs its offset from UTC: add Z or one such as +01:00, or write the \
                 date alone."
            }
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for DateError {}
