//! Prerendered cards that other software changes: libraries that morph pages, sanitizers.

use nomination_card::model::Url;
use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{stage::Stage, tests};

tests! {
    a_new_template_shows_what_is_new
    every_new_template_counts
    other_children_change_nothing
    changed_json_inside_is_shown
    a_card_without_its_data_is_ready
    a_card_without_its_data_can_get_some
}

const JSON: &str = "/data/nomination.json";

fn nomination(words: &str) -> String {
    json!({ "candidate": "Mo Martin", "agenda": [words] }).to_string()
}

fn element(words: &str, src: Option<&str>) -> String {
    let options = Options {
        assets: "/embed".to_owned(),
        src: src.map(|src| Url::parse(src).expect("a URL")),
        ..Options::default()
    };
    render(nomination(words).into_bytes(), &options).expect("a nomination")
}

/// Shows a rendered card, as old as its words.
fn show(stage: &Stage) {
    stage.home.put(JSON, nomination("Old words"));
    stage.show(&element("Old words", Some(JSON)));
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    assert_eq!(stage.home.requests(JSON).len(), 0);
}

#[track_caller]
fn shows(stage: &Stage, words: &str) {
    stage.wait(&format!("harness.text(card).includes('{words}')"));
    stage.wait("harness.states(card).join() === 'ready'");
}

/// Replaces the children of the card by those of a newly rendered one, as libraries that morph do:
/// their parser leaves the template among the children.
fn morph(stage: &Stage, words: &str) {
    stage.home.put(JSON, nomination(words));
    stage.run_with::<Value>(
        &json!(element(words, Some(JSON))),
        "const fresh = new DOMParser().parseFromString(args, 'text/html').querySelector('nomination-card');
         card.replaceChildren(...fresh.childNodes);",
    );
}

fn a_new_template_shows_what_is_new(stage: &Stage) {
    show(stage);
    morph(stage, "New words");
    shows(stage, "New words");
    assert!(!stage.text().contains("Old words"));
    assert_eq!(stage.home.requests(JSON).len(), 1);
    assert_eq!(stage.events_of("nomination-load").len(), 2);
}

fn every_new_template_counts(stage: &Stage) {
    show(stage);
    for words in ["Second words", "Third words", "Fourth words"] {
        morph(stage, words);
        shows(stage, words);
    }
    assert_eq!(stage.home.requests(JSON).len(), 3);
}

fn other_children_change_nothing(stage: &Stage) {
    show(stage);
    stage.act(
        "card.querySelector('article').textContent = 'Something else';
         card.append(document.createElement('template'), 'Words', document.createElement('script'));
         card.querySelector('script[type=\"application/ld+json\"]').textContent = '{}';
         card.querySelector('article').remove();",
    );
    stage.quiet();
    shows(stage, "Old words");
    assert_eq!(stage.home.requests(JSON).len(), 0);
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}

fn changed_json_inside_is_shown(stage: &Stage) {
    stage.show(&element("Old words", None));
    stage.settle();
    stage.run_with::<Value>(
        &json!(nomination("New words")),
        "card.querySelector('script[type=\"application/json\"]').textContent = args;",
    );
    shows(stage, "New words");
    assert_eq!(stage.events_of("nomination-load").len(), 2);
}

/// What a sanitizer that removes scripts leaves.
fn without_scripts(element: &str) -> String {
    let (before, rest) = element.split_once("<script").expect("a script");
    let (_, after) = rest.rsplit_once("</script>").expect("its end");
    before.to_owned() + after
}

fn a_card_without_its_data_is_ready(stage: &Stage) {
    stage.show(&without_scripts(&element("Old words", None)));
    stage.settle();
    shows(stage, "Old words");
    stage.act("await card.ready;");
    let nomination: Value = stage.run("return card.nomination;");
    assert_eq!(nomination, Value::Null);
    assert_eq!(stage.events_of("nomination-load").len(), 1);
    assert_eq!(stage.console(), [""; 0]);
    // There is nothing that the module could show.
    stage.act("card.headingLevel = 3; card.reload();");
    stage.quiet();
    shows(stage, "Old words");
    assert_eq!(stage.events_of("nomination-error").len(), 0);
}

fn a_card_without_its_data_can_get_some(stage: &Stage) {
    stage.show(&without_scripts(&element("Old words", None)));
    stage.settle();
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    stage.wait("harness.text(card) === 'Petra Property'");
    assert_eq!(stage.states(), ["ready"]);
}
