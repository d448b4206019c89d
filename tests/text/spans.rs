//! Titles and names, which support only code spans.

use nomination_card::markdown::{Span, code_spans};

/// Formats the spans with code in brackets.
fn read(source: &str) -> String {
    let show = |span: &Span| match span {
        Span::Text(text) => text.clone(),
        Span::Code(code) => format!("[{code}]"),
    };
    code_spans(source).iter().map(show).collect()
}

#[test]
fn code_is_found() {
    for (source, expected) in [
        ("", ""),
        ("plain", "plain"),
        ("`a`", "[a]"),
        ("a `b` c", "a [b] c"),
        ("`a``b`", "[a``b]"),
        ("``a`b``", "[a`b]"),
        ("`` ` ``", "[`]"),
        ("` a `", "[a]"),
        ("`  a  `", "[ a ]"),
        ("` a`", "[ a]"),
        ("`  `", "[  ]"),
        ("`a\nb`", "[a b]"),
        ("`a", "`a"),
        ("``a`", "``a`"),
        ("`a` `b", "[a] `b"),
        ("`a`b`c`", "[a]b[c]"),
        ("```", "```"),
        ("*a* &amp; <b> [c](d) PEP 8", "*a* &amp; <b> [c](d) PEP 8"),
        ("\\`a`", "\\[a]"),
        ("`a\\`", "[a\\]"),
        ("é`ß`", "é[ß]"),
    ] {
        assert_eq!(read(source), expected, "{source:?}");
    }
}

#[test]
fn texts_are_not_split() {
    assert_eq!(code_spans("a `b ``c"), [Span::Text("a `b ``c".into())]);
}
