//! What was typed after `cargo xtask bench`.

use anyhow::{Context as _, Result, bail, ensure};

use super::scenarios::Scenario;

/// So many runs a result must have that the project shows.
pub const ENOUGH_RUNS: usize = 15;

#[derive(Debug, PartialEq)]
pub struct Options {
    /// How often each thing is measured for each contestant.
    pub runs: usize,
    /// What is measured; everything unless somebody names parts.
    pub scenarios: Vec<Scenario>,
    /// An earlier commit whose embed takes part too.
    pub before: Option<String>,
    /// Whether the embeds are built first.
    pub build: bool,
    /// Whether it ends after the embeds were compared, before anything is measured.
    pub check: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            runs: ENOUGH_RUNS,
            scenarios: Scenario::ALL.to_vec(),
            before: None,
            build: true,
            check: false,
        }
    }
}

impl Options {
    pub fn parse(words: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut only = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--check" => options.check = true,
                "--no-build" => options.build = false,
                "--before" => {
                    let commit = words.next().context("`--before` needs a commit")?;
                    options.before = Some(commit.clone());
                }
                "--runs" => {
                    let number = words.next().context("`--runs` needs a number")?;
                    options.runs = runs(number)?;
                }
                "--only" => {
                    let name = words.next().context("`--only` needs the name of a part")?;
                    only.push(scenario(name)?);
                }
                _ => bail!("`bench` does not take `{word}`"),
            }
        }
        if !only.is_empty() {
            options.scenarios = only;
        }
        Ok(options)
    }

    /// Whether everything is measured, as for docs/performance.md.
    pub fn is_complete(&self) -> bool {
        Scenario::ALL
            .iter()
            .all(|scenario| self.scenarios.contains(scenario))
    }
}

fn runs(number: &str) -> Result<usize> {
    let runs = number.parse().ok().filter(|runs| *runs > 0);
    runs.with_context(|| format!("`--runs` needs a whole number from 1, and not `{number}`"))
}

fn scenario(name: &str) -> Result<Scenario> {
    let found = Scenario::ALL
        .iter()
        .find(|scenario| scenario.name() == name);
    let names: Vec<_> = Scenario::ALL.iter().map(|part| part.name()).collect();
    ensure!(
        found.is_some(),
        "there is no part `{name}` to measure; the parts are {}",
        names.join(", ")
    );
    found.copied().context("a part was found")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Options, String> {
        let words: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words).map_err(|error| error.to_string())
    }

    #[test]
    fn everything_is_measured_unless_somebody_names_parts() {
        let all = parsed("").unwrap();
        assert_eq!(all, Options::default());
        assert!(all.is_complete());
        let part = parsed("--only filter --only cold --runs 3 --no-build").unwrap();
        assert_eq!(part.scenarios, [Scenario::Filter, Scenario::Cold]);
        assert_eq!((part.runs, part.build, part.check), (3, false, false));
        assert!(!part.is_complete());
        assert!(parsed("--check").unwrap().check);
        let before = parsed("--before db30ece").unwrap();
        assert_eq!(before.before.as_deref(), Some("db30ece"));
        assert!(before.is_complete());
    }

    #[test]
    fn mistakes_are_explained() {
        assert_eq!(parsed("--runs").unwrap_err(), "`--runs` needs a number");
        assert_eq!(parsed("--before").unwrap_err(), "`--before` needs a commit");
        assert_eq!(
            parsed("--runs 0").unwrap_err(),
            "`--runs` needs a whole number from 1, and not `0`"
        );
        assert_eq!(
            parsed("--only speed").unwrap_err(),
            "there is no part `speed` to measure; the parts are cold, prerendered, cards, peps, \
             changes, filter, task, memory, growth"
        );
        assert_eq!(parsed("now").unwrap_err(), "`bench` does not take `now`");
    }
}
