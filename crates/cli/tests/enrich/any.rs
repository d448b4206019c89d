//! Property tests: enriching any nomination with any list.

use nomination_card::{
    model::Nomination,
    pep_index::{PepIndex, enrich},
    read,
    read::{
        document::{Document, Node},
        parse::parse,
    },
};
use nomination_card_cli::enrich::rewrite;
use proptest::{prelude::*, sample::select};

/// Valid members as candidates write them.
const WRITTEN: [&str; 19] = [
    r#""title": "Mine""#,
    r#""title": null"#,
    r#""title":"a \"\\\u0041""#,
    r#""status": "Final""#,
    r#""status": "draft""#,
    r#""status": """#,
    r#""current_status": "Active""#,
    r#""current_status": "Final""#,
    r#""current_status": null"#,
    r#""python_version": "3.8""#,
    r#""python_version": []"#,
    r#""python_version": [ "3.8", null ]"#,
    r#""author_names": ["Ada","Bob"]"#,
    r#""author_names": [ ]"#,
    r#""url" : "https://example.org/""#,
    r#""url": null"#,
    r#""note": "> - note""#,
    r#""x": { "number": [1e999, {}] }"#,
    r#""\u0075rl":" ""#,
];

/// Valid and invalid members of a list.
const LISTED: [&str; 16] = [
    r#""title": "Theirs \\*``x``\\ s""#,
    r#""title": "\\ \\ ""#,
    r#""title": ["x"]"#,
    r#""status": "Final""#,
    r#""status": "Superseded""#,
    r#""status": { "number": 1 }"#,
    r#""current_status": "Odd""#,
    r#""python_version": "2.6, 3.0""#,
    r#""python_version": [["3"], "3"]"#,
    r#""python_version": 3.1"#,
    r#""author_names": ["Cy", "\u001b\n\u2028"]"#,
    r#""author_names": "Cy""#,
    r#""url": "https://peps.example/""#,
    r#""url": "javascript:0""#,
    r#""url": "../relative""#,
    r#""note": 7"#,
];

/// White space around and between the members of an object.
const LAYOUTS: [(&str, &str, &str); 6] = [
    ("", ",", ""),
    (" ", ", ", " "),
    ("\n    ", ",\n    ", "\n  "),
    ("\r\n\t", ",\r\n\t", "\r\n"),
    ("", "\n ,", "\n"),
    ("\n\n", " , ", ""),
];

fn object(members: &'static [&'static str]) -> impl Strategy<Value = String> {
    let members = prop::collection::vec(select(members), 0..8);
    let members = (members, 0..6_u32, any::<prop::sample::Index>());
    (members, select(&LAYOUTS[..])).prop_map(|((members, number, at), (begin, between, end))| {
        let mut members: Vec<_> = members.into_iter().map(str::to_owned).collect();
        let at = at.index(members.len() + 1);
        members.insert(at, format!("\"number\": {number}"));
        format!("{{{begin}{}{end}}}", members.join(between))
    })
}

fn written() -> impl Strategy<Value = String> {
    let bare = select(&["0", "1.0", "20e-1", "3", "null"][..]).prop_map(str::to_owned);
    let entry = prop_oneof![1 => bare, 3 => object(&WRITTEN)];
    (prop::collection::vec(entry, 0..5), select(&LAYOUTS[..])).prop_map(
        |(entries, (begin, between, end))| {
            let peps = format!("[{begin}{}{end}]", entries.join(between));
            format!("{{\"peps\":[1],\n\"candidate\": \"Ada\", \"peps\" : {peps} ,\"z\":-0.0}}")
        },
    )
}

fn lists() -> impl Strategy<Value = String> {
    prop::collection::vec(object(&LISTED), 1..6).prop_map(|entries| {
        let entries = entries.iter().map(|entry| format!("\"x\": {entry}"));
        format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
    })
}

fn nomination(json: &str) -> Nomination {
    read(json.into()).unwrap_or_else(|error| panic!("{} of {json}", error.message()))
}

fn peps(document: &Document) -> Node<'_> {
    let members = document.root().members();
    let peps = members.filter(|(name, _)| name.text() == "peps");
    peps.last().expect("PEPs").1
}

/// All values that the candidate wrote in an entry, verbatim.
fn values(entry: Node<'_>) -> Vec<(&str, &str)> {
    let members = entry
        .members()
        .map(|(name, value)| (name.text(), value.text()));
    members
        .filter(|(name, value)| {
            *name != "current_status" && !["", " ", "null", "[]", "[ ]"].contains(value)
        })
        .collect()
}

/// Whether `all` contains `some` as a subsequence.
fn are_in<T: PartialEq>(some: &[T], all: &[T]) -> bool {
    let mut all = all.iter();
    some.iter().all(|it| all.any(|other| other == it))
}

fn assert_keeps_what_was_written(before: &str, after: &str) {
    let (before, after) = (parse(before).unwrap(), parse(after).unwrap());
    let (old, new) = (peps(&before), peps(&after));
    let outside = |document: &Document, list: Node<'_>| {
        let (start, end) = (list.range().start, list.range().end);
        (
            document.text()[..start].to_owned(),
            document.text()[end..].to_owned(),
        )
    };
    assert_eq!(outside(&before, old), outside(&after, new));
    assert_eq!(old.elements().count(), new.elements().count());
    for (old, new) in old.elements().zip(new.elements()) {
        if old.kind() == new.kind() {
            let (old, new) = (values(old), values(new));
            assert!(are_in(&old, &new), "{old:?} {new:?}");
        } else {
            assert_eq!(values(new)[0], ("number", old.text()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_text_says_what_the_nomination_does(json in written(), list in lists()) {
        let peps = PepIndex::read(list.into()).unwrap();
        let once = rewrite(json.clone().into(), &peps).unwrap();
        let mut expected = nomination(&json);
        enrich(&mut expected, &peps).unwrap();
        prop_assert_eq!(nomination(&once.text), expected.clone());
        assert_keeps_what_was_written(&json, &once.text);

        let mut again = expected.clone();
        enrich(&mut again, &peps).unwrap();
        prop_assert_eq!(again, expected);
        let twice = rewrite(once.text.clone().into(), &peps).unwrap();
        prop_assert_eq!(twice.text, once.text);
        let said = |differences: &[nomination_card_cli::enrich::Difference]| {
            let said = differences.iter().map(|it| (it.number, it.member, it.written.clone()));
            said.collect::<std::collections::BTreeSet<_>>()
        };
        prop_assert_eq!(said(&twice.differences), said(&once.differences));
    }

    /// Fragments of lists in any order either parse or are rejected.
    #[test]
    fn any_list_is_read(pieces in prop::collection::vec(
        prop_oneof![
            select(&LISTED[..]),
            select(&["{", "}", "[", "]", ",", ":", "\"8\":", "\"number\":8", "1e99", "\0", "\"", "\\"][..]),
        ],
        0..40,
    )) {
        if let Ok(peps) = PepIndex::read(pieces.concat().into()) {
            rewrite(br#"{ "candidate": "Ada", "peps": [8, 9] }"#.to_vec(), &peps).unwrap();
        }
    }
}

#[test]
fn lists_that_nest_deep_are_read() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let objects = "{\"x\":".repeat(100_000) + "0" + &"}".repeat(100_000);
    for value in [&deep, &objects] {
        let json = format!(r#"{{ "8": {{ "title": {value}, "status": "Final", "number": 8 }} }}"#);
        let peps = PepIndex::read(json.into()).unwrap();
        assert_eq!(peps.get(8).unwrap().status.as_deref(), Some("Final"));
        assert_eq!(peps.get(8).unwrap().title, None);
        assert!(PepIndex::read(value.as_bytes().to_vec()).is_err());
    }
}

/// Many entries with the same number, with more errors in each than a nomination reports.
#[test]
fn huge_lists_are_read() {
    let wrong = "0,".repeat(2000);
    let entry = |index| {
        format!(
            r#""{index}": {{ "status": "{index}", "number": {}, "author_names": [{wrong}0] }}"#,
            99_999 - index % 2
        )
    };
    let entries: Vec<_> = (0..2000).map(entry).collect();
    let peps = PepIndex::read(format!("{{{}}}", entries.join(",")).into()).unwrap();
    assert_eq!(peps.get(99_999).unwrap().status.as_deref(), Some("1998"));
    assert_eq!(peps.get(99_998).unwrap().status.as_deref(), Some("1999"));
    assert!(!peps.contains(8) && !peps.contains(100_000));
}
