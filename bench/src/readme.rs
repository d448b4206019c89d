//! Where the results are kept: `bench/results.md`, `bench/results.svg`, and the README.

use std::fs;

use anyhow::{Context as _, Result};

use xtask::project;

/// The comments around the README's copy of the table.
const BEGIN: &str = "<!-- bench -->";
const END: &str = "<!-- /bench -->";

pub fn write(table: &str, chart: &str) -> Result<()> {
    let root = project::root();
    fs::write(root.join("bench/results.md"), document(table))?;
    fs::write(root.join("bench/results.svg"), chart)?;
    let path = root.join("README.md");
    let readme = fs::read_to_string(&path)?;
    Ok(fs::write(path, replaced(&readme, table)?)?)
}

/// The results as a document of their own.
fn document(table: &str) -> String {
    format!(
        "# What `cargo xtask bench` measured\n\n[README.md](README.md) says what each row means, and how it is \
         measured.\n\n![The same as bars](results.svg)\n\n{table}"
    )
}

/// The README with this table in its place.
fn replaced(readme: &str, table: &str) -> Result<String> {
    let missing = || format!("README.md has no part between `{BEGIN}` and `{END}`");
    let (before, rest) = readme.split_once(BEGIN).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok(format!("{before}{BEGIN}\n\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_part_between_the_comments_changes() {
        let readme = "Before\n\n<!-- bench -->\n\nold\n<!-- /bench -->\n\nAfter\n";
        let new = replaced(readme, "| new |\n").unwrap();
        assert_eq!(
            new,
            "Before\n\n<!-- bench -->\n\n| new |\n\n<!-- /bench -->\n\nAfter\n"
        );
        assert_eq!(replaced(&new, "| new |\n").unwrap(), new);
    }

    #[test]
    fn a_readme_without_the_comments_is_refused() {
        assert_eq!(
            replaced("Before", "").unwrap_err().to_string(),
            "README.md has no part between `<!-- bench -->` and `<!-- /bench -->`"
        );
    }

    /// The README shows what was measured last, and nobody edits one of the two.
    #[test]
    fn the_readme_has_the_table_that_was_measured() {
        let read = |name: &str| fs::read_to_string(project::root().join(name)).unwrap();
        let (readme, results) = (read("README.md"), read("bench/results.md"));
        let table = results.split_once("results.svg)\n\n").unwrap().1;
        assert_eq!(document(table), results);
        assert!(
            replaced(&readme, table).unwrap() == readme,
            "README.md and bench/results.md differ"
        );
    }
}
