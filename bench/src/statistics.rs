//! Medians, percentiles and growth.

/// The percentile `part` of the values, interpolated linearly; `None` without values.
pub fn percentile(values: &[f64], part: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = part.clamp(0.0, 1.0) * last as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    let share = place - place.floor();
    Some(sorted.get(below)? * (1.0 - share) + sorted.get(above)? * share)
}

pub fn median(values: &[f64]) -> Option<f64> {
    percentile(values, 0.5)
}

/// The exponent of a time's growth between two sizes.
pub fn exponent(small: (f64, f64), large: (f64, f64)) -> f64 {
    (large.1 / small.1).ln() / (large.0 / small.0).ln()
}

/// A summary of several runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    pub value: f64,
    /// The first and third quartile of the runs.
    pub low: f64,
    pub high: f64,
}

/// How to summarise values within and across runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statistic {
    /// The median of the runs, with one value each.
    Median,
    /// The 95th percentile of all values of all runs; the quartiles are those of each run's 95th
    /// percentile.
    Percentile95,
}

impl Statistic {
    pub fn of(self, runs: &[Vec<f64>]) -> Option<Summary> {
        let part = match self {
            Self::Median => 0.5,
            Self::Percentile95 => 0.95,
        };
        let of_runs: Vec<_> = runs
            .iter()
            .filter_map(|run| percentile(run, part))
            .collect();
        Some(Summary {
            value: percentile(&runs.concat(), part)?,
            low: percentile(&of_runs, 0.25)?,
            high: percentile(&of_runs, 0.75)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_lie_between_their_neighbours() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(percentile(&[0.0, 10.0], 0.95), Some(9.5));
        assert_eq!(percentile(&[7.0], 0.25), Some(7.0));
        assert_eq!(percentile(&[], 0.5), None);
    }

    #[test]
    fn runs_are_summed_up() {
        let runs = [vec![4.0], vec![1.0], vec![2.0], vec![3.0], vec![100.0]];
        assert_eq!(
            Statistic::Median.of(&runs),
            Some(Summary {
                value: 3.0,
                low: 2.0,
                high: 4.0
            })
        );
        let keys = [vec![1.0; 20], vec![1.0; 19], vec![2.0; 1]];
        assert_eq!(
            Statistic::Percentile95.of(&keys),
            Some(Summary {
                value: 1.0,
                low: 1.0,
                high: 1.5
            })
        );
        assert_eq!(Statistic::Median.of(&[]), None);
    }

    #[test]
    fn growth_has_an_exponent() {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(exponent((10.0, 5.0), (100.0, 50.0)), 1.0));
        assert!(near(exponent((10.0, 5.0), (100.0, 500.0)), 2.0));
        assert!(near(exponent((10.0, 5.0), (1000.0, 5.0)), 0.0));
    }
}
