//! Texts crafted to exhaust time or stack.

use std::{hint::black_box, thread, time::Duration};

use nomination_card::markdown::{MAX_DEPTH, Text, code_spans};

use crate::clock::now;

/// A prefix, a fragment to repeat, and a suffix.
const REPEATED: &[(&str, &str, &str)] = &[
    ("", "[", ""),
    ("", "]", ""),
    ("", "![", ""),
    ("", "[]", ""),
    ("", "[a](", ""),
    ("", "![a](", ""),
    ("", "[a](b", ""),
    ("", "[a](<b", ""),
    ("", "[a](b \"", ""),
    ("", "[a](b '\"(", ""),
    ("", "[a](b (", ""),
    ("", "[a](x:(", ""),
    ("", "[a](x:[a](x:[a](x:[a](x:))))", ""),
    ("", "[a](javascript:", ")"),
    ("", "[a](/b)", ""),
    ("[[[[[[[[[[[[[[[[", "[a](/b)", ""),
    ("[a](", "(", ""),
    ("[a](", "\\", ""),
    ("[a](b \"", "\\", ""),
    ("", "*", ""),
    ("", "_", ""),
    ("", "*a", ""),
    ("", "_a", ""),
    ("", " _a", ""),
    ("", "a_", ""),
    ("", "*a_ ", ""),
    ("", "a**b", ""),
    ("", "*a **a ", ""),
    ("", "a***a ", ""),
    ("", "*_", ""),
    ("", "_*a", "*_"),
    ("", "**a *a", ""),
    ("", "*a*", ""),
    ("", "é*é", ""),
    ("", "漢*", ""),
    ("", "[*a_", "]"),
    ("", "*[a", "](/b)"),
    ("", "[https://a.b/*", ""),
    ("", "<", ""),
    ("", "<a", ""),
    ("", "<a:", ""),
    ("", "<a@b", ""),
    ("", "<a@b.", ""),
    ("<a:", "a", ""),
    ("", "<https://a.b>", ""),
    ("", "&", ""),
    ("", "&#", ""),
    ("", "&#x", ""),
    ("&#", "0", ""),
    ("", "&a;", ""),
    ("&", "a", ""),
    ("", "`", ""),
    ("", "` `` ", ""),
    ("", "\\`` ", ""),
    ("`a ", "``` `` ", ""),
    ("", "\\", ""),
    ("", "https://", ""),
    ("", "https://a", ""),
    ("", "https://a_b", ""),
    ("", "https://a.b ", ""),
    ("", "https://a.b/\u{202e}", ""),
    ("", "http://_", ""),
    ("", "mailto:a@b", ""),
    ("", "mailto:a.", ""),
    ("https://a.b/", ")", ""),
    ("https://a.b/", "(", ""),
    ("https://a.b/", "&a;", ""),
    ("https://a.b/", ";", ""),
    ("https://a.b/", "!", ""),
    ("", ":", ""),
    ("", "PEP ", ""),
    ("PEP ", " ", "8"),
    ("PEP ", "1", ""),
    ("", "PEP 8", ""),
    ("", "P", ""),
    ("", "\n", ""),
    ("", "\r", ""),
    ("", "a\n", ""),
    ("", "a  \n", ""),
    ("", "\t", ""),
    ("", "\t\n", ""),
    ("", "    \n", ""),
    ("    a\n", "\n", "    b"),
    ("    a\n", "    \n", ""),
    ("", "> a\n", ""),
    ("", ">\n", ""),
    ("> a\n", "a\n", ""),
    ("", "- a\n", ""),
    ("", "-\n", ""),
    ("", "-\n\n", ""),
    ("", "- a\n\n", ""),
    ("", "1. a\n2) b\n", ""),
    ("- - - - - - - - - - - - - - - - a\n", "\n", ""),
    ("- - - - - - - - - - - - - - - - a\n", "b\n", ""),
    (
        "> > > > > > > > > > > > > > > > a\n",
        "> > > > > > > > a\n",
        "",
    ),
    ("", "-", ""),
    ("", "* ", "x"),
    ("", "- ", ""),
    ("", "#", ""),
    ("# a", " #", ""),
    ("# a", " #", "x"),
    ("", "# a\n", ""),
    ("a\n", "=", ""),
    ("", "a\n=\n", ""),
    ("```\n", "a\n", ""),
    ("```\n", "```a\n", ""),
    ("", "```\n", ""),
    ("", "``` `\n", ""),
    ("", "~~~", ""),
    ("- ```\n", "\n", ""),
    ("", "<div>\n", ""),
    ("", "|", ""),
    ("", "\0", ""),
    ("", "\u{301}", ""),
];

fn text(&(before, part, after): &(&str, &str, &str), length: usize) -> String {
    [before, &part.repeat(length / part.len()), after].concat()
}

/// Backtick runs of increasing length, none with a match.
fn growing_backticks(length: usize) -> String {
    let mut out = String::new();
    for run in 1.. {
        if out.len() > length {
            break;
        }
        out.extend(std::iter::repeat_n('`', run));
        out.push('a');
    }
    out
}

/// The same, followed by as many short runs.
fn mixed_backticks(length: usize) -> String {
    growing_backticks(length / 2) + &"b `".repeat(length / 6)
}

fn duration(source: &str) -> Duration {
    let start = now();
    let _ = black_box(Text::parse(black_box(source)));
    black_box(code_spans(black_box(source)));
    now().saturating_sub(start)
}

/// Quadratic time would mean a factor of 1024 for 32 times the text. Allow 250, because memory
/// access slows down with size and other processes interfere. The shortest of several attempts
/// counts.
#[track_caller]
fn assert_linear(name: &str, make: impl Fn(usize) -> String) {
    let (short, long) = (make(1 << 11), make(1 << 16));
    let (mut base, mut time) = (Duration::MAX, Duration::MAX);
    for _ in 0..5 {
        for _ in 0..8 {
            base = base.min(duration(&short));
        }
        time = time.min(duration(&long));
        if time < 250 * base.max(Duration::from_micros(100)) {
            return;
        }
    }
    panic!("{name:?} takes {base:?}, and {time:?} at 32 times the length");
}

#[test]
fn time_is_linear() {
    for attack in REPEATED {
        assert_linear(&format!("{attack:?}"), |length| text(attack, length));
    }
    assert_linear("growing backticks", growing_backticks);
    assert_linear("mixed backticks", mixed_backticks);
}

/// With the minimum stack size of a browser thread.
#[test]
fn stack_is_enough() {
    let run = || {
        for attack in REPEATED {
            let _ = black_box(Text::parse(text(attack, 1 << 17)));
        }
        for source in [growing_backticks(1 << 17), mixed_backticks(1 << 17)] {
            let _ = black_box(Text::parse(source));
        }
        // Parse, compare, clone, print and drop the deepest possible tree.
        let deepest = Text::parse("> ".repeat(MAX_DEPTH) + "a").expect("not too deep");
        assert_eq!(deepest, deepest.clone());
        assert_eq!(format!("{deepest:?}").matches("Quote").count(), MAX_DEPTH);
    };
    let thread = thread::Builder::new().stack_size(256 << 10).spawn(run);
    thread.expect("a thread").join().expect("no overflow");
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [
        ("> ", ""),
        (">", ""),
        ("- ", ""),
        ("1. ", ""),
        ("- > ", ""),
        ("**", "**"),
        ("*a _a ", " a_ a*"),
        ("_", "_"),
    ] {
        let levels = 1 + usize::from(open.len() > 3);
        let nested = |count: usize| open.repeat(count) + "a" + &close.repeat(count);
        let most = if open == "_" {
            2 * MAX_DEPTH
        } else {
            MAX_DEPTH / levels
        };
        assert!(Text::parse(nested(most)).is_ok(), "{open:?} {most}");
        assert!(Text::parse(nested(most + 1)).is_err(), "{open:?} {most}");
    }
    // Blocks, inlines and links all count towards the depth.
    let nested = |quotes, content: &str| Text::parse("> ".repeat(quotes) + content).is_ok();
    assert!(nested(31, "*a*") && !nested(32, "*a*"));
    assert!(nested(30, "- *a*") && !nested(31, "- *a*"));
    assert!(nested(31, "[a](/b)") && !nested(32, "[a](/b)"));
    assert!(nested(30, "*[a](/b)*") && !nested(31, "*[a](/b)*"));
    assert!(nested(31, "<https://a.b>") && !nested(32, "<https://a.b>"));
    assert!(nested(31, "https://a.b") && !nested(32, "https://a.b"));
    assert!(nested(31, "PEP 8") && nested(32, "PEP 8"));
    assert!(nested(31, "# *a*") && !nested(32, "# *a*"));
    assert!(nested(32, "# a\n    code"));
}

#[test]
fn error_names_the_line() {
    let deep = "*a _a ".repeat(20) + "b" + &" a_ a*".repeat(20);
    for (source, line) in [
        (format!("a\n\n{}", "> ".repeat(40)), 3),
        (format!("a\r\n\r\n- b\r\n\r\n  {}", "+ ".repeat(40)), 5),
        (format!("a\n\nb\nc {deep}"), 4),
        (format!("a\n# {deep}"), 2),
        (format!("a\n\n{deep}\n===\nb\n"), 3),
    ] {
        let error = Text::parse(source).expect_err("too deep");
        assert_eq!(error.line(), line);
        assert_eq!(
            error.to_string(),
            format!(
                "A text can nest 32 lists and quotations, and line {line} of this one has more: remove some."
            )
        );
    }
}
