//! Dates must be valid calendar dates and times in RFC 3339 format.

use std::sync::LazyLock;

use jsonschema::Validator;
use nomination_card::model::{Date, DateError};
use proptest::prelude::*;

use super::schema::definition;

static DATE: LazyLock<Validator> = LazyLock::new(|| definition("day"));

/// An independent calendar: Howard Hinnant's `days_from_civil` and `civil_from_days`.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

#[test]
fn every_day_of_ten_thousand_years() {
    for year in 0..10_000_i64 {
        for month in 0..=13 {
            for day in [0, 1, 28, 29, 30, 31, 32] {
                let text = format!("{year:04}-{month:02}-{day:02}");
                let exists = (1..=12).contains(&month)
                    && (1..=31).contains(&day)
                    && civil_from_days(days_from_civil(year, month, day)) == (year, month, day);
                match Date::parse(&text) {
                    Ok(date) => {
                        assert!(exists, "{text}");
                        assert_eq!(i64::from(date.year()), year);
                        assert_eq!(i64::from(date.month()), month);
                        assert_eq!(i64::from(date.day()), day);
                        assert_eq!(date.as_str(), text);
                    }
                    Err(error) => assert_eq!((error, exists), (DateError::Day, false), "{text}"),
                }
            }
        }
    }
}

#[test]
fn sentences() {
    for (text, sentence) in [
        (
            "",
            "Write a date as 2021-11-15, or with its time as 2021-11-15T18:30:00Z.",
        ),
        (
            "2021-02-30",
            "There is no such day: check year, month and day.",
        ),
        (
            "2021-02-03T24:00:00Z",
            "There is no such time: check hour, minute, second and offset.",
        ),
        (
            "2021-02-03T12:00:00",
            "A time needs its offset from UTC: add Z or one such as +01:00, or write the date alone.",
        ),
    ] {
        assert_eq!(Date::parse(text).unwrap_err().to_string(), sentence);
    }
}

proptest! {
    /// The schema's regular expression for dates, written independently, agrees.
    #[test]
    fn the_schema_agrees(
        day in "(0000|1900|2000|202[0-9])-(0[0-9]|1[0-3])-([0-2][0-9]|3[0-2])|[0-9-]{0,10}",
        time in "|[Tt ](0[0-9]|1[0-9]|2[0-5]):[0-6][0-9]:([0-5][0-9]|5[89]|6[01])(|[.,][0-9]{0,12})(|[Zz]|[+-][0-2][0-9]:?[0-6][0-9]|[+-]?[Z0-9:]{0,3})",
    ) {
        let text = day + &time;
        let in_schema = DATE.is_valid(&text.clone().into());
        match Date::parse(&text) {
            Ok(_) => prop_assert!(in_schema, "{}", text),
            // A pattern cannot tell whether UTC has a leap second at that time.
            Err(DateError::Time) if text.contains(":60") => {}
            Err(error) => prop_assert!(!in_schema, "{}: {}", text, error),
        }
    }

    #[test]
    fn leap_seconds_are_at_the_end_of_a_day_in_utc(minute in 0_i64..1440, offset in -1439_i64..1440) {
        let (sign, size) = if offset < 0 { ('-', -offset) } else { ('+', offset) };
        let text = format!("2016-12-31T{:02}:{:02}:60{sign}{:02}:{:02}", minute / 60, minute % 60, size / 60, size % 60);
        let utc = (minute - offset).rem_euclid(1440);
        prop_assert_eq!(Date::parse(&text).is_ok(), utc == 1439, "{}", text);
    }
}
