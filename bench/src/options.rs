//! The arguments of `cargo xtask bench`.

use clap::builder::RangedU64ValueParser;
use clap::{Parser, ValueEnum as _};

use crate::scenarios::Scenario;

/// The minimum number of runs for a published result.
pub const ENOUGH_RUNS: usize = 15;

/// Measure the card against the same card in other libraries.
///
/// Writes bench/results.md, bench/results.svg and the table in docs/performance.md.
#[derive(Debug, PartialEq, Parser)]
#[command(bin_name = "cargo xtask bench")]
pub struct Options {
    /// How often each thing is measured for each contestant
    #[arg(
        long,
        value_name = "N",
        default_value_t = ENOUGH_RUNS,
        value_parser = RangedU64ValueParser::<usize>::new().range(1..)
    )]
    pub runs: usize,
    /// Measure this part alone, and write nothing; may be given more than once
    #[arg(
        long = "only",
        value_name = "PART",
        value_enum,
        default_values_t = Scenario::value_variants().iter().copied(),
        hide_default_value = true
    )]
    pub scenarios: Vec<Scenario>,
    /// Compare with the embed of an earlier commit, too
    #[arg(long, value_name = "COMMIT")]
    pub before: Option<String>,
    /// Take what was built last
    #[arg(long)]
    pub no_build: bool,
    /// End once the embeds were compared, before anything is measured
    #[arg(long)]
    pub check: bool,
}

impl Options {
    /// Whether everything is measured, as docs/performance.md requires.
    pub fn is_complete(&self) -> bool {
        Scenario::value_variants()
            .iter()
            .all(|scenario| self.scenarios.contains(scenario))
    }
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;

    use super::*;

    fn parsed(line: &str) -> Result<Options, ErrorKind> {
        let words = std::iter::once("bench").chain(line.split_whitespace());
        Options::try_parse_from(words).map_err(|error| error.kind())
    }

    #[test]
    fn everything_is_measured_unless_somebody_names_parts() {
        let all = parsed("").unwrap();
        assert_eq!((all.runs, all.no_build, all.check), (15, false, false));
        assert!(all.is_complete());
        let part = parsed("--only filter --only cold --runs 3 --no-build").unwrap();
        assert_eq!(part.scenarios, [Scenario::Filter, Scenario::Cold]);
        assert_eq!((part.runs, part.no_build, part.check), (3, true, false));
        assert!(!part.is_complete());
        assert!(parsed("--check").unwrap().check);
        let before = parsed("--before db30ece").unwrap();
        assert_eq!(before.before.as_deref(), Some("db30ece"));
        assert!(before.is_complete());
    }

    #[test]
    fn mistakes_are_refused() {
        for line in ["--runs", "--only speed"] {
            assert_eq!(parsed(line), Err(ErrorKind::InvalidValue), "{line}");
        }
        assert_eq!(parsed("--before"), Err(ErrorKind::InvalidValue));
        assert_eq!(parsed("--runs 0"), Err(ErrorKind::ValueValidation));
        assert_eq!(parsed("now"), Err(ErrorKind::UnknownArgument));
    }
}
