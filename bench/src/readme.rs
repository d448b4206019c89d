//! Writes the results to `bench/results.md`, `bench/results.svg`, and `docs/performance.md`.

use std::fs;

use anyhow::{Context as _, Result};

use xtask::project;

/// The document with a copy of the table, and the comments that delimit it.
const DOCUMENT: &str = "docs/performance.md";
const BEGIN: &str = "<!-- bench -->";
const END: &str = "<!-- /bench -->";

pub fn write(table: &str, chart: &str) -> Result<()> {
    let root = project::root();
    fs::write(root.join("bench/results.md"), document(table))?;
    fs::write(root.join("bench/results.svg"), chart)?;
    let path = root.join(DOCUMENT);
    let text = fs::read_to_string(&path)?;
    Ok(fs::write(path, replaced(&text, table)?)?)
}

/// The results as a separate document.
fn document(table: &str) -> String {
    format!(
        "# What `cargo xtask bench` measured\n\n[README.md](README.md) says what each row means, and how it is \
         measured.\n\n![The same as bars](results.svg)\n\n{table}"
    )
}

/// Replaces the table in the document.
fn replaced(text: &str, table: &str) -> Result<String> {
    let missing = || format!("{DOCUMENT} has no part between `{BEGIN}` and `{END}`");
    let (before, rest) = text.split_once(BEGIN).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok(format!("{before}{BEGIN}\n\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_part_between_the_comments_changes() {
        let text = "Before\n\n<!-- bench -->\n\nold\n<!-- /bench -->\n\nAfter\n";
        let new = replaced(text, "| new |\n").unwrap();
        assert_eq!(
            new,
            "Before\n\n<!-- bench -->\n\n| new |\n\n<!-- /bench -->\n\nAfter\n"
        );
        assert_eq!(replaced(&new, "| new |\n").unwrap(), new);
    }

    #[test]
    fn a_document_without_the_comments_is_refused() {
        assert_eq!(
            replaced("Before", "").unwrap_err().to_string(),
            "docs/performance.md has no part between `<!-- bench -->` and `<!-- /bench -->`"
        );
    }

    /// The document contains the latest results, and nobody has edited only one of the two.
    #[test]
    fn the_document_has_the_table_that_was_measured() {
        let read = |name: &str| fs::read_to_string(project::root().join(name)).unwrap();
        let (text, results) = (read(DOCUMENT), read("bench/results.md"));
        let table = results.split_once("results.svg)\n\n").unwrap().1;
        assert_eq!(document(table), results);
        assert!(
            replaced(&text, table).unwrap() == text,
            "{DOCUMENT} and bench/results.md differ"
        );
    }
}
