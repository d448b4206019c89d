//! Hostile inputs: parsing time is linear, nesting does not use the stack, and
//! the number of issues is limited.

use std::time::{Duration, Instant};

use nomination_card::read::{ReadError, parse::parse, read, read_str, validate::MOST_ISSUES};

const MEMBERS: &str = r#"{ "candidate": "Ada Lovelace", "#;

fn nomination(members: String) -> String {
    format!("{MEMBERS}{members} }}")
}

/// Texts of roughly this size.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let list = |entry: &str| vec![entry; size / (entry.len() + 1)].join(",");
    vec![
        ("brackets", "[".repeat(size)),
        ("objects", r#"{"":"#.repeat(size / 4)),
        (
            "brackets, closed",
            nomination(format!(
                r#""x": {}{}"#,
                "[".repeat(size / 2),
                "]".repeat(size / 2)
            )),
        ),
        (
            "empty items",
            nomination(format!(r#""agenda": [{}]"#, list(r#""""#))),
        ),
        (
            "nulls",
            nomination(format!(r#""peps": [{}]"#, list("null"))),
        ),
        (
            "empty objects",
            nomination(format!(r#""agenda": [{}]"#, list("{}"))),
        ),
        (
            "wrong items",
            nomination(format!(r#""endorsements": [{}]"#, list("0"))),
        ),
        (
            "wrong items, line by line",
            nomination(format!("\"agenda\": [{}]", list("0\n"))),
        ),
        (
            "titles",
            nomination(format!(r#""agenda": [{}]"#, list(r#""x""#))),
        ),
        ("numbers", nomination(format!(r#""peps": [{}]"#, list("1")))),
        (
            "duplicates",
            format!("{{ {} }}", list(r#""candidate": "Ada""#)),
        ),
        (
            "duplicates, wrong",
            format!("{{ {} }}", list(r#""candidate": 5"#)),
        ),
        ("unknown members", nomination(list(r#""x":0"#))),
        ("escaped members", nomination(list(r#""\u0061":0"#))),
        (
            "escapes",
            nomination(format!(r#""lang": "{}""#, r"\u00e9".repeat(size / 6))),
        ),
        (
            "backslashes",
            nomination(format!(r#""source": "{}""#, r"\\".repeat(size / 2))),
        ),
        (
            "a string without end",
            format!("\"{}", r"\n".repeat(size / 2)),
        ),
        (
            "digits",
            nomination(format!(r#""peps": [{}]"#, "9".repeat(size))),
        ),
        (
            "digits after the point",
            nomination(format!(r#""peps": [1.{}]"#, "0".repeat(size))),
        ),
        (
            "digits in the exponent",
            nomination(format!(r#""peps": [1e{}]"#, "9".repeat(size))),
        ),
        (
            "hyphens in a tag",
            nomination(format!(r#""lang": "en{}""#, "-aaaaa".repeat(size / 6))),
        ),
        (
            "labels in a host",
            nomination(format!(r#""source": "https://{}""#, "a.".repeat(size / 2))),
        ),
        (
            "users in an address",
            nomination(format!(r#""source": "https://{}""#, "a@".repeat(size / 2))),
        ),
        (
            "digits in a date",
            nomination(format!(
                r#""source": {{ "url": "/", "published": "2021-11-15T12:00:00.{}Z" }}"#,
                "1".repeat(size)
            )),
        ),
        ("white space", format!("{}1", " \n".repeat(size / 2))),
        (
            "a text too deep",
            nomination(format!(r#""summary": "{}""#, "> ".repeat(size / 2))),
        ),
    ]
}

fn time(text: &str) -> Duration {
    let text = text.to_owned();
    let start = Instant::now();
    drop(read_str(text));
    start.elapsed()
}

#[test]
fn time_grows_with_length_and_not_faster() {
    const SIZE: usize = 20_000;
    for ((name, short), (_, long)) in hostile(SIZE).into_iter().zip(hostile(16 * SIZE)) {
        // Linear time takes 16 times as long, quadratic time 256 times. One
        // good run is enough, because other processes may slow the machine
        // down.
        let mut times = (0..10).map(|_| (time(&short), time(&long)));
        let is_linear =
            times.any(|(short, long)| long < (short * 64).max(Duration::from_millis(100)));
        assert!(
            is_linear,
            "{name}: {:?}, and 16 times as much {:?}",
            time(&short),
            time(&long)
        );
    }
}

#[test]
fn depth_takes_no_stack() {
    // A stack so small that recursion would overflow it.
    let thread = std::thread::Builder::new().stack_size(64 * 1024).spawn(|| {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let document = parse(&*deep).unwrap();
        assert_eq!(document.root().elements().count(), 1);
        assert_eq!(document.root().text().len(), 200_000);
        drop(document.clone());
        drop(document);
        assert!(parse("[".repeat(100_000)).is_err());
        assert!(parse(r#"{"a":"#.repeat(100_000)).is_err());
        assert!(read_str(nomination(format!(r#""x": {deep}"#))).is_ok());
        assert!(read_str(nomination(format!(r#""agenda": {deep}"#))).is_err());
        assert!(read_str(format!(r#"{{ "candidate": {deep} }}"#)).is_err());
    });
    thread.unwrap().join().unwrap();
}

#[test]
fn a_million_empty_items_are_too_many() {
    let text = nomination(format!(
        r#""agenda": [{}]"#,
        vec!["null"; 1_000_000].join(",")
    ));
    let error = read_str(text).unwrap_err();
    assert_eq!(
        error.message(),
        "The nomination has 1 problem, at /agenda: A list can have 2,000 entries, and this has more: remove some.",
    );
}

#[test]
fn there_is_an_end_to_the_issues() {
    let wrong = |count| {
        nomination(format!(
            r#""agenda": [{}], "lang": 5"#,
            vec!["0"; count].join(",")
        ))
    };
    let issues = |text| match read_str(text) {
        Err(ReadError::Invalid(issues)) => issues,
        other => panic!("{other:?}"),
    };
    let just = issues(wrong(MOST_ISSUES - 1));
    assert_eq!(just.len(), MOST_ISSUES);
    assert_eq!(just.last().unwrap().path, "/lang");

    for count in [MOST_ISSUES, 2_000] {
        let issues = issues(wrong(count));
        assert_eq!(issues.len(), MOST_ISSUES + 1);
        assert_eq!(issues[MOST_ISSUES - 1].path, "/agenda/999");
        let last = issues.last().unwrap();
        assert_eq!((&*last.path, last.position), ("", None));
        assert_eq!(
            last.message,
            "There are more problems than these: fix these first."
        );
        let message = ReadError::Invalid(issues).message();
        assert!(message.starts_with(
            "The nomination has more than 1,000 problems; the first is at /agenda/0: "
        ));
    }
}

#[test]
fn whatever_the_bytes_it_ends() {
    for length in 0..4 {
        for first in 0..=255 {
            for fill in [0, b'"', b'[', b'\\', 0x80, 0xed, 0xf0, 0xff] {
                let mut bytes = vec![fill; length];
                bytes.insert(0, first);
                drop(read(bytes));
            }
        }
    }
}
