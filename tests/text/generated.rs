//! Generated documents, rich in special characters of CommonMark, parse as in
//! `pulldown-cmark`.

use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed, TestRunner},
};

use crate::html::{ours, theirs};

/// The fragments of a document. They cannot combine into anything that we treat
/// differently: HTML, definitions, bare URLs, other character references.
const FRAGMENTS: &[&str] = &[
    "a",
    "b",
    "a",
    "b ",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "*",
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~~~",
    "[",
    "[",
    "]",
    "](/u)",
    "](/u 't')",
    "](</v>)",
    "](b",
    "![",
    "(",
    ")",
    "\\",
    ">",
    "> ",
    "- ",
    "-",
    "+ ",
    "* ",
    "1. ",
    "2) ",
    "10. ",
    "1.",
    "#",
    "# ",
    "## ",
    "=",
    "===",
    "---",
    "- - -",
    "\t",
    "    ",
    "   ",
    "&amp;",
    "&#42;",
    "&lt",
    "&",
    "<a@b.c>",
    "<mailto:x>",
    "< ",
    ".",
    "!",
    "\"",
    "'",
    "é",
    "…",
    "\u{a0}",
];

const INLINE: &[&str] = &[
    "a",
    "b",
    "a",
    " ",
    " ",
    "\n",
    "*",
    "*",
    "**",
    "***",
    "_",
    "__",
    "___",
    "`",
    "``",
    "[",
    "[",
    "]",
    "](/u)",
    "](/u \"t\")",
    "](</v>)",
    "](b",
    "![",
    "(",
    ")",
    "\\",
    "  \n",
    "\\\n",
    "&quot;",
    "&#x2a;",
    "<a@b.c>",
    "<mailto:x>",
    "!",
    "\"",
    "'",
    ".",
    "é",
    "“",
    "\u{a0}",
    "_b",
    "*a",
];

const BLOCK: &[&str] = &[
    "a",
    "a\n",
    "b\n",
    "\n",
    "\n",
    " ",
    "  ",
    "   ",
    "    ",
    "\t",
    "> ",
    ">",
    "- ",
    "-",
    "- a\n",
    "+ ",
    "* ",
    "1. ",
    "2. ",
    "2) ",
    "10. ",
    "123456789. ",
    "# ",
    "#",
    "===",
    "=",
    "---",
    "--",
    "***",
    "```\n",
    "```",
    "~~~",
    "````",
    "\r\n",
    "- - -\n",
];

/// Avoids documents on which `pulldown-cmark` 0.13 deviates from the
/// specification and `commonmark.js`; `cases.rs` lists these.
fn tame(fragments: &[&str]) -> String {
    let mut source = String::new();
    for line in fragments.concat().split('\n') {
        let text = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - text.len()];
        let shown = text.trim_end_matches([' ', '\t', '\r']);
        let first = text.trim_start_matches([' ', '\t', '>']);
        if first.starts_with(']') && source.ends_with("\\\n") {
            source.insert(source.len() - 1, 'b');
        }
        source += &match text.starts_with('>') {
            true => indent.replace('\t', "    "),
            false => indent.to_owned(),
        };
        source += &match text[shown.len()..].contains('\t') {
            true => shown,
            false => text,
        }
        .replace('\t', if text.contains('#') { " " } else { "\t" });
        source.push('\n');
    }
    source
}

/// Removes the line indentation that `pulldown-cmark` keeps in code spans (§6.1).
fn collapse(html: &str) -> String {
    let mut out = String::new();
    for (index, part) in html.split("<code>").enumerate() {
        let (code, rest) = part.split_once("</code>").unwrap_or(("", part));
        if index > 0 {
            out += "<code>";
            out += &code.split_whitespace().collect::<Vec<_>>().join(" ");
            out += "</code>";
        }
        out += rest;
    }
    out
}

#[track_caller]
fn agree(fragments: &'static [&'static str], cases: u32, seed: u64) {
    let from = |name| {
        std::env::var(name)
            .ok()
            .and_then(|value: String| value.parse().ok())
    };
    let mut runner = TestRunner::new(Config {
        cases: from("TEXT_CASES").unwrap_or(cases),
        rng_seed: RngSeed::Fixed(from("TEXT_SEED").map_or(seed, u64::from)),
        failure_persistence: None,
        max_shrink_iters: 100_000,
        ..Config::default()
    });
    let documents = prop::collection::vec(select(fragments), 1..40);
    let result = runner.run(&documents, |fragments| {
        let source = tame(&fragments);
        if let Some(theirs) = theirs(&source) {
            prop_assert_eq!(collapse(&ours(&source)), collapse(&theirs), "{:?}", source);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn documents_agree() {
    agree(FRAGMENTS, 20_000, 1);
}

#[test]
fn inlines_agree() {
    agree(INLINE, 20_000, 2);
}

#[test]
fn blocks_agree() {
    agree(BLOCK, 20_000, 3);
}
