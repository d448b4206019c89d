//! CommonMark's punctuation characters (§2.1): Unicode's categories P and S.

/// The runs from U+0080 to U+FFFF, for Unicode 15: the lengths of runs of other characters and of
/// punctuation, alternately. Lengths are encoded in seven bits per byte, the lowest first; the
/// eighth bit means that another byte follows. Pairs of code points would take three times the
/// space.
///
/// `tests/text/punctuation.rs` compares the table with `pulldown-cmark`'s, and prints a new one if
/// they differ.
const LENGTHS: [u8; 435] = [
    33, 9, 1, 2, 1, 4, 2, 1, 1, 3, 2, 1, 3, 1, 23, 1, 31, 1, 202, 3, 4, 12, 14, 5, 7, 1, 1, 1, 17,
    117, 1, 8, 1, 5, 2, 1, 1, 110, 1, 139, 1, 1, 215, 1, 6, 41, 2, 2, 3, 46, 1, 1, 1, 2, 1, 2, 1,
    44, 2, 17, 10, 11, 1, 1, 3, 74, 4, 102, 1, 9, 1, 10, 1, 19, 2, 1, 14, 232, 1, 4, 4, 2, 48, 15,
    31, 1, 41, 1, 219, 1, 2, 10, 1, 129, 1, 2, 6, 2, 1, 1, 120, 1, 121, 2, 126, 1, 130, 1, 8, 124,
    1, 7, 1, 4, 1, 202, 1, 1, 41, 1, 122, 1, 74, 1, 15, 1, 10, 2, 165, 1, 23, 2, 6, 20, 1, 1, 1, 1,
    1, 1, 4, 71, 1, 56, 8, 1, 6, 1, 13, 111, 6, 78, 2, 91, 1, 228, 4, 9, 39, 10, 102, 1, 236, 4, 2,
    44, 2, 78, 3, 71, 2, 157, 1, 3, 1, 4, 36, 11, 181, 2, 1, 3, 2, 152, 1, 34, 30, 2, 128, 1, 7, 1,
    6, 172, 1, 17, 9, 11, 125, 4, 59, 5, 62, 2, 64, 8, 11, 1, 233, 5, 1, 1, 3, 11, 3, 13, 3, 13, 3,
    13, 2, 17, 24, 8, 47, 27, 5, 11, 5, 17, 33, 63, 2, 1, 4, 1, 2, 10, 1, 1, 3, 5, 6, 1, 1, 1, 1,
    1, 1, 4, 1, 11, 2, 4, 5, 5, 4, 1, 1, 58, 2, 4, 151, 5, 25, 11, 81, 78, 22, 246, 4, 30, 224, 7,
    2, 32, 1, 105, 229, 1, 6, 14, 4, 1, 2, 112, 1, 143, 1, 47, 1, 46, 34, 26, 1, 89, 12, 214, 1,
    26, 16, 1, 4, 3, 25, 15, 1, 5, 2, 5, 3, 91, 2, 3, 1, 90, 1, 148, 1, 2, 4, 10, 32, 36, 11, 1,
    16, 31, 11, 30, 8, 1, 15, 32, 10, 39, 15, 192, 2, 192, 51, 64, 144, 173, 1, 55, 55, 2, 141, 2,
    3, 99, 1, 10, 1, 115, 6, 8, 23, 9, 2, 103, 2, 157, 1, 4, 10, 4, 58, 4, 86, 2, 40, 3, 1, 1, 49,
    2, 47, 1, 97, 13, 16, 2, 124, 4, 23, 3, 100, 2, 16, 2, 105, 1, 14, 2, 127, 1, 189, 158, 1, 1,
    136, 1, 17, 251, 2, 18, 127, 1, 44, 4, 16, 10, 22, 35, 1, 19, 1, 4, 149, 1, 15, 10, 7, 26, 6,
    26, 11, 122, 7, 1, 7, 13, 2,
];

/// Whether a character is punctuation or a symbol.
///
/// Above U+FFFF only the blocks of emoji and other symbols count. The difference would show only in
/// the punctuation of an ancient or rare script next to an asterisk.
pub(super) fn is_punctuation(char: char) -> bool {
    let code = u32::from(char);
    if code < 0x80 {
        return char.is_ascii_punctuation();
    }
    if code > 0xffff {
        // The code points between the ranges are numbers.
        return matches!(code, 0x1f000..0x1f100 | 0x1f10d..0x1fb00);
    }
    let mut end = 0x80;
    let mut shift = 0;
    let mut inside = true;
    for byte in LENGTHS {
        if shift == 0 {
            if code < end {
                break;
            }
            inside = !inside;
        }
        end += u32::from(byte & 0x7f) << shift;
        shift = if byte < 0x80 { 0 } else { shift + 7 };
    }
    inside && code < end
}
