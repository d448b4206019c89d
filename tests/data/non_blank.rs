//! Strings that show something, and numbers of PEPs, as far as `read` does not
//! show it.

use nomination_card::model::{BlankError, NonBlank, PepNumber, PepNumberError, blank::is_blank};
use proptest::prelude::*;

proptest! {
    #[test]
    fn whatever_shows_something(text in "[ \u{200b}\tx\u{e9}]{0,4}") {
        let expected = match text.chars().all(is_blank) {
            true => Err(BlankError),
            false => Ok(text.clone()),
        };
        prop_assert_eq!(NonBlank::parse(&*text).map(String::from), expected);
    }
}

#[test]
fn a_string_stays_as_it_was_written() {
    let name = NonBlank::parse(" Ada\u{200b} ").unwrap();
    assert_eq!(name.as_str(), " Ada\u{200b} ");
    assert_eq!(name.to_string(), " Ada\u{200b} ");
    assert_eq!(
        [name.clone(), name].join("+"),
        " Ada\u{200b} + Ada\u{200b} "
    );
}

#[test]
fn the_number_of_a_pep_is_whole_and_has_five_digits_at_most() {
    for (number, expected) in [
        (0.0, Ok(0)),
        (-0.0, Ok(0)),
        (8.0, Ok(8)),
        (99_999.0, Ok(99_999)),
        (100_000.0, Err(PepNumberError)),
        (4_294_967_304.0, Err(PepNumberError)),
        (8.5, Err(PepNumberError)),
        (-1.0, Err(PepNumberError)),
        (f64::MIN_POSITIVE, Err(PepNumberError)),
        (f64::INFINITY, Err(PepNumberError)),
        (f64::NAN, Err(PepNumberError)),
    ] {
        assert_eq!(
            PepNumber::try_from(number).map(u32::from),
            expected,
            "{number}"
        );
    }
    assert_eq!(PepNumber::new(99_999).map(PepNumber::get), Ok(99_999));
    assert_eq!(PepNumber::new(100_000), Err(PepNumberError));
}
