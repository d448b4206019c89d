//! Measures the card against alternatives for embedding: `cargo xtask bench` runs this.
//!
//! `bench/README.md` describes the measures and methods.

mod testbed;
mod before;
mod browser;
mod chart;
mod contestant;
mod equality;
mod inputs;
mod machine;
mod measures;
mod options;
mod peers;
mod readme;
mod results;
mod rows;
mod scenarios;
mod server;
mod sizes;
mod statistics;
mod table;
mod trace;
mod visit;

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::Parser as _;

use before::Before;
use machine::Machine;
use options::Options;
use results::Results;
use testbed::Testbed;
use xtask::dist::dist;
use xtask::install::{self, Goal};
use xtask::project;

fn main() -> ExitCode {
    match bench(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Builds all embeds, compares their content, measures them in turn, and writes the results.
fn bench(options: &Options) -> Result<()> {
    let tools = install::setup(Goal::Dist)?;
    let chromium = install::chromium()?;
    let before = options.before.as_deref().map(Before::named).transpose()?;
    if !options.no_build {
        dist(&tools)?;
        peers::build(&tools)?;
        before.as_ref().map_or(Ok(()), Before::build)?;
    }
    let mut testbed = Testbed::prepare(&chromium, before.as_ref())?;
    eprintln!("Comparing what they show …");
    equality::check(&mut testbed)?;
    if options.check {
        println!("All show the same.");
        return Ok(());
    }
    let mut results = Results::default();
    sizes::measure(&mut testbed, &mut results)?;
    let repeated = measure(&mut testbed, options, &mut results)?;

    let machine = Machine::inspect(testbed.browser_name()?)?;
    let mut table = table::table(&results, options.runs, &machine);
    if let Some(before) = &before {
        table += &format!("\n{}\n", before.sentence());
    }
    if repeated > 0 {
        table += &format!("\nVisits that failed and were made once more: {repeated}.\n");
    }
    let chart = chart::chart(&results);
    println!("\n{table}");
    if options.is_complete() {
        readme::write(&table, &chart)?;
        println!("Written to bench/results.md, bench/results.svg and docs/performance.md.");
    } else {
        println!(
            "A quick look at parts: nothing is written but the values, target/bench/samples.json."
        );
    }
    Ok(())
}

/// In each round, every contestant runs every scenario once; the order rotates. Returns the number
/// of repeated visits.
fn measure(testbed: &mut Testbed, options: &Options, results: &mut Results) -> Result<usize> {
    let start = Instant::now();
    let mut repeated = 0;
    // The first round only warms up the browser and does not count.
    for round in 0..=options.runs {
        for scenario in &options.scenarios {
            let mut names = scenario.contestants();
            names.retain(|name| testbed.takes_part(name));
            let first = round % names.len();
            names.rotate_left(first);
            for name in names {
                let what = || format!("round {round}: {} of {name}", scenario.name());
                // A single browser failure must not waste half an hour; a second one is not
                // accidental.
                let values = scenario.run(testbed, name).or_else(|error| {
                    eprintln!("{} failed, and is done once more: {error:#}", what());
                    repeated += 1;
                    scenario.run(testbed, name).with_context(what)
                })?;
                for (measure, run) in values {
                    if round > 0 {
                        results.add(&measure, name, run);
                    }
                }
            }
        }
        // After each round, so that an interrupted run leaves its samples.
        let samples = project::root().join("target/bench/samples.json");
        fs::write(samples, results.json().to_string())?;
        let done = if round == 0 {
            "Warmed up".to_owned()
        } else {
            format!("Round {round} of {}", options.runs)
        };
        eprintln!("{done}, after {:.0} s.", start.elapsed().as_secs_f64());
    }
    Ok(repeated)
}
