//! Converts a title from reStructuredText to the format of the nomination, whose only markup is
//! code spans.

/// Keeps inline literals, which are code spans with two backticks, and resolves backslashes outside
/// of them: a backslash removes a following space, which lets a literal touch a letter, and escapes
/// any other character. Everything else stays, since titles have no other markup.
pub(super) fn title(source: &str) -> String {
    let mut title = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once(TICKS) {
        let Some((literal, after)) = after.split_once(TICKS) else {
            break;
        };
        resolve(before, &mut title);
        for piece in [TICKS, literal, TICKS] {
            title.push_str(piece);
        }
        rest = after;
    }
    resolve(rest, &mut title);
    title
}

const TICKS: &str = "``";

fn resolve(text: &str, title: &mut String) {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            title.push(character);
            continue;
        }
        match characters.next() {
            Some(next) if next.is_whitespace() => {}
            Some(next) => title.push(next),
            None => title.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    /// The special cases of the real list, verbatim.
    #[test]
    fn titles_lose_what_is_not_theirs() {
        let cases = [
            (
                r"Preserving the order of \*\*kwargs in a function.",
                "Preserving the order of **kwargs in a function.",
            ),
            (
                r"New methods for easier handling of ``ExceptionGroup``\ s",
                "New methods for easier handling of ``ExceptionGroup``s",
            ),
            (
                r"Change the Meaning of ``\x`` Escapes",
                r"Change the Meaning of ``\x`` Escapes",
            ),
            (
                r#"User Defined ("``with``") Statements"#,
                r#"User Defined ("``with``") Statements"#,
            ),
            (
                "Allow ``except`` and ``except*`` expressions without parentheses",
                "Allow ``except`` and ``except*`` expressions without parentheses",
            ),
            (
                "Exception Groups and except*",
                "Exception Groups and except*",
            ),
            ("Back to the __future__", "Back to the __future__"),
        ];
        for (source, expected) in cases {
            assert_eq!(title(source), expected);
        }
    }

    #[test]
    fn what_is_not_closed_is_no_literal() {
        assert_eq!(title(r"a ``b\* c"), "a ``b* c");
        assert_eq!(title(r"``\*`` ``\*"), r"``\*`` ``*");
        assert_eq!(title(r"ends in \"), r"ends in \");
        assert_eq!(title(""), "");
    }
}
