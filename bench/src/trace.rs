//! Reads the browser's trace events.

use anyhow::{Context as _, Result};
use serde_json::Value;

/// The marks set by `bench/harness.js`.
const BEGIN: &str = "bench-begin";
const PAINTED: &str = "bench-painted";

/// The longest main-thread task between the two marks, in milliseconds.
///
/// Tasks that overlap a mark count in full.
pub fn longest_task<'a>(events: impl Iterator<Item = &'a Value> + Clone) -> Result<f64> {
    let mark = |name: &str| {
        let mut marks = events.clone().filter(move |event| event["name"] == name);
        marks
            .next()
            .with_context(|| format!("the trace has no mark {name}"))
    };
    // In microseconds.
    let time = |event: &Value| event["ts"].as_f64().unwrap_or_default();
    let (begin, painted) = (mark(BEGIN)?, mark(PAINTED)?);
    let is_task = |event: &&Value| {
        let length = event["dur"].as_f64().unwrap_or_default();
        event["name"] == "RunTask"
            && event["pid"] == begin["pid"]
            && event["tid"] == begin["tid"]
            && time(event) + length >= time(begin)
            && time(event) <= time(painted)
    };
    let lengths = events
        .clone()
        .filter(is_task)
        .filter_map(|task| task["dur"].as_f64());
    let longest = lengths.max_by(f64::total_cmp);
    Ok(longest.context("the trace has no task of the page")? / 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn task(thread: u64, start: u64, length: u64) -> Value {
        json!({ "name": "RunTask", "ph": "X", "pid": 1, "tid": thread, "ts": start, "dur": length })
    }

    fn mark(name: &str, time: u64) -> Value {
        json!({ "name": name, "ph": "I", "pid": 1, "tid": 7, "ts": time })
    }

    #[test]
    fn only_tasks_of_the_page_between_the_marks_count() {
        let events = [
            task(7, 0, 90_000),
            mark(BEGIN, 100_000),
            task(7, 99_000, 2_000),
            task(7, 110_000, 12_500),
            task(8, 110_000, 80_000),
            mark(PAINTED, 200_000),
            task(7, 201_000, 70_000),
        ];
        assert_eq!(longest_task(events.iter()).unwrap(), 12.5);
    }

    #[test]
    fn a_trace_without_marks_is_refused() {
        let error = longest_task([task(7, 0, 1)].iter()).unwrap_err();
        assert_eq!(error.to_string(), "the trace has no mark bench-begin");
    }
}
