//! The memory that cards use, and that remains after their removal.

use anyhow::Result;
use serde_json::json;

use super::laid_out::{MANY, add, open, tag};
use crate::results::Values;
use crate::testbed::{Frames, Testbed};
use crate::visit::Visit;

/// Rounds of 200 cards, a thousand in total.
const ROUNDS: usize = 5;

pub fn memory(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let call = add(&testbed.inputs.small, MANY, tag(testbed, contestant));
    let mut visit = open(testbed, contestant, Frames::Steady)?;
    visit.evaluate(&call)?;
    let full = held(&mut visit)?;
    visit.evaluate("bench.clear()")?;
    for _ in 1..ROUNDS {
        round(&mut visit, &call)?;
    }
    let first = held(&mut visit)?;
    for _ in 0..ROUNDS {
        round(&mut visit, &call)?;
    }
    let second = held(&mut visit)?;
    Ok(
        [("memory", full), ("left", first), ("leak", second - first)]
            .map(|(name, value)| (name.to_owned(), vec![value]))
            .into(),
    )
}

fn round(visit: &mut Visit<'_>, call: &str) -> Result<()> {
    visit.evaluate(call)?;
    visit.evaluate("bench.clear()").map(drop)
}

/// The page's memory in megabytes: the JavaScript heap, the browser's objects reachable from it,
/// and WebAssembly memories.
fn held(visit: &mut Visit<'_>) -> Result<f64> {
    // One collection may make more objects collectable for the next.
    for _ in 0..3 {
        visit.call("HeapProfiler.collectGarbage", json!({}))?;
    }
    let usage = visit.call("Runtime.getHeapUsage", json!({}))?;
    let bytes = |member: &str| usage[member].as_f64().unwrap_or_default();
    let modules = visit.number("bench.modules()")?;
    Ok((bytes("usedSize") + bytes("embedderHeapUsedSize") + modules) / 1e6)
}
