//! Pages that break the language, or the card, after the script has loaded: no error goes
//! uncaught, and the card is right afterwards.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    array_methods_that_fail
    array_methods_that_do_nothing
    json_that_fails
    fetch_that_fails
    fetch_that_gives_nothing
    polluted_objects
    frozen_prototypes
    insides_taken_out
    moved_every_frame
    anything_by_a_seed
}

const CARD: &str =
    r#"<nomination-card id="ada" src="/hostile/nomination.json">Fallback</nomination-card>"#;

const SCRIPTS: &str = concat!(
    include_str!("hostile/sabotage.js"),
    include_str!("hostile/exercise.js"),
    include_str!("hostile/chaos.js"),
);

fn put(stage: &Stage) {
    let nomination = json!({
        "candidate": { "name": "Ada Auk", "affiliations": ["Somewhere"], "url": "https://ada.example/" },
        "summary": "She *says* so.",
        "agenda": ["First", { "title": "Second", "body": "- one\n- two" }, "Third"],
        "contributions": (1..=30).map(|number| format!("Deed {number}")).collect::<Vec<_>>(),
        "peps": (1..=40).collect::<Vec<_>>(),
        "endorsements": ["Fine."],
    });
    let list = json!({ "8": { "number": 8, "title": "Style Guide", "status": "Active" } });
    let home = &stage.home;
    home.put("/hostile/nomination.json", nomination.to_string());
    home.put("/hostile/peps.json", list.to_string());
}

/// A card that comes before the page turns hostile, and one that comes after it, with all of
/// the card's code: both do whatever a page may ask of them meanwhile.
#[track_caller]
fn survives(stage: &Stage, sabotage: &str) {
    put(stage);
    let home = &stage.home;
    home.put(
        "/hostile/page.js",
        Answer::file("page.js", SCRIPTS.as_bytes()),
    );
    home.put("/hostile/end", Answer::text(""));
    for (ends, body) in (1..).zip([CARD, ""]) {
        // In a page that is loaded anew, nothing of what came before is broken.
        let host = Host::new(body).head(r#"<script src="/hostile/page.js" defer></script>"#);
        stage.visit(&host);
        stage.act("await customElements.whenDefined('nomination-card');");
        if !body.is_empty() {
            stage.settle();
        }
        let gate = Gate::new();
        home.put("/hostile/begin", Answer::text("").after(&gate));
        stage.run_with::<Value>(&json!(sabotage), "window.survive(args);");
        gate.open();
        home.wait("/hostile/end", "end", |requests| requests.len() == ends);
        let failure: Value = stage.run("return window.failure ?? null;");
        assert_eq!(failure, Value::Null);
        let texts: [String; 2] = stage.run(
            "await harness.quiet();
             harness.open(card);
             return [harness.text(card), await window.undisturbed(card)];",
        );
        assert_eq!(texts[0], texts[1]);
        assert!(texts[0].contains("Ada Auk"), "{texts:?}");
        let kinds: Vec<String> = stage
            .run("return harness.seen.events.map(({ detail }) => detail.kind).filter(Boolean);");
        assert_eq!(kinds, ["invalid", "http"], "what it was told to fail with");
        stage.finish();
    }
}

fn array_methods_that_fail(stage: &Stage) {
    survives(stage, "arrayMethods");
}

fn array_methods_that_do_nothing(stage: &Stage) {
    survives(stage, "wrongArrayMethods");
}

fn json_that_fails(stage: &Stage) {
    survives(stage, "json");
}

fn fetch_that_fails(stage: &Stage) {
    survives(stage, "fetch");
}

fn fetch_that_gives_nothing(stage: &Stage) {
    survives(stage, "emptyFetch");
}

fn polluted_objects(stage: &Stage) {
    survives(stage, "pollution");
}

fn frozen_prototypes(stage: &Stage) {
    survives(stage, "frozen");
}

/// Shows the card, and gives the page the scripts.
#[track_caller]
pub fn show(stage: &Stage) {
    put(stage);
    stage.home.put(
        "/hostile/page.js",
        Answer::file("page.js", SCRIPTS.as_bytes()),
    );
    stage
        .home
        .put("/hostile/other.json", r#"{ "candidate": "Otto Other" }"#);
    let host = Host::new(&format!("{CARD}<main></main>"));
    stage.visit(&host.head(r#"<script src="/hostile/page.js" defer></script>"#));
    stage.settle();
}

/// The card is the same as one that nobody has disturbed.
#[track_caller]
fn is_right(stage: &Stage) {
    let texts: [String; 2] = stage.run(
        "await harness.quiet();
             harness.open(card);
             return [harness.text(card), await window.undisturbed(card)];",
    );
    assert_eq!(texts[0], texts[1]);
    assert!(texts[0].contains("Ada Auk"), "{texts:?}");
    assert_eq!(stage.states(), ["ready"]);
}

/// Ways to take out what is in a shadow root.
const TAKEN: [&str; 7] = [
    "root.replaceChildren()",
    "root.innerHTML = '<p>Another page</p>'",
    "root.firstElementChild.replaceWith('gone')",
    "root.querySelector('article').remove()",
    "root.querySelector('article').replaceChildren()",
    "root.querySelectorAll('*').forEach((each) => each.remove())",
    "root.querySelectorAll('section').forEach((each) => each.replaceChildren('gone'))",
];

fn insides_taken_out(stage: &Stage) {
    for taken in TAKEN {
        for change in ["card.headingLevel = 4", "card.reload()", "card.lang = 'de'"] {
            show(stage);
            stage.act(&format!("const root = card.shadowRoot; {taken}; {change};"));
            is_right(stage);
            stage.finish();
        }
    }
}

fn moved_every_frame(stage: &Stage) {
    show(stage);
    stage.act(
        "card.reload();
         for (let count = 0; count < 120; count += 1) {
           (count % 2 ? document.body : $('main')).append(card);
           if (count === 40) card.src = '/hostile/other.json';
           if (count === 60) card.src = '/hostile/nomination.json';
           await new Promise(requestAnimationFrame);
         }",
    );
    is_right(stage);
}

fn anything_by_a_seed(stage: &Stage) {
    show(stage);
    for seed in 1..=4 {
        disturb(stage, seed, 150);
    }
}

/// Some steps of anything, and the card as it is then.
#[track_caller]
pub fn disturb(stage: &Stage, seed: u32, steps: u32) {
    stage.run_with::<Value>(
        &json!([seed, steps]),
        "const own = document.querySelector('#ada, nomination-card') ?? window.own;
         window.own = own;
         await window.chaos(own, ...args);
         await window.calm(own);",
    );
    is_right(stage);
    stage.finish();
}
