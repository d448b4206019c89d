//! Generated nominations, valid and invalid: the card shows exactly what `check` accepts, and both
//! report the same errors.

mod nomination;

use std::collections::BTreeMap;

use nomination_card::{markdown::plain_title, read::read};
use nomination_card_cli::check::{Severity, check};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngSeed, TestRunner},
};
use serde_json::{Map, Value, json};

use crate::{answer::Answer, stage::Stage, tests};

tests! {
    card_and_check_agree
}

/// Generated from a fixed seed.
const COUNT: usize = 400;

fn generated() -> Vec<Vec<u8>> {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(6),
        failure_persistence: None,
        ..Config::default()
    });
    let file = nomination::file();
    let mut next = || file.new_tree(&mut runner).expect("a file").current();
    (0..COUNT).map(|_| next()).collect()
}

/// The expected result for a file according to the tool: the candidate's name, or the detail of the
/// error event.
fn expected(bytes: &[u8]) -> Value {
    let findings = check(bytes.to_vec(), None).into_iter();
    let errors = findings.filter(|finding| finding.severity == Severity::Error);
    let issues: Vec<Value> = errors
        .map(|error| {
            let mut issue = Map::new();
            issue.insert("path".into(), error.issue.path.into());
            issue.insert("message".into(), error.issue.message.into());
            if let Some(position) = error.issue.position {
                issue.insert("line".into(), position.line.into());
                issue.insert("column".into(), position.column.into());
            }
            issue.into()
        })
        .collect();
    match read(bytes.to_vec()) {
        Ok(nomination) => {
            assert_eq!(issues, [] as [Value; 0]);
            json!({ "name": plain_title(&nomination.candidate.name) })
        }
        Err(error) => {
            json!({ "kind": error.kind(), "message": error.message(), "issues": issues })
        }
    }
}

fn card_and_check_agree(stage: &Stage) {
    let files = generated();
    for (index, bytes) in files.iter().enumerate() {
        let answer = Answer::json(bytes.clone());
        stage.home.put(&format!("/generated/{index}.json"), answer);
    }
    stage.show("<nomination-card></nomination-card>");
    let found: Vec<Value> = stage.run_with(
        &json!(files.len()),
        "await customElements.whenDefined('nomination-card');
         const found = [];
         for (let index = 0; index < args; index += 1) {
           const before = harness.seen.events.length;
           card.src = `/generated/${index}.json`;
           await harness.until(() => harness.seen.events.length > before, `an event for ${index}`);
           const { type, detail } = harness.seen.events[before];
           const name = card.shadowRoot.querySelector('[part~=card] [part~=name]');
           if ((type === 'nomination-load') !== (name !== null)) {
             throw new Error(`${index}: ${type}, but ${name ? 'a' : 'no'} card`);
           }
           found.push(name ? { name: name.textContent } : detail);
           harness.seen.events.length = 0;
         }
         return found;",
    );
    let mut kinds = BTreeMap::<String, usize>::new();
    for (bytes, found) in files.iter().zip(&found) {
        let expected = expected(bytes);
        assert_eq!(*found, expected, "{}", String::from_utf8_lossy(bytes));
        let kind = expected["kind"].as_str().unwrap_or("shown");
        *kinds.entry(kind.to_owned()).or_default() += 1;
    }
    assert_eq!(found.len(), files.len());
    // Every kind must be well represented.
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert!(kinds.values().all(|count| *count > COUNT / 10), "{kinds:?}");
}
