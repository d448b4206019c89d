//! The sample is a real nomination; the card must show all its facts.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{
    inputs,
    sample_facts::{FACTS, PEPS},
    stage::Stage,
    tests,
};

tests! {
    every_fact_is_visible
    every_fact_is_a_click_away
    every_pep_is_complete
    peps_are_linked
    the_source_is_linked
    elements_say_what_things_are
    headings_are_in_order
}

fn show(stage: &Stage, attributes: &str) {
    stage.show_sample("vstinner.json", attributes);
}

/// The facts missing from a text.
fn missing(text: &str) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let facts = FACTS
        .iter()
        .map(|(what, words)| (what.to_string(), words.to_string()));
    let peps = PEPS.iter().flat_map(|(number, _, title, _)| {
        [
            (format!("number of PEP {number}"), number.to_string()),
            (format!("title of PEP {number}"), title.to_string()),
        ]
    });
    facts
        .chain(peps)
        .filter(|(_, words)| !text.contains(words))
        .map(|(what, words)| format!("{what}: {words}"))
        .collect()
}

fn every_fact_is_visible(stage: &Stage) {
    show(stage, "open");
    let text = stage.text();
    assert_eq!(missing(&text), [""; 0], "missing in what the card shows");
    assert!(!text.contains("Fallback"), "the fallback is gone");
}

fn every_fact_is_a_click_away(stage: &Stage) {
    show(stage, "");
    stage.act("harness.open(card);");
    assert_eq!(
        missing(&stage.text()),
        [""; 0],
        "missing when all is opened"
    );
}

fn every_pep_is_complete(stage: &Stage) {
    show(stage, "open");
    let entries: Vec<String> = stage.run(
        "return harness.all(card, '[part~=pep]').map((pep) => harness.text(pep).replaceAll('\\n', ' '));",
    );
    assert_eq!(entries.len(), PEPS.len(), "{entries:#?}");
    for (number, version, title, others) in PEPS {
        let entry = entries.iter().find(|entry| entry.contains(title));
        let entry = entry.unwrap_or_else(|| panic!("no entry has the title {title:?}"));
        for words in [&number.to_string(), *version, "Final"]
            .iter()
            .chain(*others)
        {
            assert!(entry.contains(words), "{words:?} in {entry:?}");
        }
        if version.is_empty() {
            assert!(!entry.contains("3."), "no version was given for {entry:?}");
        }
    }
}

fn peps_are_linked(stage: &Stage) {
    show(stage, "open");
    let addresses: BTreeSet<String> = stage.run(
        "return harness.all(card, '[part~=pep]').flatMap((pep) => harness.all(pep, 'a'))
           .map((link) => link.href);",
    );
    for (number, ..) in PEPS {
        let address = format!("https://peps.python.org/pep-{number:04}/");
        assert!(addresses.contains(&address), "{address} in {addresses:#?}");
    }
    let mention: String = stage.run("return harness.one(card, 'a', 'PEP 670').href;");
    assert_eq!(mention, "https://peps.python.org/pep-0670/");
}

fn the_source_is_linked(stage: &Stage) {
    show(stage, "");
    let sample: Value = serde_json::from_str(inputs::sample("vstinner.json")).expect("JSON");
    let source = sample["source"]
        .as_str()
        .expect("the sample names its source");
    let links: usize = stage.run_with(
        &json!(source),
        "return harness.all(card, '[part~=source] a, a[part~=source]')
           .filter((link) => link.href === args).length;",
    );
    assert_eq!(links, 1, "links to the source");
}

fn elements_say_what_things_are(stage: &Stage) {
    show(stage, "open");
    let found: Value = stage.run(
        "const one = (selector, words) => harness.one(card, selector, words);
         const text = (element) => harness.text(element).replaceAll('\\n', ' ');
         const article = one('article');
         const items = harness.all(article, '[part~=agenda-item]');
         const quote = one('blockquote', 'French Python community');
         return {
           agenda: items.map((item) => [item.localName, item.parentElement.localName]),
           points: harness.all(quote, 'ul > li').length,
           cite: text(one('cite', 'CPython codebase')),
           code: harness.all(article, 'code').map(text),
           emphasis: harness.all(article, 'em').map(text),
         };",
    );
    assert_eq!(
        found["agenda"],
        json!([["li", "ol"], ["li", "ol"], ["li", "ol"]])
    );
    assert_eq!(found["points"], 3, "points of the endorsement");
    let cite = found["cite"].as_str().unwrap_or_default();
    assert!(cite.starts_with("Someone who regularly uses"), "{cite:?}");
    let code = found["code"].as_array().expect("a list");
    for words in [
        "time.time_ns()",
        "os.urandom()",
        "faulthandler",
        "tracemalloc",
        "PyFrameObject",
    ] {
        assert!(code.contains(&json!(words)), "{words} is code: {code:?}");
    }
    let emphasis = found["emphasis"].as_array().expect("a list");
    assert!(
        emphasis.contains(&json!("Backward compatibility")),
        "{emphasis:?}"
    );
}

fn headings_are_in_order(stage: &Stage) {
    show(stage, "open");
    let headings: Vec<(u8, String)> = stage.run("return harness.headings(card);");
    let (first, rest) = headings.split_first().expect("the card has headings");
    assert_eq!(first, &(2, "Victor Stinner".to_owned()));
    let mut above = first.0;
    for (level, words) in rest {
        assert!(
            *level > 2 && *level <= above + 1,
            "{words:?} in {headings:?}"
        );
        above = *level;
    }
    let sections = headings.iter().filter(|(level, _)| *level == 3).count();
    assert!(
        sections >= 5,
        "agenda, statements, contributions, PEPs, endorsements: {headings:?}"
    );
}
