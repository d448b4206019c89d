//! Formats numbers without `core::fmt`, which would enlarge the module by more than the messages
//! that need it.

/// Appends a number to a text, padded with zeros to at least `least` digits, at most ten.
///
/// ```
/// use nomination_card::model::digits::push_number;
///
/// let mut text = String::from("pep-");
/// push_number(&mut text, 8, 4);
/// assert_eq!(text, "pep-0008");
/// ```
pub fn push_number(text: &mut String, number: u32, least: usize) {
    let mut digits = [b'0'; 10];
    let mut rest = number;
    let mut count = 0;
    for digit in digits.iter_mut() {
        if rest == 0 && count >= least.max(1) {
            break;
        }
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        count += 1;
    }
    text.extend(
        digits
            .iter()
            .take(count)
            .rev()
            .map(|&digit| char::from(digit)),
    );
}
