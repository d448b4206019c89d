//! The promise `ready`, and `reload()`.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    lifecycle::{CARD, put},
    stage::Stage,
    tests,
};

tests! {
    ready_resolves_after_success
    ready_resolves_after_failure
    reload_asks_again
    reload_shows_what_is_new
    reload_is_harmless_without_data
}

fn ready_resolves_after_success(stage: &Stage) {
    let gate = Gate::new();
    put(
        stage,
        Answer::json(r#"{ "candidate": "Ready Made" }"#).after(&gate),
    );
    stage.show(CARD);
    stage.act(
        "await customElements.whenDefined('nomination-card');
         window.settled = null;
         card.ready.then(() => { window.settled = harness.states(card); });
         await harness.quiet();
         if (window.settled) throw new Error('too early');",
    );
    assert_eq!(stage.states(), ["loading"]);
    gate.open();
    stage.wait("window.settled");
    let states: Value = stage.run("return window.settled;");
    assert_eq!(states, json!(["ready"]));
}

fn ready_resolves_after_failure(stage: &Stage) {
    put(stage, Answer::text("no").status(404));
    stage.show(CARD);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    stage.act("await harness.limited(card.ready, 'ready, asked for later');");
}

fn reload_asks_again(stage: &Stage) {
    // Fresh for an hour, so only a revalidating request reaches the server.
    let fresh = Answer::json(r#"{ "candidate": "Fresh Data" }"#)
        .header("cache-control", "max-age=3600")
        .header("etag", "\"one\"");
    put(stage, fresh);
    stage.show(CARD);
    stage.settle();
    stage.act("await harness.limited(Promise.resolve(card.reload()), 'reload');");
    stage
        .home
        .wait("/data/card.json", "second request", |requests| {
            requests.len() == 2
        });
    let requests = stage.home.requests("/data/card.json");
    let second = requests.last().expect("two requests");
    let revalidates = second.headers.contains_key("if-none-match")
        || second
            .headers
            .get("cache-control")
            .is_some_and(|value| !value.is_empty());
    assert!(revalidates, "{second:?}");
    stage.wait("harness.seen.events.length === 2");
    assert_eq!(
        stage.events_of("nomination-load").len(),
        2,
        "at every success"
    );
    assert_eq!(stage.states(), ["ready"]);
}

fn reload_shows_what_is_new(stage: &Stage) {
    put(stage, r#"{ "candidate": "Old Name" }"#);
    stage.show(CARD);
    stage.settle();
    put(stage, r#"{ "candidate": "New Name" }"#);
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'New Name'");
    put(stage, Answer::text("no").status(500));
    stage.act("card.reload();");
    stage.wait("harness.states(card)[0] === 'error'");
    put(stage, r#"{ "candidate": "Newer Name" }"#);
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'Newer Name'");
    assert_eq!(stage.states(), ["ready"]);
}

fn reload_is_harmless_without_data(stage: &Stage) {
    stage.show("<nomination-card>Words of the page</nomination-card>");
    stage.act(
        "await customElements.whenDefined('nomination-card');
         card.reload();
         card.remove();
         card.reload();
         document.body.append(card);
         await harness.quiet();",
    );
    assert_eq!(stage.text(), "Words of the page");
    assert_eq!(stage.states(), [""; 0]);
}
