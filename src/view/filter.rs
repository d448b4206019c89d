//! What a reader types to find something in a list.

/// Words that all must occur, in any order.
///
/// ```
/// use nomination_card::view::Filter;
///
/// let filter = Filter::new("3.8  pep");
/// assert!(filter.passes("pep 587 python initialization configuration python 3.8"));
/// assert!(!filter.passes("pep 8 style guide"));
/// assert!(Filter::new("  ").is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    words: Vec<String>,
}

impl Filter {
    /// The words of what was typed, in small letters.
    pub fn new(typed: &str) -> Self {
        Self {
            words: typed.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it lets a text through, which is in small letters too.
    pub fn passes(&self, text: &str) -> bool {
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}
