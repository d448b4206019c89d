//! Before the element's behaviour file arrives, the script alone provides everything that a page
//! relies on.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    host::{Host, SCRIPT},
    inputs::{DIST, behaviour, built, snippet},
    server::End,
    stage::Stage,
    tests,
};

tests! {
    all_is_asked_for_at_once
    all_is_asked_for_at_once_by_a_pinned_copy
    inline_json_asks_for_the_module_at_once
    it_is_loading_and_shows_the_fallback
    a_request_is_made_once
    a_change_of_src_aborts_the_request
    removal_aborts_all_and_says_nothing
    what_is_set_meanwhile_counts
    a_move_keeps_the_request
    reload_revalidates
    lazy_cards_wait_for_it
    a_visitor_who_scrolled_is_not_pulled_back
}

pub const JSON: &str = "/data/card.json";

const CARD: &str = r#"<nomination-card src="/data/card.json">Fallback</nomination-card>"#;

/// Delays the behaviour file until the gate opens.
pub fn gated(stage: &Stage) -> Gate {
    let gate = Gate::new();
    let name = behaviour();
    let late = Answer::file(name, &DIST[name]).after(&gate);
    stage.home.put(&format!("/embed/{name}"), late);
    stage.home.put(JSON, r#"{ "candidate": "Ada Auk" }"#);
    gate
}

/// Waits until each path has been requested, without progress on the behaviour file.
#[track_caller]
pub fn asked(stage: &Stage, paths: &[&str]) {
    for path in paths {
        stage
            .home
            .wait(path, "request", |requests| !requests.is_empty());
    }
}

/// Waits until all requests are aborted, well before the timeout.
#[track_caller]
fn aborted(stage: &Stage, path: &str) {
    let start = Instant::now();
    stage.home.wait(path, "abortion", |requests| {
        requests.iter().all(|request| request.end == End::Aborted)
    });
    assert!(start.elapsed() < Duration::from_secs(10), "a late abortion");
}

pub fn of_the_embed(name: &str) -> String {
    format!("/embed/{name}")
}

pub fn module() -> String {
    of_the_embed(built(|name| name.ends_with(".wasm")))
}

pub fn glue() -> String {
    of_the_embed(built(|name| {
        name.starts_with("card-") && name.ends_with(".js")
    }))
}

#[track_caller]
fn shows(stage: &Stage, text: &str) {
    stage.wait(&format!("harness.text(card) === '{text}'"));
    assert_eq!(stage.states(), ["ready"]);
}

fn all_is_asked_for_at_once(stage: &Stage) {
    let gate = gated(stage);
    stage.visit(&Host::new(CARD));
    asked(
        stage,
        &[JSON, &module(), &glue(), &of_the_embed(behaviour())],
    );
    gate.open();
    shows(stage, "Ada Auk");
    let log = stage.home.log();
    let paths = log.iter().map(|request| &*request.path);
    let paths: Vec<&str> = paths
        .filter(|path| path.starts_with("/embed/") || *path == JSON)
        .collect();
    assert_eq!(paths[0], SCRIPT, "{paths:?}");
    let rest: BTreeSet<&str> = paths[1..].iter().copied().collect();
    assert_eq!(rest.len(), paths.len() - 1, "each once: {paths:?}");
    assert_eq!(stage.events().len(), 1);
}

fn all_is_asked_for_at_once_by_a_pinned_copy(stage: &Stage) {
    let gate = gated(stage);
    let tag = snippet("/embed/");
    stage.visit(&Host::new(CARD).without_script().head(&tag));
    asked(
        stage,
        &[JSON, &module(), &glue(), &of_the_embed(behaviour())],
    );
    gate.open();
    shows(stage, "Ada Auk");
}

fn inline_json_asks_for_the_module_at_once(stage: &Stage) {
    let gate = gated(stage);
    let json = r#"<script type="application/json">{ "candidate": "Ines Inline" }</script>"#;
    stage.show(&format!(
        r#"<nomination-card src="/data/card.json">{json}</nomination-card>"#
    ));
    asked(stage, &[&module(), &glue()]);
    assert_eq!(stage.states(), ["loading"]);
    gate.open();
    shows(stage, "Ines Inline");
    assert_eq!(stage.home.requests(JSON).len(), 0);
}

fn it_is_loading_and_shows_the_fallback(stage: &Stage) {
    let gate = gated(stage);
    stage.show("<main></main>");
    stage.act("await customElements.whenDefined('nomination-card');");
    let at_once: Value = stage.run_with(
        &json!(CARD),
        "$('main').innerHTML = args;
         const made = document.createElement('nomination-card');
         $('main').append(made);
         const before = harness.states(made);
         made.src = '/data/card.json';
         return [harness.states($('nomination-card')), before, harness.states(made),
           made.src === new URL('/data/card.json', location).href, made.nomination];",
    );
    assert_eq!(at_once, json!([["loading"], [], ["loading"], true, null]));
    assert_eq!(stage.text(), "Fallback");
    gate.open();
    shows(stage, "Ada Auk");
    // Now that the behaviour is loaded, the next card gets a shadow root immediately.
    let later: Value = stage.run(
        "const made = document.createElement('nomination-card');
         made.src = '/data/card.json';
         $('main').append(made);
         return [harness.states(made), Boolean(made.shadowRoot.firstElementChild)];",
    );
    assert_eq!(later, json!([["loading"], true]));
}

fn a_request_is_made_once(stage: &Stage) {
    let gate = gated(stage);
    stage.show(CARD);
    asked(stage, &[JSON]);
    stage.act("card.lang = 'de'; card.open = true; card.append('More');");
    gate.open();
    shows(stage, "Ada Auk");
    assert_eq!(stage.home.requests(JSON).len(), 1);
}

fn a_change_of_src_aborts_the_request(stage: &Stage) {
    let gate = gated(stage);
    stage.home.put("/data/never.json", Answer::never());
    stage.show(r#"<nomination-card src="/data/never.json">Fallback</nomination-card>"#);
    asked(stage, &["/data/never.json"]);
    stage.act("card.src = '/data/card.json';");
    aborted(stage, "/data/never.json");
    asked(stage, &[JSON]);
    gate.open();
    shows(stage, "Ada Auk");
    assert_eq!(stage.console(), [""; 0]);
}

fn removal_aborts_all_and_says_nothing(stage: &Stage) {
    let gate = gated(stage);
    stage.home.put(JSON, Answer::never());
    stage.show(CARD);
    asked(stage, &[JSON]);
    stage.act("window.kept = card; card.remove();");
    aborted(stage, JSON);
    let states: Vec<String> = stage.run("return harness.states(window.kept);");
    assert_eq!(states, [""; 0]);
    gate.open();
    stage.quiet();
    assert_eq!(stage.events(), [Value::Null; 0]);
    assert_eq!(stage.console(), [""; 0]);
    stage.home.put(JSON, r#"{ "candidate": "Ada Auk" }"#);
    stage.act("document.body.append(window.kept);");
    shows(stage, "Ada Auk");
}

fn what_is_set_meanwhile_counts(stage: &Stage) {
    let gate = gated(stage);
    stage.home.put(JSON, Answer::never());
    stage.show(CARD);
    asked(stage, &[JSON]);
    let given: Value = stage.run(
        "card.nomination = { candidate: 'Petra Property' };
         return card.nomination;",
    );
    assert_eq!(given, json!({ "candidate": "Petra Property" }));
    aborted(stage, JSON);
    gate.open();
    shows(stage, "Petra Property");
    assert_eq!(stage.events().len(), 1);
}

fn a_move_keeps_the_request(stage: &Stage) {
    let gate = gated(stage);
    stage.show(&format!("{CARD}<main></main>"));
    asked(stage, &[JSON]);
    stage.act("$('main').append(card);");
    gate.open();
    shows(stage, "Ada Auk");
    let requests = stage.home.requests(JSON);
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].end, End::Answered);
}

fn reload_revalidates(stage: &Stage) {
    let gate = gated(stage);
    stage.show("<main></main>");
    stage.act("await customElements.whenDefined('nomination-card');");
    stage.run_with::<Value>(
        &json!(CARD),
        "$('main').innerHTML = args; $('nomination-card').reload();",
    );
    stage
        .home
        .wait(JSON, "a request that revalidates", |requests| {
            let last = requests.last();
            last.is_some_and(|last| last.headers.contains_key("cache-control"))
        });
    gate.open();
    shows(stage, "Ada Auk");
    assert_eq!(stage.events().len(), 1);
}

/// Cards without a placeholder all have the same position, but not all of them are near the
/// viewport.
fn lazy_cards_wait_for_it(stage: &Stage) {
    stage.home.put(JSON, r#"{ "candidate": "Ada Auk" }"#);
    let card = r#"<nomination-card loading="lazy" src="/data/card.json"></nomination-card>"#;
    stage.show(&card.repeat(60));
    stage.wait("harness.text(card) === 'Ada Auk'");
    stage.quiet();
    let asked = stage.home.requests(JSON).len();
    assert!((1..50).contains(&asked), "{asked} of 60 cards were near");
    stage.act("[...document.querySelectorAll('nomination-card')].at(-1).scrollIntoView();");
    stage.wait(
        "harness.text([...document.querySelectorAll('nomination-card')].at(-1)) === 'Ada Auk'",
    );
}

fn a_visitor_who_scrolled_is_not_pulled_back(stage: &Stage) {
    let gate = gated(stage);
    stage.home.put(
        JSON,
        r#"{ "candidate": "Ada Auk", "agenda": ["One", "Two"] }"#,
    );
    let tall = r#"<div style="height: 4000px"></div>"#;
    let card = CARD.replace("<nomination-card", "<nomination-card id=\"ada\"");
    let host = Host::new(&format!("{tall}{card}{tall}"));
    stage.home.put(&host.path, host.answer());
    stage.open(&format!("{}#ada/agenda/2", host.path));
    asked(stage, &[JSON]);
    stage.act(
        "scrollTo({ top: 1500, behavior: 'instant' });
         await harness.until(() => scrollY === 1500, 'there');",
    );
    gate.open();
    stage.settle();
    stage.quiet();
    let place: f64 = stage.run("return scrollY;");
    assert!((place - 1500.0).abs() < 2.0, "the page stands at {place}");
}
