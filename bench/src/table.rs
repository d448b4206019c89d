//! The results as Markdown tables.

use crate::contestant::{BEFORE, OURS, all, title};
use crate::inputs::Inputs;
use crate::machine::Machine;
use crate::measures::{Measure, Unit};
use crate::options::ENOUGH_RUNS;
use crate::results::Results;
use crate::rows::MEASURES;
use crate::scenarios::MORE;
use crate::statistics::{exponent, median};

/// The largest exponent that counts as linear, because cache misses add a little.
const LINEAR: f64 = 1.1;

/// The contestants with a column; the earlier commit only if it took part.
fn columns(results: &Results) -> Vec<&'static str> {
    let mut names = all();
    names.retain(|name| *name != BEFORE || results.has(BEFORE));
    names
}

/// The table, with a description of measures, methods and machine.
pub fn table(results: &Results, runs: usize, machine: &Machine) -> String {
    let columns = columns(results);
    let mut heads: Vec<_> = columns.iter().map(|name| title(name)).collect();
    heads.push("ours / best peer");
    if results.has(BEFORE) {
        heads.push("ours / before");
    }
    let mut text = format!(
        "| measured | {} | bound | wanted |\n|---|{}---|---|\n",
        heads.join(" | "),
        "--:|".repeat(heads.len())
    );
    for measure in MEASURES {
        text += &row(measure, &columns, results);
    }
    text += &growth(results);
    text += &format!(
        "\nMedians of {runs} runs each, in turns; in parentheses the first and the third quartile. {}\n",
        machine.sentence()
    );
    if runs < ENOUGH_RUNS {
        text += &format!("\n**A quick look: fewer than {ENOUGH_RUNS} runs.**\n");
    }
    text
}

fn row(measure: &Measure, columns: &[&str], results: &Results) -> String {
    let mut cells: Vec<_> = columns
        .iter()
        .map(|name| match measure.of(results, name) {
            None => "–".to_owned(),
            Some(summary) => {
                let show = |value| measure.unit.show(value);
                if summary.low == summary.high {
                    show(summary.value)
                } else {
                    format!(
                        "{} ({}–{})",
                        show(summary.value),
                        show(summary.low),
                        show(summary.high)
                    )
                }
            }
        })
        .collect();
    let mut ratio = |ratio: Option<f64>| {
        // A ratio of values near zero is meaningless.
        let ratio = ratio.filter(|_| measure.name != "leak");
        cells.push(ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}")));
    };
    ratio(measure.ratio(results));
    if columns.contains(&BEFORE) {
        ratio(measure.ratio_to_before(results));
    }
    let mark = |bounds| {
        let mark = match measure.holds(bounds, results) {
            Some(true) => "yes: ",
            Some(false) => "**no**: ",
            None => "",
        };
        format!("{mark}{}", measure.words(bounds))
    };
    format!(
        "| {}, {} | {} | {} | {} |\n",
        measure.title,
        measure.unit.symbol(),
        cells.join(" | "),
        mark(measure.bound),
        mark(measure.wanted)
    )
}

/// A separate table of how our time grows with the size.
fn growth(results: &Results) -> String {
    let sizes = Inputs::GROWING;
    let lines = [
        growth_row("PEPs", "peps", &sizes, results),
        growth_row("cards", "cards", &MORE, results),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        return String::new();
    }
    format!(
        "\nOurs, with more and more of it, to laid out. The exponent is that between the two largest \
         sizes: 1 is linear.\n\n| | ms | µs each | exponent | linear |\n|---|---|---|--:|---|\n{}",
        lines.concat()
    )
}

fn growth_row(what: &str, stem: &str, sizes: &[usize], results: &Results) -> Option<String> {
    let points = sizes.iter().map(|size| {
        let runs = results.runs(&format!("{stem}-{size}"), OURS)?;
        Some((*size as f64, median(&runs.concat())?))
    });
    let points: Vec<_> = points.collect::<Option<_>>()?;
    let list = |show: &dyn Fn(&(f64, f64)) -> String| {
        points.iter().map(show).collect::<Vec<_>>().join(", ")
    };
    let names: Vec<_> = sizes.iter().map(ToString::to_string).collect();
    let [.., before, last] = points[..] else {
        return None;
    };
    let exponent = exponent(before, last);
    let verdict = if exponent <= LINEAR { "yes" } else { "**no**" };
    Some(format!(
        "| {} {what} | {} | {} | {exponent:.2} | {verdict} |\n",
        names.join(", "),
        list(&|(_, time)| Unit::Milliseconds.show(*time)),
        list(&|(size, time)| format!("{:.0}", time * 1e3 / size)),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine() -> Machine {
        Machine {
            processor: "Zuse Z3".into(),
            cores: 2,
            memory: 8_000_000_000,
            system: "Debian 12".into(),
            browser: "Chrome 156".into(),
            date: "2026-11-23".into(),
            commit: "0123456789ab".into(),
        }
    }

    #[test]
    fn a_row_has_figures_ratio_and_verdicts() {
        let mut results = Results::default();
        for (name, values) in [
            (OURS, [400.0, 410.0, 420.0]),
            (BEFORE, [320.0; 3]),
            ("react", [900.0; 3]),
            ("preact", [500.0; 3]),
            ("lit", [510.0; 3]),
            ("leptos", [300.0; 3]),
        ] {
            for value in values {
                results.add("cold", name, vec![value]);
            }
        }
        let text = table(&results, 3, &machine());
        let row = text
            .lines()
            .find(|line| line.contains("cold visit"))
            .unwrap();
        assert_eq!(
            row,
            "| cold visit, slow 4G, 4 × CPU: to the card's text painted, ms | 410 (405–415) | 320 | 900 | 500 | \
             510 | 300 | – | 1.37 | 1.28 | **no**: 1.2 × before | **no**: 1.1 × before |"
        );
        assert!(text.contains("Medians of 3 runs each"), "{text}");
        assert!(
            text.contains("**A quick look: fewer than 15 runs.**"),
            "{text}"
        );
        assert!(!table(&results, 15, &machine()).contains("quick look"));
        let cells = |line: &str| line.matches('|').count();
        let rows: Vec<_> = text.lines().filter(|line| line.starts_with('|')).collect();
        assert!(
            rows.iter().all(|line| cells(line) == cells(rows[0])),
            "{text}"
        );
    }

    #[test]
    fn without_a_commit_before_its_columns_are_left_out() {
        let mut results = Results::default();
        results.add("cards", OURS, vec![900.0]);
        results.add("filter", OURS, vec![20.0]);
        let text = table(&results, 15, &machine());
        assert!(
            text.starts_with(
                "| measured | nomination-card | React 19 | Preact 10 | Lit 3 | Leptos 0.8 | static HTML \
                 | ours / best peer | bound | wanted |\n"
            ),
            "{text}"
        );
        let ends = |end: &str| text.lines().any(|line| line.ends_with(end));
        assert!(
            ends("| 900 | – | – | – | – | – | – | 1.25 × before | 1.0 × before |"),
            "{text}"
        );
        assert!(ends("| 20.0 | – | – | – | – | – | – | – | – |"), "{text}");
    }

    #[test]
    fn growth_is_told_by_item_and_exponent() {
        let mut results = Results::default();
        for (size, time) in [(10, 1.0), (100, 2.0), (1_000, 20.0), (10_000, 200.0)] {
            results.add(&format!("peps-{size}"), OURS, vec![time]);
        }
        assert!(growth(&results).ends_with(
            "| 10, 100, 1000, 10000 PEPs | 1.0, 2.0, 20.0, 200 | 100, 20, 20, 20 | 1.00 | yes |\n"
        ));
        assert_eq!(growth(&Results::default()), "");
    }
}
