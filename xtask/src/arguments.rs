//! The arguments of `cargo xtask`.

use clap::{Parser, Subcommand};
use xtask::checks::Step;
use xtask::fuzz::Campaign;
use xtask::install::Goal;

/// The commands of the project.
#[derive(Debug, Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true,
    after_help = "Each command installs what it needs and is missing. Tools are kept in the folder \
                  $NOMINATION_CARD_CACHE, or nomination-card in the user's folder for caches."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, PartialEq, Subcommand)]
pub enum Command {
    /// Show the card in a page, by `trunk serve ARGUMENT…`
    #[command(disable_help_flag = true)]
    Serve {
        #[arg(value_name = "ARGUMENT", allow_hyphen_values = true, trailing_var_arg = true)]
        arguments: Vec<String>,
    },
    /// Run every check, or the steps that are named; schemas, frameworks and sites only by name
    Test {
        #[arg(
            value_enum,
            value_name = "STEP",
            default_values_t = Step::DEFAULT,
            hide_default_value = true
        )]
        steps: Vec<Step>,
        /// Arguments for the tests, such as a part of a test's name
        #[arg(last = true, value_name = "ARGUMENT")]
        arguments: Vec<String>,
    },
    /// Write pictures of the samples in every engine, scheme and width to target/pictures
    Pictures,
    /// Look for input that breaks a property, for an hour or N minutes in all
    Fuzz(Campaign),
    /// Ask the lists of known vulnerabilities about every dependency; needs a network
    Audit,
    /// Add, remove and change 10,000 cards in every engine, and print what stays in memory
    Soak,
    /// Let every member of a nomination grow, and check how much longer every engine takes
    Growth,
    /// Write the files to deploy to the folder dist
    Dist,
    /// Measure the card against the same card in other libraries; `bench --help` lists the options
    #[command(disable_help_flag = true)]
    Bench {
        #[arg(value_name = "ARGUMENT", allow_hyphen_values = true, trailing_var_arg = true)]
        arguments: Vec<String>,
    },
    /// Install what a command needs, and nothing else
    Setup {
        #[arg(value_enum, default_value_t = Goal::Test)]
        goal: Goal,
    },
    /// Print lines for a shell: after `eval "$(cargo xtask env)"`, plain `trunk` finds the tools
    Env {
        #[arg(value_enum, default_value_t = Goal::Dist)]
        goal: Goal,
    },
    /// Trunk's hook after a build
    #[command(hide = true)]
    Bundle,
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;
    use xtask::project;

    use super::*;

    fn parsed(words: &[&str]) -> Result<Command, ErrorKind> {
        let words = std::iter::once(&"xtask").chain(words);
        let arguments = Arguments::try_parse_from(words).map_err(|error| error.kind())?;
        Ok(arguments.command)
    }

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn commands() {
        let setup = |goal| Ok(Command::Setup { goal });
        assert_eq!(parsed(&["audit"]), Ok(Command::Audit));
        assert_eq!(parsed(&["soak"]), Ok(Command::Soak));
        assert_eq!(parsed(&["growth"]), Ok(Command::Growth));
        assert_eq!(parsed(&["env"]), Ok(Command::Env { goal: Goal::Dist }));
        assert_eq!(parsed(&["setup"]), setup(Goal::Test));
        assert_eq!(parsed(&["setup", "serve"]), setup(Goal::Serve));
        assert_eq!(
            parsed(&[]),
            Err(ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand)
        );
        assert_eq!(parsed(&["sevre"]), Err(ErrorKind::InvalidSubcommand));
        assert_eq!(parsed(&["dist", "now"]), Err(ErrorKind::UnknownArgument));
    }

    #[test]
    fn steps_and_arguments_for_the_tests() {
        let test = |steps: &[Step], arguments: &[&str]| {
            Ok(Command::Test {
                steps: steps.to_vec(),
                arguments: strings(arguments),
            })
        };
        assert_eq!(parsed(&["test"]), test(&Step::DEFAULT, &[]));
        assert_eq!(
            parsed(&["test", "--", "agenda", "--nocapture"]),
            test(&Step::DEFAULT, &["agenda", "--nocapture"])
        );
        assert_eq!(
            parsed(&["test", "end-to-end", "native", "--", "agenda"]),
            test(&[Step::EndToEnd, Step::Native], &["agenda"])
        );
        assert_eq!(
            parsed(&["test", "supply", "dist", "reproducible"]),
            test(&[Step::Supply, Step::Dist, Step::Reproducible], &[])
        );
        assert_eq!(
            parsed(&["test", "schemas", "dist", "frameworks", "sites"]),
            test(
                &[Step::Schemas, Step::Dist, Step::Frameworks, Step::Sites],
                &[]
            )
        );
        assert_eq!(parsed(&["test", "browsers"]), Err(ErrorKind::InvalidValue));
    }

    #[test]
    fn everything_after_serve_and_bench_is_for_trunk_and_the_bench() {
        for words in [
            &["--port", "8000"][..],
            &["--help"],
            &["--runs", "3", "--check"],
        ] {
            let arguments = strings(words);
            let serve = Command::Serve {
                arguments: arguments.clone(),
            };
            assert_eq!(parsed(&[&["serve"], words].concat()), Ok(serve));
            assert_eq!(
                parsed(&[&["bench"], words].concat()),
                Ok(Command::Bench { arguments })
            );
        }
    }

    #[test]
    fn how_long_to_fuzz_which_targets() {
        let Ok(Command::Fuzz(all)) = parsed(&["fuzz"]) else {
            panic!("`fuzz` needs no argument");
        };
        assert_eq!((all.minutes, all.keep, all.targets.len()), (60, false, 4));
        let words = ["fuzz", "text", "--minutes", "5", "--keep", "read"];
        let some = Campaign {
            targets: strings(&["text", "read"]),
            minutes: 5,
            keep: true,
        };
        assert_eq!(parsed(&words), Ok(Command::Fuzz(some)));
        assert_eq!(parsed(&["fuzz", "reed"]), Err(ErrorKind::InvalidValue));
        assert_eq!(parsed(&["fuzz", "--minutes"]), Err(ErrorKind::InvalidValue));
    }

    /// The command lines in all documents parse.
    #[test]
    fn the_documents_name_commands_that_exist() {
        let mut count = 0;
        for folder in ["", "bench", "docs", "examples", "tests/end_to_end"] {
            for entry in std::fs::read_dir(project::root().join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_none_or(|extension| extension != "md") {
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                for line in text.split("cargo xtask ").skip(1) {
                    let end = line.find(['`', '"', ')', '#', '\n', '…']);
                    let line = &line[..end.unwrap_or(line.len())];
                    let words: Vec<_> = line.split_whitespace().collect();
                    let known = match parsed(&words) {
                        Ok(_) | Err(ErrorKind::DisplayHelp) => true,
                        Err(_) => false,
                    };
                    assert!(known, "{} names `cargo xtask {line}`", path.display());
                    count += 1;
                }
            }
        }
        assert!(count > 30, "{count} commands");
    }
}
