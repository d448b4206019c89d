//! Opening a nomination: a sample, or a file from the visitor.

use serde_json::json;

use super::{ADA, choose, select, wait_for_card, wait_for_news, write};
use crate::{front, stage::Stage, tests};

tests! {
    a_sample_is_picked
    the_arabic_sample_brings_its_language
    a_file_is_chosen
    a_file_is_dropped
    a_file_that_is_no_nomination_is_refused
    json_is_saved
}

/// JavaScript that creates a file; `bytes` is a JavaScript expression.
fn file(name: &str, bytes: &str) -> String {
    format!(
        "const files = new DataTransfer();
         files.items.add(new File([{bytes}], '{name}', {{ type: 'application/json' }}));"
    )
}

#[track_caller]
fn choose_file(stage: &Stage, name: &str, bytes: &str) {
    stage.act(&format!(
        "{} $('#picker').files = files.files;
         $('#picker').dispatchEvent(new Event('change', {{ bubbles: true }}));",
        file(name, bytes)
    ));
}

fn a_sample_is_picked(stage: &Stage) {
    front::open(stage, "");
    wait_for_card(stage, "Victor Stinner");
    choose(stage, "The smallest");
    wait_for_card(stage, "Mira Tanager");
    assert!(!stage.text().contains("Victor Stinner"));
    let (text, pressed): (String, Vec<String>) = stage.run(
        "return [$('#json').value, harness.all(document.body, '[aria-pressed=true]').map(harness.text)];",
    );
    assert!(text.contains(r#""candidate": "Mira Tanager""#), "{text}");
    assert_eq!(pressed, ["The smallest"]);
    // After an edit, it is no longer that sample.
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    let pressed: usize =
        stage.run("return harness.all(document.body, '[aria-pressed=true]').length;");
    assert_eq!(pressed, 0);
}

fn the_arabic_sample_brings_its_language(stage: &Stage) {
    front::open(stage, "");
    choose(stage, "Every member, in Arabic");
    wait_for_card(stage, "ليلى بن سالم");
    stage.wait("card.lang === 'ar' && card.dir === 'rtl'");
    // The avatar, which has a relative URL.
    stage.wait("harness.all(card, 'img').some((image) => image.complete && image.naturalWidth)");
    choose(stage, "The smallest");
    wait_for_card(stage, "Mira Tanager");
    stage.wait("!card.hasAttribute('lang') && !card.hasAttribute('dir')");
    // The visitor's choices stay.
    select(stage, "lang", "de");
    choose(stage, "Every member, in Arabic");
    wait_for_card(stage, "ليلى بن سالم");
    assert_eq!(stage.run::<String>("return card.lang;"), "de");
}

fn a_file_is_chosen(stage: &Stage) {
    front::open(stage, "");
    // With a byte order mark and Windows line endings, as some editors write.
    let text = json!(format!("\u{feff}{}", ADA.replace('\n', "\r\n")));
    choose_file(stage, "ada.json", &text.to_string());
    wait_for_card(stage, "Ada Lovelace");
    assert_eq!(stage.run::<String>("return $('#json').value;"), ADA);
}

fn a_file_is_dropped(stage: &Stage) {
    front::open(stage, "");
    let drop = |kind: &str| {
        format!(
            "{} const event = new DragEvent('{kind}', {{ dataTransfer: files, bubbles: true, cancelable: true }});
             $('h1').dispatchEvent(event);
             return event.defaultPrevented;",
            file("ada.json", &json!(ADA).to_string())
        )
    };
    assert!(
        stage.run::<bool>(&drop("dragover")),
        "a file may be dropped anywhere"
    );
    assert!(stage.run::<bool>("return $('#editor').matches('.awaits-drop');"));
    assert!(
        stage.run::<bool>(&drop("drop")),
        "the browser does not go to the file"
    );
    wait_for_card(stage, "Ada Lovelace");
    assert!(!stage.run::<bool>("return $('#editor').matches('.awaits-drop');"));
}

fn a_file_that_is_no_nomination_is_refused(stage: &Stage) {
    front::open(stage, "");
    let before: String = stage.run("return $('#json').value;");
    choose_file(stage, "latin.json", "new Uint8Array([34, 233, 34])");
    wait_for_news(stage, "latin.json is not UTF-8.");
    choose_file(stage, "film.json", "new Uint8Array(1_048_577)");
    wait_for_news(
        stage,
        "film.json has 1025 KiB. A nomination has at most 1,024.",
    );
    assert_eq!(stage.run::<String>("return $('#json').value;"), before);
    // Opening a file clears the previous message.
    choose_file(stage, "ada.json", &json!(ADA).to_string());
    wait_for_card(stage, "Ada Lovelace");
    stage.wait("$('#news').textContent === ''");
}

fn json_is_saved(stage: &Stage) {
    front::open(stage, "");
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    stage.act(
        "URL.createObjectURL = (blob) => { window.saved = blob; return 'blob:nothing'; };
         HTMLAnchorElement.prototype.click = function () { window.link = this; };",
    );
    choose(stage, "Save");
    stage.wait("window.link");
    let (name, address, text): (String, String, String) =
        stage.run("return [window.link.download, window.link.href, await window.saved.text()];");
    assert_eq!(
        (name.as_str(), address.as_str(), text.as_str()),
        ("nomination.json", "blob:nothing", ADA)
    );
}
