//! A card in space reserved as in docs/embed.md causes no layout shift: by Chromium's score, and in
//! every engine by the position of the content below.

use serde_json::json;

use crate::{
    answer::{Answer, Gate},
    engines::Engine,
    host::Host,
    inputs::{DIST, built, sample},
    stage::Stage,
    tests,
};

tests! {
    nothing_moves_for_a_late_nomination
    nothing_moves_for_a_late_module
    nothing_moves_for_a_late_script
    nothing_moves_for_a_failure
    nothing_moves_for_a_card_with_a_fallback
    nothing_moves_within_the_card
    without_room_the_page_moves
}

const DOCUMENT: &str = include_str!("../../docs/embed.md");

const BELOW: &str =
    r#"<p id="below">What stands below</p><div style="height: 500px">And more</div>"#;

/// The document's rules, with a height that fits the window.
fn reserved() -> String {
    let rules = DOCUMENT
        .split("## Reserve room")
        .nth(1)
        .and_then(|rest| rest.split("```").nth(1));
    let rules = rules
        .and_then(|rules| rules.strip_prefix("css\n"))
        .expect("a style sheet");
    let height = "min-block-size: 60rem";
    assert!(rules.contains(height), "{rules}");
    rules.replace(height, "min-block-size: 500px")
}

/// Records every layout shift and the initial position of the content below.
const WATCH: &str = "<script>
    window.shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          shifts.push(`${value}: ${sources.map(({ node }) => node?.nodeName + '#' + node?.id)}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    }
    document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
      window.first = document.querySelector('#below').getBoundingClientRect().top;
    }));
  </script>";

/// A page with a card, with or without reserved space.
fn show(stage: &Stage, room: &str, card: &str) {
    let head = format!("<style>{room}</style>{WATCH}");
    stage.visit(&Host::new(&format!("<p>Above</p>{card}{BELOW}")).head(&head));
    // Wait until the placeholder has been painted.
    stage.wait("document.readyState === 'complete'");
    stage.act(
        "for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);",
    );
}

/// The distance that the content below has moved, and all layout shifts.
#[track_caller]
fn moved(stage: &Stage) -> (f64, Vec<String>) {
    stage.settle();
    stage.quiet();
    let (moved, shifts): (f64, Vec<String>) = stage.run(
        "const { defaultView: page } = document;
         return [$('#below').getBoundingClientRect().top - page.first, page.shifts];",
    );
    if stage.engine() != Engine::Chromium {
        assert_eq!(shifts, [""; 0], "only Chromium keeps the score");
    }
    (moved, shifts)
}

#[track_caller]
fn nothing_moved(stage: &Stage) {
    let (moved, shifts) = moved(stage);
    assert_eq!((moved, shifts), (0.0, Vec::new()));
}

const NOMINATION: &str =
    r#"{ "candidate": "Ada", "summary": "Short.", "agenda": ["One.", "Two."], "peps": [8, 20] }"#;
const CARD: &str = r#"<nomination-card src="/data/card.json"></nomination-card>"#;

fn nothing_moves_for_a_late_nomination(stage: &Stage) {
    let gate = Gate::new();
    stage
        .home
        .put("/data/card.json", Answer::json(NOMINATION).after(&gate));
    show(stage, &reserved(), CARD);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    nothing_moved(stage);
    assert_eq!(stage.states(), ["ready"]);
}

fn nothing_moves_for_a_late_module(stage: &Stage) {
    let gate = Gate::new();
    let module = built(|name| name.ends_with(".wasm"));
    let late = Answer::file(module, &DIST[module]).after(&gate);
    stage.home.put(&format!("/embed/{module}"), late);
    stage.home.put("/data/card.json", NOMINATION);
    show(stage, &reserved(), CARD);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    nothing_moved(stage);
    assert_eq!(stage.states(), ["ready"]);
}

/// Until the script arrives, the element is undefined.
fn nothing_moves_for_a_late_script(stage: &Stage) {
    stage.home.put("/data/card.json", NOMINATION);
    let body = format!("<p>Above</p>{CARD}{BELOW}");
    let head = format!("<style>{}</style>{WATCH}", reserved());
    stage.visit(&Host::new(&body).head(&head).without_script());
    stage.act(
        "for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);",
    );
    stage.act("await import('/embed/nomination-card.js');");
    nothing_moved(stage);
    assert_eq!(stage.states(), ["ready"]);
}

fn nothing_moves_for_a_failure(stage: &Stage) {
    let gate = Gate::new();
    stage
        .home
        .put("/data/card.json", Answer::text("").status(500).after(&gate));
    show(stage, &reserved(), CARD);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    nothing_moved(stage);
    assert_eq!(stage.states(), ["error"]);
}

fn nothing_moves_for_a_card_with_a_fallback(stage: &Stage) {
    let gate = Gate::new();
    stage
        .home
        .put("/data/card.json", Answer::json(NOMINATION).after(&gate));
    let card = r#"<nomination-card src="/data/card.json"><a href="/">The nomination</a></nomination-card>"#;
    show(stage, &reserved(), card);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    nothing_moved(stage);
    assert_eq!(stage.states(), ["ready"]);
}

/// Nothing moves inside the card either: its picture has reserved space.
fn nothing_moves_within_the_card(stage: &Stage) {
    let gate = Gate::new();
    let avatar = Answer::file("avatar.svg", sample("avatar.svg").as_bytes()).after(&gate);
    stage.home.put("/assets/avatar.svg", avatar);
    show(
        stage,
        "nomination-card { display: block; min-block-size: 9000px }",
        r#"<nomination-card src="/assets/rtl.json"></nomination-card>"#,
    );
    stage.settle();
    stage.wait("harness.states(card).join() === 'ready'");
    const PLACES: &str =
        "harness.all(card, '*').map((element) => element.getBoundingClientRect().top).join()";
    let before: String = stage.run(&format!("return {PLACES};"));
    gate.open();
    stage.wait(
        "harness.all(card, 'img').every((image) => image.complete && image.naturalWidth > 0)",
    );
    nothing_moved(stage);
    let after: String = stage.run(&format!("return {PLACES};"));
    assert_eq!(before, after);
}

/// Verifies that the measurement can fail.
fn without_room_the_page_moves(stage: &Stage) {
    let gate = Gate::new();
    stage
        .home
        .put("/data/card.json", Answer::json(NOMINATION).after(&gate));
    show(
        stage,
        "",
        r#"<nomination-card src="/data/card.json"><a href="/">The nomination</a></nomination-card>"#,
    );
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    let (distance, shifts) = moved(stage);
    assert!(distance > 100.0, "{distance}");
    assert_eq!(
        json!(shifts.is_empty()),
        json!(stage.engine() != Engine::Chromium),
        "{shifts:?}"
    );
}
