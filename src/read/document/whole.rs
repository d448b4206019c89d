//! What a whole number is, however it is written.

/// Reads a number without floating point, which would make a whole one of
/// 587.00000000000000001, and of 1e999 none at all.
pub(super) fn whole(text: &str) -> Option<u32> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // So many digits, and then zeros, stand before the point.
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

/// The value of an exponent, or one that is too large all the same.
fn exponent_of(text: &str) -> i64 {
    let digits = text.trim_start_matches(['+', '-']);
    let size = digits.bytes().fold(0_i64, |size, digit| {
        size.saturating_mul(10)
            .saturating_add(i64::from(digit.wrapping_sub(b'0')))
    });
    // Half of the range leaves room for the digits before the point.
    let size = size.min(i64::MAX / 2);
    if text.starts_with('-') { -size } else { size }
}
