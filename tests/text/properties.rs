//! Property tests that hold for every text.

use nomination_card::markdown::{Block, Text, code_spans};
use proptest::{prelude::*, test_runner::RngSeed};

use crate::sound::check_text;

/// Arbitrary characters, special ones more frequent.
fn source() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "*",
        "_",
        "`",
        "[",
        "](",
        "](/c)",
        "](/c)",
        "](d:e)",
        ")",
        "![",
        "<",
        ">",
        "> ",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        "- ",
        "1. ",
        "    ",
        "\\",
        "&",
        "&#",
        "&#x",
        ";",
        "&lt;",
        "&nbsp;",
        "https://",
        "http:",
        "mailto:",
        "://",
        "@",
        ".",
        "/",
        "a",
        "b",
        "PEP ",
        "PEP-",
        "670",
        "javascript:",
        "#",
        "```",
        "~~~",
        "===",
        "\0",
        "\u{202e}",
        "\u{feff}",
        "\u{2028}",
        "é",
        "😀",
    ]);
    let part = prop_oneof![
        6 => special.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..50).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4_000,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn trees_are_sound(source in source()) {
        let text = Text::parse(source.as_str()).expect("not that deep");
        prop_assert_eq!(text.as_str(), &source);
        check_text(&text);
    }

    /// The output contains only what the author wrote, except for resolved
    /// references and replacement characters.
    #[test]
    fn nothing_is_invented(source in source()) {
        let text = Text::parse(source.as_str()).expect("not that deep");
        let plain = text.plain();
        let invented = plain.chars().find(|char| {
            !source.contains(*char) && !"\n \u{fffd}".contains(*char) && !source.contains('&')
        });
        prop_assert_eq!(invented, None, "{}", plain);
    }

    /// The meaning does not depend on the kind of line endings.
    #[test]
    fn line_ends_are_equal(source in source()) {
        let lines = source.replace("\r\n", "\n").replace('\r', "\n");
        let expected = Text::parse(lines.as_str()).expect("not that deep");
        for end in ["\r\n", "\r"] {
            let text = Text::parse(lines.replace('\n', end)).expect("not that deep");
            prop_assert_eq!(text.blocks(), expected.blocks());
        }
        let text = Text::parse(source.as_str()).expect("not that deep");
        prop_assert_eq!(text.blocks(), expected.blocks());
    }

    /// A text has the same meaning inside a quote and a list item.
    #[test]
    fn containers_change_nothing(source in "[a-c*_`\\[\\]()!# \n-]{0,40}") {
        let source = format!("a\n\n{}\n", source.trim());
        let text = Text::parse(source.as_str()).expect("not that deep");
        let quote = Text::parse(source.lines().map(|line| format!("> {line}\n")).collect::<String>());
        let quote = quote.expect("not that deep");
        prop_assert_eq!(quote.blocks(), [Block::Quote(text.blocks().to_vec())]);
    }

    #[test]
    fn spans_lose_nothing_else(source in source()) {
        let shown: usize = code_spans(&source).iter().map(|span| match span {
            nomination_card::markdown::Span::Text(text) | nomination_card::markdown::Span::Code(text) => {
                text.chars().filter(|char| !" `\n\r".contains(*char)).count()
            }
        }).sum();
        prop_assert_eq!(shown, source.chars().filter(|char| !" `\n\r".contains(*char)).count());
    }
}
