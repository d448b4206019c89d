//! Whole numbers in any JSON notation.

/// Parses a number without floating point, which would round 587.00000000000000001 to a whole
/// number and 1e999 to infinity.
pub(super) fn whole(text: &str) -> Option<u32> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // The number of digits before the point, padded with zeros.
    let point = exponent_of(exponent).saturating_add(before.len() as i64);
    let mut number: u32 = 0;
    let mut place: i64 = 0;
    for digit in before.bytes().chain(after.bytes()) {
        let digit = u32::from(digit.wrapping_sub(b'0'));
        if place < point {
            number = number.checked_mul(10)?.checked_add(digit)?;
        } else if digit != 0 {
            return None;
        }
        place += 1;
    }
    while number != 0 && place < point {
        number = number.checked_mul(10)?;
        place += 1;
    }
    (number == 0 || !negative).then_some(number)
}

/// The value of an exponent, limited in size.
fn exponent_of(text: &str) -> i64 {
    let digits = text.trim_start_matches(['+', '-']);
    let size = digits.bytes().fold(0_i64, |size, digit| {
        size.saturating_mul(10)
            .saturating_add(i64::from(digit.wrapping_sub(b'0')))
    });
    // Half of the range leaves room to add the digits before the point.
    let size = size.min(i64::MAX / 2);
    if text.starts_with('-') { -size } else { size }
}
