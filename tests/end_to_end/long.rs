//! Nominations as large as the limits allow are shown whole.

use nomination_card::model::limits::{MAX_ELEMENTS, MAX_ENTRIES, MAX_STRING};
use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{stage::Stage, tests};

tests! {
    a_text_of_many_words_is_soon_there
    a_text_of_many_paragraphs_is_soon_there
    a_text_without_letters_is_soon_there
    entries_without_letters_are_soon_there
    names_of_many_code_spans_are_soon_there
    rendered_text_without_letters_is_soon_there
}

/// Shows a Markdown summary and counts the resulting elements.
#[track_caller]
fn drawn(stage: &Stage, summary: &str, element: &str) -> usize {
    let nomination = json!({ "candidate": "Lena Long", "summary": summary }).to_string();
    assert!(nomination.len() < 1 << 20, "too large to be shown");
    stage.home.put("/data/long.json", nomination);
    stage.show(r#"<nomination-card src="/data/long.json"></nomination-card>"#);
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    stage.run(&format!(
        "return card.shadowRoot.querySelectorAll('.lede {element}').length;"
    ))
}

fn a_text_of_many_words_is_soon_there(stage: &Stage) {
    const WORDS: usize = MAX_ELEMENTS - 1;
    assert_eq!(drawn(stage, &"*word* ".repeat(WORDS), "em"), WORDS);
}

fn a_text_of_many_paragraphs_is_soon_there(stage: &Stage) {
    const PARAGRAPHS: usize = MAX_ELEMENTS;
    let summary = "A paragraph.\n\n".repeat(PARAGRAPHS);
    assert_eq!(drawn(stage, &summary, "p"), PARAGRAPHS);
}

// For an element without an explicit direction, browsers search its whole text for a strong
// character, once for each element inside.

fn a_text_without_letters_is_soon_there(stage: &Stage) {
    const WORDS: usize = MAX_ELEMENTS - 1;
    assert_eq!(drawn(stage, &"*1* ".repeat(WORDS), "em"), WORDS);
}

/// Shows a nomination and counts elements in its card.
#[track_caller]
fn shown(stage: &Stage, nomination: &Value, selector: &str) -> usize {
    stage.home.put("/data/long.json", nomination.to_string());
    stage.show(r#"<nomination-card src="/data/long.json"></nomination-card>"#);
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    stage.run_with(
        &json!(selector),
        "return card.shadowRoot.querySelectorAll(args).length;",
    )
}

fn entries_without_letters_are_soon_there(stage: &Stage) {
    const ENTRIES: usize = MAX_ENTRIES;
    let nomination = json!({ "candidate": "Lena Long", "agenda": vec!["1"; ENTRIES] });
    let entries = shown(stage, &nomination, "[part=agenda-item]");
    assert_eq!(entries, ENTRIES);
}

fn names_of_many_code_spans_are_soon_there(stage: &Stage) {
    const SPANS: usize = MAX_STRING / 4;
    const NAMES: usize = MAX_ELEMENTS / SPANS;
    let names = vec!["`1` ".repeat(SPANS); NAMES];
    let nomination = json!({ "candidate": { "name": "Lena Long", "affiliations": names } });
    assert_eq!(shown(stage, &nomination, ".facts code"), SPANS * NAMES);
}

fn rendered_text_without_letters_is_soon_there(stage: &Stage) {
    const WORDS: usize = MAX_ELEMENTS - 1;
    let nomination = json!({ "candidate": "Lena Long", "summary": "*1* ".repeat(WORDS) });
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    let html = render(nomination.to_string().into_bytes(), &options).expect("a nomination");
    stage.show(&html);
    stage.settle();
    let words: usize =
        stage.run("return card.shadowRoot.querySelectorAll('[part=summary] em').length;");
    assert_eq!(words, WORDS);
}
