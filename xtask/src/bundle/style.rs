//! The style sheets, joined into one JavaScript module that exports their text.
//!
//! stylist reads and prints them here rather than in the browser: at run time it would cost 8 KB
//! and a `<style>` element that a strict Content-Security-Policy forbids.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use stylist::ast::Sheet;

use super::compact::compact;
use crate::project;

/// The module for these style sheets, in their order.
pub fn module(sheets: &[PathBuf]) -> Result<String> {
    let mut css = String::new();
    for path in sheets {
        let source = fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let printed = print(&source).map_err(|line| {
            anyhow!(
                "{}:{line}: the rule that begins here has a syntax error, or is empty, or is CSS that \
                 stylist does not know",
                path.strip_prefix(project::root()).unwrap_or(path).display()
            )
        })?;
        css += &printed;
    }
    Ok(format!("export default {};\n", literal(&css)))
}

/// The style sheet for cards that come with a page as plain HTML. It is the crate's `STYLE` as it
/// is, so that the command-line tool knows its name.
pub fn published() -> Result<String> {
    let mut css = String::new();
    for path in files(&project::root().join("src/style"))? {
        css += &fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
    }
    Ok(css)
}

/// The style sheets in a folder, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    Ok(files)
}

/// Reads a style sheet and prints it small, or tells the line of what cannot be read.
fn print(source: &str) -> Result<String, usize> {
    let mut printed = String::new();
    for (line, rule) in rules(source) {
        // stylist stops reading at some syntax errors without a word, so what it understood is
        // compared with what was there.
        match rule.parse::<Sheet>().map(|sheet| compact(&sheet)) {
            Ok(css) if bare(&css) == bare(rule) => printed += &css,
            _ => return Err(line),
        }
    }
    Ok(printed)
}

/// The outermost rules, without the comments between them, each with its first line.
fn rules(css: &str) -> Vec<(usize, &str)> {
    let mut rules = Vec::new();
    let (mut start, mut depth) = (None, 0_usize);
    for (index, piece) in pieces(css) {
        if piece.starts_with("/*") || piece.trim().is_empty() {
            continue;
        }
        let first = *start.get_or_insert(index);
        match piece {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            rules.push((first, &css[first..=index]));
            start = None;
        }
    }
    // What was never closed.
    rules.extend(start.map(|first| (first, &css[first..])));
    let line = |index: usize| css[..index].matches('\n').count() + 1;
    rules
        .iter()
        .map(|(index, rule)| (line(*index), *rule))
        .collect()
}

/// The characters that count: no comments, white space or semicolons.
fn bare(css: &str) -> String {
    let kept = pieces(css).into_iter().map(|(_, piece)| piece);
    let kept = kept.filter(|piece| !piece.starts_with("/*") && *piece != ";");
    kept.collect::<String>().split_whitespace().collect()
}

/// A style sheet cut into comments, strings, and single characters, each with its index.
fn pieces(css: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut index = 0;
    while let Some(char) = css[index..].chars().next() {
        let rest = &css[index..];
        let length = match char {
            '/' if rest.starts_with("/*") => {
                rest[2..].find("*/").map_or(rest.len(), |length| length + 4)
            }
            '"' | '\'' => string_length(rest, char),
            _ => char.len_utf8(),
        };
        pieces.push((index, &rest[..length]));
        index += length;
    }
    pieces
}

/// The length of the string that `css` begins with, its quotes included.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, char) in css.char_indices().skip(1) {
        if char == quote && !escaped {
            return index + 1;
        }
        escaped = char == '\\' && !escaped;
    }
    css.len()
}

/// A JavaScript string.
fn literal(text: &str) -> String {
    let mut literal = String::from('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => literal.extend(['\\', char]),
            // Writing to a string cannot fail.
            char if char.is_control() => drop(write!(literal, "\\u{:04x}", u32::from(char))),
            char => literal.push(char),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stylist_knows_is_kept_whole() {
        for (css, printed) in [
            ("", ""),
            ("/* a { */ b { c: d /* e */ }", "b{c:d}"),
            (
                "@media print { a { b: c } d { e: f } }",
                "@media print{a{b:c}d{e:f}}",
            ),
            ("a { b: \"/* ; */\" }", "a{b:\"/* ; */\"}"),
        ] {
            assert_eq!(print(css).as_deref(), Ok(printed));
        }
    }

    #[test]
    fn what_would_be_lost_is_told_with_its_line() {
        for (line, css) in [
            (3, "a { color: red }\n\nb { color red }\nc { color: red }"),
            (2, "a { color: red }\n@layer one { b { color: red } }"),
            (2, "/* one\n*/ a { color: red"),
            (2, "a { color: red }\n}"),
            (3, "a { content: \"}\\\" }\" }\n/* } */\nb { c }"),
            (1, "a { b { color: red } }"),
        ] {
            assert_eq!(print(css), Err(line), "{css}");
        }
    }

    #[test]
    fn strings_are_escaped() {
        assert_eq!(literal("a\\\"b\n—"), r#""a\\\"b\u000a—""#);
    }
}
