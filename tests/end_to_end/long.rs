//! Nominations as long as an answer may be: drawing takes as long as there is to draw, and not the
//! square of it.

use serde_json::json;

use crate::{stage::Stage, tests};

tests! {
    a_text_of_many_words_is_soon_there
    a_text_of_many_paragraphs_is_soon_there
}

/// Shows a summary in Markdown, and counts what it became. What takes the square of the time is
/// not there after as long as a test waits.
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
    const WORDS: usize = 50_000;
    assert_eq!(drawn(stage, &"*word* ".repeat(WORDS), "em"), WORDS);
}

fn a_text_of_many_paragraphs_is_soon_there(stage: &Stage) {
    const PARAGRAPHS: usize = 60_000;
    let summary = "A paragraph.\n\n".repeat(PARAGRAPHS);
    assert_eq!(drawn(stage, &summary, "p"), PARAGRAPHS);
}
