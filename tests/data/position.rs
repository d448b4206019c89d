//! Line and column numbers match what editors show.

use nomination_card::read::position::{Position, Positions};
use proptest::prelude::*;

/// A naive implementation: counts everything before the offset.
fn counted(text: &str, offset: usize) -> Position {
    let before = text[..offset].trim_start_matches('\u{feff}');
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    Position {
        line: line as u32,
        column: column as u32,
    }
}

#[test]
fn of_a_text() {
    let text = "\u{feff}a\r\né😀x\n\n";
    let position = |offset| {
        let Position { line, column } = Positions::new(text).at(offset);
        (line, column)
    };
    assert_eq!(position(0), (1, 1));
    assert_eq!(position(3), (1, 1));
    assert_eq!(position(4), (1, 2));
    assert_eq!(position(6), (2, 1));
    assert_eq!(position(8), (2, 2));
    assert_eq!(position(12), (2, 3));
    assert_eq!(position(14), (3, 1));
    assert_eq!(position(15), (4, 1));
    assert_eq!(position(1000), (4, 1));
}

proptest! {
    #[test]
    fn in_any_order(text in "[a\né😀\r]{0,40}", places in prop::collection::vec(any::<prop::sample::Index>(), 1..9)) {
        let offsets: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut positions = Positions::new(&text);
        for place in places {
            let offset = *place.get(&offsets);
            prop_assert_eq!(positions.at(offset), counted(&text, offset));
        }
    }
}
