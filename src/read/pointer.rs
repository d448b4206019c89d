//! JSON Pointers, the paths of values in a document.

use crate::model::digits::push_number;

/// A JSON Pointer (RFC 6901) to the current value of a traversal.
///
/// ```
/// use nomination_card::read::pointer::Pointer;
///
/// let mut pointer = Pointer::default();
/// let top = pointer.enter_member("peps");
/// let list = pointer.enter_element(2);
/// pointer.enter_member("a/b~c");
/// assert_eq!(pointer.as_str(), "/peps/2/a~1b~0c");
/// pointer.leave(list);
/// assert_eq!(pointer.as_str(), "/peps");
/// pointer.leave(top);
/// assert_eq!(pointer.as_str(), "");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Pointer(String);

/// The length of a [`Pointer`] before it went deeper.
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

impl Pointer {
    /// Enters a member of an object.
    pub fn enter_member(&mut self, name: &str) -> Mark {
        let mark = Mark(self.0.len());
        self.0.push('/');
        for character in name.chars() {
            match character {
                '~' => self.0.push_str("~0"),
                '/' => self.0.push_str("~1"),
                _ => self.0.push(character),
            }
        }
        mark
    }

    /// Enters an element of a list, counted from 0.
    pub fn enter_element(&mut self, index: u32) -> Mark {
        let mark = Mark(self.0.len());
        self.0.push('/');
        push_number(&mut self.0, index, 1);
        mark
    }

    /// Returns to the value that `mark` stands for.
    pub fn leave(&mut self, mark: Mark) {
        self.0.truncate(mark.0);
    }

    /// The pointer as text; empty for the whole document.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
