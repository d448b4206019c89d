//! The results as a bar chart for light and dark pages.
//!
//! Hand-written SVG, because no chart library emits a style sheet that follows the reader's colour
//! scheme.

use crate::contestant::{OURS, all, title};
use crate::measures::Measure;
use crate::results::Results;
use crate::rows::MEASURES;

/// The measures worth comparing visually; the other rows only check a bound.
const SHOWN: &[&str] = &[
    "bytes",
    "cold",
    "prerendered",
    "cards",
    "peps",
    "changes",
    "filter",
    "task",
    "memory",
];

const WIDTH: usize = 880;
const COLUMNS: usize = 2;
const PANEL: usize = WIDTH / COLUMNS;
const MARGIN: usize = 20;
const HEAD: usize = 44;
const BAR: usize = 22;
const LABEL: usize = 128;
const FIGURE: usize = 76;

const STYLE: &str = "\
text{font:13px system-ui,sans-serif;fill:#1f2328}\
.title{font-weight:600}\
.figure{font-variant-numeric:tabular-nums}\
.ours{font-weight:600}\
rect.page{fill:#fff}\
rect.bar{fill:#8c959f}\
rect.bar.ours{fill:#0a5bb5}\
@media(prefers-color-scheme:dark){\
text{fill:#e6edf3}\
rect.page{fill:#0d1117}\
rect.bar{fill:#6e7681}\
rect.bar.ours{fill:#58a6ff}}";

/// One panel for each measure with values.
pub fn chart(results: &Results) -> String {
    let measures = SHOWN
        .iter()
        .filter_map(|name| MEASURES.iter().find(|measure| measure.name == *name));
    let panels: Vec<_> = measures
        .map(|measure| (measure, bars(measure, results)))
        .filter(|(_, bars)| !bars.is_empty())
        .collect();
    let mut body = String::new();
    let mut top = MARGIN;
    for row in panels.chunks(COLUMNS) {
        let mut height = 0;
        for (index, (measure, bars)) in row.iter().enumerate() {
            let left = index * PANEL + MARGIN;
            body += &panel(left, top, measure, bars);
            height = height.max(HEAD + bars.len() * BAR);
        }
        top += height + MARGIN;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{top}\" viewBox=\"0 0 {WIDTH} {top}\" \
         role=\"img\" aria-label=\"Medians of each embed; less is better\">\n<style>{STYLE}</style>\n\
         <rect class=\"page\" width=\"{WIDTH}\" height=\"{top}\"/>\n{body}</svg>\n"
    )
}

/// The contestants with a value, in the order of the table.
fn bars(measure: &Measure, results: &Results) -> Vec<(&'static str, f64)> {
    let bars = all()
        .into_iter()
        .filter_map(|name| Some((name, measure.of(results, name)?.value)));
    bars.collect()
}

fn panel(left: usize, top: usize, measure: &Measure, bars: &[(&'static str, f64)]) -> String {
    let most = bars
        .iter()
        .map(|(_, value)| *value)
        .fold(f64::MIN_POSITIVE, f64::max);
    let room = (PANEL - 2 * MARGIN - LABEL - FIGURE) as f64;
    let mut text = String::new();
    // A long title needs two lines.
    let words = lines(&format!("{}, {}", measure.title, measure.unit.symbol()));
    for (index, line) in words.iter().enumerate() {
        let y = top + 14 + index * 17;
        text += &format!(
            "<text class=\"title\" x=\"{left}\" y=\"{y}\">{}</text>\n",
            escape(line)
        );
    }
    for (index, (name, value)) in bars.iter().enumerate() {
        let class = if *name == OURS { " ours" } else { "" };
        let y = top + HEAD + index * BAR;
        let (base, start) = (y + 13, left + LABEL);
        let width = (value / most * room).max(1.0);
        text += &format!(
            "<text class=\"{}\" x=\"{left}\" y=\"{base}\">{}</text>\
             <rect class=\"bar{class}\" x=\"{start}\" y=\"{y}\" width=\"{width:.1}\" height=\"{}\" rx=\"2\"/>\
             <text class=\"figure{class}\" x=\"{:.1}\" y=\"{base}\">{}</text>\n",
            class.trim(),
            escape(title(name)),
            BAR - 5,
            start as f64 + width + 6.0,
            measure.unit.show(*value)
        );
    }
    text
}

/// Wraps a text to the panel's width.
fn lines(text: &str) -> Vec<String> {
    const MOST: usize = 54;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let length = |line: &String| line.chars().count() + 1 + word.chars().count();
        let fits = lines.last().is_some_and(|line| length(line) <= MOST);
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line = word.to_owned(),
            Some(line) if fits => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_in_proportion() {
        let mut results = Results::default();
        results.add("cold", OURS, vec![50.0]);
        results.add("cold", "react", vec![100.0]);
        let svg = chart(&results);
        let widths: Vec<f64> = svg
            .split("rect class=\"bar")
            .skip(1)
            .map(|bar| {
                bar.split("width=\"")
                    .nth(1)
                    .unwrap()
                    .split('"')
                    .next()
                    .unwrap()
                    .parse()
                    .unwrap()
            })
            .collect();
        assert_eq!(widths.len(), 2);
        assert!((widths[1] / widths[0] - 2.0).abs() < 0.01, "{widths:?}");
        assert_eq!(
            svg.matches("<text class=\"title\"").count(),
            2,
            "a title in two lines:\n{svg}"
        );
        assert!(svg.contains("prefers-color-scheme:dark"));
    }

    #[test]
    fn what_was_not_measured_has_no_panel() {
        assert!(!chart(&Results::default()).contains("<text"));
    }

    #[test]
    fn titles_are_broken_and_escaped() {
        assert_eq!(lines("one two"), ["one two"]);
        let long = lines(&"word ".repeat(20));
        assert!(long.len() > 1 && long.iter().all(|line| line.len() <= 54));
        assert_eq!(escape("a < b & c"), "a &lt; b &amp; c");
    }
}
