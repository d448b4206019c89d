//! The room for the numbers of an ordered list.

/// How much room the numbers need, by the digits of the largest. A class, since CSS does not know
/// the digits.
pub enum Numbers {
    /// Two digits, as in most lists.
    Short,
    /// Up to four: the list is indented further.
    Wide,
    /// More: each number is at the start of its text, where it fits whatever its length.
    Inside,
}

impl Numbers {
    /// The numbers of a list of this many items.
    pub fn of(first: u32, items: usize) -> Self {
        let last = (first as usize).saturating_add(items.saturating_sub(1));
        match last {
            0..100 => Self::Short,
            100..10_000 => Self::Wide,
            _ => Self::Inside,
        }
    }
}
