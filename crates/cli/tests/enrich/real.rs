//! The sample nomination with the real list, if available.

use std::{fs, path::Path};

use nomination_card::{
    model::Nomination,
    pep_index::{PepIndex, enrich},
    read,
    settings::Settings,
    view::{Body, PepList, view},
};
use nomination_card_cli::enrich::rewrite;

use crate::{list, nomination};

/// The real list, if it exists beside the checkout.
fn real() -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/peps.json");
    fs::read(path).ok()
}

/// What a card shows of each PEP: number, status and authors.
fn shown(nomination: &Nomination) -> Vec<(String, Option<String>, Option<String>)> {
    let settings = Settings::default();
    let view = view(nomination, &settings);
    let lists = view
        .sections
        .iter()
        .filter_map(|content| match &content.body {
            Body::Peps(list) => Some(list),
            _ => None,
        });
    let entries = lists.flat_map(PepList::entries);
    entries
        .map(|entry| {
            let status = entry.status.as_ref().map(|status| status.label.clone());
            (entry.number.clone(), status, entry.authors.clone())
        })
        .collect()
}

/// Compares the PEP statuses in the sample before and after enrichment.
fn assert_shows_what_became_of_the_sample(peps: &PepIndex) {
    let mut nomination = read(include_bytes!("../../../../assets/vstinner.json").to_vec()).unwrap();
    let before = shown(&nomination);
    enrich(&mut nomination, peps).unwrap();
    let after = shown(&nomination);
    assert_eq!((before.len(), after.len()), (11, 11));
    for ((number, status, authors), (_, before, written)) in after.iter().zip(&before) {
        let expected = match number.as_str() {
            "PEP 509" => "Final when nominated, Superseded since",
            "PEP 545" => "Final when nominated, Active since",
            _ => "Final",
        };
        assert_eq!(before.as_deref(), Some("Final"));
        assert_eq!(status.as_deref(), Some(expected), "{number}");
        let others = match number.as_str() {
            "PEP 418" => Some("with Cameron Simpson, Jim J. Jewett, and Stephen J. Turnbull"),
            "PEP 587" => Some("with Alyssa Coghlan"),
            _ => written.as_deref(),
        };
        assert_eq!(authors.as_deref(), others, "{number}");
    }
}

#[test]
fn the_card_says_what_became_of_the_samples_peps() {
    let peps = list(include_str!("peps.json"));
    assert_shows_what_became_of_the_sample(&peps);
}

#[test]
fn so_it_does_with_the_real_list() {
    if let Some(bytes) = real() {
        assert_shows_what_became_of_the_sample(&PepIndex::read(bytes).unwrap());
    }
}

#[test]
fn every_real_entry_fills_in_a_bare_number() {
    let Some(bytes) = real() else { return };
    let listed: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let peps = PepIndex::read(bytes).unwrap();
    for listed in listed.as_object().unwrap().values() {
        let mut nomination = nomination(&format!("[{}]", listed["number"]));
        enrich(&mut nomination, &peps).unwrap();
        let pep = nomination.peps.remove(0);
        let words = |text: &str| text.replace("\\ ", "").replace("\\*", "*");
        let title = listed["title"].as_str().map(words);
        assert_eq!(pep.title.as_deref(), title.as_deref());
        assert_eq!(pep.status.as_deref(), listed["status"].as_str());
        assert_eq!(pep.current_status, None);
        let versions: Vec<_> = listed["python_version"].as_str().into_iter().collect();
        assert_eq!(pep.python_version, versions);
        let authors: Vec<&str> = pep.author_names.iter().map(|it| it.as_str()).collect();
        assert_eq!(serde_json::json!(authors), listed["author_names"]);
        assert_eq!(
            pep.url.map(|url| url.as_str().to_owned()).as_deref(),
            listed["url"].as_str()
        );
    }
}

/// Each entry alone, all together, and a second time.
#[test]
fn every_real_entry_makes_a_nomination() {
    let Some(bytes) = real() else { return };
    let listed: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let peps = PepIndex::read(bytes).unwrap();
    let numbers = listed.as_object().unwrap().values();
    let mut numbers: Vec<_> = numbers.map(|it| it["number"].to_string()).collect();
    numbers.push(numbers.join(", "));
    for numbers in numbers {
        let json = format!(r#"{{ "candidate": "Ada Lovelace", "peps": [{numbers}] }}"#);
        let once = rewrite(json.into(), &peps).unwrap();
        assert_eq!(once.differences, []);
        let mut expected = nomination(&format!("[{numbers}]"));
        enrich(&mut expected, &peps).unwrap();
        assert_eq!(read(once.text.clone().into()).unwrap(), expected);
        let twice = rewrite(once.text.clone().into(), &peps).unwrap();
        assert_eq!(twice, once);
    }
}

#[test]
fn the_sample_and_the_list_disagree_about_three_things() {
    let sample = include_bytes!("../../../../assets/vstinner.json").to_vec();
    let rewritten = rewrite(sample, &list(include_str!("peps.json"))).unwrap();
    let found = rewritten.differences.iter();
    let found: Vec<_> = found.map(|it| (it.number, it.member)).collect();
    assert_eq!(
        found,
        [(545, "status"), (545, "author_names"), (509, "status")]
    );
}
