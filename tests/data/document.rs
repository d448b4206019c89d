//! Parsed documents agree with serde_json.

use nomination_card::read::parse::parse;
use proptest::prelude::*;

fn whole(text: &str) -> Option<u32> {
    parse(text).unwrap().root().as_whole()
}

#[test]
fn whole_numbers() {
    for (text, expected) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("-0.0e5", Some(0)),
        ("0e999999999999999999999999", Some(0)),
        ("0e-999999999999999999999999", Some(0)),
        ("587", Some(587)),
        ("587.0", Some(587)),
        ("587.000000000000000000000000000000", Some(587)),
        ("5.87e2", Some(587)),
        ("5.87E+2", Some(587)),
        ("0.0587e4", Some(587)),
        ("58700e-2", Some(587)),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("1e9", Some(1_000_000_000)),
        ("1e10", None),
        ("1e999", None),
        ("1e999999999999999999999999", None),
        ("1e-999999999999999999999999", None),
        ("-1", None),
        ("587.00000000000000000000000000001", None),
        ("5.875e2", None),
        ("0.5", None),
        ("587e-1", None),
        ("\"587\"", None),
        ("null", None),
    ] {
        assert_eq!(whole(text), expected, "{text}");
    }
}

#[test]
fn names_and_values() {
    let document = parse(r#" { "a": [1, {}, [ ]], "\u0061": { "b" : "c" }, "d": null } "#).unwrap();
    let root = document.root();
    let members: Vec<_> = root
        .members()
        .map(|(name, value)| (name.as_str().unwrap(), value.text()))
        .collect();
    assert_eq!(
        members,
        [
            ("a".into(), "[1, {}, [ ]]"),
            ("a".into(), r#"{ "b" : "c" }"#),
            ("d".into(), "null")
        ]
    );
    let (name, list) = root.members().next().unwrap();
    assert_eq!((name.offset(), name.position().column), (3, 4));
    assert_eq!(
        list.elements()
            .map(|element| element.text())
            .collect::<Vec<_>>(),
        ["1", "{}", "[ ]"]
    );
    assert_eq!(list.members().count(), 0);
    assert_eq!(root.elements().count(), 0);
    assert_eq!(name.elements().count(), 0);
    assert_eq!(list.as_str(), None);
}

proptest! {
    #[test]
    fn a_whole_number_however_written(number in 0_u32..2_000_000_000, moved in 0_u32..20, zeros in 0_usize..20, small in any::<bool>()) {
        // Shift the decimal point and compensate with the exponent: 12.3e1,
        // 0.00123e5, 12300e-2.
        let digits = format!("{number}");
        let text = if small {
            let padded = format!("{digits:0>width$}", width = moved as usize + 1);
            let (before, after) = padded.split_at(padded.len() - moved as usize);
            let point = if after.is_empty() { "" } else { "." };
            format!("{before}{point}{after}{}e{moved}", if after.is_empty() { String::new() } else { "0".repeat(zeros) })
        } else {
            let zeros = if number == 0 { 0 } else { moved as usize };
            format!("{digits}{}e-{zeros}", "0".repeat(zeros))
        };
        prop_assert_eq!(whole(&text), Some(number), "{}", text);
    }

    #[test]
    fn a_number_that_is_not_whole(before in 0_u32..100_000, after in 1_u32..1_000_000, exponent in 0_u32..6) {
        let text = format!("{before}.{after:06}e{exponent}");
        let expected = (u64::from(before) * 1_000_000 + u64::from(after)) * 10_u64.pow(exponent);
        let expected = (expected % 1_000_000 == 0).then(|| u32::try_from(expected / 1_000_000).ok()).flatten();
        prop_assert_eq!(whole(&text), expected, "{}", text);
    }

    #[test]
    fn a_string_however_escaped(string in any::<String>(), ways in prop::collection::vec(0_u8..4, 64)) {
        let mut text = String::from("\"");
        for (character, way) in string.chars().zip(ways.iter().cycle()) {
            match (way, character) {
                (0, _) => character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| text += &format!("\\u{unit:04x}")),
                (1, _) => character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| text += &format!("\\u{unit:04X}")),
                (2, '/') => text += "\\/",
                _ => text += serde_json::to_string(&character).unwrap().trim_matches('"').replace("\\\\\"", "\\\"").as_str(),
            }
        }
        text.push('"');
        if let Ok(expected) = serde_json::from_str::<String>(&text) {
            let document = parse(&*text).unwrap();
            prop_assert_eq!(document.root().as_str().unwrap(), expected);
        }
    }
}
