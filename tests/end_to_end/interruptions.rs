//! Interruptions: no network, the back-forward cache, a frozen tab.

use serde_json::Value;

use crate::{
    answer::{Answer, Gate},
    host::Host,
    server::{End, Site},
    stage::Stage,
    tests,
};

tests! {
    offline_it_fails_and_comes_back
    offline_before_the_code_is_there
    a_page_come_back_to_is_as_it_was
    a_page_come_back_to_while_loading
    a_tab_frozen_while_loading
    a_page_that_stands_still_while_loading
}

const JSON: &str = "/data/card.json";

const CARD: &str = r#"<nomination-card src="/data/card.json">Fallback</nomination-card>"#;

const ADA: &str = r#"{ "candidate": "Ada Auk" }"#;

#[track_caller]
fn shows(stage: &Stage, text: &str) {
    stage.wait(&format!("harness.text(card) === '{text}'"));
    stage.wait("harness.states(card).join() === 'ready'");
}

#[track_caller]
fn fails(stage: &Stage, kind: &str) {
    stage.wait("harness.states(card).join() === 'error'");
    assert_eq!(stage.text(), "Fallback");
    let events = stage.events_of("nomination-error");
    assert_eq!(events[events.len() - 1]["detail"]["kind"], kind);
}

fn offline_it_fails_and_comes_back(stage: &Stage) {
    // Otherwise Firefox would use its cache.
    let answer = Answer::json(ADA).header("cache-control", "no-store");
    stage.home.put(JSON, answer);
    stage.show(CARD);
    stage.settle();
    shows(stage, "Ada Auk");
    // Firefox still reaches this machine when offline, and WebKit's driver cannot go offline.
    let offline = stage.offline();
    stage.home.close();
    stage.act("card.reload();");
    fails(stage, "network");
    stage.home.reopen();
    drop(offline);
    stage.wait("navigator.onLine");
    stage.act("card.reload();");
    shows(stage, "Ada Auk");
}

fn offline_before_the_code_is_there(stage: &Stage) {
    let cdn = Site::start();
    for (name, bytes) in &*crate::inputs::DIST {
        let path = format!("/embed/{name}");
        cdn.put(&path, Answer::file(name, bytes).shared());
    }
    stage.home.put(JSON, ADA);
    let script = cdn.url("/embed/nomination-card.js");
    stage.visit(&Host::new("<main></main>").script(&script));
    stage.act("await customElements.whenDefined('nomination-card');");
    cdn.close();
    stage.act(
        "$('main').innerHTML = '<nomination-card src=\"/data/card.json\">Fallback</nomination-card>';",
    );
    fails(stage, "wasm");
    cdn.reopen();
    stage.act("card.reload();");
    shows(stage, "Ada Auk");
}

/// Leaves the page and comes back; returns whether the back-forward cache kept it.
#[track_caller]
fn leave_and_come_back(stage: &Stage, meanwhile: impl FnOnce()) -> bool {
    stage
        .act("addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; });");
    stage.home.put(
        "/elsewhere",
        Host::new("Elsewhere").without_script().answer(),
    );
    stage.open("/elsewhere");
    meanwhile();
    stage.back();
    stage.wait("document.readyState === 'complete'");
    let kept: Value = stage.run("return window.persisted ?? false;");
    kept == true
}

fn a_page_come_back_to_is_as_it_was(stage: &Stage) {
    stage.home.put(JSON, ADA);
    stage.show(CARD);
    stage.settle();
    let kept = leave_and_come_back(stage, || {});
    stage.settle();
    shows(stage, "Ada Auk");
    stage.home.put(JSON, r#"{ "candidate": "Bea Auk" }"#);
    stage.act("card.reload();");
    shows(stage, "Bea Auk");
    assert!(kept, "the page was loaded anew");
}

/// Shows a card with a pending request for its JSON, and returns the gate that delays the answer.
#[track_caller]
fn show_loading(stage: &Stage) -> Gate {
    let gate = Gate::new();
    stage.home.put(JSON, Answer::json(ADA).after(&gate));
    stage.show(CARD);
    stage
        .home
        .wait(JSON, "request", |requests| !requests.is_empty());
    gate
}

fn a_page_come_back_to_while_loading(stage: &Stage) {
    let gate = show_loading(stage);
    leave_and_come_back(stage, || gate.open());
    stage.settle();
    if stage.states() == ["error"] {
        // An engine may abort the requests of a cached page.
        fails(stage, "network");
        stage.act("card.reload();");
    }
    shows(stage, "Ada Auk");
}

fn a_tab_frozen_while_loading(stage: &Stage) {
    let gate = show_loading(stage);
    let Some(frozen) = stage.frozen() else {
        return;
    };
    gate.open();
    drop(frozen);
    shows(stage, "Ada Auk");
    stage.finish();
    stage.renew();
}

/// Works in every engine: a synchronous request blocks the page while the answer arrives.
fn a_page_that_stands_still_while_loading(stage: &Stage) {
    let end = Gate::new();
    stage.home.put("/data/still", Answer::text("").after(&end));
    // The script must return to the driver before the page blocks.
    let begin = Gate::new();
    stage
        .home
        .put("/data/begin", Answer::text("").after(&begin));
    let gate = show_loading(stage);
    stage.act(
        "fetch('/data/begin').then(() => {
           const request = new XMLHttpRequest();
           request.open('GET', '/data/still', false);
           request.send();
         });",
    );
    begin.open();
    stage
        .home
        .wait("/data/still", "request", |requests| !requests.is_empty());
    gate.open();
    stage.home.wait(JSON, "answer", |requests| {
        requests.iter().all(|request| request.end == End::Answered)
    });
    end.open();
    shows(stage, "Ada Auk");
}
