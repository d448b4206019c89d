//! The page's longest task while one card appears, with a slow processor.

use anyhow::Result;
use serde_json::json;

use crate::contestant::STATIC;
use crate::results::Values;
use crate::testbed::{Frames, Testbed, page_of};
use crate::trace::longest_task;
use crate::visit::{Conditions, Visit};

/// A fast network is the worst case, because as much as possible arrives at once.
const SLOWER: Conditions = Conditions {
    slow_network: false,
    slower: Some(4),
};

pub fn task(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let page = if contestant == STATIC {
        "prerendered.html".to_owned()
    } else {
        page_of(&testbed.inputs.card)
    };
    let url = testbed.server.url(&format!("/{contestant}/{page}"));
    let mut visit = Visit::begin(testbed.browser(Frames::Steady), SLOWER)?;
    let categories = [
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
        "toplevel",
        "blink.user_timing",
    ];
    visit.browser.call(
        None,
        "Tracing.start",
        json!({ "transferMode": "ReportEvents", "traceConfig": { "includedCategories": categories } }),
    )?;
    visit.go(&url)?;
    visit.evaluate("bench.painted")?;
    visit.browser.call(None, "Tracing.end", json!({}))?;
    visit.browser.event("Tracing.tracingComplete")?;
    let events = visit.browser.take("Tracing.dataCollected");
    let longest = longest_task(
        events
            .iter()
            .filter_map(|event| event["value"].as_array())
            .flatten(),
    )?;
    Ok(vec![("task".to_owned(), vec![longest])])
}
