//! The card's content: wording, order, counts, dates.

use nomination_card::{
    i18n::messages,
    model::{Date, Nomination},
    read,
    settings::{Section, Sections, Settings},
    view::{Body, PepEntry, PepList, Tone, View, view},
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

fn peps<'view, 'a>(view: &'view View<'a>) -> &'view PepList<'a> {
    let list = view
        .sections
        .iter()
        .find_map(|content| match &content.body {
            Body::Peps(list) => Some(list),
            _ => None,
        });
    list.expect("a list of PEPs")
}

fn first_pep<'a>(nomination: &'a Nomination, settings: &'a Settings) -> PepEntry<'a> {
    let view = view(nomination, settings);
    let first = peps(&view).entries().next();
    first.expect("a PEP")
}

fn many(count: usize) -> Nomination {
    let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
    nomination(&format!(
        r#"{{"candidate": "Ada", "peps": [{}]}}"#,
        numbers.join(",")
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
fn a_pep_is_said_in_words() {
    let settings = Settings::default();
    let nomination = nomination(
        r#"{"candidate": "Ada Lovelace", "peps": [{"number": 8, "python_version": ["3.5", "3.6"], "status": "Final",
            "current_status": "Superseded", "author_names": ["Ada Lovelace", "Grace Hopper", "Barbara Liskov"]}]}"#,
    );
    let view = view(&nomination, &settings);
    let list = peps(&view);
    let pep = list.entries().next().expect("a PEP");
    assert_eq!(pep.number, "PEP 8");
    assert_eq!(pep.url.as_str(), "https://peps.python.org/pep-0008/");
    assert_eq!(pep.version.as_deref(), Some("Python 3.5, 3.6"));
    assert_eq!(
        pep.authors.as_deref(),
        Some("with Grace Hopper and Barbara Liskov")
    );
    let status = pep.status.as_ref().expect("a status");
    assert_eq!(
        (status.label.as_str(), status.tone),
        ("Final when nominated, Superseded since", Tone::Closed)
    );
}

#[test]
fn authors_without_the_candidate_are_named_as_authors() {
    let settings = Settings::default();
    for (names, said) in [
        (r#"["Ada"]"#, None),
        (r#"["ADA", "Grace"]"#, Some("with Grace")),
        (r#"["Grace"]"#, Some("by Grace")),
        ("[]", None),
    ] {
        let nomination = nomination(&format!(
            r#"{{"candidate": "Ada", "peps": [{{"number": 1, "author_names": {names}}}]}}"#
        ));
        assert_eq!(
            first_pep(&nomination, &settings).authors.as_deref(),
            said,
            "{names}"
        );
    }
}

#[test]
fn a_status_has_a_tone() {
    let settings = Settings::default();
    for (status, tone) in [
        ("Final", Tone::Settled),
        ("active", Tone::Settled),
        ("Provisional", Tone::Open),
        ("Rejected", Tone::Closed),
        ("Gelb", Tone::Plain),
    ] {
        let nomination = nomination(&format!(
            r#"{{"candidate": "Ada", "peps": [{{"number": 1, "status": "{status}"}}]}}"#
        ));
        assert_eq!(
            first_pep(&nomination, &settings)
                .status
                .as_ref()
                .expect("a status")
                .tone,
            tone
        );
    }
}

#[test]
fn a_long_list_folds_with_an_honest_count() {
    for (count, shown, label) in [
        (15, 15, None),
        (17, 17, None),
        (18, 15, Some("3 more PEPs")),
        (2_000, 15, Some("1985 more PEPs")),
    ] {
        let (nomination, settings) = (many(count), Settings::default());
        let view = view(&nomination, &settings);
        let list = peps(&view);
        let fold = list.fold();
        assert_eq!(fold.shown.len(), shown, "{count}");
        assert_eq!(
            fold.more.as_ref().map(|more| more.label.as_str()),
            label,
            "{count}"
        );
        let rest = fold.more.map_or(0, |more| more.items.len());
        assert_eq!(shown + rest, count);
    }
}

#[test]
fn open_means_that_nothing_is_collapsed() {
    let nomination = many(20);
    for open in [false, true] {
        let settings = Settings {
            open,
            ..Settings::default()
        };
        assert_eq!(
            peps(&view(&nomination, &settings))
                .fold()
                .more
                .expect("a fold")
                .open,
            open
        );
    }
}

#[test]
fn only_a_long_list_has_a_filter() {
    let settings = Settings::default();
    for (count, label) in [(7, None), (8, Some("Filter PEPs"))] {
        assert_eq!(peps(&view(&many(count), &settings)).filter(), label);
    }
}

#[test]
fn the_number_that_match_chooses_the_words() {
    for (number, said) in [
        (0, "0 of 2 PEPs match"),
        (1, "1 of 2 PEPs matches"),
        (2, "2 of 2 PEPs match"),
    ] {
        let messages = messages("en");
        assert_eq!(messages.plural_of(&messages.matching, number, 2), said);
    }
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
