//! The events that a card dispatches.

use serde_json::{Value, json};

use crate::{answer::Answer, stage::Stage, tests};

tests! {
    load_fires_at_every_success
    what_was_loaded_may_be_read_later
    error_fires_at_every_failure
    events_leave_shadow_roots
    toggle_is_for_visitors
    toggle_is_for_keyboards_too
    toggle_is_not_for_scripts
    states_follow
}

fn load_fires_at_every_success(stage: &Stage) {
    stage.show(r#"<nomination-card id="one" src="/assets/minimal.json"></nomination-card>"#);
    stage.settle();
    let minimal = json!({ "candidate": "Mira Tanager" });
    let wanted = json!({
        "type": "nomination-load",
        "id": "one",
        "bubbles": true,
        "composed": true,
        "detail": { "nomination": minimal },
    });
    assert_eq!(stage.events(), [wanted]);
    stage.act("card.nomination = { candidate: 'Second Name' };");
    stage.wait("harness.seen.events.length === 2");
    let second = &stage.events()[1];
    assert_eq!(second["type"], "nomination-load");
    assert_eq!(second["detail"]["nomination"]["candidate"], "Second Name");
}

/// The nomination in the event is converted only when read, and is then what the card showed at
/// that time.
fn what_was_loaded_may_be_read_later(stage: &Stage) {
    stage.show(r#"<nomination-card src="/assets/minimal.json"></nomination-card>"#);
    stage.settle();
    let same: bool =
        stage.run("return harness.seen.events[0].detail.nomination === card.nomination;");
    assert!(same, "made once for everybody");
    stage.show(r#"<nomination-card src="/assets/minimal.json"></nomination-card>"#);
    stage.settle();
    stage.act(
        "card.nomination = { candidate: 'Second Name' };
         await harness.until(() => harness.seen.events.length === 2, 'another');
         card.nomination = null;
         card.removeAttribute('src');",
    );
    let names: [String; 2] = stage.run(
        "return harness.seen.events.map(({ detail }) => ({ ...detail }).nomination.candidate);",
    );
    assert_eq!(names, ["Mira Tanager", "Second Name"]);
}

fn error_fires_at_every_failure(stage: &Stage) {
    stage.show(r#"<nomination-card id="one" src="/missing.json"></nomination-card>"#);
    stage.settle();
    stage.act("card.reload();");
    stage.wait("harness.seen.events.length === 2");
    for event in stage.events() {
        assert_eq!(event["type"], "nomination-error");
        assert_eq!(
            (&event["bubbles"], &event["composed"]),
            (&json!(true), &json!(true))
        );
        assert_eq!(event["detail"]["kind"], "http");
        assert_eq!(event["detail"]["issues"], json!([]));
    }
}

fn events_leave_shadow_roots(stage: &Stage) {
    stage.show("<main></main>");
    stage.act(
        "const root = $('main').attachShadow({ mode: 'open' });
         root.innerHTML = '<nomination-card src=\"/assets/minimal.json\"></nomination-card>';
         await harness.until(() => harness.seen.events.length, 'an event at the document');
         window.deep = root.firstChild;",
    );
    assert_eq!(stage.events()[0]["type"], "nomination-load");
    let text: String = stage.run("return harness.text(window.deep);");
    assert_eq!(text, "Mira Tanager");
}

/// A nomination with collapsed contributions and PEPs.
fn show_folded(stage: &Stage) {
    let items: Vec<String> = (1..=40)
        .map(|number| format!("Deed number {number}"))
        .collect();
    let peps: Vec<u32> = (1..=40).collect();
    let long = json!({ "candidate": "Lena Long", "contributions": items, "peps": peps });
    stage.home.put("/data/long.json", long.to_string());
    let card = r#"<nomination-card id="one" src="/data/long.json"></nomination-card>"#;
    stage.show(card);
    stage.settle();
}

fn toggle_is_for_visitors(stage: &Stage) {
    show_folded(stage);
    let folded = "harness.all(card, '[part~=section]')
        .find((section) => harness.text(section).includes('Deed number 1'))";
    let summary = format!("harness.all({folded}, 'summary').at(-1)");
    stage.click(&summary);
    stage.wait("harness.seen.events.some(({ type }) => type === 'nomination-toggle')");
    stage.click(&summary);
    stage.wait("harness.seen.events.filter(({ type }) => type === 'nomination-toggle').length > 1");
    stage.quiet();
    let toggles = stage.events_of("nomination-toggle");
    let details: Vec<&Value> = toggles.iter().map(|event| &event["detail"]).collect();
    let wanted = [true, false].map(|open| json!({ "section": "contributions", "open": open }));
    assert_eq!(details, wanted.iter().collect::<Vec<_>>());
    assert_eq!(
        (&toggles[0]["bubbles"], &toggles[0]["composed"]),
        (&json!(true), &json!(true))
    );
}

fn toggle_is_for_keyboards_too(stage: &Stage) {
    const ENTER: &str = "\u{e007}";
    show_folded(stage);
    stage.act("harness.all(card, 'summary').at(-1).focus();");
    stage.press(ENTER);
    stage.wait("harness.seen.events.some(({ type }) => type === 'nomination-toggle')");
    let toggles = stage.events_of("nomination-toggle");
    assert_eq!(
        toggles[0]["detail"],
        json!({ "section": "peps", "open": true })
    );
}

fn toggle_is_not_for_scripts(stage: &Stage) {
    show_folded(stage);
    stage.act(
        "harness.open(card);
         await harness.quiet();
         for (const details of harness.all(card, 'details')) details.open = false;
         await harness.quiet();
         card.open = true;
         await harness.quiet();
         card.open = false;
         location.hash = '#one/peps/39';
         await harness.quiet();
         card.nomination = card.nomination;
         await harness.quiet();",
    );
    assert_eq!(stage.events_of("nomination-toggle"), [Value::Null; 0]);
}

fn states_follow(stage: &Stage) {
    let gate = crate::answer::Gate::new();
    stage.home.put(
        "/data/slow.json",
        Answer::from(r#"{ "candidate": "Slow" }"#).after(&gate),
    );
    stage.show(r#"<nomination-card src="/data/slow.json"></nomination-card>"#);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    stage.wait("harness.states(card).join() === 'ready'");
    stage.act("card.src = '/missing.json';");
    stage.wait("harness.states(card).join() === 'error'");
    stage.act("card.removeAttribute('src');");
    stage.wait("harness.states(card).join() === ''");
    let styled: String = stage.run(
        "document.head.insertAdjacentHTML('beforeend',
           '<style>nomination-card:state(ready) { outline: 7px solid red }</style>');
         card.src = '/assets/minimal.json';
         await harness.until(() => harness.states(card).join() === 'ready', 'ready');
         return getComputedStyle(card).outlineWidth;",
    );
    assert_eq!(styled, "7px", "pages can style by state");
}
