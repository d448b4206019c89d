//! Converts text copied from a forum, web page or mail to Markdown, line by line.

use std::sync::LazyLock;

use regex::Regex;

use super::shape::shape;

/// Bullets that people and browsers write but Markdown does not recognise.
const BULLETS: [char; 10] = ['•', '‣', '◦', '⁃', '▪', '▫', '●', '○', '∙', '·'];

/// Converts bullets to `-`, and `[quote]` to Markdown block quotes. Line numbers do not change.
pub fn markdown(text: &str) -> String {
    static OPEN: LazyLock<Regex> =
        LazyLock::new(|| shape(r#"(?i)^\s*\[quote(?:\s*=\s*"?([^"\]]*)"?)?\]\s*$"#));
    static CLOSE: LazyLock<Regex> = LazyLock::new(|| shape(r"(?i)^\s*\[/quote\]\s*$"));
    let mut out = String::with_capacity(text.len());
    // Open only as many quotes as are closed.
    let mut closes = text.lines().filter(|line| CLOSE.is_match(line)).count();
    let mut depth = 0;
    for line in text.lines() {
        if closes > depth
            && let Some(open) = OPEN.captures(line)
        {
            depth += 1;
            mark(&mut out, depth);
            match open.get(1) {
                Some(whom) if !whom.as_str().trim().is_empty() => {
                    out.push_str(whom.as_str().trim());
                    out.push_str(":\\\n");
                }
                _ => out.push('\n'),
            }
        } else if depth > 0 && CLOSE.is_match(line) {
            depth -= 1;
            closes -= 1;
            mark(&mut out, depth);
            out.push('\n');
        } else {
            mark(&mut out, depth);
            bullet(line, &mut out);
            out.push('\n');
        }
    }
    out
}

/// Levels deeper than the card can show would only cost time.
fn mark(out: &mut String, depth: usize) {
    for _ in 0..depth.min(nomination_card::markdown::MAX_DEPTH) {
        out.push_str("> ");
    }
}

fn bullet(line: &str, out: &mut String) {
    let text = line.trim_start_matches([' ', '\t', '\u{a0}']);
    let rest = text.strip_prefix(BULLETS);
    match rest.and_then(|rest| rest.strip_prefix([' ', '\t', '\u{a0}'])) {
        Some(rest) => {
            let indent = line.get(..line.len() - text.len()).unwrap_or_default();
            out.push_str(&indent.replace('\u{a0}', " "));
            out.push_str("- ");
            out.push_str(rest.trim_start());
        }
        None => out.push_str(line),
    }
}
