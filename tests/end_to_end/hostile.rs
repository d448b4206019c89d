//! Pages that manipulate a card arbitrarily: no uncaught errors, and the card recovers.

use serde_json::{Value, json};

use crate::{answer::Answer, host::Host, stage::Stage, tests};

tests! {
    insides_taken_out
    moved_every_frame
    anything_by_a_seed
}

const CARD: &str =
    r#"<nomination-card id="ada" src="/hostile/nomination.json">Fallback</nomination-card>"#;

/// Shows the card on a page with the chaos script.
#[track_caller]
pub fn show(stage: &Stage) {
    let nomination = json!({
        "candidate": { "name": "Ada Auk", "affiliations": ["Somewhere"], "url": "https://ada.example/" },
        "summary": "She *says* so.",
        "agenda": ["First", { "title": "Second", "body": "- one\n- two" }, "Third"],
        "contributions": (1..=30).map(|number| format!("Deed {number}")).collect::<Vec<_>>(),
        "peps": (1..=40).collect::<Vec<_>>(),
        "endorsements": ["Fine."],
    });
    let list = json!({ "8": { "number": 8, "title": "Style Guide", "status": "Active" } });
    let script = include_bytes!("hostile/chaos.js");
    let home = &stage.home;
    home.put("/hostile/nomination.json", nomination.to_string());
    home.put("/hostile/other.json", r#"{ "candidate": "Otto Other" }"#);
    home.put("/hostile/peps.json", list.to_string());
    home.put("/hostile/chaos.js", Answer::file("chaos.js", script));
    let host = Host::new(&format!("{CARD}<main></main>"));
    stage.visit(&host.head(r#"<script src="/hostile/chaos.js" defer></script>"#));
    stage.settle();
}

/// Checks that the card equals an undisturbed one.
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

/// Ways to remove the contents of a shadow root.
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

/// Runs random steps and checks the card afterwards.
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
