//! Bad input of every kind: the fallback stays, the event gives the reason, the console has one
//! line, and the next valid `src` works.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    server::{End, Site},
    stage::Stage,
    tests,
};

tests! {
    missing_file
    server_error
    answer_that_is_html
    empty_answer
    broken_json
    broken_inline_json
    wrong_type_deep_inside
    missing_candidate
    every_issue_at_once
    javascript_link
    two_mebibytes
    endless_body
    one_mebibyte_is_shown
    body_cut_off
    no_network
    no_cors
    address_that_is_none
}

pub const FALLBACK: &str = "The nomination, on another site";

/// Shows a card for `src`, waits for its failure, checks everything that all failures have in
/// common, and returns the event's detail.
#[track_caller]
pub fn fails(stage: &Stage, src: &str, kind: &str) -> Value {
    stage.show(&format!(
        r#"<nomination-card src="{src}"><a href="/elsewhere">{FALLBACK}</a></nomination-card>"#
    ));
    failed(stage, kind)
}

#[track_caller]
pub fn failed(stage: &Stage, kind: &str) -> Value {
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(stage.text(), FALLBACK);
    let events = stage.events();
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0]["type"], "nomination-error");
    let detail = events[0]["detail"].clone();
    assert_eq!(detail["kind"], kind, "{detail:#}");
    let message = detail["message"].as_str().unwrap_or_default();
    assert!(message.len() > 10, "a sentence: {message:?}");
    assert!(detail["issues"].is_array(), "{detail:#}");
    let console = stage.console();
    assert_eq!(console.len(), 1, "one line: {console:#?}");
    assert!(
        console[0].contains("nomination-card"),
        "it says from whom: {console:?}"
    );
    assert!(console[0].contains(message), "it says why: {console:?}");
    detail
}

/// A valid `src` works after the failure.
#[track_caller]
fn recovers(stage: &Stage) {
    stage.act("card.src = '/assets/minimal.json';");
    stage.wait("harness.text(card) === 'Mira Tanager'");
    assert_eq!(stage.states(), ["ready"]);
}

fn missing_file(stage: &Stage) {
    let detail = fails(stage, "/data/missing.json", "http");
    let message = detail["message"].as_str().unwrap_or_default();
    assert!(message.contains("404"), "{message}");
    assert_eq!(detail["issues"], json!([]));
    recovers(stage);
}

fn server_error(stage: &Stage) {
    let answer = Answer::json(r#"{ "candidate": "Not This" }"#).status(500);
    stage.home.put("/data/broken.json", answer);
    let detail = fails(stage, "/data/broken.json", "http");
    let message = detail["message"].as_str().unwrap_or_default();
    assert!(message.contains("500"), "{message}");
    recovers(stage);
}

fn answer_that_is_html(stage: &Stage) {
    let page = "<!doctype html>\n<title>Sign in</title>\n<p>Please sign in.";
    stage.home.put("/data/page.json", Answer::html(page));
    let detail = fails(stage, "/data/page.json", "json");
    assert_eq!(place(&detail), (1, 1));
    recovers(stage);
}

fn empty_answer(stage: &Stage) {
    stage.home.put("/data/empty.json", "");
    fails(stage, "/data/empty.json", "json");
    recovers(stage);
}

/// The line and column of the first issue.
#[track_caller]
fn place(detail: &Value) -> (u64, u64) {
    let issue = &detail["issues"][0];
    match (issue["line"].as_u64(), issue["column"].as_u64()) {
        (Some(line), Some(column)) => (line, column),
        _ => panic!("the first issue has no place: {detail:#}"),
    }
}

const BROKEN: &str = "{\n  \"candidate\": \"Ada\",\n  \"peps\": [587, ]\n}\n";

fn broken_json(stage: &Stage) {
    stage.home.put("/data/broken.json", BROKEN);
    let detail = fails(stage, "/data/broken.json", "json");
    assert_eq!(place(&detail), (3, 15));
    assert_eq!(detail["issues"].as_array().map(Vec::len), Some(1));
    recovers(stage);
}

fn broken_inline_json(stage: &Stage) {
    stage.show(&format!(
        r#"<nomination-card>{FALLBACK}<script type="application/json">{BROKEN}</script></nomination-card>"#
    ));
    let detail = failed(stage, "json");
    assert_eq!(place(&detail), (3, 15));
}

fn wrong_type_deep_inside(stage: &Stage) {
    let nomination = json!({
        "candidate": "Ada",
        "endorsements": ["Fine.", { "quote": "Also fine.", "by": { "name": 7 } }],
    });
    stage.home.put("/data/wrong.json", nomination.to_string());
    let detail = fails(stage, "/data/wrong.json", "invalid");
    let issues = detail["issues"].as_array().expect("a list");
    assert_eq!(issues.len(), 1, "{issues:#?}");
    assert_eq!(issues[0]["path"], "/endorsements/1/by/name");
    let sentence = issues[0]["message"].as_str().unwrap_or_default();
    assert!(
        sentence.contains("string"),
        "it says what is wanted: {sentence}"
    );
    recovers(stage);
}

fn missing_candidate(stage: &Stage) {
    stage
        .home
        .put("/data/nobody.json", r#"{ "agenda": ["Something"] }"#);
    let detail = fails(stage, "/data/nobody.json", "invalid");
    let sentence = detail["issues"][0]["message"].as_str().unwrap_or_default();
    let path = detail["issues"][0]["path"].as_str().unwrap_or_default();
    assert!(
        sentence.contains("candidate") || path == "/candidate",
        "{detail:#}"
    );
    recovers(stage);
}

fn every_issue_at_once(stage: &Stage) {
    let nomination = json!({
        "candidate": { "name": "Ada", "url": "ftp://example.org/" },
        "peps": [-1, 587, 100_000],
        "statements": [{ "title": "No body" }],
    });
    stage.home.put("/data/wrong.json", nomination.to_string());
    let detail = fails(stage, "/data/wrong.json", "invalid");
    let issues = detail["issues"].as_array().expect("a list");
    let mut paths: Vec<&str> = issues
        .iter()
        .filter_map(|issue| issue["path"].as_str())
        .collect();
    paths.sort_unstable();
    let body = paths
        .iter()
        .position(|path| path.starts_with("/statements/0"));
    paths.remove(body.expect("the statement without a body"));
    assert_eq!(paths, ["/candidate/url", "/peps/0", "/peps/2"]);
}

fn javascript_link(stage: &Stage) {
    for url in [
        "javascript:alert(1)",
        "JaVa\tScRiPt:alert(1)",
        " javascript:alert(1)",
    ] {
        let nomination = json!({ "candidate": { "name": "Ada", "url": url } });
        stage.home.put("/data/link.json", nomination.to_string());
        let detail = fails(stage, "/data/link.json", "invalid");
        assert_eq!(detail["issues"][0]["path"], "/candidate/url", "{url:?}");
    }
    recovers(stage);
}

/// A nomination of at least this size.
fn big(bytes: usize) -> String {
    let words = "All work and no play. ".repeat(bytes / 22);
    json!({ "candidate": "Ada", "summary": words }).to_string()
}

fn two_mebibytes(stage: &Stage) {
    stage.home.put("/data/big.json", big(2 << 20));
    let detail = fails(stage, "/data/big.json", "too-large");
    assert_eq!(detail["issues"], json!([]));
    recovers(stage);
}

fn endless_body(stage: &Stage) {
    // Chunked, so that no header announces the length.
    stage
        .home
        .put("/data/endless.json", Answer::from(big(2 << 20)).hanging());
    fails(stage, "/data/endless.json", "too-large");
    stage
        .home
        .wait("/data/endless.json", "abortion", |requests| {
            requests.iter().all(|request| request.end == End::Aborted)
        });
    recovers(stage);
}

fn one_mebibyte_is_shown(stage: &Stage) {
    let mut nomination = big((1 << 20) - 200);
    nomination += &" ".repeat((1 << 20) - nomination.len());
    stage.home.put("/data/full.json", nomination.clone());
    stage.show(r#"<nomination-card src="/data/full.json"></nomination-card>"#);
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    nomination.push(' ');
    stage.home.put("/data/full.json", nomination);
    stage.act("card.reload();");
    stage.wait("harness.states(card).join() === 'error'");
    assert_eq!(
        stage.events_of("nomination-error")[0]["detail"]["kind"],
        "too-large"
    );
}

fn body_cut_off(stage: &Stage) {
    stage.home.put(
        "/data/cut.json",
        Answer::from(r#"{ "candidate": "#).cut_off(),
    );
    fails(stage, "/data/cut.json", "network");
    recovers(stage);
}

fn no_network(stage: &Stage) {
    let site = Site::start();
    site.put(
        "/data/card.json",
        Answer::from(r#"{ "candidate": "Back Again" }"#).shared(),
    );
    site.close();
    fails(stage, &site.url("/data/card.json"), "network");
    site.reopen();
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'Back Again'");
    assert_eq!(stage.states(), ["ready"]);
}

fn no_cors(stage: &Stage) {
    stage
        .away
        .put("/data/private.json", r#"{ "candidate": "Private Person" }"#);
    fails(stage, &stage.away.url("/data/private.json"), "network");
    recovers(stage);
}

fn address_that_is_none(stage: &Stage) {
    for src in ["https://", "javascript:alert(1)", "http://[::1"] {
        fails(stage, src, "network");
    }
    recovers(stage);
}
