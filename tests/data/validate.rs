//! Nominations mean what docs/json.md says. The schema rejects whatever validation rejects.

use nomination_card::{
    model::{AgendaItem, Nomination},
    read::{Issue, ReadError, read_str},
};
use serde_json::{Value, json};

fn nomination(json: Value) -> Nomination {
    read_str(json.to_string()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn issues(text: &str) -> Vec<Issue> {
    match read_str(text) {
        Err(ReadError::Invalid(issues)) => issues,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_member_arrives() {
    let text = include_str!("../cases/good/everything.json");
    let nomination = read_str(text).unwrap();
    let candidate = &nomination.candidate;
    assert_eq!(candidate.name, "Ada Lovelace");
    assert_eq!(candidate.handle.as_deref(), Some("@ada"));
    assert_eq!(candidate.pronouns.as_deref(), Some("she/her"));
    assert_eq!(
        candidate.url.as_ref().unwrap().as_str(),
        "https://example.org/ada"
    );
    assert_eq!(candidate.avatar.as_ref().unwrap().as_str(), "ada.png");
    let [first, second] = &candidate.affiliations[..] else {
        panic!()
    };
    assert_eq!(
        (&*first.organization, &first.role, &first.url),
        ("Analytical Society", &None, &None)
    );
    assert_eq!(
        (&*second.organization, second.role.as_deref()),
        ("Royal Society", Some("Fellow"))
    );
    assert_eq!(
        second.url.as_ref().unwrap().as_str(),
        "https://example.org/rs"
    );
    let links: Vec<_> = candidate
        .links
        .iter()
        .map(|link| (&*link.label, link.url.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("Forge", "https://example.org/~ada"),
            ("Mail", "mailto:ada@example.org")
        ]
    );

    let election = nomination.election.as_ref().unwrap();
    assert_eq!(
        (&*election.name, election.term.as_deref()),
        ("Python Steering Council", Some("2022"))
    );
    assert_eq!(
        election.url.as_ref().unwrap().as_str(),
        "https://example.org/election"
    );
    let source = nomination.source.as_ref().unwrap();
    assert_eq!(source.url.as_str(), "https://discuss.example/t/1234");
    assert_eq!(source.published.as_ref().unwrap().as_str(), "2021-11-15");
    assert_eq!(
        source.updated.as_ref().unwrap().as_str(),
        "2021-11-16T08:15:00.5+01:00"
    );
    assert_eq!(nomination.lang.as_ref().unwrap().as_str(), "en-GB");
    assert_eq!(
        nomination.summary.as_ref().unwrap().as_str(),
        "Wants *less* magic."
    );

    let agenda: Vec<_> = nomination
        .agenda
        .iter()
        .map(|item| (item.title(), item.body().map(|body| body.as_str())))
        .collect();
    assert_eq!(
        agenda,
        [
            (Some("Speed"), None),
            (Some("Clarity"), None),
            (None, Some("Only a body.")),
            (Some("Both"), Some("- one\n- two"))
        ]
    );
    assert!(matches!(nomination.agenda[3], AgendaItem::Both(..)));
    let statements: Vec<_> = nomination
        .statements
        .iter()
        .map(|it| (it.title.as_deref(), it.body.as_str()))
        .collect();
    assert_eq!(
        statements,
        [(None, "A body."), (Some("On time"), "I have some.")]
    );
    let [first, second] = &nomination.contributions[..] else {
        panic!()
    };
    assert_eq!(
        (&*first.title, &first.body, &first.url),
        ("The first program", &None, &None)
    );
    assert_eq!(
        (&*second.title, second.body.as_ref().unwrap().as_str()),
        ("Notes", "G is the *best*.")
    );
    assert_eq!(
        second.url.as_ref().unwrap().as_str(),
        "https://example.org/notes"
    );

    let [first, second] = &nomination.peps[..] else {
        panic!()
    };
    assert_eq!(
        (first.number.get(), &first.title, first.python_version.len()),
        (8, &None, 0)
    );
    assert_eq!(
        (second.number.get(), second.title.as_deref()),
        (587, Some("Python Initialization Configuration"))
    );
    assert_eq!(
        (second.status.as_deref(), second.current_status.as_deref()),
        (Some("Final"), Some("Superseded"))
    );
    assert_eq!(second.python_version, ["3.8"]);
    assert_eq!(second.author_names, ["Victor Stinner", "Nick Coghlan"]);
    assert_eq!(
        second.url.as_ref().unwrap().as_str(),
        "https://peps.python.org/pep-0587/"
    );
    assert_eq!(second.note.as_ref().unwrap().as_str(), "With Nick.");

    let [first, second, third] = &nomination.endorsements[..] else {
        panic!()
    };
    assert_eq!(
        (first.quote.as_str(), &first.by, &first.url, &first.date),
        ("Please vote for her.", &None, &None, &None)
    );
    assert_eq!(
        (
            second.quote.as_str(),
            second.date.as_ref().unwrap().as_str()
        ),
        ("> She is right.", "2021-11-20")
    );
    assert_eq!(
        second.url.as_ref().unwrap().as_str(),
        "https://example.org/e/1"
    );
    let by = second.by.as_ref().unwrap();
    assert_eq!(
        (&*by.name, by.handle.as_deref(), by.organization.as_deref()),
        ("Charles Babbage", Some("@charles"), Some("Difference Ltd"))
    );
    assert_eq!(by.url.as_ref().unwrap().as_str(), "https://example.org/cb");
    assert_eq!(third.by.as_ref().unwrap().name, "Mary Somerville");
}

#[test]
fn a_string_or_number_stands_for_the_object() {
    let short = nomination(json!({
        "candidate": "Ada", "election": "SC", "source": "/x", "agenda": ["T"], "statements": ["B"],
        "contributions": ["T"], "peps": [8], "endorsements": ["Q", { "quote": "Q", "by": "N" }],
    }));
    let long = nomination(json!({
        "candidate": { "name": "Ada" }, "election": { "name": "SC" }, "source": { "url": "/x" },
        "agenda": [{ "title": "T" }], "statements": [{ "body": "B" }], "contributions": [{ "title": "T" }],
        "peps": [{ "number": 8 }], "endorsements": [{ "quote": "Q" }, { "quote": "Q", "by": { "name": "N" } }],
    }));
    assert_eq!(short, long);
    let affiliations =
        |value: Value| nomination(json!({ "candidate": { "name": "A", "affiliations": [value] } }));
    assert_eq!(
        affiliations(json!("O")),
        affiliations(json!({ "organization": "O" }))
    );
}

#[test]
fn of_duplicates_the_last_counts() {
    let text = r#"{ "candidate": { "name": "No" }, "peps": [1, 2], "candidate": "Ada", "peps": [{ "number": 3, "number": 4 }] }"#;
    assert_eq!(
        read_str(text).unwrap(),
        nomination(json!({ "candidate": "Ada", "peps": [4] }))
    );
    let text = r#"{ "lang": "en", "candidate": "Ada", "lang": "" }"#;
    assert_eq!(
        read_str(text).unwrap(),
        nomination(json!({ "candidate": "Ada" }))
    );
}

#[test]
fn strings_stay_as_they_are() {
    let nomination = nomination(json!({ "candidate": "  Ada\u{200b} \n`x` " }));
    assert_eq!(nomination.candidate.name, "  Ada\u{200b} \n`x` ");
}

#[test]
fn issues_stand_in_the_order_of_the_document() {
    let found = issues(include_str!(
        "../cases/bad/many-in-the-order-of-the-document.json"
    ));
    let positions: Vec<_> = found.iter().map(|issue| issue.position.unwrap()).collect();
    assert!(positions.is_sorted(), "{positions:?}");
    assert_eq!(found[0].path, "");
    assert_eq!(
        found[1].to_string(),
        "/peps/0: This must be a number or an object, but is a string: write 8 without quotes."
    );
    assert_eq!(
        found[0].to_string(),
        "`candidate` is missing: a nomination needs it."
    );
}

#[test]
fn messages_name_the_first_issue() {
    for (text, message) in [
        (
            "[]",
            "The nomination has 1 problem: A nomination is an object: write at least { \"candidate\": \"…\" }.",
        ),
        (
            r#"{ "peps": ["x"] }"#,
            "The nomination has 2 problems; the first is: `candidate` is missing: a nomination needs it.",
        ),
        (
            r#"{ "candidate": { "url": 5, "name": "A" }, "lang": 5 }"#,
            "The nomination has 2 problems; the first is at /candidate/url: This must be a string, but is a number: put it in double quotes.",
        ),
        (
            "{\n 5",
            "The nomination is not JSON, at line 2, column 2: The name of a member must be in double quotes: add them.",
        ),
    ] {
        assert_eq!(read_str(text).unwrap_err().to_string(), message);
    }
}
