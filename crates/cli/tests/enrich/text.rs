//! How enrichment edits the text: what it adds, and where.

use nomination_card::ReadError;
use nomination_card_cli::enrich::rewrite;

use crate::list;

const LISTED: &str = r#"{
  "8": { "number": 8, "title": "The \\*style\\* of ``a\\b``", "status": "Active",
         "author_names": ["Ada", "Łukasz \"Ł\""], "python_version": ["3.1", "3.2"],
         "url": "https://peps.example/8/" },
  "9": { "number": 9, "title": "Nine" },
  "10": { "number": 10, "status": "Final", "author_names": ["Bob"] },
  "11": { "number": 11 }
}"#;

/// The text of a nomination with these PEPs after enrichment.
fn rewritten(peps: &str) -> String {
    let begin = "{ \"candidate\": \"Ada\", \"peps\": ";
    let text = |json: String| {
        rewrite(json.into(), &list(LISTED))
            .expect("a nomination")
            .text
    };
    let once = text(format!("{begin}{peps} }}"));
    assert_eq!(text(once.clone()), once, "a second time changes nothing");
    let rest = once.strip_prefix(begin).expect("what comes before");
    rest.strip_suffix(" }")
        .expect("what comes after")
        .to_owned()
}

#[track_caller]
fn assert_becomes(peps: &str, expected: &str) {
    assert_eq!(rewritten(peps), expected);
}

#[test]
fn a_number_becomes_an_object_in_one_line() {
    assert_becomes(
        "[8]",
        r#"[{ "number": 8, "title": "The *style* of ``a\\b``", "status": "Active", "python_version": ["3.1", "3.2"], "author_names": ["Ada", "Łukasz \"Ł\""], "url": "https://peps.example/8/" }]"#,
    );
    assert_becomes(
        "[\n  9,\n\t1.0e1\n]",
        "[\n  { \"number\": 9, \"title\": \"Nine\" },\n\t{ \"number\": 1.0e1, \"status\": \"Final\", \"author_names\": [\"Bob\"] }\n]",
    );
}

#[test]
fn what_gets_nothing_stays() {
    for peps in ["[11, 12, null, {\"number\":11 } ]", "[]", "null", "[ ]"] {
        assert_becomes(peps, peps);
    }
}

#[test]
fn a_line_stays_a_line_as_it_was_spaced() {
    let cases = [
        (r#"[{"number":9}]"#, r#"[{"number":9,"title":"Nine"}]"#),
        (r#"[{"number": 9}]"#, r#"[{"number": 9, "title": "Nine"}]"#),
        (
            r#"[{ "number" : 9 , "x" : 1 }]"#,
            r#"[{ "number" : 9 , "title" : "Nine" , "x" : 1 }]"#,
        ),
        (
            r#"[{"number":10,"note":"N"}]"#,
            r#"[{"number":10,"status":"Final","author_names":["Bob"],"note":"N"}]"#,
        ),
    ];
    for (peps, expected) in cases {
        assert_becomes(peps, expected);
    }
}

#[test]
fn lines_stay_lines() {
    assert_becomes(
        "[\n\t\t{\n\t\t\t\"number\": 10\n\t\t}\n\t]",
        "[\n\t\t{\n\t\t\t\"number\": 10,\n\t\t\t\"status\": \"Final\",\n\t\t\t\"author_names\": [\n\t\t\t\t\"Bob\"\n\t\t\t]\n\t\t}\n\t]",
    );
    assert_becomes(
        "[{\r\n  \"x\": 1,\r\n  \"number\": 10\r\n}]",
        "[{\r\n  \"x\": 1,\r\n  \"number\": 10,\r\n  \"status\": \"Final\",\r\n  \"author_names\": [\r\n    \"Bob\"\r\n  ]\r\n}]",
    );
    // Leading commas, and braces at line ends.
    assert_becomes(
        "[\n  { \"number\": 10\n  , \"note\": \"N\" }]",
        "[\n  { \"number\": 10\n  , \"status\": \"Final\"\n  , \"author_names\": [\"Bob\"]\n  , \"note\": \"N\" }]",
    );
}

/// In the order of the table of members, where the candidate followed it.
#[test]
fn new_members_stand_behind_their_neighbours() {
    assert_becomes(
        r#"[{"note":"N","status":"Draft","number":8,"author_names":["A"],"title":"T"}]"#,
        r#"[{"note":"N","status":"Draft","current_status":"Active","python_version":["3.1","3.2"],"number":8,"author_names":["A"],"url":"https://peps.example/8/","title":"T"}]"#,
    );
}

#[test]
fn what_is_empty_is_replaced() {
    for empty in ["null", "\"\"", "[]", "[ ]", "\" \\u200b\"", "[\n]"] {
        let (text, list) = match empty.starts_with('[') {
            true => ("null", empty),
            false => (empty, "null"),
        };
        assert_becomes(
            &format!(r#"[{{"number":10, "author_names" : {list}, "x":{{}}, "status": {text}}}]"#),
            r#"[{"number":10, "author_names" : ["Bob"], "x":{}, "status": "Final"}]"#,
        );
    }
}

/// Unknown members, numbers of any size, escapes, duplicates.
#[test]
fn all_else_stays_byte_for_byte() {
    let json = "\u{feff}{\"x\":1e9999,\t\"\\u0063andidate\" : \"A\\u0064a\",\"peps\":[7],\n\"peps\": [ 9 , {\"nu\\u006dber\":9,\"title\":null,\"number\": 9.00 ,\"title\":\"\",\"note\":\"\\u00e9\"} ],\"y\":[-0.0,{}],\"y\":\"\"}\r\n";
    let expected = json
        .replace("[ 9 ,", "[ { \"number\": 9, \"title\": \"Nine\" } ,")
        .replace("\"title\":\"\"", "\"title\":\"Nine\"");
    assert_eq!(rewrite(json.into(), &list(LISTED)).unwrap().text, expected);
}

#[test]
fn the_current_status_comes_changes_and_goes() {
    let cases = [
        (
            r#""status":"X""#,
            r#""status":"X","current_status":"Final""#,
        ),
        (
            r#""status":"X","current_status":"Y""#,
            r#""status":"X","current_status":"Final""#,
        ),
        (
            r#""status":"X","current_status":null"#,
            r#""status":"X","current_status":"Final""#,
        ),
        (
            r#""status":"final","current_status":"Y""#,
            r#""status":"final""#,
        ),
        (
            r#""current_status":"Y","status":"Final","current_status":"Z","current_status":"Z""#,
            r#""status":"Final""#,
        ),
    ];
    let authors = r#""author_names":["A"]"#;
    for (before, after) in cases {
        assert_becomes(
            &format!(r#"[{{"number":10,{before},{authors}}}]"#),
            &format!(r#"[{{"number":10,{after},{authors}}}]"#),
        );
        assert_becomes(
            &format!(r#"[{{{before},{authors},"number":10}}]"#),
            &format!(r#"[{{{after},{authors},"number":10}}]"#),
        );
        assert_becomes(
            &format!(r#"[{{{authors},"number":10,{before}}}]"#),
            &format!(r#"[{{{authors},"number":10,{after}}}]"#),
        );
    }
    // An insertion and a removal at the same place.
    assert_becomes(
        r#"[{ "number": 10, "current_status": "Y" }]"#,
        r#"[{ "number": 10, "status": "Final", "author_names": ["Bob"] }]"#,
    );
    assert_becomes(
        r#"[{ "current_status": "Y", "current_status": "Y", "number": 10 }]"#,
        r#"[{ "number": 10, "status": "Final", "author_names": ["Bob"] }]"#,
    );
}

#[test]
fn what_is_no_nomination_is_refused_with_every_issue() {
    let error = rewrite(br#"{ "peps": ["8"], "lang": 7 }"#.to_vec(), &list(LISTED)).unwrap_err();
    let paths: Vec<_> = error.issues().iter().map(|it| it.path.clone()).collect();
    assert_eq!(paths, ["", "/peps/0", "/lang"]);
    let error = rewrite(b"peps".to_vec(), &list(LISTED)).unwrap_err();
    assert!(matches!(error, ReadError::Syntax(_)));
}
