//! Time and size of what the tool makes grow with the length of a nomination, and no faster.

#[path = "../../../fuzz/src/clock.rs"]
mod clock;
#[path = "../../../fuzz/src/growth.rs"]
mod growth;

use std::time::Duration;

use growth::{Case, FACTORS, Input, cases, is_even};
use nomination_card::{model::Url, pep_index::PepIndex};
use nomination_card_cli::{
    check::check,
    enrich::rewrite,
    render::{Options, render},
};

/// Times below this are noise, in milliseconds.
const FLOOR: f64 = 3.0;
/// Sizes below this are mostly the same for all cards, in bytes.
const SMALLEST: f64 = 10_000.0;

/// What every command makes of an input, and how long it takes, in milliseconds.
fn made(input: &Input) -> (f64, f64) {
    let json = input.nomination.to_string().into_bytes();
    let start = clock::now();
    assert!(
        check(json.clone(), None)
            .iter()
            .all(|it| it.severity.name() == "warning")
    );
    let json = match &input.list {
        Some(list) => {
            let list = PepIndex::read(list.to_string().into_bytes()).expect("a list");
            rewrite(json, &list)
                .expect("a nomination")
                .text
                .into_bytes()
        }
        None => json,
    };
    let options = Options {
        src: Some(Url::parse(&input.src).expect("a URL")),
        ..Options::default()
    };
    let html = render(json, &options).expect("a nomination");
    let time: Duration = clock::now() - start;
    (time.as_secs_f64() * 1e3, html.len() as f64)
}

fn grows_evenly(case: &Case) {
    let [small, .., large] = FACTORS.map(|factor| case.input(factor));
    let (mut least, mut best) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        let ((time, size), (longest, largest)) = (made(&small), made(&large));
        let is_small = is_even(size, largest, SMALLEST);
        assert!(is_small, "{}: {size} bytes become {largest}", case.name);
        (least, best) = (least.min(time), best.min(longest));
        if is_even(least, best, FLOOR) {
            return;
        }
    }
    panic!("{}: {least:.1} ms become {best:.1} ms", case.name);
}

#[test]
fn every_member_and_every_pair_grows_evenly() {
    let cases = cases();
    assert!(cases.len() > 140, "only {} cases", cases.len());
    cases.iter().for_each(grows_evenly);
}

/// An input that is larger than the limits allow would grow for nothing.
#[test]
fn every_case_is_a_nomination_at_every_size() {
    for case in cases() {
        for factor in FACTORS {
            let text = case.input(factor).nomination.to_string();
            if let Err(error) = nomination_card::read::read_str(text) {
                panic!("{} × {factor}: {}", case.name, error.message());
            }
        }
    }
}
