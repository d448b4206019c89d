//! The card's content: wording, order, counts, dates.

mod peps;

use nomination_card::{
    i18n::messages,
    model::{Date, Nomination},
    read,
    settings::{Section, Sections, Settings},
    view::view,
};

fn nomination(json: &str) -> Nomination {
    read(json.as_bytes().to_vec()).unwrap_or_else(|error| panic!("{}", error.message()))
}

/// A candidate with one more member.
fn ada_with(member: &str, value: &str) -> Nomination {
    nomination(&format!(
        r#"{{"candidate": {{"name": "Ada", "{member}": "{value}"}}}}"#
    ))
}

#[test]
fn the_smallest_nomination_is_a_name() {
    let (nomination, settings) = (nomination(r#"{"candidate": "Ada"}"#), Settings::default());
    let view = view(&nomination, &settings);
    assert_eq!(view.header.name, "Ada");
    assert!(view.header.election.is_none() && view.header.facts.is_empty());
    assert!(view.sections.is_empty() && view.source.is_none());
}

#[test]
fn sections_come_in_the_order_asked_for_and_only_with_content() {
    let nomination = nomination(
        r#"{"candidate": "Ada", "summary": "S", "agenda": ["A"], "contributions": ["C"]}"#,
    );
    let settings = Settings {
        sections: Sections::from_attribute("peps contributions summary"),
        ..Settings::default()
    };
    let shown: Vec<Section> = view(&nomination, &settings)
        .sections
        .iter()
        .map(|content| content.section)
        .collect();
    assert_eq!(shown, [Section::Contributions, Section::Summary]);
}

#[test]
fn a_handle_starts_with_one_at() {
    for written in ["ada", "@ada"] {
        let nomination = ada_with("handle", written);
        assert_eq!(
            view(&nomination, &Settings::default())
                .header
                .handle
                .as_deref(),
            Some("@ada")
        );
    }
}

#[test]
fn mail_is_no_picture() {
    for (url, shown) in [
        ("MAILTO:ada@example.org", false),
        ("ada.png", true),
        ("https://example.org/a.png", true),
    ] {
        let nomination = ada_with("avatar", url);
        assert_eq!(
            view(&nomination, &Settings::default())
                .header
                .avatar
                .is_some(),
            shown,
            "{url}"
        );
    }
}

#[test]
fn the_source_is_named_by_its_host() {
    for (url, place) in [
        ("https://www.example.org/t/1", "example.org"),
        ("https://discuss.example:8080", "discuss.example:8080"),
        ("https://user@example.org/", "example.org"),
        ("mailto:ada@example.org", "ada@example.org"),
        ("/t/1", "/t/1"),
    ] {
        let nomination = nomination(&format!(r#"{{"candidate": "Ada", "source": "{url}"}}"#));
        let settings = Settings::default();
        assert_eq!(
            view(&nomination, &settings).source.expect("a source").place,
            place
        );
    }
}

#[test]
fn the_source_has_its_dates_in_words() {
    let nomination = nomination(
        r#"{"candidate": "Ada", "source": {"url": "/", "published": "2021-11-15", "updated": "2021-11-16T10:00:00Z"}}"#,
    );
    let settings = Settings {
        lang: "de-AT".to_owned(),
        ..Settings::default()
    };
    let source = view(&nomination, &settings).source.expect("a source");
    let said: Vec<&str> = source
        .dates
        .iter()
        .map(|(words, _)| words.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "Veröffentlicht am 15. November 2021",
            "Aktualisiert am 16. November 2021"
        ]
    );
}

#[test]
fn every_language_says_dates_and_lists_its_own_way() {
    let date = Date::parse("2021-03-01").expect("a date");
    for (tag, said, list) in [
        ("en-GB", "March 1, 2021", "A, B, and C"),
        ("fr", "1 mars 2021", "A, B et C"),
        ("es", "1 de marzo de 2021", "A, B y C"),
        ("de", "1. März 2021", "A, B und C"),
        ("pt-BR", "1 de março de 2021", "A, B e C"),
        ("ja", "2021年3月1日", "A、B、C"),
        ("zh-Hans", "2021年3月1日", "A、B和C"),
        ("ar", "1 مارس 2021", "A وB وC"),
        ("tlh", "March 1, 2021", "A, B, and C"),
        ("", "March 1, 2021", "A, B, and C"),
    ] {
        let messages = messages(tag);
        assert_eq!(messages.date(&date), said, "{tag}");
        assert_eq!(messages.list(&["A", "B", "C"]), list, "{tag}");
    }
    assert_eq!(messages("en").list(&["A", "B"]), "A and B");
    assert_eq!(messages("es").list(&["Ada", "Inés"]), "Ada e Inés");
    assert_eq!(messages("es").list(&["Ada", "Hierro"]), "Ada y Hierro");
    assert_eq!(messages("en").list(&["A"]), "A");
}

#[test]
fn numbers_take_their_plural() {
    for (tag, number, said) in [
        ("en", 1, "1 more PEP"),
        ("en", 2, "2 more PEPs"),
        ("fr", 1, "1 autre PEP"),
        ("ja", 3, "ほか3件のPEP"),
        ("ar", 2, "مقترحا PEP آخران"),
        ("ar", 3, "3 مقترحات PEP أخرى"),
        ("ar", 11, "11 مقترح PEP آخر"),
        ("ar", 100, "100 مقترح PEP آخر"),
    ] {
        let messages = messages(tag);
        assert_eq!(messages.plural(&messages.more_peps, number), said);
    }
}
