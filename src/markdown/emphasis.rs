//! Determines which runs of `*` and `_` are emphasis (§6.2).

use super::{cursor::slice, punctuation::is_punctuation};

/// A run of delimiters that may open or close emphasis.
pub(super) struct Run {
    /// The index of its node.
    pub(super) node: usize,
    /// The index of its first mark.
    marks: usize,
    /// How many delimiters it had.
    length: usize,
    underscore: bool,
    opens: bool,
    closes: bool,
    /// How many delimiters at its start are used, all to close emphasis.
    used: usize,
    /// How many are unused. The delimiters after those are used to open emphasis.
    left: usize,
}

/// The meaning of a delimiter.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// A plain character.
    Char,
    /// The first delimiter of an opening; the closing delimiter determines the kind.
    Open,
    CloseEmphasis,
    /// The first delimiter of a strong closing.
    CloseStrong,
    /// The second delimiter of an opening or closing.
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

    /// Whether this run can open emphasis that the other closes (rules 9 and 10).
    fn matches(&self, closer: &Run) -> bool {
        self.underscore == closer.underscore
            && (!(self.closes || closer.opens)
                || !(self.length + closer.length).is_multiple_of(3)
                || (self.length.is_multiple_of(3) && closer.length.is_multiple_of(3)))
    }

    /// Everything about a closer that affects [`Run::matches`], as a number below 12.
    fn class(&self) -> usize {
        self.length % 3 + 3 * usize::from(self.opens) + 6 * usize::from(self.underscore)
    }
}

/// Matches runs, and writes the meaning of each delimiter to `marks`.
///
/// This is "process emphasis" of the specification's appendix, with a separate stack of openers.
pub(super) fn emphasis(runs: &mut [Run], marks: &mut [Mark]) {
    let mut openers: Vec<usize> = Vec::new();
    // For each class of closers, the first run that may still open for one. This keeps the time
    // linear.
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
