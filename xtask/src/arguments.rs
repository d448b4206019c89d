//! What was typed after `cargo xtask`.

use anyhow::{Result, bail};

use crate::bench::options::Options;
use crate::checks::Step;
use crate::fuzz::{Hunt, TARGETS};
use crate::install::Goal;

/// Shown by `cargo xtask help`.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve [ARGUMENT…]    shows the card in a page, through `trunk serve ARGUMENT…`
  test [STEP…] [-- ARGUMENT…]
                       runs every check, or the steps named:
                       format lint doc supply types native fuzz browser dist twice end-to-end;
                       the arguments go to the tests, for example a part of a test's name
  pictures             shows the samples in every engine, scheme and width, as pictures in
                       target/pictures
  fuzz [--minutes N] [--keep] [read|text|import|render…]
                       looks for input that breaks a promise, for an hour or N minutes in all;
                       --keep then puts what reached something new into fuzz/corpus
  audit                asks the lists of known weaknesses about every dependency; needs a network
  soak                 has 10,000 cards come and go in every engine, 10,000 sources change, and
                       a hostile page for a minute; prints what is left in memory
  dist                 writes the files to deploy to the folder dist
  bench [--runs N] [--only PART]… [--before COMMIT] [--no-build] [--check]
                       measures the card against the same card in other libraries, and writes
                       bench/results.md and docs/performance.md; --only measures cold,
                       prerendered, cards, peps, changes, filter, task, memory or growth and
                       writes nothing, --before takes in the embed of an earlier commit,
                       --check ends once all were seen to show the same
  setup [serve|dist|test]
                       only installs what that command needs
  env [serve|dist|test]
                       prints lines for a shell, so that `eval \"$(cargo xtask env)\"` lets
                       plain `trunk serve` and `trunk build --release` find the tools
  bundle               what Trunk runs after a build; not for people

Each installs by itself what it needs and is missing. Tools are kept in the folder
$NOMINATION_CARD_CACHE, or nomination-card in the user's folder for caches.
";

#[derive(Debug, PartialEq)]
pub enum Task {
    Audit,
    Bench(Options),
    Bundle,
    Dist,
    Env(Goal),
    Fuzz(Hunt),
    Help,
    Serve(Vec<String>),
    Setup(Goal),
    Test {
        steps: Vec<Step>,
        arguments: Vec<String>,
    },
}

/// Understands the words after `cargo xtask`.
pub fn parse(words: &[String]) -> Result<Task> {
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", words),
    };
    let task = match (command, rest) {
        ("audit", []) => Task::Audit,
        ("bench", _) => Task::Bench(Options::parse(rest)?),
        ("bundle", []) => Task::Bundle,
        ("dist", []) => Task::Dist,
        ("env", []) => Task::Env(Goal::Dist),
        ("env", [name]) => Task::Env(goal(name)?),
        ("fuzz", _) => fuzz(rest)?,
        ("help" | "--help" | "-h", _) => Task::Help,
        ("pictures", []) => asked_for("looks"),
        ("soak", []) => asked_for("soak"),
        ("serve", _) => Task::Serve(rest.to_vec()),
        ("setup", []) => Task::Setup(Goal::Test),
        ("setup", [name]) => Task::Setup(goal(name)?),
        ("test", _) => test(rest)?,
        ("audit" | "bundle" | "dist" | "env" | "pictures" | "setup" | "soak", [.., last]) => {
            bail!("`{command}` does not take `{last}`")
        }
        _ => bail!("there is no command `{command}`; `cargo xtask help` lists them"),
    };
    Ok(task)
}

fn goal(name: &str) -> Result<Goal> {
    match name {
        "serve" => Ok(Goal::Serve),
        "dist" => Ok(Goal::Dist),
        "test" => Ok(Goal::Test),
        _ => bail!("one can set up `serve`, `dist` or `test`, but not `{name}`"),
    }
}

/// The tests that are left out unless somebody asks: those of one name.
fn asked_for(name: &str) -> Task {
    Task::Test {
        steps: vec![Step::Dist, Step::EndToEnd],
        arguments: ["--ignored", name].map(str::to_owned).to_vec(),
    }
}

fn fuzz(words: &[String]) -> Result<Task> {
    let mut hunt = Hunt::default();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "--keep" => hunt.keep = true,
            "--minutes" => match words.next().map(str::parse) {
                Some(Ok(minutes)) => hunt.minutes = minutes,
                _ => bail!("`--minutes` takes a whole number"),
            },
            _ => match TARGETS.iter().find(|target| **target == word) {
                Some(target) => hunt.targets.push(target),
                None => bail!("one can fuzz {}, but not `{word}`", TARGETS.join(", ")),
            },
        }
    }
    if hunt.targets.is_empty() {
        hunt.targets = TARGETS.to_vec();
    }
    Ok(Task::Fuzz(hunt))
}

fn test(words: &[String]) -> Result<Task> {
    let (names, arguments) = match words.iter().position(|word| word == "--") {
        Some(index) => (&words[..index], words[index + 1..].to_vec()),
        None => (words, Vec::new()),
    };
    let mut steps = Vec::new();
    for name in names {
        match Step::ALL.iter().find(|step| step.name() == name) {
            Some(step) => steps.push(*step),
            None => {
                let all: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
                bail!(
                    "there is no step `{name}`; the steps are {}",
                    all.join(", ")
                )
            }
        }
    }
    if steps.is_empty() {
        steps = Step::ALL.to_vec();
    }
    Ok(Task::Test { steps, arguments })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        let words: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).map_err(|error| error.to_string())
    }

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn commands() {
        assert_eq!(parsed(""), Ok(Task::Help));
        assert_eq!(parsed("bench"), Ok(Task::Bench(Options::default())));
        assert_eq!(parsed("dist"), Ok(Task::Dist));
        assert_eq!(parsed("env"), Ok(Task::Env(Goal::Dist)));
        assert_eq!(parsed("setup"), Ok(Task::Setup(Goal::Test)));
        assert_eq!(parsed("setup serve"), Ok(Task::Setup(Goal::Serve)));
        assert_eq!(
            parsed("serve --port 8000"),
            Ok(Task::Serve(words("--port 8000")))
        );
    }

    #[test]
    fn steps_and_what_goes_to_the_tests() {
        let all = Step::ALL.to_vec();
        assert_eq!(
            parsed("test"),
            Ok(Task::Test {
                steps: all.clone(),
                arguments: vec![]
            })
        );
        assert_eq!(
            parsed("test -- agenda --nocapture"),
            Ok(Task::Test {
                steps: all,
                arguments: words("agenda --nocapture")
            })
        );
        assert_eq!(
            parsed("test end-to-end native -- agenda"),
            Ok(Task::Test {
                steps: vec![Step::EndToEnd, Step::Native],
                arguments: words("agenda"),
            })
        );
        assert_eq!(
            parsed("pictures"),
            parsed("test dist end-to-end -- --ignored looks")
        );
        assert_eq!(
            parsed("soak"),
            parsed("test dist end-to-end -- --ignored soak")
        );
    }

    #[test]
    fn how_long_to_fuzz_what() {
        let hunt = |minutes, keep, targets: &[&'static str]| {
            let targets = targets.to_vec();
            Ok(Task::Fuzz(Hunt {
                targets,
                minutes,
                keep,
            }))
        };
        assert_eq!(parsed("fuzz"), hunt(60, false, &TARGETS));
        assert_eq!(
            parsed("fuzz text --minutes 5 --keep read"),
            hunt(5, true, &["text", "read"])
        );
    }

    #[test]
    fn mistakes_are_explained() {
        assert_eq!(
            parsed("sevre").unwrap_err(),
            "there is no command `sevre`; `cargo xtask help` lists them"
        );
        assert_eq!(
            parsed("dist now").unwrap_err(),
            "`dist` does not take `now`"
        );
        assert_eq!(
            parsed("bench now").unwrap_err(),
            "`bench` does not take `now`"
        );
        assert_eq!(
            parsed("setup browsers").unwrap_err(),
            "one can set up `serve`, `dist` or `test`, but not `browsers`"
        );
        assert_eq!(
            parsed("test browsers").unwrap_err(),
            "there is no step `browsers`; the steps are format, lint, doc, supply, types, native, \
             fuzz, browser, dist, twice, end-to-end"
        );
        assert_eq!(
            parsed("fuzz reed").unwrap_err(),
            "one can fuzz read, text, import, render, but not `reed`"
        );
        assert_eq!(
            parsed("fuzz --minutes").unwrap_err(),
            "`--minutes` takes a whole number"
        );
    }
}
