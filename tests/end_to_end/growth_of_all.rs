//! The long test of growth, run by `cargo xtask growth`.

use serde_json::{Value, json};

use crate::{
    engines::Engine,
    growth::{Times, all_grow_evenly, cases::Input, show},
    stage::Stage,
    tests,
};

tests! {
    every_member_and_every_pair_grows_evenly
    the_largest_nominations_are_ready_within_two_seconds
}

fn every_member_and_every_pair_grows_evenly(stage: &Stage) {
    all_grow_evenly(stage, |_| true);
}

/// The largest nominations that the limits allow, of each kind.
fn largest() -> Vec<(&'static str, Value)> {
    let text = "A sentence with *some* words.";
    let by = json!({ "name": "Bo", "handle": "bo", "organization": "Acme", "url": "https://bo.example/" });
    let entries = |entry: Value| vec![entry; 2_000];
    let pep = json!({
        "number": 8, "title": "Style Guide", "status": "Final", "current_status": "Superseded",
        "python_version": "3.8", "author_names": ["Bo", "Cy"], "note": text,
    });
    let endorsement = json!({ "quote": text, "by": by, "url": "/q", "date": "2021-11-15" });
    let item = json!({ "title": "A title", "body": text });
    vec![
        (
            "2,000 PEPs, numbers",
            json!({ "candidate": "Ada", "peps": vec![8; 2_000] }),
        ),
        (
            "2,000 PEPs, with all members",
            json!({ "candidate": "Ada", "peps": entries(pep) }),
        ),
        (
            "2,000 agenda items",
            json!({ "candidate": "Ada", "agenda": entries(item.clone()) }),
        ),
        (
            "2,000 statements",
            json!({ "candidate": "Ada", "statements": entries(item.clone()) }),
        ),
        (
            "2,000 contributions",
            json!({ "candidate": "Ada", "contributions": entries(item) }),
        ),
        (
            "2,000 endorsements",
            json!({ "candidate": "Ada", "endorsements": entries(endorsement) }),
        ),
        (
            "2,000 links",
            json!({
                "candidate": { "name": "Ada", "links": entries(json!({ "label": "A page", "url": "/a" })) },
            }),
        ),
        (
            "10,000 words with emphasis",
            json!({ "candidate": "Ada", "summary": "*1* ".repeat(9_999) }),
        ),
        (
            "5,000 list items",
            json!({ "candidate": "Ada", "summary": "- a\n".repeat(4_999) }),
        ),
        (
            "10,000 links in a text",
            json!({ "candidate": "Ada", "summary": "[a](b) ".repeat(9_999) }),
        ),
        (
            "1 MiB of plain text",
            json!({ "candidate": "Ada", "summary": "word ".repeat(209_000) }),
        ),
    ]
}

/// With a processor that is four times slower, as in a phone. The figures are those of
/// docs/performance.md.
fn the_largest_nominations_are_ready_within_two_seconds(stage: &Stage) {
    // Other drivers cannot slow a page down.
    if stage.engine() != Engine::Chromium {
        return;
    }
    stage.show("<nomination-card></nomination-card>");
    let mut slow = Vec::new();
    for (name, nomination) in largest() {
        let input = Input {
            nomination,
            src: "ada.json".to_owned(),
            list: None,
        };
        let slowed = stage.slowed(4);
        let times = [(); 3].map(|()| show(stage, &input));
        drop(slowed);
        let least = |time: fn(&Times) -> f64| times.iter().map(time).fold(f64::MAX, f64::min);
        let (ready, laid_out) = (least(|it| it.ready), least(|it| it.laid_out));
        println!("{name}: ready after {ready:.0} ms, laid out after {laid_out:.0} ms");
        if ready > 2_000.0 {
            slow.push(name);
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}
