//! Texts of any length, each of one construct, that could make an import slow or its result long.

mod pieces;

use self::pieces::{BEFORE, PIECES};

/// A text of about this many bytes.
pub type Construct = Box<dyn Fn(usize) -> String>;

/// All of them, with names.
pub fn constructs() -> Vec<(String, Construct)> {
    let mut all: Vec<(String, Construct)> = Vec::new();
    for before in BEFORE {
        for piece in PIECES {
            let construct =
                move |size: usize| before.to_owned() + &piece.repeat(size / piece.len());
            all.push((format!("{before:?} {piece:?}"), Box::new(construct)));
        }
    }
    for (name, line) in LINES {
        let construct = move |size: usize| lines(size, line);
        all.push((format!("lines of {name}"), Box::new(construct)));
    }
    for (name, both) in HALVES {
        all.push((
            format!("halves of {name}"),
            Box::new(move |size| both(size / 2)),
        ));
    }
    all
}

/// A line, or a few, with a number.
type Line = fn(usize) -> String;

/// Lines that differ.
const LINES: [(&str, Line); 28] = [
    ("definitions", |it| {
        format!("[{it}]: https://a.example/{it}\n")
    }),
    ("definitions, used", |it| {
        format!("[a][{it}]\n\n[{it}]: https://a.example/{it} \"t{it}\"\n\n")
    }),
    ("headings", |it| format!("## Title {it}\n\ntext\n\n")),
    ("headings of topics", |it| {
        format!("## Goals\n\n- {it}\n\n## Links\n\n- <https://a.example/{it}>\n\n")
    }),
    ("headings of PEPs", |it| {
        format!("## PEPs\n\n- PEP {}\n\n", it % 99_999)
    }),
    ("headings of employers", |it| {
        format!("## Employers\n\n- Acme{it}\n\n## Goals\n\n- {it}\n\n")
    }),
    ("items", |it| format!("- item {it}\n")),
    ("facts", |it| format!("Employer: Acme{it}\n")),
    ("facts in a list", |it| {
        format!("- Website: <https://a.example/{it}>\n")
    }),
    ("facts, each a paragraph", |it| {
        format!("Twitter: <https://a.example/{it}>\n\n")
    }),
    ("terms", |it| format!("Term: {it}\n\n")),
    ("dates", |_| "Date: 2024-01-02\n\n".to_owned()),
    ("names", |it| format!("Name: Ada{it}\n\n")),
    ("titles", |it| {
        format!("Title: Ada Lovelace for the Board {it}\n\n")
    }),
    ("handles", |it| format!("GitHub: @a{it}\n\n")),
    ("front matter", |it| match it {
        0 => "---\n".to_owned(),
        _ => format!("k{it}: v\n"),
    }),
    ("front matter, known", |it| match it {
        0 => "---\n".to_owned(),
        _ => format!("twitter: https://a.example/{it}\n"),
    }),
    ("front matter, long", |it| match it {
        0 => "---\n".to_owned(),
        _ => format!("k{it}: |\n  a\n  b\n"),
    }),
    ("front matter, comments", |it| match it {
        0 => "---\na: b\n".to_owned(),
        _ => format!("# {it}\n"),
    }),
    ("front matter, list", |it| match it {
        0 => "---\nk:\n".to_owned(),
        _ => format!("- {it}\n"),
    }),
    ("PEPs", |it| {
        format!(
            "PEP {} 3.8 Final Title {it} – co-written with Bo\n",
            it % 99_999
        )
    }),
    ("PEPs, each a list", |it| {
        format!("- PEP {} Title (Final, 3.8)\n\ntext\n\n", it % 99_999)
    }),
    ("endorsements", |it| match it {
        0 => "# Ada\n\n## Endorsements\n\n".to_owned(),
        _ => format!("- \"good {it}\" — Ada Lovelace\n"),
    }),
    ("endorsements, some unsigned", |it| match it {
        0 => "# Ada\n\n## Endorsements\n\n".to_owned(),
        _ => format!("> good {it}\n\n— Ada Lovelace\n\nbad {it}\n\n"),
    }),
    ("employers", |it| {
        format!("I work for Acme{it} as an engineer.\n\n")
    }),
    ("emphasis", |it| format!("*a{it} **b _c ")),
    ("HTML", |it| format!("<div{it}>\n\n<p>a\n\n")),
    ("signatures", |it| {
        format!("-----BEGIN PGP SIGNATURE-----\n{it}\n\n")
    }),
];

/// Texts of two halves of a length.
const HALVES: [(&str, Line); 22] = [
    ("a definition's address, and links", |half| {
        format!(
            "[a]: https://a.example/{}\n\n{}",
            "a".repeat(half),
            "[a] ".repeat(half / 4)
        )
    }),
    ("a definition's address, and items", |half| {
        format!(
            "[a]: https://a.example/{}\n\n{}",
            "a".repeat(half),
            "- [a]\n".repeat(half / 6)
        )
    }),
    ("a definition's title, and links", |half| {
        format!(
            "[a]: https://a.example '{}'\n\n{}",
            "a ".repeat(half / 2),
            "[a] ".repeat(half / 4)
        )
    }),
    ("a name, and co-written PEPs", |half| {
        format!(
            "Name: {}\n\n{}",
            "a".repeat(half),
            "PEP 8 a, with B\n".repeat(half / 16)
        )
    }),
    ("words of a name, and co-written PEPs", |half| {
        format!(
            "Name: {}\n\n{}",
            "Aa ".repeat(half / 3),
            "PEP 8 a, with B\n".repeat(half / 16)
        )
    }),
    ("a title, and co-written PEPs", |half| {
        format!(
            "# {}\n\n{}",
            "Aa ".repeat(half / 3),
            "PEP 8 a, with B\n".repeat(half / 16)
        )
    }),
    ("an ID, and co-written PEPs", |half| {
        format!(
            "ID: {}\n\n{}",
            "a".repeat(half),
            "PEP 8 a, with B\n".repeat(half / 16)
        )
    }),
    ("a key, and a list", |half| {
        format!(
            "---\n? {}\n: [{}]\n---\n",
            "k".repeat(half),
            "a,".repeat(half / 2)
        )
    }),
    ("a short key, and a list", |half| {
        format!(
            "---\n{}: [{}]\n---\n",
            "k".repeat(half.min(1000)),
            "a,".repeat(half / 2)
        )
    }),
    ("a group, and a list", |half| {
        format!(
            "---\n? info\n: ? {}\n  : [{}]\n---\n",
            "k".repeat(half),
            "a,".repeat(half / 2)
        )
    }),
    ("brackets", |half| "[".repeat(half) + &"]".repeat(half)),
    ("brackets and a definition", |half| {
        format!(
            "[x]: https://a.example/\n\n{}{}",
            "[a".repeat(half / 2),
            "]".repeat(half)
        )
    }),
    ("pictures in pictures", |half| {
        "![a".repeat(half / 4) + &"](https://a.example)".repeat(half / 20)
    }),
    ("pictures in a title", |half| {
        format!("# {}{}", "![a".repeat(half / 4), "](u)".repeat(half / 4))
    }),
    ("pictures in an item", |half| {
        format!(
            "# Links\n\n- {}{}",
            "![a".repeat(half / 4),
            "](u)".repeat(half / 4)
        )
    }),
    ("pictures in a link", |half| {
        format!(
            "[{}{}](https://b.example)",
            "![a".repeat(half / 4),
            "](https://a.example)".repeat(half / 4)
        )
    }),
    ("emphasis in emphasis", |half| {
        "*a **b ".repeat(half / 7) + &"** *".repeat(half / 4)
    }),
    ("quotes, then lines", |half| {
        "[quote]\n".repeat(half / 16) + &"\n".repeat(half) + &"[/quote]\n".repeat(half / 16)
    }),
    ("white space in a signature", |half| {
        format!("--\n{}\n{}a", "\n".repeat(half), " ".repeat(half))
    }),
    ("wishes", |half| {
        "best ".repeat(half / 5) + &"regards\nAda\n".repeat(half / 12)
    }),
    ("deep lists", |half| {
        (0..(2 * half).isqrt())
            .map(|depth| " ".repeat(2 * depth) + "- a\n")
            .collect()
    }),
    ("deep maps", |half| {
        "---\na: ".to_owned() + &"{a: ".repeat(half / 4) + &"}".repeat(half / 4) + "\n---\n"
    }),
];

/// Lines up to this many bytes.
fn lines(size: usize, line: Line) -> String {
    let mut text = String::new();
    let mut index = 0;
    while text.len() < size {
        text += &line(index);
        index += 1;
    }
    if text.starts_with("---\n") {
        text += "---\n";
    }
    text
}
