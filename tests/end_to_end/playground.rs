//! The front page: an editable nomination, its card, and the snippet to embed it. This file has the
//! visitor's actions; the tests are in the folder of this name.

use serde_json::{Value, json};

use crate::{front, host::Host, stage::Stage};

pub mod choosing;
pub mod editing;
pub mod opening;
pub mod pictures;
pub mod reaching;
pub mod remembering;

const TAB: &str = "\u{e004}";

const ENTER: &str = "\u{e007}";

/// An edited nomination.
const ADA: &str = r#"{
  "candidate": "Ada Lovelace",
  "agenda": ["First", "Second"]
}
"#;

/// `{"candidate": 1}` and more, compressed.
const BROKEN: &str = "#json=q1ZKTsxLyUxJLElVsjI0qgUA";

/// Clicks the button, radio button or checkbox with this label.
#[track_caller]
fn choose(stage: &Stage, words: &str) {
    let words = json!(words);
    stage.click(&format!(
        "[...document.querySelectorAll('button, label, summary')].find((each) =>
           each.textContent.replace(/\\s+/g, ' ').trim() === {words})"
    ));
}

/// Selects an option like a visitor's click.
#[track_caller]
fn select(stage: &Stage, id: &str, value: &str) {
    stage.act(&format!(
        "const list = $('#{id}');
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ));
}

/// Replaces the whole text of the field, like typing.
#[track_caller]
fn write(stage: &Stage, text: &str) {
    stage.run_with::<Value>(
        &json!(text),
        "$('#json').focus();
         $('#json').select();
         document.execCommand('insertText', false, args);",
    );
    let text = json!(text);
    stage.wait(&format!("$('#json').value === {text}"));
}

#[track_caller]
fn wait_for_card(stage: &Stage, words: &str) {
    let words = json!(words);
    stage.wait(&format!("harness.text($('.look')).includes({words})"));
}

#[track_caller]
fn wait_for_verdict(stage: &Stage, words: &str) {
    let words = json!(words);
    stage.wait(&format!("$('#verdict').textContent === {words}"));
}

#[track_caller]
fn wait_for_news(stage: &Stage, words: &str) {
    let words = json!(words);
    stage.wait(&format!("$('#news').textContent.includes({words})"));
}

#[track_caller]
fn snippet(stage: &Stage) -> String {
    stage.run("return $('#snippet').textContent;")
}

/// Waits until the URL meets a condition.
#[track_caller]
fn wait_for_address(stage: &Stage, condition: &str) {
    stage.wait(&format!(
        "((fragment) => {condition})(location.hash.slice(1))"
    ));
}

/// Reloads the page and waits for the verdict on its text.
#[track_caller]
fn reload(stage: &Stage) {
    stage.reload();
    stage.wait("$('#verdict')?.textContent");
    stage.settle();
}

/// Shows the page in a frame, because no engine supports windows as narrow as a phone.
fn frame(stage: &Stage, width: u32, height: u32, fragment: &str) {
    front::install(stage);
    let path = front::PATH;
    let head = "<style>body { margin: 0; width: max-content } iframe { border: 0; display: block }</style>";
    stage.visit(&Host::new(&format!(
        r#"<iframe title="The page" width="{width}" height="{height}" src="{path}{fragment}"></iframe>"#
    )).head(head).without_script());
    stage.wait("$('iframe').contentDocument.querySelector('#verdict').textContent");
    stage.act(
        "const { document, customElements } = $('iframe').contentWindow;
         await customElements.whenDefined('nomination-card');
         await Promise.all([...document.querySelectorAll('nomination-card')].map((card) => card.ready));",
    );
}
