//! Language tags must be well-formed by RFC 5646.

use std::sync::LazyLock;

use jsonschema::Validator;
use nomination_card::model::LangTag;
use proptest::prelude::*;

use super::schema::definition;

static TAG: LazyLock<Validator> = LazyLock::new(|| definition("languageTag"));

#[test]
fn tags_of_the_rfc() {
    // RFC 5646, appendix A, including its mistakes.
    for good in [
        "de",
        "fr",
        "ja",
        "i-enochian",
        "zh-Hant",
        "zh-Hans",
        "sr-Cyrl",
        "sr-Latn",
        "zh-cmn-Hans-CN",
        "cmn-Hans-CN",
        "zh-yue-HK",
        "yue-HK",
        "zh-Hans-CN",
        "sr-Latn-RS",
        "sl-rozaj",
        "sl-rozaj-biske",
        "sl-nedis",
        "de-CH-1901",
        "sl-IT-nedis",
        "hy-Latn-IT-arevela",
        "de-DE",
        "en-US",
        "es-419",
        "de-CH-x-phonebk",
        "az-Arab-x-AZE-derbend",
        "x-whatever",
        "qaa-Qaaa-QM-x-southern",
        "de-Qaaa",
        "sr-Latn-QM",
        "sr-Qaaa-RS",
        "en-US-u-islamcal",
        "zh-CN-a-myext-x-private",
        "en-a-myext-b-another",
        "EN-GB-OED",
        "I-Klingon",
        "sgn-be-fr",
        "art-lojban",
        "zh-min-nan",
        "ar-a-aaa-b-bbb-a-ccc",
        "de-1996-1996",
        "zh-aaa-bbb-ccc",
        "zh-aaa-bbb-ccc-Hant-TW-12345-1abc-a-bb-x-c",
    ] {
        assert_eq!(
            LangTag::parse(good).map(|tag| tag.as_str() == good),
            Ok(true),
            "{good}"
        );
    }
    for bad in [
        "",
        "-",
        "de-419-DE",
        "a-DE",
        "e",
        "en-",
        "-en",
        "en--US",
        "en_US",
        "en US",
        "en-US ",
        "englishes",
        "en-a",
        "en-a-x",
        "en-x",
        "x",
        "x-",
        "en-a-b-ccc",
        "en-abcd-abcd",
        "en-US-Latn",
        "en-12",
        "en-1234-12",
        "en-aaa-bbb-ccc-ddd",
        "de-CH-abc",
        "i-foo",
        "en-é",
        "ёё",
        "*",
        "12",
        "en-123456789",
        "en-x-123456789",
        "abcd-abc",
        "en-\u{200b}",
        "en\0",
        "C",
        "POSIX.UTF-8",
    ] {
        assert!(LangTag::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn first_parts() {
    for (tag, primary) in [("en", "en"), ("EN-gb", "EN"), ("x-a", "x"), ("i-lux", "i")] {
        assert_eq!(LangTag::parse(tag).unwrap().primary(), primary);
    }
}

proptest! {
    /// The schema's regular expression for tags, written independently, agrees.
    #[test]
    fn the_schema_agrees(tag in "[a-zA-Z]{1,8}(-([a-zA-Z]{1,9}|[0-9]{1,5}|[0-9][a-z]{2,4}|[axX])){0,6}-?") {
        // The schema lists irregular tags in their registered case only.
        prop_assume!(!tag.to_lowercase().starts_with("i-"));
        prop_assert_eq!(LangTag::parse(&tag).is_ok(), TAG.is_valid(&tag.clone().into()), "{}", tag);
    }
}
