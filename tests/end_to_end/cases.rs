//! Runs the cases in `tests/cases` in browsers: what they show and the error messages must match
//! the native tests word for word.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};

use crate::{answer::Answer, stage::Stage, tests};

tests! {
    good_cases_are_shown
    bad_cases_fail_as_expected
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

/// Serves every file in a folder of cases, and returns their names.
fn put(stage: &Stage, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(FOLDER).join(folder)).expect("the list is there");
    let mut names = Vec::new();
    for entry in entries {
        let path = entry.expect("a file").path();
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name")
            .to_owned();
        let bytes = fs::read(&path).expect("a case can be read");
        stage
            .home
            .put(&format!("/cases/{name}.json"), Answer::json(bytes));
        names.push(name);
    }
    assert!(names.len() > 10, "{folder}: {} cases", names.len());
    names.sort();
    names
}

/// The final event of each case, by name.
fn outcomes(stage: &Stage, names: &[String]) -> BTreeMap<String, Value> {
    stage.show("<nomination-card>Fallback</nomination-card>");
    stage.run_with(
        &json!(names),
        "await customElements.whenDefined('nomination-card');
         const outcomes = {};
         for (const name of args) {
           const before = harness.seen.events.length;
           card.src = `/cases/${name}.json`;
           await harness.until(() => harness.seen.events.length > before, `an event for ${name}`);
           const { type, detail } = harness.seen.events[before];
           outcomes[name] = type === 'nomination-load' ? 'shown' : detail;
           harness.seen.events.length = 0;
         }
         return outcomes;",
    )
}

fn good_cases_are_shown(stage: &Stage) {
    let names = put(stage, "good");
    let mut outcomes = outcomes(stage, &names);
    outcomes.retain(|_, outcome| outcome != "shown");
    assert!(outcomes.is_empty(), "{outcomes:#?}");
}

fn bad_cases_fail_as_expected(stage: &Stage) {
    let expected = fs::read(Path::new(FOLDER).join("bad.json")).expect("the outcomes are there");
    let expected: BTreeMap<String, Value> = serde_json::from_slice(&expected).expect("JSON");
    let names = put(stage, "bad");
    let outcomes = outcomes(stage, &names);
    let wrong: Vec<String> = names
        .iter()
        .filter(|name| outcomes.get(*name) != expected.get(*name))
        .map(|name| {
            let (found, wanted) = (&outcomes[name], &expected[name]);
            format!("{name}:\n  found  {found}\n  wanted {wanted}")
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} cases\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
