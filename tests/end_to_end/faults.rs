//! Every server fault for every file that a card loads. Each ends within its time limit and as
//! documented, causes no uncaught error, and `reload()` works once the server has recovered.
//!
//! All of them run on one page, to wait for the 20-second timeout only once: a card for each fault
//! of the JSON or the list of PEPs, and a frame with its own embed for each fault of the module or
//! its glue.

mod answers;
mod contents;
mod trial;

use crate::{host::Host, server::Site, stage::Stage, tests};
use trial::File;

tests! {
    every_answer_ends_as_documented
}

fn every_answer_ends_as_documented(stage: &Stage) {
    let sites = File::ALL.map(|file| (file, Site::start()));
    let elsewhere = Site::start();
    let mut trials = Vec::new();
    for (file, site) in &sites {
        trials.extend(answers::trials(*file, site, &elsewhere));
        trials.extend(contents::trials(*file, site));
    }
    for (number, trial) in trials.iter().enumerate() {
        trial.prepare(stage, number);
    }
    let body: String = (0..)
        .zip(&trials)
        .map(|(number, trial)| trial.html(number))
        .collect();
    stage.visit(&Host::new(&body));

    let first = trial::outcomes(stage, "settled", 25_000);
    let mut wrong = Vec::new();
    for (trial, outcome) in trials.iter().zip(&first) {
        wrong.extend(trial.judge(outcome));
    }
    for trial in &trials {
        trial.is_given_up();
    }
    let told = trials.iter().zip(&first);
    let told = told.filter(|(trial, outcome)| trial.tells(outcome)).count();
    assert_eq!(stage.console().len(), told, "{:#?}", stage.console());
    for trial in &trials {
        trial.mend();
    }
    let second = trial::outcomes(stage, "reloaded", 15_000);
    for (trial, outcome) in trials.iter().zip(&second) {
        wrong.extend(trial.judge_mended(outcome));
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        trials.len(),
        wrong.join("\n")
    );
}
