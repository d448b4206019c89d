//! `cargo xtask test`: runs all checks of the project in sequence.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;

use crate::dist::{dist, printed_snippet};
use crate::environment::Environment;
use crate::install::{self, Goal};
use crate::{audit, fuzz, hook, process, project, reproducible, software};

/// The folders with JavaScript, each with a `tsconfig.json`.
const SCRIPTS: &[&str] = &["src/element", "assets/playground"];

/// A check, as named on the command line. They run in this order, fastest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    Format,
    Lint,
    Doc,
    Supply,
    Types,
    Native,
    Hook,
    Fuzz,
    Browser,
    Dist,
    Reproducible,
    EndToEnd,
    Schemas,
    Frameworks,
    Sites,
}

impl Step {
    /// What `cargo xtask test` runs; the other steps try other people's software.
    pub const DEFAULT: [Self; 12] = [
        Self::Format,
        Self::Lint,
        Self::Doc,
        Self::Supply,
        Self::Types,
        Self::Native,
        Self::Hook,
        Self::Fuzz,
        Self::Browser,
        Self::Dist,
        Self::Reproducible,
        Self::EndToEnd,
    ];

    /// The name on the command line.
    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// The required installation, if any.
    fn goal(self) -> Option<Goal> {
        match self {
            Self::Format | Self::Lint | Self::Doc | Self::Native => None,
            Self::Types | Self::Dist | Self::Reproducible | Self::Schemas => Some(Goal::Dist),
            Self::Supply
            | Self::Hook
            | Self::Fuzz
            | Self::Browser
            | Self::EndToEnd
            | Self::Frameworks
            | Self::Sites => Some(Goal::Test),
        }
    }

    fn run(self, tools: &Environment, arguments: &[String]) -> Result<()> {
        match self {
            Self::Format => {
                run(tools.command("cargo"), &["fmt", "--all", "--check"], &[])?;
                // A separate workspace.
                let manifest = "--manifest-path=bench/leptos/Cargo.toml";
                run(tools.command("cargo"), &["fmt", manifest, "--check"], &[])
            }
            Self::Lint => run(
                tools.command("cargo"),
                &["clippy", "--workspace", "--all-targets", "--all-features"],
                &["-Dwarnings".to_owned()],
            ),
            Self::Doc => {
                let mut command = tools.command("cargo");
                command.env("RUSTDOCFLAGS", "-D warnings");
                run(
                    command,
                    &["doc", "--workspace", "--no-deps", "--all-features"],
                    &[],
                )
            }
            Self::Supply => audit::supply(tools),
            Self::Types => SCRIPTS
                .iter()
                .try_for_each(|folder| run(tools.command("tsc"), &["--project", folder], &[])),
            Self::Native => {
                let features = native_features()?;
                run(
                    tools.command("cargo"),
                    &["test", "--workspace", "--features", &features],
                    arguments,
                )
            }
            Self::Hook => hook::check(tools),
            Self::Fuzz => fuzz::smoke_test(tools),
            Self::Browser => run(browser_tests(tools), &[], arguments),
            Self::Dist => dist(tools),
            Self::Reproducible => reproducible::check(tools),
            Self::EndToEnd => {
                build_yew_example(tools)?;
                run(end_to_end_tests(tools)?, &[], arguments)
            }
            Self::Schemas => software::schemas::check(tools),
            Self::Frameworks => {
                let pages = software::frameworks::build(tools)?;
                run(pages_tests(tools, &pages)?, &[], &ignored("frameworks::"))
            }
            Self::Sites => {
                let pages = software::sites::build(tools)?;
                run(
                    pages_tests(tools, &pages)?,
                    &[],
                    &ignored("chromium::sites::"),
                )
            }
        }
    }
}

/// Runs the steps until one fails, and prints a summary.
pub fn test(steps: &[Step], arguments: &[String]) -> Result<()> {
    let goal = steps.iter().filter_map(|step| step.goal()).max();
    let tools = goal.map(install::setup).transpose()?.unwrap_or_default();

    let mut times = Vec::new();
    let mut failure = None;
    for step in steps {
        eprintln!("\n== {}", step.name());
        let start = Instant::now();
        let result = step.run(&tools, arguments);
        times.push(start.elapsed());
        if let Err(error) = result {
            failure = Some(error.context(format!("the step `{}` failed", step.name())));
            break;
        }
    }
    eprint!("\n{}", summary(steps, &times, failure.is_some()));
    failure.map_or(Ok(()), Err)
}

/// Duration and result of each step, one per line.
fn summary(steps: &[Step], times: &[Duration], failed: bool) -> String {
    let mut text = String::new();
    for (index, step) in steps.iter().enumerate() {
        let (time, result) = match times.get(index) {
            Some(time) if failed && index + 1 == times.len() => (Some(time), "FAILED"),
            Some(time) => (Some(time), "passed"),
            None => (None, "not run"),
        };
        let time = time.map_or(String::new(), |time| format!("{:.1} s", time.as_secs_f64()));
        text += &format!("{:<12}{time:>9}  {result}\n", step.name());
    }
    text
}

/// Runs a check, with `arguments` after `--`.
fn run(mut command: Command, words: &[&str], arguments: &[String]) -> Result<()> {
    command.current_dir(project::root()).args(words);
    if !arguments.is_empty() {
        command.arg("--").args(arguments);
    }
    process::run(&mut command)
}

/// All features except the one that enables the end-to-end tests.
fn native_features() -> Result<String> {
    let mut names = project::features()?;
    names.retain(|name| name != "end-to-end");
    let names = names
        .iter()
        .map(|name| format!("{}/{name}", project::PACKAGE));
    Ok(names.collect::<Vec<_>>().join(","))
}

fn browser_tests(tools: &Environment) -> Command {
    let mut command = tools.command("cargo");
    command
        .args(["test", "--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", "csr"])
        .args(["--test", "browser"]);
    // For wasm-bindgen's test runner; `webdriver.json` has the other settings.
    if let Some(driver) = tools.get("NOMINATION_CARD_CHROMEDRIVER") {
        command.env("CHROMEDRIVER", driver);
    }
    command
}

/// Builds the example Yew application, which a test opens.
fn build_yew_example(tools: &Environment) -> Result<()> {
    let mut command = tools.command("trunk");
    command
        .current_dir(project::root())
        .args(["build", "--config", "examples/yew/Trunk.toml"]);
    process::run(&mut command)
}

/// Tests `dist` in real browsers.
fn end_to_end_tests(tools: &Environment) -> Result<Command> {
    let mut command = tools.command("cargo");
    command
        // The same features as all other steps, to avoid rebuilding dependencies.
        .args(["test", "--workspace", "--all-features"])
        .args(["--test", "end_to_end"])
        .env("NOMINATION_CARD_DIST", project::dist())
        .env("NOMINATION_CARD_SNIPPET", printed_snippet()?);
    Ok(command)
}

/// Tests `dist` in pages that other software has made.
fn pages_tests(tools: &Environment, pages: &Path) -> Result<Command> {
    let mut command = end_to_end_tests(tools)?;
    command.env("NOMINATION_CARD_PAGES", pages);
    Ok(command)
}

/// The arguments that run the ignored tests with this name.
pub fn ignored(name: &str) -> [String; 2] {
    ["--ignored".to_owned(), name.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_how_each_step_went() {
        let steps = [Step::Format, Step::Native, Step::EndToEnd];
        let times = [Duration::from_millis(1234), Duration::from_secs(60)];
        assert_eq!(
            summary(&steps, &times, true),
            "format          1.2 s  passed\n\
             native         60.0 s  FAILED\n\
             end-to-end             not run\n"
        );
        assert_eq!(
            summary(&steps[..2], &times, false),
            "format          1.2 s  passed\n\
             native         60.0 s  passed\n"
        );
    }
}
