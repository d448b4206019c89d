//! The ways to pass a nomination to the card, and what the card reports.

use serde_json::{Value, json};

use crate::{stage::Stage, tests};

tests! {
    minimal_sample_shows_the_name
    inline_json_asks_for_nothing
    inline_json_wins_over_src
    attribute_shows_its_json
    attribute_wins_over_inline_json_and_src
    attribute_with_a_converted_object_is_warned_of
    without_data_there_is_only_the_fallback
    src_set_later_is_loaded
}

pub const INLINE: &str =
    r#"<script type="application/json">{ "candidate": "Ines Inline" }</script>"#;

/// Serves a file to load, and one to compare with.
pub fn put(stage: &Stage) {
    stage
        .home
        .put("/data/src.json", r#"{ "candidate": "Sami Src" }"#);
}

#[track_caller]
pub fn shows(stage: &Stage, text: &str) {
    stage.wait(&format!("harness.text(card) === {}", json!(text)));
    assert_eq!(stage.states(), ["ready"]);
}

fn minimal_sample_shows_the_name(stage: &Stage) {
    stage.show(r#"<nomination-card src="/assets/minimal.json">Fallback</nomination-card>"#);
    stage.settle();
    shows(stage, "Mira Tanager");
}

fn inline_json_asks_for_nothing(stage: &Stage) {
    stage.show(&format!("<nomination-card>{INLINE}</nomination-card>"));
    stage.settle();
    shows(stage, "Ines Inline");
    stage.quiet();
    let embed = |path: &str| path.starts_with("/embed/") || path.starts_with("/harness/");
    let mut others = stage.home.log();
    others.retain(|request| !embed(&request.path) && request.path != crate::host::PATH);
    assert!(others.is_empty(), "{others:?}");
}

fn inline_json_wins_over_src(stage: &Stage) {
    put(stage);
    stage.show(&format!(
        r#"<nomination-card src="/data/src.json">{INLINE}</nomination-card>"#
    ));
    stage.settle();
    shows(stage, "Ines Inline");
    stage.quiet();
    assert_eq!(stage.home.requests("/data/src.json").len(), 0);
}

/// The attribute is read when it changes, too.
fn attribute_shows_its_json(stage: &Stage) {
    stage.show(
        r#"<nomination-card nomination='{ "candidate": "Ada Attribute" }'></nomination-card>"#,
    );
    stage.settle();
    shows(stage, "Ada Attribute");
    stage.act("card.setAttribute('nomination', JSON.stringify({ candidate: 'Abe Attribute' }));");
    shows(stage, "Abe Attribute");
    let read: Value = stage.run("return card.nomination;");
    assert_eq!(read, json!({ "candidate": "Abe Attribute" }));
}

fn attribute_wins_over_inline_json_and_src(stage: &Stage) {
    put(stage);
    stage.show(&format!(
        r#"<nomination-card src="/data/src.json" nomination='{{ "candidate": "Ada Attribute" }}'>{INLINE}</nomination-card>"#
    ));
    stage.settle();
    shows(stage, "Ada Attribute");
    stage.act("card.removeAttribute('nomination');");
    shows(stage, "Ines Inline");
}

/// What a template writes for an object.
fn attribute_with_a_converted_object_is_warned_of(stage: &Stage) {
    stage.show(r#"<nomination-card nomination="[object Object]"></nomination-card>"#);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    let console = stage.console();
    assert!(
        console
            .iter()
            .any(|line| line.contains("Set the property nomination to the object")),
        "{console:?}"
    );
}

fn without_data_there_is_only_the_fallback(stage: &Stage) {
    stage.show("<nomination-card>Words of the page</nomination-card>");
    stage.act("await customElements.whenDefined('nomination-card');");
    let settled: bool = stage.run(
        "let settled = false;
         card.ready.then(() => { settled = true; });
         await harness.quiet();
         return settled;",
    );
    assert!(!settled, "`ready` stays pending");
    assert_eq!(stage.text(), "Words of the page");
    assert_eq!(stage.states(), [""; 0]);
    assert_eq!(stage.events(), [Value::Null; 0]);
    let nomination: Value = stage.run("return card.nomination;");
    assert_eq!(nomination, Value::Null);
}

fn src_set_later_is_loaded(stage: &Stage) {
    put(stage);
    stage.show("<nomination-card>Words of the page</nomination-card>");
    stage.act(
        "await customElements.whenDefined('nomination-card');
         const { ready } = card;
         card.src = '/data/src.json';
         await harness.limited(ready, 'the promise from before');",
    );
    shows(stage, "Sami Src");
}
