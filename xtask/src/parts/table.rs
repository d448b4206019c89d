//! Formats the parts of a file for a terminal.

use std::collections::BTreeMap;

/// Parts below this share of the total are combined in one row.
const SMALLEST: f64 = 0.01;

/// The bytes of each part, by name.
pub type Parts = BTreeMap<String, usize>;

/// A table of the parts, largest first.
pub fn table(parts: &Parts) -> String {
    let total: usize = parts.values().sum();
    let share = |bytes: usize| bytes as f64 / total.max(1) as f64;
    let (mut large, small): (Vec<_>, Vec<_>) = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), *bytes))
        .partition(|(_, bytes)| share(*bytes) >= SMALLEST);
    large.sort_by_key(|(name, bytes)| (usize::MAX - bytes, *name));
    let rest: usize = small.iter().map(|(_, bytes)| bytes).sum();
    if rest > 0 {
        large.push(("everything else", rest));
    }
    large.push(("total", total));
    let line = |(name, bytes): &(&str, usize)| {
        format!("  {name:<40}{bytes:>10}{:>6.1} %\n", share(*bytes) * 100.0)
    };
    large.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_come_first_and_the_smallest_share_a_row() {
        let parts = [("a", 300), ("b", 690), ("c", 6), ("d", 4)];
        let parts = parts.map(|(name, bytes)| (name.to_owned(), bytes));
        let text = table(&parts.into());
        let cells: Vec<Vec<_>> = text
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(cells[0], ["b", "690", "69.0", "%"]);
        assert_eq!(cells[1], ["a", "300", "30.0", "%"]);
        assert_eq!(cells[2], ["everything", "else", "10", "1.0", "%"]);
        assert_eq!(cells[3], ["total", "1000", "100.0", "%"]);
    }
}
