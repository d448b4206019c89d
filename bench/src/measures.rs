//! A row of the table: title, unit, and bounds.

use crate::contestant::{BEFORE, OURS, PEERS, STATIC, title};
use crate::results::Results;
use crate::statistics::{Statistic, Summary};

/// A row of the table; `rows.rs` defines all of them.
pub struct Measure {
    /// The name in the results.
    pub name: &'static str,
    pub title: &'static str,
    pub unit: Unit,
    pub statistic: Statistic,
    /// Required bounds; may be empty.
    pub bound: &'static [Bound],
    /// Desired bounds.
    pub wanted: &'static [Bound],
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    Kilobytes,
    Megabytes,
    Milliseconds,
}

/// A bound for our value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// An absolute value.
    AtMost(f64),
    /// A multiple of another contestant's value.
    Times(f64, &'static str),
    /// Less than each of these contestants.
    AheadOf(&'static [&'static str]),
    /// A multiple of the best peer's value.
    TimesBest(f64),
}

use Bound::{AheadOf, AtMost, Times, TimesBest};
impl Unit {
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Kilobytes => "KB",
            Self::Megabytes => "MB",
            Self::Milliseconds => "ms",
        }
    }

    /// Formats a value with its significant digits.
    pub fn show(self, value: f64) -> String {
        let rounded = match self {
            Self::Megabytes => format!("{value:.2}"),
            _ if value.abs() >= 100.0 => format!("{value:.0}"),
            _ => format!("{value:.1}"),
        };
        match rounded.strip_prefix('-') {
            Some(zero) if zero.chars().all(|c| matches!(c, '0' | '.')) => zero.to_owned(),
            _ => rounded,
        }
    }
}

impl Measure {
    /// The summary of all runs of a contestant.
    pub fn of(&self, results: &Results, contestant: &str) -> Option<Summary> {
        self.statistic.of(results.runs(self.name, contestant)?)
    }

    /// The ratio of our value to the best peer's, or to static HTML's for measures without peers.
    pub fn ratio(&self, results: &Results) -> Option<f64> {
        let best = self
            .best(results)
            .or_else(|| Some(self.of(results, STATIC)?.value))?;
        Some(self.of(results, OURS)?.value / best)
    }

    /// The ratio of our value to the earlier commit's.
    pub fn ratio_to_before(&self, results: &Results) -> Option<f64> {
        Some(self.of(results, OURS)?.value / self.of(results, BEFORE)?.value)
    }

    fn best(&self, results: &Results) -> Option<f64> {
        let peers = PEERS.iter().filter_map(|peer| self.of(results, peer));
        peers.map(|peer| peer.value).min_by(f64::total_cmp)
    }

    /// Whether all bounds hold; `None` if there are no bounds or a value is missing.
    pub fn holds(&self, bounds: &[Bound], results: &Results) -> Option<bool> {
        if bounds.is_empty() {
            return None;
        }
        let ours = self.of(results, OURS)?.value;
        let other = |name: &str| Some(self.of(results, name)?.value);
        let hold = bounds.iter().map(|bound| {
            Some(match bound {
                AtMost(most) => ours <= *most,
                Times(times, name) => ours <= times * other(name)?,
                AheadOf(names) => names
                    .iter()
                    .map(|name| Some(ours < other(name)?))
                    .try_fold(true, |all, one| Some(all && one?))?,
                TimesBest(times) => ours <= times * self.best(results)?,
            })
        });
        hold.collect::<Option<Vec<_>>>()
            .map(|all| all.into_iter().all(|one| one))
    }

    /// Describes the bounds in words.
    pub fn words(&self, bounds: &[Bound]) -> String {
        if bounds.is_empty() {
            return "–".to_owned();
        }
        let words = bounds.iter().map(|bound| match bound {
            AtMost(most) => format!("{most} {}", self.unit.symbol()),
            // With decimals: “1.0 × before” is recognisable as a ratio.
            Times(times, name) => format!("{times:?} × {}", title(name)),
            AheadOf(names) if *names == PEERS => "ahead of every peer".to_owned(),
            AheadOf(names) => {
                let titles: Vec<_> = names.iter().map(|name| title(name)).collect();
                format!("ahead of {}", titles.join(" and "))
            }
            TimesBest(times) => format!("{times:?} × the best peer"),
        });
        words.collect::<Vec<_>>().join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::Unit::{Megabytes, Milliseconds};
    use super::*;

    fn measure(bound: &'static [Bound]) -> Measure {
        Measure {
            name: "cold",
            title: "cold",
            unit: Milliseconds,
            statistic: Statistic::Median,
            bound,
            wanted: &[],
        }
    }

    fn results(ours: f64) -> Results {
        let mut results = Results::default();
        let others = [
            ("react", 100.0),
            ("preact", 50.0),
            ("lit", 60.0),
            ("leptos", 90.0),
        ];
        for (name, value) in others.into_iter().chain([(OURS, ours), (BEFORE, 40.0)]) {
            results.add("cold", name, vec![value]);
        }
        results
    }

    #[test]
    fn bounds_are_held_against_the_others() {
        let holds = |bound, ours| measure(bound).holds(bound, &results(ours));
        assert_eq!(holds(&[AtMost(16.0), AheadOf(&PEERS)], 16.0), Some(true));
        assert_eq!(holds(&[AtMost(16.0), AheadOf(&PEERS)], 17.0), Some(false));
        assert_eq!(holds(&[AheadOf(&["react", "leptos"])], 89.0), Some(true));
        assert_eq!(holds(&[AheadOf(&["react", "leptos"])], 90.0), Some(false));
        assert_eq!(holds(&[Times(1.2, "preact")], 60.0), Some(true));
        assert_eq!(holds(&[TimesBest(0.7)], 36.0), Some(false));
        assert_eq!(holds(&[Times(1.25, BEFORE)], 50.0), Some(true));
        assert_eq!(holds(&[Times(1.25, BEFORE)], 50.1), Some(false));
        assert_eq!(holds(&[Times(1.05, STATIC)], 1.0), None);
        assert_eq!(holds(&[], 1.0), None);
    }

    #[test]
    fn a_figure_has_its_proportion_to_others() {
        let measure = measure(&[]);
        assert_eq!(measure.ratio(&results(25.0)), Some(0.5));
        assert_eq!(measure.ratio_to_before(&results(30.0)), Some(0.75));
        assert_eq!(measure.ratio_to_before(&Results::default()), None);
    }

    #[test]
    fn bounds_have_words() {
        let words = |bound| measure(bound).words(bound);
        assert_eq!(
            words(&[AtMost(16.0), AheadOf(&PEERS)]),
            "16 ms and ahead of every peer"
        );
        assert_eq!(
            words(&[AheadOf(&["react", "leptos"])]),
            "ahead of React 19 and Leptos 0.8"
        );
        assert_eq!(words(&[Times(1.05, STATIC)]), "1.05 × static HTML");
        assert_eq!(words(&[Times(1.0, BEFORE)]), "1.0 × before");
        assert_eq!(words(&[TimesBest(0.7)]), "0.7 × the best peer");
        assert_eq!(words(&[]), "–");
    }

    #[test]
    fn figures_have_the_digits_that_mean_something() {
        assert_eq!(Milliseconds.show(1234.56), "1235");
        assert_eq!(Milliseconds.show(12.34), "12.3");
        assert_eq!(Megabytes.show(0.0349), "0.03");
        assert_eq!(Megabytes.show(-0.001), "0.00");
        assert_eq!(Megabytes.show(-0.5), "-0.50");
    }
}
