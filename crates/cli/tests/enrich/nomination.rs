//! Which members are filled in and which stay unchanged.

use nomination_card::{
    model::Url,
    pep_index::{PepIndex, enrich},
    read_str,
};
use nomination_card_cli::enrich::rewrite;
use serde_json::json;

use crate::{enriched, list, nomination};

const LISTED: &str = r#"{
  "number": 545, "title": "Documentation ``pydoc`` \\*", "authors": "Ada, Bob",
  "status": "Active", "type": "Process", "topic": "governance", "created": "04-Mar-2017",
  "python_version": "2.6, 3.0", "resolution": null, "author_names": ["Ada Lovelace", "Bob"],
  "url": "https://peps.example/545/", "note": "Not of the candidate.", "current_status": "Odd"
}"#;

#[test]
fn what_is_lacking_is_filled_in() {
    for pep in [
        "545",
        r#"{ "number": 545, "title": null, "status": " ", "python_version": "",
             "author_names": [], "url": "" }"#,
    ] {
        let pep = enriched(pep, LISTED);
        assert_eq!(pep.number.get(), 545);
        assert_eq!(pep.title.as_deref(), Some("Documentation ``pydoc`` *"));
        assert_eq!(pep.status.as_deref(), Some("Active"));
        assert_eq!(pep.current_status, None);
        assert_eq!(pep.python_version, ["2.6, 3.0"]);
        assert_eq!(pep.author_names, ["Ada Lovelace", "Bob"]);
        assert_eq!(pep.url, Url::parse("https://peps.example/545/").ok());
        assert_eq!(pep.note, None);
    }
}

#[test]
fn what_is_written_stays() {
    let written = r#"{ "number": 545, "title": "Docs", "status": "active", "python_version": ["3"],
                       "author_names": ["A"], "url": "/pep", "note": "Mine." }"#;
    let before = nomination(&format!("[{written}]")).peps.remove(0);
    assert_eq!(enriched(written, LISTED), before);
}

#[test]
fn peps_that_are_not_listed_stay() {
    let before = nomination(r#"[8, { "number": 509, "current_status": "Odd" }]"#);
    let mut after = before.clone();
    enrich(&mut after, &list(&format!(r#"{{ "545": {LISTED} }}"#))).unwrap();
    assert_eq!(after, before);
}

/// Cases: the written members, then the expected `status` and `current_status`.
#[test]
fn the_current_status_is_what_the_list_says_now() {
    let cases = [
        (r#""status": "Final""#, Some("Final"), Some("Active")),
        (r#""status": "ACTIVE""#, Some("ACTIVE"), None),
        (r#""status": " Active ""#, Some(" Active "), None),
        (
            r#""status": "Final", "current_status": "Draft""#,
            Some("Final"),
            Some("Active"),
        ),
        (
            r#""status": "Active", "current_status": "Superseded""#,
            Some("Active"),
            None,
        ),
        (r#""current_status": "Superseded""#, Some("Active"), None),
    ];
    for (members, status, current) in cases {
        let pep = enriched(&format!(r#"{{ "number": 545, {members} }}"#), LISTED);
        assert_eq!(
            (pep.status.as_deref(), pep.current_status.as_deref()),
            (status, current),
            "{members}"
        );
    }
}

#[test]
fn a_list_without_a_status_changes_none() {
    for status in ["", r#", "status": null"#, r#", "status": 7"#] {
        let pep = enriched(
            r#"{ "number": 8, "status": "Final", "current_status": "Active" }"#,
            &format!(r#"{{ "number": 8 {status} }}"#),
        );
        assert_eq!(pep.status.as_deref(), Some("Final"));
        assert_eq!(pep.current_status.as_deref(), Some("Active"));
    }
}

/// Members of a wrong type are ignored; the rest of the entry counts.
#[test]
fn what_is_right_of_an_entry_counts() {
    let pep = enriched(
        "8",
        r#"{ "number": 8.0, "title": ["x"], "status": "Active", "python_version": 3.1,
             "author_names": ["Ada", 7, null, ""], "url": "javascript:alert(1)", "note": {} }"#,
    );
    assert_eq!(pep.title, None);
    assert_eq!(pep.status.as_deref(), Some("Active"));
    assert!(pep.python_version.is_empty());
    assert_eq!(pep.author_names, ["Ada"]);
    assert_eq!(pep.url, None);
}

/// A relative URL would resolve against the nomination, not against the list as meant.
#[test]
fn relative_addresses_of_the_list_lead_nowhere() {
    assert_eq!(
        enriched("8", r#"{ "number": 8, "url": "/pep-0008/" }"#).url,
        None
    );
}

#[test]
fn a_title_that_shows_nothing_is_none() {
    assert_eq!(
        enriched("8", r#"{ "number": 8, "title": "\\ " }"#).title,
        None
    );
}

#[test]
fn of_several_with_a_number_the_last_counts() {
    let peps = list(
        r#"{ "8": { "number": 8, "title": "First" }, "9": { "number": 9 },
             "8": { "number": 7, "number": 8, "title": "Last" } }"#,
    );
    let title = peps.get(8).and_then(|pep| pep.title.as_deref());
    assert_eq!(title, Some("Last"));
    assert!(peps.contains(9) && !peps.contains(7) && !peps.contains(u32::MAX));
}

#[test]
fn what_is_no_list_is_refused() {
    let cases = [
        ("[]", "This is no list of PEPs, which is an object"),
        ("{}", "This lists no PEP"),
        (r#"{ "8": 8 }"#, "/8: This is no PEP with a `number`"),
        (r#"{ "8": {} }"#, "/8: This is no PEP with a `number`"),
        (
            r#"{ "a/b": { "number": 100000 } }"#,
            "/a~1b: This is no PEP with a `number`",
        ),
    ];
    for (text, what) in cases {
        let issue = PepIndex::read(text.into()).expect_err("no list");
        let sentence = format!("{what}: use a list such as https://peps.python.org/api/peps.json.");
        assert_eq!(issue.to_string(), sentence);
    }
}

#[test]
fn a_list_that_would_add_too_much_adds_nothing() {
    let long = format!(
        r#"{{ "8": {{ "number": 8, "author_names": ["{}"] }} }}"#,
        "x".repeat(1_000)
    );
    let code = format!(
        r#"{{ "8": {{ "number": 8, "title": "{}" }} }}"#,
        "``1`` ".repeat(100)
    );
    for (list_text, fits) in [(&long, 1_040), (&code, 99)] {
        let index = list(list_text);
        for (count, is_fine) in [(fits, true), (2_000, false)] {
            let json = json!({ "candidate": "Ada", "peps": vec![8; count] }).to_string();
            let before = read_str(json.clone()).unwrap();
            let mut after = before.clone();
            assert_eq!(enrich(&mut after, &index).is_ok(), is_fine, "{count}");
            assert_eq!(after != before, is_fine);
            let rewritten = rewrite(json.into(), &index);
            assert_eq!(rewritten.is_ok(), is_fine, "{count}");
        }
    }
}
