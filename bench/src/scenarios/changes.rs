//! Changes an attribute of a card with many PEPs, until the next frame.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::laid_out::{add, open, tag};
use crate::results::Values;
use crate::statistics::median;
use crate::testbed::{Frames, Testbed};

/// The attributes to set on a card that has none of them.
const CHANGES: [(&str, &str); 4] = [
    ("lang", "de"),
    ("open", ""),
    (
        "sections",
        "endorsements peps contributions statements agenda summary",
    ),
    ("heading-level", "3"),
];

/// Repetitions per visit, each on a new card.
const TIMES: usize = 5;

/// Measures each change, and the slowest one.
pub fn changes(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let call = add(&testbed.inputs.changing, 1, tag(testbed, contestant));
    let mut visit = open(testbed, contestant, Frames::AtOnce)?;
    let mut values = Values::new();
    let mut slowest: f64 = 0.0;
    for (attribute, value) in CHANGES {
        let change = format!("bench.change({}, {})", json!(attribute), json!(value));
        let mut times = Vec::new();
        for _ in 0..TIMES {
            visit.evaluate(&call)?;
            // Avoids collecting garbage of earlier cards during the measurement.
            visit.call("HeapProfiler.collectGarbage", json!({}))?;
            let time = visit.number(&change);
            times.push(time.with_context(|| format!("`{attribute}` is changed"))?);
            visit.evaluate("bench.clear()")?;
        }
        let time = median(&times).context("a change was measured")?;
        slowest = slowest.max(time);
        values.push((format!("change-{attribute}"), vec![time]));
    }
    values.push(("changes".to_owned(), vec![slowest]));
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::MEASURES;

    #[test]
    fn each_change_has_a_row() {
        for (attribute, _) in CHANGES {
            let name = format!("change-{attribute}");
            assert!(
                MEASURES.iter().any(|measure| measure.name == name),
                "{name}"
            );
        }
    }
}
