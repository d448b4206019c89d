//! Supported locations for the built files, and ways for a page to load them.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    host::Host,
    inputs::{DIST, behaviour, built},
    stage::Stage,
    tests,
};

tests! {
    any_path_will_do
    another_origin_will_do
    json_from_another_origin
    the_pinned_copy_works_alone
    loading_twice_changes_nothing
    both_names_change_nothing
    before_the_elements
    after_the_elements
    while_the_page_is_parsed
    defined_elsewhere_is_left_alone
    without_cards_nothing_is_loaded
    only_the_embed_is_asked_for
    a_wrong_type_for_the_module_will_do
    preloaded_files_are_not_asked_for_twice
    in_a_frame
}

const CARD: &str = r#"<nomination-card src="/assets/minimal.json">Fallback</nomination-card>"#;

#[track_caller]
fn shows_minimal(stage: &Stage) {
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
    assert_eq!(stage.states(), ["ready"]);
}

fn any_path_will_do(stage: &Stage) {
    stage.install(&stage.home, "/deep/er/path%20with/");
    let script = "/deep/er/path%20with/nomination-card.js";
    stage.visit(&Host::new(CARD).script(script));
    shows_minimal(stage);
    let elsewhere = |path: &str| path.starts_with("/embed/");
    let log = stage.home.log();
    assert!(
        !log.iter().any(|request| elsewhere(&request.path)),
        "{log:?}"
    );
}

fn another_origin_will_do(stage: &Stage) {
    let script = stage.away.url("/embed/nomination-card.js");
    stage.visit(&Host::new(CARD).script(&script));
    shows_minimal(stage);
    let log = stage.home.log();
    assert!(
        !log.iter()
            .any(|request| request.path.starts_with("/embed/")),
        "{log:?}"
    );
}

fn json_from_another_origin(stage: &Stage) {
    let src = stage.away.url("/assets/minimal.json");
    stage.show(&format!(
        r#"<nomination-card src="{src}"></nomination-card>"#
    ));
    shows_minimal(stage);
}

/// The copy of the script with an immutable name.
fn pinned() -> &'static str {
    built(|name| name.starts_with("nomination-card-") && name.ends_with(".js"))
}

fn the_pinned_copy_works_alone(stage: &Stage) {
    stage.visit(&Host::new(CARD).script(&format!("/embed/{}", pinned())));
    shows_minimal(stage);
    assert_eq!(stage.home.requests("/embed/nomination-card.js").len(), 0);
}

fn loading_twice_changes_nothing(stage: &Stage) {
    stage.install(&stage.home, "/copy/");
    let again = r#"<script type="module" src="/embed/nomination-card.js?again"></script>
        <script type="module" src="/copy/nomination-card.js"></script>"#;
    stage.visit(&Host::new(&format!("{CARD}{again}")));
    shows_minimal(stage);
    stage.quiet();
    assert_eq!(stage.events().len(), 1);
    assert_eq!(stage.console(), [""; 0]);
    assert_eq!(stage.home.requests("/assets/minimal.json").len(), 1);
}

fn both_names_change_nothing(stage: &Stage) {
    let again = format!(
        r#"<script type="module" src="/embed/{}"></script>"#,
        pinned()
    );
    stage.visit(&Host::new(&format!("{CARD}{again}")));
    shows_minimal(stage);
    stage.quiet();
    assert_eq!(stage.events().len(), 1);
    let log = stage.home.log();
    let modules = log.iter().filter(|request| request.path.ends_with(".wasm"));
    assert_eq!(modules.count(), 1);
}

fn before_the_elements(stage: &Stage) {
    stage.show("<main></main>");
    stage.act("await customElements.whenDefined('nomination-card');");
    stage.run_with::<Value>(&json!(CARD), "$('main').innerHTML = args;");
    shows_minimal(stage);
}

fn after_the_elements(stage: &Stage) {
    let body = format!(r#"{CARD}<script type="module" src="/embed/nomination-card.js"></script>"#);
    stage.visit(&Host::new(&body).without_script());
    shows_minimal(stage);
}

/// The element is defined while the parser is still working on the page, or on the card's JSON.
fn while_the_page_is_parsed(stage: &Stage) {
    stage.show("<main></main>");
    let told: Value = stage.run(
        "const frame = document.createElement('iframe');
         $('main').append(frame);
         const inner = frame.contentWindow;
         await inner.eval(`import('/embed/nomination-card.js')`);
         const page = frame.contentDocument;
         const told = [];
         page.open();
         for (const type of ['nomination-load', 'nomination-error']) {
           inner.addEventListener(type, (event) => told.push([type, event.detail]));
         }
         for (const part of ['<!doctype html><nomination-card>', 'Fallback',
           '<script type=\"application/json\">', '{ \"candidate\": ', '\"Ines Inline\" }',
           '</script>', '</nomination-card>', '<p>The end.']) {
           page.write(part);
           await harness.quiet();
         }
         page.close();
         const card = page.querySelector('nomination-card');
         await harness.until(() => card.matches(':state(ready)'), 'ready');
         await harness.quiet();
         return told;",
    );
    assert_eq!(
        told,
        json!([["nomination-load", { "nomination": { "candidate": "Ines Inline" } }]])
    );
}

fn defined_elsewhere_is_left_alone(stage: &Stage) {
    let script =
        "<script>customElements.define('nomination-card', class extends HTMLElement {});</script>";
    stage.visit(&Host::new(CARD).head(script));
    stage.quiet();
    assert_eq!(stage.text(), "Fallback");
    assert_eq!(stage.home.requests("/assets/minimal.json").len(), 0);
}

fn without_cards_nothing_is_loaded(stage: &Stage) {
    stage.show("<main></main>");
    stage.act("await customElements.whenDefined('nomination-card');");
    stage.quiet();
    let mut paths: Vec<String> = stage.home.log().into_iter().map(|r| r.path).collect();
    paths.retain(|path| path.starts_with("/embed/"));
    assert_eq!(paths, ["/embed/nomination-card.js"]);
    let size = DIST["nomination-card.js"].len();
    assert!(
        size < 7_700,
        "the script that every page pays for has {size} bytes"
    );
}

fn only_the_embed_is_asked_for(stage: &Stage) {
    stage.show(CARD);
    shows_minimal(stage);
    stage.quiet();
    let mut paths: Vec<String> = stage.home.log().into_iter().map(|r| r.path).collect();
    paths.retain(|path| !path.starts_with("/harness/") && path != crate::host::PATH);
    paths.sort_unstable();
    let glue = built(|name| name.starts_with("card-") && name.ends_with(".js"));
    let module = built(|name| name.ends_with(".wasm"));
    let mut wanted = vec![
        "/assets/minimal.json".to_owned(),
        format!("/embed/{}", behaviour()),
        format!("/embed/{glue}"),
        format!("/embed/{module}"),
        "/embed/nomination-card.js".to_owned(),
    ];
    wanted.sort_unstable();
    assert_eq!(paths, wanted);
}

fn a_wrong_type_for_the_module_will_do(stage: &Stage) {
    let module = built(|name| name.ends_with(".wasm"));
    for kind in ["application/octet-stream", "text/plain", "text/html"] {
        let bytes: &'static [u8] = &DIST[module];
        stage
            .home
            .put(&format!("/embed/{module}"), Answer::new(kind, bytes));
        stage.show(CARD);
        shows_minimal(stage);
        assert_eq!(stage.console(), [""; 0], "{kind}");
    }
}

/// A page can preload all files; none is then fetched twice.
fn preloaded_files_are_not_asked_for_twice(stage: &Stage) {
    let glue = built(|name| name.starts_with("card-") && name.ends_with(".js"));
    let head = format!(r#"<link rel="modulepreload" href="/embed/{glue}">"#);
    stage.visit(&Host::new(CARD).head(&head));
    shows_minimal(stage);
    assert_eq!(stage.home.requests(&format!("/embed/{glue}")).len(), 1);
}

fn in_a_frame(stage: &Stage) {
    let host = Host::new(CARD).at("/framed/index.html");
    stage.home.put(&host.path, host.answer());
    stage.show("<main></main>");
    stage.act(
        "$('main').innerHTML = '<iframe src=\"/framed/index.html\"></iframe>';
         await harness.until(() => {
           const inner = $('iframe').contentDocument?.querySelector('nomination-card');
           return inner && $('iframe').contentWindow.harness?.text(inner) === 'Mira Tanager';
         }, 'the card in the frame');",
    );
}
