//! The long soak test, run by `cargo xtask soak`.

use std::time::{Duration, Instant};

use crate::{hostile, leaks, stage::Stage, tests};

tests! {
    ten_thousand_cards
    ten_thousand_sources
    a_hostile_minute
}

/// Warm-up rounds, mainly for the browser's compiler.
const ONCE: u32 = 1_000;

fn ten_thousand_cards(stage: &Stage) {
    leaks::visit(stage, "");
    leaks::leaves_nothing(stage, "lives", ONCE, 10_000);
}

fn ten_thousand_sources(stage: &Stage) {
    leaks::visit(stage, "<nomination-card></nomination-card>");
    leaks::leaves_nothing(stage, "changes", ONCE, 10_000);
}

fn a_hostile_minute(stage: &Stage) {
    let end = Instant::now() + Duration::from_secs(60);
    hostile::show(stage);
    let seeds = (1..).take_while(|seed| {
        hostile::disturb(stage, *seed, 150);
        Instant::now() < end
    });
    let rounds = seeds.count();
    println!("{}: {rounds} rounds of 150 steps", stage.engine());
}
