//! Generates nominations and corrupts some of them.

use proptest::{collection::vec, option::weighted, prelude::*, sample::Index, sample::select};
use serde_json::{Map, Value, json};

/// The bytes of a nomination file that may contain errors.
pub fn file() -> impl Strategy<Value = Vec<u8>> {
    let faults = prop_oneof![
        3 => Just(Vec::new()),
        2 => vec(fault(), 1..3),
    ];
    (nomination(), any::<bool>(), faults).prop_map(|(nomination, pretty, faults)| {
        let text = match pretty {
            true => format!("{nomination:#}"),
            false => nomination.to_string(),
        };
        let mut bytes = text.into_bytes();
        for (at, remove, insert) in faults {
            let at = at.index(bytes.len() + 1);
            let end = bytes.len().min(at + remove);
            bytes.splice(at..end, insert.iter().copied());
        }
        bytes
    })
}

/// A range of bytes to remove, and the bytes that replace it.
fn fault() -> impl Strategy<Value = (Index, usize, &'static [u8])> {
    let pieces: &[&[u8]] = &[
        b"",
        b"\"",
        b"{",
        b"]",
        b",",
        b"null,",
        b"1e999",
        b"\"peps\": [[]],",
        b"\\ud83d",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"/* */",
        b"\"\n",
    ];
    (any::<Index>(), 0..3_usize, select(pieces.to_vec()))
}

fn nomination() -> impl Strategy<Value = Value> {
    let candidate = prop_oneof![
        title(),
        object(vec![
            ("name", title().boxed()),
            ("handle", title().boxed()),
            ("url", url().boxed()),
            ("avatar", url().boxed()),
            ("affiliations", list(organization()).boxed()),
            ("links", list(link()).boxed()),
        ]),
    ];
    let members = object(vec![
        ("election", prop_oneof![title(), named()].boxed()),
        ("source", prop_oneof![url(), source()].boxed()),
        (
            "lang",
            word(&["en", "de-CH", "zh-Hant", "x", "en_US", ""]).boxed(),
        ),
        ("summary", text().boxed()),
        (
            "agenda",
            list(prop_oneof![title(), entry("title", "body")]).boxed(),
        ),
        (
            "statements",
            list(prop_oneof![text(), entry("title", "body")]).boxed(),
        ),
        (
            "contributions",
            list(prop_oneof![title(), entry("title", "body")]).boxed(),
        ),
        ("peps", list(prop_oneof![number(), pep()]).boxed()),
        (
            "endorsements",
            list(prop_oneof![text(), entry("by", "quote")]).boxed(),
        ),
        ("Agenda", anything().boxed()),
    ]);
    (weighted(0.98, slip(candidate)), members).prop_map(|(candidate, members)| {
        let mut all = Map::new();
        candidate.map(|candidate| all.insert("candidate".to_owned(), candidate));
        all.extend(members.as_object().cloned().unwrap_or_default());
        all.into()
    })
}

/// An object with some of these members, rarely with an arbitrary value.
fn object(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let members: Vec<_> = members
        .into_iter()
        .map(|(name, value)| weighted(0.6, slip(value)).prop_map(move |it| (name, it)))
        .collect();
    let object = |members: Vec<(&str, Option<Value>)>| {
        let given = members.into_iter();
        let given = given.filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Value::Object(given.collect())
    };
    members.prop_map(object).boxed()
}

fn slip(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![60 => value, 1 => anything()].boxed()
}

fn anything() -> impl Strategy<Value = Value> {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.5),
        json!(100_000),
        json!(""),
        json!(" \u{200b}"),
        json!("javascript:alert(1)"),
        json!([]),
        json!([[]]),
        json!({}),
        json!({ "name": 1, "a/b~c": [] }),
        json!("> ".repeat(40)),
    ];
    select(values.to_vec())
}

fn list(entry: impl Strategy<Value = Value> + 'static) -> impl Strategy<Value = Value> {
    vec(slip(entry), 0..4).prop_map(Value::Array)
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Value> {
    select(words).prop_map(Value::from)
}

fn title() -> BoxedStrategy<Value> {
    "[A-Za-zé`*<&\"漢😀]{1,8}( [a-z`_\\[\\]]{1,8}){0,3}"
        .prop_map(Value::from)
        .boxed()
}

fn text() -> BoxedStrategy<Value> {
    let pieces = [
        "a",
        "b ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "1. ",
        "# ",
        "*",
        "**",
        "`",
        "[",
        "](/c)",
        "PEP 8",
        "https://a.example/",
        "<b>",
        "&amp;",
        "\\",
        "é",
    ];
    let pieces = vec(select(pieces.to_vec()), 1..12);
    pieces
        .prop_map(|pieces| Value::from(format!("A{}", pieces.concat())))
        .boxed()
}

fn url() -> BoxedStrategy<Value> {
    word(&[
        "https://a.example/b?c#d",
        "http://a.example",
        "mailto:ada@a.example",
        "/a/b.json",
        "a.html",
    ])
    .boxed()
}

fn date() -> BoxedStrategy<Value> {
    word(&["2021-11-15", "2024-02-29", "2021-11-15T10:00:00Z"]).boxed()
}

fn number() -> BoxedStrategy<Value> {
    (0..100_000_u32).prop_map(Value::from).boxed()
}

/// An object with two members, the second a text.
fn entry(first: &'static str, second: &'static str) -> BoxedStrategy<Value> {
    (title(), text())
        .prop_map(move |(title, text)| json!({ first: title, second: text }))
        .boxed()
}

fn named() -> BoxedStrategy<Value> {
    (title(), title(), url())
        .prop_map(|(name, term, url)| json!({ "name": name, "term": term, "url": url }))
        .boxed()
}

fn source() -> BoxedStrategy<Value> {
    (url(), date())
        .prop_map(|(url, published)| json!({ "url": url, "published": published }))
        .boxed()
}

fn organization() -> BoxedStrategy<Value> {
    let object = (title(), title());
    let object = object.prop_map(|(name, role)| json!({ "organization": name, "role": role }));
    prop_oneof![title(), object].boxed()
}

fn link() -> BoxedStrategy<Value> {
    (title(), url())
        .prop_map(|(label, url)| json!({ "label": label, "url": url }))
        .boxed()
}

fn pep() -> BoxedStrategy<Value> {
    let rest = object(vec![
        ("title", title()),
        ("status", word(&["Final", "Draft", "Odd"]).boxed()),
        ("python_version", word(&["3.8", "3.12", ""]).boxed()),
        ("url", url()),
        ("note", text()),
    ]);
    (number(), rest)
        .prop_map(|(number, mut rest)| {
            rest["number"] = number;
            rest
        })
        .boxed()
}
