//! The parser agrees with serde_json on which texts are JSON, and on their meaning.

use nomination_card::read::{
    document::{Kind, Node},
    parse::parse,
};
use proptest::prelude::*;
use serde_json::{Map, Value};

/// The document as a serde_json value.
fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Boolean => Value::from(node.text() == "true"),
        Kind::Number => serde_json::from_str(node.text()).unwrap(),
        Kind::String => Value::from(node.as_str().unwrap()),
        Kind::List => node.elements().map(value).collect(),
        Kind::Object => {
            let members = node.members();
            let members: Map<_, _> = members
                .map(|(name, it)| (name.as_str().unwrap().into_owned(), value(it)))
                .collect();
            Value::Object(members)
        }
    }
}

/// Checks that both parse the text alike, or both reject it.
fn compare(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(document), Ok(expected)) => assert_eq!(value(document.root()), expected, "{text}"),
        (Err(_), Err(_)) => {}
        // serde_json reads numbers as doubles, and limits nesting to 128 levels.
        (Ok(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
        (Ok(_), Err(error)) if error.to_string().starts_with("recursion limit") => {}
        (Ok(_), Err(error)) => panic!("{text:?} is no JSON: {error}"),
        (Err(error), Ok(_)) => panic!("{text:?} is JSON: {error}"),
    }
}

#[test]
fn texts_on_the_edge() {
    for text in [
        "",
        " ",
        "\u{c}1",
        "\u{a0}1",
        "\u{b}1",
        "1\u{2028}",
        "null",
        "nul",
        "nulll",
        "null1",
        "null_",
        "null,",
        "true false",
        "truE",
        "0",
        "-0",
        "00",
        "-00",
        "01",
        "-01",
        "1.",
        ".1",
        "-.1",
        "1.0",
        "1.e1",
        "1e1",
        "1E1",
        "1e+1",
        "1e-1",
        "1e",
        "1e+",
        "1e01",
        "1ee1",
        "1e1.5",
        "+1",
        "--1",
        "-",
        "- 1",
        "0x1",
        "1a",
        "1 2",
        "1.2.3",
        "1_0",
        "1,",
        "Infinity",
        "-Infinity",
        "NaN",
        "-NaN",
        "1e999",
        "-1e999",
        "1e-999",
        "123456789012345678901234567890",
        "0.1",
        "-123.456e-7",
        "1e400",
        "0e400",
        "0e+00",
        r#""""#,
        r#"""#,
        r#""a"#,
        r#""\"#,
        r#""\""#,
        r#""\\""#,
        r#""\\\""#,
        r#""\/""#,
        r#""\b\f\n\r\t""#,
        r#""\a""#,
        r#""\'""#,
        r#""\u""#,
        r#""\u0""#,
        r#""\u00""#,
        r#""\u000""#,
        r#""\u0000""#,
        r#""\u00e9""#,
        r#""\u00E9""#,
        r#""\u00g9""#,
        r#""\U00e9""#,
        r#""\u{e9}""#,
        r#""\u+123""#,
        r#""\u 123""#,
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\udc00""#,
        r#""\uD83D\uDE00""#,
        r#""\ud800\ud800""#,
        r#""\ud800\ud800\udc00""#,
        r#""\ud800\u0041""#,
        r#""\ud800\n""#,
        r#""\ud800x""#,
        r#""\ud800\""#,
        r#""\ud800\u""#,
        r#""\ud800\udc0""#,
        r#""\udbff\udfff""#,
        r#""\ud7ff\ue000\uffff""#,
        "\"\t\"",
        "\"\n\"",
        "\"\r\"",
        "\"\0\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\"\u{80}\u{2028}\u{feff}\u{10ffff}\"",
        "[]",
        "[ ]",
        "[",
        "]",
        "[]]",
        "[1]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1,2]",
        "[1;2]",
        "[1:2]",
        "[}",
        "[1}",
        "[[]",
        "[[],[]]",
        "[\n]",
        "[\u{b}]",
        "{}",
        "{ }",
        "{",
        "}",
        "{]",
        "{1}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1}"#,
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a" 1}"#,
        r#"{"a"::1}"#,
        r#"{"a":1:2}"#,
        r#"{a:1}"#,
        r#"{'a':1}"#,
        r#"{"a":'b'}"#,
        r#"{1:2}"#,
        r#"{null:1}"#,
        r#"{"a":1]"#,
        r#"{"a":[}"#,
        r#"{"a":1}{}"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":1,"\u0061":2}"#,
        r#"{"":{"":{"":""}}}"#,
        r#"{"a":{"b":[{"c":null}]}}"#,
        "{\"a\"\n:\n1\n}",
        r#"{"\ud800":1}"#,
        "/* */1",
        "1//",
        "1#",
        "<html>",
        "# 1",
        "1\0",
        "\0",
        "\u{1}",
        "é",
        "“a”",
        "[1]\n\n\t ",
    ] {
        compare(text);
    }
}

#[test]
fn a_byte_order_mark_is_skipped_once() {
    assert!(parse("\u{feff}[]").is_ok());
    assert!(parse("\u{feff} \n[]").is_ok());
    assert!(parse("\u{feff}\u{feff}[]").is_err());
    assert!(parse(" \u{feff}[]").is_err());
    assert!(parse("[]\u{feff}").is_err());
}

#[test]
fn every_beginning_of_a_text_is_an_error_somewhere_in_it() {
    let text = r#"{ "a": [1.5e+3, "é\u00e9\ud83d\ude00", {}, null, [true]], "b": -0.1 }"#;
    assert!(parse(text).is_ok());
    for (end, _) in text.char_indices() {
        let error = parse(&text[..end]).unwrap_err();
        assert!(
            error.position().column as usize <= end + 1,
            "{end}: {error}"
        );
        assert_eq!(error.to_string(), error.message());
    }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("JSON has no such number", |it| {
            serde_json::Number::from_f64(it).map(Value::Number)
        }),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_serde_json_writes(json in json()) {
        compare(&serde_json::to_string(&json).unwrap());
        compare(&serde_json::to_string_pretty(&json).unwrap());
    }

    #[test]
    fn whatever_is_made_of_the_right_pieces(text in r#"([\[\]{},:" \n]|"a"|"[^"]{0,3}"|null|true|-|0|1|\.|e|\+|\\|\\u|d83d|\\ude00|é|\u{feff}){0,20}"#) {
        if !text.starts_with('\u{feff}') {
            compare(&text);
        }
    }

    #[test]
    fn whatever_is_nearly_json(json in json(), at in any::<prop::sample::Index>(), with in r#"[\[\]{},:"0\\e.é' -]{0,2}"#) {
        let text: Vec<char> = serde_json::to_string(&json).unwrap().chars().collect();
        let at = at.index(text.len());
        let changed: String = text[..at].iter().copied().chain(with.chars()).chain(text[at + 1..].iter().copied()).collect();
        compare(&changed);
        let inserted: String = text[..at].iter().copied().chain(with.chars()).chain(text[at..].iter().copied()).collect();
        compare(&inserted);
    }

    #[test]
    fn any_bytes_at_all(bytes in any::<Vec<u8>>()) {
        let ours = nomination_card::read::read(bytes.clone());
        if let Ok(text) = String::from_utf8(bytes)
            && !text.contains('\0')
        {
            prop_assert_eq!(ours, nomination_card::read::read_str(text));
        } else {
            prop_assert!(ours.is_err());
        }
    }
}
