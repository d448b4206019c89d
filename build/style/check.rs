//! Parses a style sheet with stylist, and reports rules that stylist does not parse completely.

use stylist::ast::Sheet;

use super::compact::compact;

/// Minifies a style sheet. The error is the first line of a rule that stylist does not parse
/// completely.
pub fn print(source: &str) -> Result<String, usize> {
    let mut printed = String::new();
    for (line, rule) in rules(source) {
        // stylist stops at some syntax errors without reporting them, so its output is compared
        // with the source.
        match rule.parse::<Sheet>().map(|sheet| compact(&sheet)) {
            Ok(css) if bare(&css) == bare(rule) => printed += &css,
            _ => return Err(line),
        }
    }
    Ok(printed)
}

/// The top-level rules without the comments between them, each with its line number.
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
    // A rule that is never closed.
    rules.extend(start.map(|first| (first, &css[first..])));
    let line = |index: usize| css[..index].matches('\n').count() + 1;
    rules
        .iter()
        .map(|(index, rule)| (line(*index), *rule))
        .collect()
}

/// The significant characters: without comments, white space and semicolons.
fn bare(css: &str) -> String {
    let kept = pieces(css).into_iter().map(|(_, piece)| piece);
    let kept = kept.filter(|piece| !piece.starts_with("/*") && *piece != ";");
    kept.collect::<String>().split_whitespace().collect()
}

/// Splits a style sheet into comments, strings and single characters, each with its index.
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

/// The length of the string at the start of `css`, including its quotes.
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
}
