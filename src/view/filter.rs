//! Matches what a reader types to search a list.

/// Words that must all occur, in any order.
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
    /// The words of what was typed, in lower case.
    pub fn new(typed: &str) -> Self {
        Self {
            words: typed.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether it matches everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it matches a text, which must be in lower case.
    pub fn passes(&self, text: &str) -> bool {
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}
