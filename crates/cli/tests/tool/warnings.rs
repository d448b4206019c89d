//! The warnings of `check`, and their positions.

use nomination_card::{pep_index::PepIndex, read::validate::MOST_ISSUES};
use nomination_card_cli::check::{Severity, check};

/// The warnings for a text: line, column, pointer and sentence.
fn warnings(text: &str) -> Vec<String> {
    let peps = PepIndex::read(include_bytes!("peps.json").to_vec()).unwrap();
    let findings = check(text.into(), Some(&peps));
    let warnings = findings
        .into_iter()
        .filter(|it| it.severity == Severity::Warning);
    warnings
        .map(|it| {
            let place = it.issue.position.unwrap();
            format!("{}:{} {}", place.line, place.column, it.issue)
        })
        .collect()
}

fn assert_warns(members: &str, expected: &[&str]) {
    let text = format!("{{ \"candidate\": \"Ada\",\n{members} }}");
    assert_eq!(warnings(&text), expected, "{members}");
}

const UNKNOWN: &str =
    "and is ignored: remove it, or write what readers should see in another member.";

#[test]
fn members_that_nobody_reads() {
    assert_warns(
        r#""endorsments": ["She listens."]"#,
        &[
            "2:1 /endorsments: `endorsments` is not a member of a nomination, and is ignored: did you \
           mean `endorsements`?",
        ],
    );
    assert_warns(
        r#""votes": 7"#,
        &[&format!(
            "2:1 /votes: `votes` is not a member of a nomination, {UNKNOWN}"
        )],
    );
    assert_warns(
        r#""affiliations": ["Analytical Society"]"#,
        &[
            "2:1 /affiliations: `affiliations` is not a member of a nomination, and is ignored: did \
           you mean it to be in `candidate`?",
        ],
    );
}

#[test]
fn also_when_they_are_empty() {
    for empty in ["null", "\"\"", "[]", "{}", "\" \""] {
        assert_warns(
            &format!(r#""votes": {empty}"#),
            &[&format!(
                "2:1 /votes: `votes` is not a member of a nomination, {UNKNOWN}"
            )],
        );
    }
}

#[test]
fn at_any_depth() {
    assert_warns(
        r#""endorsements": ["x", { "quote": "y", "by": { "name": "Bob", "organisation": "ACM" } }]"#,
        &[
            "2:62 /endorsements/1/by/organisation: `organisation` is not a member of an endorser, and \
           is ignored: did you mean `organization`?",
        ],
    );
    // The contents of an unknown member are not reported individually.
    assert_warns(
        r#""x/y": { "a": [{ "b": 1, "b": 2 }] }"#,
        &[&format!(
            "2:1 /x~1y: `x/y` is not a member of a nomination, {UNKNOWN}"
        )],
    );
}

/// Warnings are reported among the errors, in document order.
#[test]
fn beside_errors() {
    let text = r#"{ "name": "Ada", "peps": ["8"], "adenga": [] }"#;
    let findings = check(text.into(), None);
    let found: Vec<_> = findings
        .iter()
        .map(|it| (it.severity.name(), &*it.issue.path))
        .collect();
    assert_eq!(
        found,
        [
            ("error", ""),
            ("warning", "/name"),
            ("error", "/peps/0"),
            ("warning", "/adenga")
        ]
    );
}

#[test]
fn a_pep_may_be_pasted_from_its_api() {
    assert_warns(
        r#""peps": [{ "number": 8, "title": "Style Guide", "authors": "Guido van Rossum",
           "discussions_to": null, "status": "Active", "type": "Process", "topic": "",
           "created": "05-Jul-2001", "python_version": null, "post_history": "05-Jul-2001",
           "resolution": null, "requires": null, "replaces": null, "superseded_by": null,
           "author_names": ["Guido van Rossum"], "url": "https://peps.python.org/pep-0008/" }]"#,
        &[],
    );
    // Elsewhere, such a member is unknown like any other.
    assert_warns(
        r#""topic": "typing""#,
        &[&format!(
            "2:1 /topic: `topic` is not a member of a nomination, {UNKNOWN}"
        )],
    );
}

#[test]
fn duplicate_members() {
    assert_warns(
        r#""agenda": ["a"], "agenda": ["b"], "agenda": ["c"]"#,
        &[
            "2:1 /agenda: `agenda` comes again, and the last counts: remove this one.",
            "2:18 /agenda: `agenda` comes again, and the last counts: remove this one.",
        ],
    );
    assert_warns(
        r#""source": { "url": "/a", "\u0075rl": "/b" }"#,
        &["2:13 /source/url: `url` comes again, and the last counts: remove this one."],
    );
}

const NO_TERM: &str = "The election has no term, which tells readers for when it is: add one, as \
                       in { \"name\": \"…\", \"term\": \"2022\" }.";

#[test]
fn an_election_without_a_term() {
    assert_warns(
        r#""election": "Python Steering Council""#,
        &[&format!("2:13 /election: {NO_TERM}")],
    );
    for term in ["null", "\"\"", "[]", "\"\\u200b\""] {
        assert_warns(
            &format!(r#""election": {{ "name": "Council", "term": {term} }}"#),
            &[&format!("2:13 /election: {NO_TERM}")],
        );
    }
    for fine in [r#"{ "name": "Council", "term": "2022" }"#, "null", "\"\""] {
        assert_warns(&format!(r#""election": {fine}"#), &[]);
    }
}

#[test]
fn peps_that_are_not_known() {
    assert_warns(
        r#""peps": [8, 9999, { "number": 10000 }, 509]"#,
        &[
            "2:13 /peps/1: No PEP that is known has the number 9999: check it.",
            "2:19 /peps/2: No PEP that is known has the number 10000: check it.",
        ],
    );
    let text = r#"{ "candidate": "Ada", "peps": [9999] }"#;
    assert_eq!(
        check(text.into(), None),
        [],
        "without a list, none is looked up"
    );
}

#[test]
fn also_in_texts_and_their_shorthands() {
    let named = "This names PEP 9999, a number that no PEP has that is known: check it.";
    assert_warns(
        r#""summary": "PEP 8, `PEP 9997`, *PEP 9999* and again PEP 9999""#,
        &[&format!("2:12 /summary: {named}")],
    );
    assert_warns(
        r#""statements": ["- > ## [it](https://peps.python.org/pep-9999/#x)", { "body": "PEP 9999" }]"#,
        &[
            &format!("2:16 /statements/0: {named}"),
            &format!("2:78 /statements/1/body: {named}"),
        ],
    );
    // A title is not Markdown text, so it has no links.
    assert_warns(r#""agenda": ["PEP 9999"]"#, &[]);
}

#[test]
fn peps_that_are_listed_twice() {
    assert_warns(
        r#""peps": [8, { "number": 8 }]"#,
        &["2:13 /peps/1: PEP 8 is listed before: take one out."],
    );
}

#[test]
fn there_is_an_end_to_them() {
    let members = |count| vec!["\"x\": 0"; count].join(",");
    let findings = |count| {
        let text = format!("{{ \"candidate\": \"Ada\", {} }}", members(count));
        check(text.into(), None)
    };
    // The last of them is ignored, and the others are duplicates.
    assert_eq!(findings(MOST_ISSUES).len(), MOST_ISSUES);
    let findings = findings(MOST_ISSUES + 1);
    assert_eq!(findings.len(), MOST_ISSUES + 1);
    let last = &findings.last().unwrap().issue;
    assert_eq!(
        (&*last.message, last.position),
        ("There are more warnings than these: fix these first.", None)
    );
}

#[test]
fn long_names_are_cut() {
    let name = "é".repeat(1000);
    let cut = "é".repeat(40);
    assert_warns(
        &format!("\"{name}\": 1"),
        &[&format!(
            "2:1 /{name}: `{cut}…` is not a member of a nomination, {UNKNOWN}"
        )],
    );
}
