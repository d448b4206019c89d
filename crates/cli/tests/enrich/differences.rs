//! Differences between a nomination and a list.

use nomination_card_cli::enrich::{Difference, rewrite};

use crate::list;

const LISTED: &str = r#"{ "8": { "number": 8, "title": "The \\*style\\* of ``Code``",
  "status": "Active", "python_version": "2.6, 3.0", "author_names": ["Ada L.", "Bob"],
  "url": "https://peps.example/8/" }, "9": { "number": 9 } }"#;

fn differences(peps: &str) -> Vec<Difference> {
    let json = format!("{{ \"candidate\": \"Ada\",\n\"peps\": {peps} }}");
    rewrite(json.into(), &list(LISTED))
        .expect("a nomination")
        .differences
}

#[test]
fn each_member_that_differs_is_one() {
    let found = differences(
        r#"[9, { "url": "/pep", "number": 8, "title": "Style", "status": "Draft",
  "current_status": "Odd", "python_version": ["3.0"], "author_names": ["Bob"] }]"#,
    );
    let found: Vec<_> = found
        .iter()
        .map(|it| {
            let listed = it.listed.as_deref().unwrap_or_default();
            let place = (it.position.line, it.position.column);
            (it.number, it.member, &*it.written, listed, &*it.path, place)
        })
        .collect();
    let expected = [
        (
            8,
            "url",
            "/pep",
            "https://peps.example/8/",
            "/peps/1/url",
            (2, 22),
        ),
        (
            8,
            "title",
            "Style",
            "The *style* of ``Code``",
            "/peps/1/title",
            (2, 52),
        ),
        (8, "status", "Draft", "Active", "/peps/1/status", (2, 71)),
        (
            8,
            "python_version",
            "3.0",
            "2.6, 3.0",
            "/peps/1/python_version",
            (3, 46),
        ),
        (
            8,
            "author_names",
            "Bob",
            "Ada L., Bob",
            "/peps/1/author_names",
            (3, 71),
        ),
    ];
    assert_eq!(found, expected);
}

#[test]
fn markup_case_space_and_order_are_none() {
    let found = differences(
        r#"[{ "number": 8, "title": " the *Style*  of `code`", "status": "ACTIVE ",
  "python_version": ["3.0", "2.6"], "author_names": ["bob", "ada  l."],
  "url": "https://peps.example/8" },
  { "number": 8, "python_version": "2.6,3.0" }]"#,
    );
    assert_eq!(found, []);
}

#[test]
fn what_one_of_them_leaves_out_is_none() {
    assert_eq!(
        differences(r#"[8, { "number": 9, "title": "T", "status": "S" }]"#),
        []
    );
}

#[test]
fn of_duplicates_the_last_counts() {
    let found = differences(r#"[{ "status": "X", "number": 8, "status": "Draft" }]"#);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].written.as_str(), found[0].position.column),
        ("Draft", 50)
    );
}

#[test]
fn a_pep_that_is_not_listed_is_one() {
    let found = differences(r#"[7, { "x": 1, "number": 10 }]"#);
    let found: Vec<_> = found
        .iter()
        .map(|it| {
            assert_eq!((it.member, &it.listed), ("number", &None));
            format!("{} {}", it.position.column, it.issue())
        })
        .collect();
    let expected = [
        "10 /peps/0: The list has no PEP with the number 7: check it.",
        "33 /peps/1/number: The list has no PEP with the number 10: check it.",
    ];
    assert_eq!(found, expected);
}
