//! Which runs of `*` and `_` are emphasis (§6.2).

use super::{cursor::slice, punctuation::is_punctuation};

/// A run of delimiters that may open or close emphasis.
pub(super) struct Run {
    /// The node that it is.
    pub(super) node: usize,
    /// Where its marks are.
    marks: usize,
    /// How many delimiters it had.
    length: usize,
    underscore: bool,
    opens: bool,
    closes: bool,
    /// How many of its first delimiters are used, all for closing.
    used: usize,
    /// How many are not used. What follows them is, for opening.
    left: usize,
}

/// What one delimiter has become.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// The character that it is.
    Char,
    /// Opens something; what, the closing one knows. The first of its two, if
    /// it has two.
    Open,
    CloseEmphasis,
    /// The first of its two.
    CloseStrong,
    /// The second of two.
    Second,
}

impl Run {
    /// The run from `at` to `end`.
    pub(super) fn new(source: &str, (at, end): (usize, usize), node: usize, marks: usize) -> Self {
        let before = slice(source, 0, at).chars().next_back().unwrap_or(' ');
        let after = slice(source, end, source.len())
            .chars()
            .next()
            .unwrap_or(' ');
        let after_space = before.is_whitespace();
        let before_space = after.is_whitespace();
        let after_punctuation = is_punctuation(before);
        let before_punctuation = is_punctuation(after);

        let left = !before_space && (!before_punctuation || after_space || after_punctuation);
        let right = !after_space && (!after_punctuation || before_space || before_punctuation);
        let underscore = slice(source, at, end).starts_with('_');
        Self {
            node,
            marks,
            length: end - at,
            underscore,
            opens: left && (!underscore || !right || after_punctuation),
            closes: right && (!underscore || !left || before_punctuation),
            used: 0,
            left: end - at,
        }
    }

    /// Whether emphasis can open here and close there (rules 9 and 10).
    fn matches(&self, closer: &Run) -> bool {
        self.underscore == closer.underscore
            && (!(self.closes || closer.opens)
                || !(self.length + closer.length).is_multiple_of(3)
                || (self.length.is_multiple_of(3) && closer.length.is_multiple_of(3)))
    }

    /// All that [`Run::matches`] asks of a closer, as a number below 12.
    fn class(&self) -> usize {
        self.length % 3 + 3 * usize::from(self.opens) + 6 * usize::from(self.underscore)
    }
}

/// Matches runs, and writes what becomes of each delimiter into `marks`.
///
/// It is "process emphasis" of the specification's appendix, with the openers
/// on a stack of their own.
pub(super) fn emphasis(runs: &mut [Run], marks: &mut [Mark]) {
    let mut openers: Vec<usize> = Vec::new();
    // For each class of closers, the first run that can still open for one:
    // this is what keeps the time linear.
    let mut floors = [0; 12];
    for index in 0..runs.len() {
        let Some((before, [closer, ..])) = runs.split_at_mut_checked(index) else {
            return;
        };
        while closer.closes && closer.left > 0 {
            let Some(floor) = floors.get_mut(closer.class()) else {
                return;
            };
            let found = openers
                .iter()
                .enumerate()
                .rev()
                .take_while(|(_, opener)| **opener >= *floor)
                .find(|(_, opener)| before.get(**opener).is_some_and(|run| run.matches(closer)))
                .map(|(slot, opener)| (slot, *opener));
            let Some((slot, opener)) = found else {
                *floor = index;
                break;
            };
            let Some(opener) = before.get_mut(opener) else {
                return;
            };
            let strong = opener.left >= 2 && closer.left >= 2;
            let width = 1 + usize::from(strong);
            opener.left -= width;
            let at = opener.marks + opener.used + opener.left;
            let close = if strong {
                Mark::CloseStrong
            } else {
                Mark::CloseEmphasis
            };
            for (at, first) in [(at, Mark::Open), (closer.marks + closer.used, close)] {
                let delimiters = marks.iter_mut().skip(at).take(width);
                for (mark, new) in delimiters.zip([first, Mark::Second]) {
                    *mark = new;
                }
            }
            closer.used += width;
            closer.left -= width;
            openers.truncate(slot + usize::from(opener.left > 0));
        }
        if closer.opens && closer.left > 0 {
            openers.push(index);
        }
    }
}
