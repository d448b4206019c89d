//! What the parts of a built file weigh, so that growth can be traced to what grew.

mod module;
mod script;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{bundle, project};

/// Parts smaller than this share of the whole are told together.
const SMALLEST: f64 = 0.01;

/// The bytes of each part, by its name.
type Parts = BTreeMap<String, usize>;

/// The scripts of the embed, as they are published and as they are called before that.
const SCRIPTS: [(&str, &str); 3] = [
    ("nomination-card.js", "nomination-card.js"),
    ("element-….js", "element.js"),
    ("card-….js", "card.js"),
];

/// The parts of the module, as wasm-bindgen left it in Trunk's folder, with the names of its
/// functions, and of the scripts, as the bundler left them.
pub fn report() -> Result<String> {
    let module = project::target()
        .join("wasm-bindgen/release")
        .join(bundle::WASM);
    let output = project::root().join("target/bundle/output");
    let mut text = format!(
        "\nThe module's parts, in bytes before wasm-opt:\n{}",
        table(&module::parts(&read(&module)?)?)
    );
    for (name, source) in SCRIPTS {
        let metafile = read(&output.join(format!("{source}.json")))?;
        text += &format!(
            "\nThe parts of {name}, in bytes:\n{}",
            table(&script::parts(&metafile)?)
        );
    }
    Ok(text)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The parts, the largest first.
fn table(parts: &Parts) -> String {
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
    large.push(("together", total));
    let line = |(name, bytes): &(&str, usize)| {
        format!("  {name:<40}{bytes:>10}{:>6.1} %\n", share(*bytes) * 100.0)
    };
    large.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_come_first_and_the_smallest_together() {
        let parts = [("a", 300), ("b", 690), ("c", 6), ("d", 4)];
        let parts = parts.map(|(name, bytes)| (name.to_owned(), bytes));
        let text = table(&parts.into());
        let words: Vec<Vec<_>> = text
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(words[0], ["b", "690", "69.0", "%"]);
        assert_eq!(words[1], ["a", "300", "30.0", "%"]);
        assert_eq!(words[2], ["everything", "else", "10", "1.0", "%"]);
        assert_eq!(words[3], ["together", "1000", "100.0", "%"]);
    }
}
