//! Failures of the card's own files, and what stands in for a card.

use crate::{
    answer::Answer,
    failures::{FALLBACK, failed, fails},
    host::Host,
    inputs::{behaviour, built},
    stage::Stage,
    tests,
};

tests! {
    module_missing
    glue_missing
    behaviour_missing
    behaviour_missing_without_fallback
    module_broken
    webassembly_forbidden
    without_fallback_there_is_a_button
    an_empty_fallback_is_none
    failures_of_one_card_are_its_own
    embed_recovers
}

fn module() -> String {
    format!("/embed/{}", built(|name| name.ends_with(".wasm")))
}

fn glue() -> String {
    format!(
        "/embed/{}",
        built(|name| name.starts_with("card-") && name.ends_with(".js"))
    )
}

fn module_missing(stage: &Stage) {
    stage.home.put(&module(), Answer::text("gone").status(404));
    fails(stage, "/assets/minimal.json", "wasm");
}

fn glue_missing(stage: &Stage) {
    stage.home.put(&glue(), Answer::text("gone").status(404));
    fails(stage, "/assets/minimal.json", "wasm");
}

fn behaviour_missing(stage: &Stage) {
    let path = format!("/embed/{}", behaviour());
    stage.home.put(&path, Answer::text("gone").status(404));
    fails(stage, "/assets/minimal.json", "wasm");
    stage.act("await harness.limited(card.ready, 'ready, asked for later');");
    stage.install(&stage.home, "/embed/");
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'Mira Tanager'");
    assert_eq!(stage.states(), ["ready"]);
}

/// The error view that the script shows on its own, in the page's colours and with a working
/// button.
fn behaviour_missing_without_fallback(stage: &Stage) {
    let path = format!("/embed/{}", behaviour());
    for scheme in ["light", "dark"] {
        stage.home.put(&path, Answer::text("gone").status(404));
        let card = r#"<nomination-card src="/assets/minimal.json"></nomination-card>"#;
        let style = format!("<style>:root {{ color-scheme: {scheme} }}</style>");
        stage.visit(&Host::new(card).head(&style));
        stage.settle();
        assert_eq!(stage.states(), ["error"]);
        let (text, role, same): (String, String, bool) = stage.run(
            "const part = harness.one(card, '[part~=error]');
             return [harness.text(part), part.getAttribute('role'),
               getComputedStyle(part).color === getComputedStyle(document.body).color];",
        );
        assert_eq!(text, "This nomination cannot be shown. Try again");
        assert_eq!(role, "alert");
        assert!(same, "it is as dark as the words of the page");
        let events = stage.events_of("nomination-error");
        assert_eq!(events.len(), 1, "{events:#?}");
        assert_eq!(events[0]["detail"]["kind"], "wasm");

        // Retry, first unsuccessfully, then successfully.
        stage.click("harness.one(card, 'button')");
        stage.wait("harness.seen.events.length === 2");
        assert_eq!(stage.states(), ["error"]);
        stage.install(&stage.home, "/embed/");
        stage.act("harness.one(card, 'button').focus();");
        stage.press("\u{e007}");
        stage.wait("harness.text(card) === 'Mira Tanager'");
        assert_eq!(stage.states(), ["ready"]);
        stage.wait("card.shadowRoot.activeElement?.localName === 'article'");
    }
}

fn module_broken(stage: &Stage) {
    let page = Answer::html("<!doctype html><p>Please sign in.");
    stage.home.put(&module(), page);
    fails(stage, "/assets/minimal.json", "wasm");
}

fn webassembly_forbidden(stage: &Stage) {
    let card = r#"<nomination-card src="/assets/minimal.json">"#;
    let host = Host::new(&format!("{card}{FALLBACK}</nomination-card>"));
    stage.visit(&host.header("content-security-policy", "script-src 'self'"));
    failed(stage, "wasm");
}

fn without_fallback_there_is_a_button(stage: &Stage) {
    stage.show(r#"<nomination-card src="/data/later.json"></nomination-card>"#);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    let (sentence, buttons): (String, usize) = stage.run(
        "return [harness.text(harness.one(card, '[part~=error]')), harness.all(card, 'button').length];",
    );
    assert!(sentence.len() > 20, "{sentence:?}");
    assert_eq!(buttons, 1);
    stage
        .home
        .put("/data/later.json", r#"{ "candidate": "Better Now" }"#);
    stage.click("harness.one(card, 'button')");
    stage.wait("harness.text(card) === 'Better Now'");
    assert_eq!(stage.states(), ["ready"]);
}

fn an_empty_fallback_is_none(stage: &Stage) {
    stage.show("<nomination-card src='/missing.json'>\n  <!-- nothing -->\n</nomination-card>");
    stage.settle();
    stage.wait("harness.all(card, 'button').length === 1");
    let inline = r#"<script type="application/json">{</script>"#;
    stage.show(&format!("<nomination-card>{inline}</nomination-card>"));
    stage.settle();
    stage.wait("harness.all(card, '[part~=error]').length === 1");
}

fn failures_of_one_card_are_its_own(stage: &Stage) {
    stage.show(
        r#"<nomination-card src="/missing.json">One</nomination-card>
           <nomination-card src="/assets/minimal.json">Two</nomination-card>
           <nomination-card src="/missing.json">Three</nomination-card>"#,
    );
    stage.settle();
    let texts: Vec<String> = stage.run(
        "return [...document.querySelectorAll('nomination-card')].map((card) => harness.text(card));",
    );
    assert_eq!(texts, ["One", "Mira Tanager", "Three"]);
}

fn embed_recovers(stage: &Stage) {
    let name = built(|name| name.ends_with(".wasm"));
    stage.home.put(&module(), Answer::text("busy").status(503));
    fails(stage, "/assets/minimal.json", "wasm");
    stage
        .home
        .put(&module(), Answer::file(name, &crate::inputs::DIST[name]));
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'Mira Tanager'");
    assert_eq!(stage.states(), ["ready"]);
}
