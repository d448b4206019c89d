//! The list of PEPs, and lists that are collapsed.

use nomination_card::{
    i18n::messages,
    model::Nomination,
    settings::Settings,
    view::{Body, PepEntry, PepList, Tone, View, view},
};

use crate::nomination;

pub fn peps<'view, 'a>(view: &'view View<'a>) -> &'view PepList<'a> {
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
