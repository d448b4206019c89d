//! A single `integrity` attribute on the script tag covers every file that the embed loads.

use serde_json::Value;

use crate::{
    answer::Answer,
    engines::Engine,
    host::Host,
    inputs::{DIST, behaviour, built, snippet},
    stage::Stage,
    tests,
};

tests! {
    the_printed_snippet_works
    a_changed_script_is_refused
    a_changed_file_is_refused
    what_was_compared_is_what_runs
    a_changed_style_sheet_is_refused
}

const CARD: &str =
    r#"<nomination-card src="/assets/minimal.json">The nomination, elsewhere</nomination-card>"#;

/// A page with the tag that `cargo xtask dist` prints, for a folder of built files.
fn pasted(folder: &str) -> Host {
    Host::new(CARD).without_script().head(&snippet(folder))
}

fn glue() -> &'static str {
    built(|name| name.starts_with("card-") && name.ends_with(".js"))
}

fn module() -> &'static str {
    built(|name| name.ends_with(".wasm"))
}

/// A tampered file: a script with an additional effect, or a module or style sheet with one changed
/// byte.
fn changed(name: &str) -> Answer {
    let mut bytes = DIST[name].clone();
    if name.ends_with(".js") {
        bytes.extend(b"\nglobalThis.intruder = true;");
    } else {
        let last = bytes.last_mut().expect("a file has bytes");
        *last ^= 1;
    }
    let kind = Answer::file(name, b"").headers[0].1.clone();
    Answer::new(&kind, bytes).shared()
}

/// Checks that the tampered script had no effect.
#[track_caller]
fn no_intruder(stage: &Stage) {
    let ran: bool = stage.run("return 'intruder' in window;");
    assert!(!ran, "a changed script has run");
}

fn the_printed_snippet_works(stage: &Stage) {
    for folder in ["/embed/".to_owned(), stage.away.url("/embed/")] {
        stage.visit(&pasted(&folder));
        stage.settle();
        assert_eq!(stage.text(), "Mira Tanager", "{folder}");
        assert_eq!(stage.console(), [""; 0]);
    }
}

fn a_changed_script_is_refused(stage: &Stage) {
    let name = built(|name| name.starts_with("nomination-card-"));
    stage.home.put(&format!("/embed/{name}"), changed(name));
    stage.visit(&pasted("/embed/"));
    stage.quiet();
    no_intruder(stage);
    let defined: bool = stage.run("return card.matches(':defined');");
    assert!(!defined);
    assert_eq!(stage.text(), "The nomination, elsewhere");
}

fn a_changed_file_is_refused(stage: &Stage) {
    for (site, folder) in [
        (&stage.home, "/embed/".to_owned()),
        (&stage.away, stage.away.url("/embed/")),
    ] {
        for name in [behaviour(), glue(), module()] {
            let path = format!("/embed/{name}");
            site.put(&path, changed(name));
            stage.visit(&pasted(&folder));
            stage.settle();
            no_intruder(stage);
            assert_eq!(stage.states(), ["error"], "{name}");
            assert_eq!(stage.text(), "The nomination, elsewhere");
            let failures = stage.events_of("nomination-error");
            assert_eq!(failures.len(), 1, "{failures:#?}");
            assert_eq!(failures[0]["detail"]["kind"], "wasm", "{failures:#?}");

            // The original file is accepted again.
            site.put(&path, Answer::file(name, &DIST[name]).shared());
            stage.act("card.reload();");
            stage.wait("harness.text(card) === 'Mira Tanager'");
        }
    }
}

/// Where the engine checks the integrity of preloads, a host cannot send one file for the check and
/// another for execution: no file is fetched twice.
fn what_was_compared_is_what_runs(stage: &Stage) {
    stage.visit(&pasted("/embed/"));
    stage.settle();
    stage.quiet();
    for name in [behaviour(), glue(), module()] {
        let requests = stage.home.requests(&format!("/embed/{name}")).len();
        let twice = stage.engine() == Engine::WebKit && name != module();
        assert_eq!(requests, if twice { 2 } else { 1 }, "{name}");
    }
}

fn a_changed_style_sheet_is_refused(stage: &Stage) {
    use nomination_card_cli::render::{Options, render};
    let name = built(|name| name.ends_with(".css"));
    let path = format!("/embed/{name}");
    let options = Options {
        assets: stage.away.url("/embed"),
        ..Options::default()
    };
    let json = br#"{ "candidate": "Sheila Style" }"#.to_vec();
    let element = render(json, &options).unwrap_or_else(|error| panic!("{error}"));
    let script = stage.away.url("/embed/nomination-card.js");
    let host = Host::new(&element).script(&script);
    let size = "return getComputedStyle(card.shadowRoot.querySelector('.name')).fontSize;";
    stage.visit(&host);
    stage.settle();
    assert_ne!(stage.run::<Value>(size), "24px", "the style sheet is on");
    stage.away.put(&path, changed(name));
    stage.visit(&host);
    stage.settle();
    let size: String = stage.run(size);
    assert_eq!(
        size, "24px",
        "the style of a heading that nobody has styled"
    );
    assert!(stage.text().contains("Sheila Style"));
}
