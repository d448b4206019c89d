//! All measured values.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The values from one run of a scenario, keyed by the measures in `rows.rs`.
pub type Values = Vec<(String, Vec<f64>)>;

/// The values of each run, keyed by measure and contestant.
#[derive(Default)]
pub struct Results(BTreeMap<(String, String), Vec<Vec<f64>>>);

impl Results {
    /// Adds the values of a run.
    pub fn add(&mut self, measure: &str, contestant: &str, run: Vec<f64>) {
        let key = (measure.to_owned(), contestant.to_owned());
        self.0.entry(key).or_default().push(run);
    }

    pub fn runs(&self, measure: &str, contestant: &str) -> Option<&[Vec<f64>]> {
        let key = (measure.to_owned(), contestant.to_owned());
        self.0.get(&key).map(Vec::as_slice)
    }

    /// Whether there are values for a contestant.
    pub fn has(&self, contestant: &str) -> bool {
        self.0.keys().any(|(_, name)| name == contestant)
    }

    /// Everything as JSON, for further analysis.
    pub fn json(&self) -> Value {
        let mut all = json!({});
        for ((measure, contestant), runs) in &self.0 {
            all[measure][contestant] = json!(runs);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_kept_apart() {
        let mut results = Results::default();
        results.add("cold", "ours", vec![1.0]);
        results.add("cold", "ours", vec![2.0]);
        results.add("cold", "lit", vec![3.0]);
        assert_eq!(
            results.runs("cold", "ours"),
            Some(&[vec![1.0], vec![2.0]][..])
        );
        assert_eq!(results.runs("task", "ours"), None);
        assert!(results.has("lit") && !results.has("react"));
        assert_eq!(
            results.json(),
            json!({ "cold": { "ours": [[1.0], [2.0]], "lit": [[3.0]] } })
        );
    }
}
