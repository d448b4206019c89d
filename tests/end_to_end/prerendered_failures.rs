//! Prerendered cards of which something is missing, late or broken.

use serde_json::Value;

use crate::{
    answer::Answer,
    host::Host,
    inputs::behaviour,
    prerendered::{JSON, element, is_plain, long},
    stage::Stage,
    tests,
};

tests! {
    without_the_module_it_stays
    without_the_behaviour_it_stays
    a_script_may_come_early
    shadow_roots_of_others_are_replaced
    json_that_was_broken_since_is_told
}

fn without_the_module_it_stays(stage: &Stage) {
    let names: Vec<String> = crate::inputs::DIST
        .keys()
        .filter(|name| name.ends_with(".wasm"))
        .cloned()
        .collect();
    for name in &names {
        stage
            .home
            .put(&format!("/embed/{name}"), Answer::text("gone").status(404));
    }
    stage.show(&element(&long(), None));
    stage.settle();
    stage.act("card.shadowRoot.querySelector('input').focus();");
    stage.press("9017");
    stage.wait(
        "harness.seen.console.some(({ text }) => text.includes('own files cannot be loaded'))",
    );
    stage.quiet();
    assert_eq!(stage.states(), ["ready"]);
    assert!(stage.text().contains("PEP 9001"), "it can still be read");
    // Once the files are available again, the card works.
    stage.install(&stage.home, "/embed/");
    stage.act("const field = card.shadowRoot.querySelector('input'); field.blur(); field.focus();");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
}

fn without_the_behaviour_it_stays(stage: &Stage) {
    let gone = Answer::text("gone").status(404);
    stage.home.put(&format!("/embed/{}", behaviour()), gone);
    for src in [None, Some(JSON)] {
        stage.show(&element(&long(), src));
        stage.settle();
        stage.quiet();
        is_plain(stage);
        assert!(stage.text().contains("PEP 9001"), "it can still be read");
        assert_eq!(stage.events(), [Value::Null; 0]);
        let console = stage.console();
        assert!(
            matches!(&console[..], [line] if line.starts_with("warn") && line.contains("own files")),
            "{console:?}"
        );
    }
    // Once the script has loaded, the page can request more and receives events.
    stage.install(&stage.home, "/embed/");
    stage.home.put(JSON, r#"{ "candidate": "Nora New" }"#);
    stage.act("card.reload();");
    stage.wait("harness.text(card).includes('Nora New')");
    assert_eq!(stage.events_of("nomination-load").len(), 1);
    assert_eq!(stage.states(), ["ready"]);
}

fn a_script_may_come_early(stage: &Stage) {
    // The script runs before or while the parser reads the card.
    let early = r#"<script async type="module" src="/embed/nomination-card.js"></script>"#;
    let host = Host::new(&element(&long(), None))
        .without_script()
        .head(early);
    for _ in 0..3 {
        stage.visit(&host);
        stage.settle();
        is_plain(stage);
        assert!(stage.text().contains("Praise number 1."));
    }
}

fn shadow_roots_of_others_are_replaced(stage: &Stage) {
    stage.show(
        r#"<nomination-card src="/assets/minimal.json"><template shadowrootmode="open"><p>Not a card.</p></template>Fallback</nomination-card>"#,
    );
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
}

fn json_that_was_broken_since_is_told(stage: &Stage) {
    let html = element(&long(), None).replacen("json\">{", "json\">{{", 1);
    stage.show(&html);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(
        stage.events_of("nomination-error")[0]["detail"]["kind"],
        "json"
    );
    assert!(
        stage.text().contains("Praise number 40."),
        "the fallback says it all"
    );
}
