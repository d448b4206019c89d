//! The attribute `peps-src`: a list of PEPs that completes and verifies a card's PEPs.

use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    a_list_fills_in_and_checks
    it_is_asked_for_once_a_page
    it_is_asked_for_only_where_it_helps
    the_card_does_not_wait_for_it
    a_failure_leaves_the_card_as_it_was
    a_list_that_would_add_too_much_adds_nothing
    a_later_try_succeeds
    the_attribute_may_change
    what_a_visitor_did_stays
    the_nomination_reads_back_as_given
    a_card_that_came_with_the_page_learns_too
}

const LIST: &str = "/data/peps.json";
const JSON: &str = "/data/nomination.json";

fn list() -> Value {
    json!({
        "509": { "number": 509, "title": "Add a private version to dict", "status": "Superseded", "python_version": "3.6",
          "author_names": ["Vera Vole"], "url": "https://peps.python.org/pep-0509/", "superseded_by": "699" },
        "545": { "number": 545, "title": "Documentation ``Translations``\\ s", "status": "Active", "python_version": null,
          "author_names": ["Julien Sample", "Vera Vole"], "url": "https://peps.python.org/pep-0545/" },
        "587": { "number": 587, "title": "Another title", "status": "Final", "python_version": "3.8",
          "author_names": ["Vera Vole"], "url": "https://peps.python.org/pep-0587/" },
    })
}

fn nomination() -> Value {
    json!({
        "candidate": "Vera Vole",
        "peps": [545, { "number": 509, "status": "Final" }, { "number": 587, "title": "Her own title", "status": "Final" }, 9999],
    })
}

const CARD: &str =
    r#"<nomination-card src="/data/nomination.json" peps-src="/data/peps.json"></nomination-card>"#;

fn put(stage: &Stage) {
    stage.home.put(JSON, nomination().to_string());
    stage.home.put(LIST, list().to_string());
}

#[track_caller]
fn is_filled_in(stage: &Stage) {
    stage.wait("harness.text(card).includes('Final when nominated, Superseded since')");
    let text = stage.text();
    for words in [
        "Documentation Translationss",
        "with Julien Sample",
        "Active",
        "Python 3.6",
        "Her own title",
        "PEP 9999",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains("Another title"), "{text}");
}

#[track_caller]
fn is_as_given(stage: &Stage) {
    let text = stage.text();
    for words in ["PEP 545", "Her own title", "PEP 9999"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for words in ["Superseded", "Translations", "Python 3.6"] {
        assert!(!text.contains(words), "{words} is in {text}");
    }
}

fn a_list_fills_in_and_checks(stage: &Stage) {
    put(stage);
    stage.show(CARD);
    stage.settle();
    is_filled_in(stage);
    let source: String = stage.run("return card.pepsSrc;");
    assert_eq!(source, stage.home.url(LIST));
}

fn it_is_asked_for_once_a_page(stage: &Stage) {
    put(stage);
    stage.show(&CARD.repeat(5));
    stage.settle();
    stage.wait(
        "[...document.querySelectorAll('nomination-card')].every((each) => harness.text(each).includes('Superseded since'))",
    );
    stage.act("document.body.append(card.cloneNode());");
    stage.wait("harness.text(document.body.lastElementChild).includes('Superseded since')");
    assert_eq!(stage.home.requests(LIST).len(), 1);
}

fn it_is_asked_for_only_where_it_helps(stage: &Stage) {
    put(stage);
    stage
        .home
        .put("/data/none.json", r#"{ "candidate": "Nora None" }"#);
    stage.show(
        r#"<nomination-card src="/data/nomination.json"></nomination-card>
           <nomination-card src="/data/none.json" peps-src="/data/peps.json"></nomination-card>"#,
    );
    stage.settle();
    stage.quiet();
    assert_eq!(stage.home.requests(LIST).len(), 0);
}

fn the_card_does_not_wait_for_it(stage: &Stage) {
    put(stage);
    let gate = Gate::new();
    stage
        .home
        .put(LIST, Answer::from(list().to_string()).after(&gate));
    stage.show(CARD);
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    is_as_given(stage);
    gate.open();
    is_filled_in(stage);
    assert_eq!(
        stage.events_of("nomination-load").len(),
        1,
        "the nomination is the same"
    );
}

fn a_failure_leaves_the_card_as_it_was(stage: &Stage) {
    put(stage);
    for answer in [
        Answer::text("gone").status(404),
        Answer::json("{"),
        Answer::json("[]"),
        Answer::json(r#"{ "message": "Not found" }"#),
        Answer::json("x".repeat(5 << 20)),
        Answer::json("{}").cut_off(),
    ] {
        stage.home.put(LIST, answer);
        stage.show(CARD);
        stage.settle();
        stage.wait("harness.seen.console.some(({ level }) => level === 'warn')");
        assert_eq!(stage.states(), ["ready"]);
        is_as_given(stage);
        assert_eq!(stage.events_of("nomination-error").len(), 0);
    }
}

/// One PEP, named so often that its authors would make more than 1 MiB.
fn a_list_that_would_add_too_much_adds_nothing(stage: &Stage) {
    let nomination = json!({ "candidate": "Vera Vole", "peps": vec![8; 20] });
    stage.home.put(JSON, nomination.to_string());
    let authors = vec!["x".repeat(1_000); 100];
    let list = json!({ "8": { "number": 8, "title": "Style Guide", "author_names": authors } });
    stage.home.put(LIST, list.to_string());
    stage.show(CARD);
    stage.settle();
    stage.wait("harness.seen.console.some(({ text }) => text.includes('would add more text'))");
    assert_eq!(stage.states(), ["ready"]);
    assert!(!stage.text().contains("Style Guide"));
}

fn a_later_try_succeeds(stage: &Stage) {
    put(stage);
    stage.home.put(LIST, Answer::text("gone").status(503));
    stage.show(CARD);
    stage.settle();
    stage.wait("harness.seen.console.some(({ level }) => level === 'warn')");
    stage.home.put(LIST, list().to_string());
    stage.act("card.reload();");
    is_filled_in(stage);
}

fn the_attribute_may_change(stage: &Stage) {
    put(stage);
    let mut other = list();
    other["509"]["status"] = "Withdrawn".into();
    stage.home.put("/data/other.json", other.to_string());
    stage.show(r#"<nomination-card src="/data/nomination.json"></nomination-card>"#);
    stage.settle();
    is_as_given(stage);
    stage.act("card.pepsSrc = '/data/peps.json';");
    is_filled_in(stage);
    stage.act("card.setAttribute('peps-src', '/data/other.json');");
    stage.wait("harness.text(card).includes('Final when nominated, Withdrawn since')");
    stage.act("card.removeAttribute('peps-src');");
    stage.wait("!harness.text(card).includes('Withdrawn')");
    is_as_given(stage);
}

fn what_a_visitor_did_stays(stage: &Stage) {
    let peps: Vec<u32> = (1..=40).collect();
    stage.home.put(
        JSON,
        json!({ "candidate": "Lena Long", "peps": peps }).to_string(),
    );
    let gate = Gate::new();
    let list = json!({ "39": { "number": 39, "title": "The last but one", "status": "Active" } });
    stage
        .home
        .put(LIST, Answer::from(list.to_string()).after(&gate));
    stage.show(CARD);
    stage.settle();
    stage.act("card.shadowRoot.querySelector('input').focus();");
    stage.press("39");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
    gate.open();
    stage.wait("harness.text(card).includes('The last but one')");
    let (field, focused): (String, bool) = stage.run(
        "const field = card.shadowRoot.querySelector('input');
         return [field.value, card.shadowRoot.activeElement === field];",
    );
    assert_eq!(field, "39");
    assert!(focused);
    assert!(stage.text().contains("1 of 40 PEPs matches"));
}

fn the_nomination_reads_back_as_given(stage: &Stage) {
    put(stage);
    stage.show(CARD);
    stage.settle();
    is_filled_in(stage);
    assert_eq!(stage.run::<Value>("return card.nomination;"), nomination());
}

fn a_card_that_came_with_the_page_learns_too(stage: &Stage) {
    put(stage);
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    let html = render(nomination().to_string().into_bytes(), &options).expect("a nomination");
    let html = html.replacen(
        "<nomination-card",
        "<nomination-card peps-src=\"/data/peps.json\"",
        1,
    );
    stage.visit(&Host::new(&html));
    stage.settle();
    is_filled_in(stage);
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}
