//! Property tests: for any text, no panic, a valid nomination, and no word lost.

use nomination_card::read::read_str;
use nomination_card_import::{ImportError, Options, import};
use proptest::{prelude::*, test_runner::RngSeed};

use crate::words::{check_labels, lost};

fn holds(text: &str) {
    let imported = match import(text, &Options::default()) {
        Ok(imported) => imported,
        Err(ImportError::Empty) => return,
        Err(error) => panic!("{error}"),
    };
    let read = read_str(imported.json()).unwrap_or_else(|error| panic!("{error}\n{text:?}"));
    assert!(read == imported.nomination, "{}", imported.json());
    let lost = lost(text, &imported);
    assert!(lost.is_empty(), "{lost:?} of {text:?}\n{}", imported.json());
    check_labels(text, &imported);
}

/// Fragments of Markdown, YAML and prose, to be combined into texts.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zé ]{1,12}",
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "[0-9]{1,5}",
        1 => "\\PC{1,6}",
        2 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
    ]
}

const PIECES: &[&str] = &[
    "# ",
    "## ",
    "### ",
    "- ",
    "* ",
    "  - ",
    "    ",
    "> ",
    "1. ",
    "2) ",
    "2019. ",
    "`",
    "``",
    "```",
    "```rust\n",
    "~~~ x y\n",
    "**",
    "*",
    "_",
    "__",
    "[",
    "](",
    ")",
    "](https://a.example/b) ",
    "][a]",
    "[a]: https://a.example/c \"t\"\n",
    "[b]: javascript:x\n",
    "![",
    "<b>",
    "</b>",
    "<!-- c -->",
    "<div>\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "---\n",
    "***\n",
    "===\n",
    ":wink:",
    ":slight_smile:",
    "&eacute;",
    "&amp;",
    "&amp;lt;",
    "&#65;",
    "\\",
    "\\*",
    "\t",
    "\u{a0}",
    "\0",
    "\u{200b}",
    "\r\n",
    "Agenda",
    "My goals:",
    "Contributions",
    "PEPs",
    "Endorsements",
    "Affiliation",
    "About me",
    "Links",
    "Seconded by",
    "Name: ",
    "Employer: ",
    "GitHub: ",
    "ID: ",
    "Term: ",
    "Subject: ",
    "Date: 2024-01-02",
    "info:\n  ",
    "key: value\n",
    "PEP 8 ",
    "PEP 587 3.8 Final Title",
    " – co-written with Ada Lovelace and Bo",
    "(Final, 3.8)",
    "I work for Acme as an engineer.",
    "I'm working for Acme: things",
    "By: somebody",
    "— Ada Lovelace",
    "\"quote\" - @ada",
    "https://a.example/x_y_z",
    "<https://a.example>",
    "a@b.example",
    "@ada",
    ": ",
    " - ",
    "! ",
    ". ",
    "Ada Lovelace",
    "[quote=\"ada, post:1\"]\n",
    "[/quote]\n",
    "• ",
    "Ada Lovelace for the Council",
    "目標",
    "أهدافي",
    "[![a](https://a.example/i)](https://a.example/j)",
    "-----BEGIN PGP SIGNATURE-----\n",
    "-----END PGP SIGNATURE-----\n",
    "javascript:alert(1)",
    "](javascript:alert(1))",
    "{",
    "}",
    "&x y",
    "!tag ",
    "# comment\n",
];

/// A fixed seed, so that results are reproducible. `PROPTEST_CASES=10000` searches for more
/// failures.
fn config() -> ProptestConfig {
    let explores = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        failure_persistence: None,
        rng_seed: if explores {
            RngSeed::Random
        } else {
            RngSeed::Fixed(20261122)
        },
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn of_pieces(pieces in prop::collection::vec(piece(), 1..40)) {
        holds(&pieces.concat());
    }

    #[test]
    fn with_a_head(head in prop::collection::vec(piece(), 1..12), rest in prop::collection::vec(piece(), 0..12)) {
        holds(&format!("---\n{}\n---\n{}", head.concat(), rest.concat()));
    }

    #[test]
    fn of_lines(lines in prop::collection::vec(prop::collection::vec(piece(), 1..4), 1..16)) {
        let lines: Vec<String> = lines.iter().map(|line| line.concat()).collect();
        holds(&lines.join("\n\n"));
    }

    #[test]
    fn of_any_characters(text in "\\PC{0,80}") {
        holds(&text);
    }

    #[test]
    fn of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        holds(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn of_a_nomination_with_something_in_it(
        file in 0..FILES.len(),
        place in any::<prop::sample::Index>(),
        length in 0..40usize,
        pieces in prop::collection::vec(piece(), 0..6),
    ) {
        let text: Vec<char> = FILES[file].chars().collect();
        let start = place.index(text.len());
        let end = (start + length).min(text.len());
        let before: String = text[..start].iter().collect();
        let after: String = text[end..].iter().collect();
        holds(&(before + &pieces.concat() + &after));
    }
}

const FILES: [&str; 10] = [
    include_str!("nominations/apache.txt"),
    include_str!("nominations/arabic.md"),
    include_str!("nominations/debian.txt"),
    include_str!("nominations/discourse.md"),
    include_str!("nominations/django.md"),
    include_str!("nominations/fedora.md"),
    include_str!("nominations/japanese.md"),
    include_str!("nominations/kubernetes.md"),
    include_str!("nominations/nixos.md"),
    include_str!("nominations/python.md"),
];
