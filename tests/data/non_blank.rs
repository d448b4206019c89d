//! Non-blank strings and PEP numbers, where tests of `read` do not cover them.

use nomination_card::model::{NonBlank, PepNumber, blank::is_blank};
use proptest::prelude::*;

proptest! {
    #[test]
    fn whatever_shows_something(text in "[ \u{200b}\tx\u{e9}]{0,4}") {
        let expected = match text.chars().all(is_blank) {
            true => None,
            false => Some(text.clone()),
        };
        prop_assert_eq!(NonBlank::parse(&*text).ok().map(String::from), expected);
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
        (0.0, Some(0)),
        (-0.0, Some(0)),
        (8.0, Some(8)),
        (99_999.0, Some(99_999)),
        (100_000.0, None),
        (4_294_967_304.0, None),
        (8.5, None),
        (-1.0, None),
        (f64::MIN_POSITIVE, None),
        (f64::INFINITY, None),
        (f64::NAN, None),
    ] {
        assert_eq!(
            PepNumber::try_from(number).ok().map(u32::from),
            expected,
            "{number}"
        );
    }
    assert_eq!(PepNumber::new(99_999).map(PepNumber::get), Ok(99_999));
    assert!(PepNumber::new(100_000).is_err());
}
