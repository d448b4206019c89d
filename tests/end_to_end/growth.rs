//! The time until a card is ready grows with the length of its nomination, and no faster.

#[path = "../../fuzz/src/growth.rs"]
pub mod cases;

use serde::Deserialize;
use serde_json::json;

use crate::{stage::Stage, tests};
use cases::{Case, FACTORS, Input, is_even};

tests! {
    typical_members_and_pairs_grow_evenly
}

/// Times below this are noise, in milliseconds.
const FLOOR: f64 = 30.0;
/// How often a time is measured, since other programs may delay it.
const ROUNDS: usize = 5;

fn typical_members_and_pairs_grow_evenly(stage: &Stage) {
    all_grow_evenly(stage, |case| case.is_typical);
}

/// Checks every case of a kind.
#[track_caller]
pub fn all_grow_evenly(stage: &Stage, is_meant: impl Fn(&Case) -> bool) {
    stage.show("<nomination-card></nomination-card>");
    stage.act("await customElements.whenDefined('nomination-card');");
    let mut cases = cases::cases();
    cases.retain(is_meant);
    assert!(cases.len() > 20, "only {} cases", cases.len());
    // Compiles the module.
    show(stage, &cases[0].input(1));
    for case in cases {
        grows_evenly(stage, &case);
    }
}

#[track_caller]
fn grows_evenly(stage: &Stage, case: &Case) {
    let [small, .., large] = FACTORS.map(|factor| case.input(factor));
    let (mut least, mut best) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        least = least.min(show(stage, &small).laid_out);
        best = best.min(show(stage, &large).laid_out);
        if is_even(least, best, FLOOR) {
            return;
        }
    }
    panic!("{}: {least} ms become {best} ms", case.name);
}

/// How many milliseconds after the request a card was ready, and laid out.
#[derive(Deserialize)]
pub struct Times {
    pub ready: f64,
    pub laid_out: f64,
}

/// Shows a nomination in a new card.
#[track_caller]
pub fn show(stage: &Stage, input: &Input) -> Times {
    let path = format!("/data/{}", input.src);
    stage.home.put(&path, input.nomination.to_string());
    let list = input.list.as_ref().map(|list| {
        stage.home.put("/data/list.json", list.to_string());
        "/data/list.json"
    });
    stage.run_with(
        &json!({ "path": path, "list": list }),
        "const { path, list } = args;
         const fresh = document.createElement('nomination-card');
         fresh.open = true;
         card.replaceWith(fresh);
         const start = performance.now();
         if (list) fresh.pepsSrc = list;
         fresh.src = path;
         await fresh.ready;
         const ready = performance.now() - start;
         if (harness.states(fresh).join() !== 'ready') throw new Error('not shown');
         if (list) await harness.until(() => fresh.shadowRoot.querySelector('.authors'), 'the list');
         fresh.getBoundingClientRect();
         return { ready, laid_out: performance.now() - start };",
    )
}
