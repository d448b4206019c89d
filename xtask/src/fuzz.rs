//! `cargo xtask fuzz`, and a one-minute version for the tests: libFuzzer, guided by coverage,
//! searches for bytes that violate a property in `fuzz/src`.
//!
//! The flags in `fuzz/instrument.sh` are those of cargo-fuzz without a sanitizer, which would need
//! an unstable compiler and would find only errors in unsafe code, and the project has none. The
//! only requirement is a C++ compiler for libFuzzer, which its crate contains as source.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::available_parallelism;

use anyhow::{Context as _, Result, bail};
use clap::builder::PossibleValuesParser;

use crate::corpus;
use crate::environment::Environment;
use crate::{install, process, project, tools};

/// The binaries of `fuzz/src/bin`.
pub const TARGETS: [&str; 4] = ["read", "text", "import", "render"];

/// Instruments the library for coverage. Instrumenting its dependencies is not worth the time:
/// `import` spends much of it in the regular expression engine, which is not our code.
const INSTRUMENT: &str = "fuzz/instrument.sh";

/// Limits per input: 10 s and 2 GB are far more than any input needs.
const LIMITS: &[&str] = &[
    "-max_len=2048",
    "-timeout=10",
    "-rss_limit_mb=2048",
    "-verbosity=0",
    "-print_final_stats=1",
];

/// The number of inputs per target in the tests, about a minute on two idle cores. A count instead
/// of a time makes the result reproducible on any machine.
const SMOKE_RUNS: [(&str, u32); 4] = [
    ("read", 600_000),
    ("text", 140_000),
    ("import", 15_000),
    ("render", 18_000),
];

/// What to look for, and how long.
#[derive(Debug, PartialEq, clap::Args)]
pub struct Campaign {
    #[arg(
        value_name = "TARGET",
        value_parser = PossibleValuesParser::new(TARGETS),
        default_values = TARGETS,
        hide_default_value = true
    )]
    pub targets: Vec<String>,
    /// How many minutes of all targets together, several of which run at a time where there are
    /// cores
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub minutes: u32,
    /// Put the inputs that reached something new into fuzz/corpus
    #[arg(long)]
    pub keep: bool,
}

/// Reproducible: the same program and corpus give the same inputs.
pub fn smoke_test(environment: &Environment) -> Result<()> {
    let fuzzer = Fuzzer::build(environment)?;
    let work = fuzzer.work.join("smoke");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    for pair in SMOKE_RUNS.chunks(cores()) {
        let pair = pair.iter().map(|(target, runs)| {
            let arguments = vec!["-seed=1".to_owned(), format!("-runs={runs}")];
            (*target, arguments)
        });
        fuzzer.run(&work, pair)?;
    }
    Ok(())
}

/// Continues the last campaign, with random inputs.
pub fn fuzz(campaign: &Campaign) -> Result<()> {
    let fuzzer = Fuzzer::build(&install::only(&[], &[&tools::CXX])?)?;
    let work = fuzzer.work.join("corpus");
    let rounds = campaign.targets.len().div_ceil(cores());
    let seconds = campaign.minutes * 60 / u32::try_from(rounds)?;
    if seconds > 0 {
        for some in campaign.targets.chunks(cores()) {
            let time = vec![format!("-max_total_time={seconds}")];
            fuzzer.run(
                &work,
                some.iter().map(|target| (target.as_str(), time.clone())),
            )?;
        }
    }
    if campaign.keep {
        for target in &campaign.targets {
            fuzzer.keep(target, &work.join(target))?;
        }
    }
    Ok(())
}

fn cores() -> usize {
    available_parallelism().map_or(1, usize::from)
}

/// The built targets.
struct Fuzzer {
    programs: PathBuf,
    /// The folder for inputs that reach new code.
    work: PathBuf,
}

impl Fuzzer {
    fn build(environment: &Environment) -> Result<Self> {
        let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
        let host = host.trim();
        let target = project::root().join("target");
        let mut cargo = environment.command("cargo");
        cargo
            .current_dir(project::root())
            .args(["build", "--package", "nomination-card-fuzz", "--bins"])
            // An explicit target keeps the flags away from build scripts and procedural macros.
            .args(["--profile", "fuzz", "--target", host])
            .arg("--target-dir")
            .arg(&target)
            .env("RUSTFLAGS", "--cfg=fuzzing")
            .env("RUSTC_WORKSPACE_WRAPPER", project::root().join(INSTRUMENT));
        process::run(&mut cargo)?;
        Ok(Self {
            programs: target.join(host).join("fuzz"),
            work: target.join("fuzzing"),
        })
    }

    /// Runs targets in parallel, each with its own arguments.
    fn run<'a>(
        &self,
        work: &Path,
        targets: impl Iterator<Item = (&'a str, Vec<String>)>,
    ) -> Result<()> {
        let running = targets
            .map(|(target, arguments)| {
                let child = self.command(target, work)?.args(arguments).spawn();
                let child = child.with_context(|| format!("`{target}` could not be started"))?;
                Ok((target, child))
            })
            .collect::<Result<Vec<_>>>()?;
        let mut failed = Vec::new();
        for (target, mut child) in running {
            let status = child.wait()?;
            let log = String::from_utf8_lossy(&fs::read(self.log(target))?).into_owned();
            if status.success() {
                println!("{target}: {}", executions(&log));
            } else {
                failed.push(finding(target, &log));
            }
        }
        if !failed.is_empty() {
            bail!("{}", failed.join("\n"));
        }
        Ok(())
    }

    fn command(&self, target: &str, work: &Path) -> Result<Command> {
        let own = work.join(target);
        fs::create_dir_all(&own)?;
        let seeds = self.work.join("seeds").join(target);
        corpus::unpack(target, &seeds)?;
        let findings = self.work.join("findings");
        fs::create_dir_all(&findings)?;
        let mut command = Command::new(self.programs.join(target));
        command
            .args(LIMITS)
            .arg(format!("-artifact_prefix={}/{target}-", findings.display()))
            .arg(own)
            .arg(seeds)
            // The log matters only if the target finds something.
            .stderr(File::create(self.log(target))?);
        Ok(command)
    }

    fn log(&self, target: &str) -> PathBuf {
        self.work.join(format!("{target}.log"))
    }

    /// Replaces a target's corpus with the smallest set of inputs that keeps the coverage of both.
    fn keep(&self, target: &str, found: &Path) -> Result<()> {
        let merged = self.work.join("merged").join(target);
        if merged.exists() {
            fs::remove_dir_all(&merged)?;
        }
        fs::create_dir_all(&merged)?;
        let seeds = self.work.join("seeds").join(target);
        corpus::unpack(target, &seeds)?;
        fs::create_dir_all(found)?;
        let mut command = Command::new(self.programs.join(target));
        command
            .args(["-set_cover_merge=1", "-max_len=512", "-verbosity=0"])
            .args([&merged, &seeds, found])
            .stderr(Stdio::null());
        process::run_quietly(&mut command)?;
        let count = corpus::pack(target, &merged)?;
        println!("fuzz/corpus/{target}.tar.gz: {count} inputs");
        Ok(())
    }
}

/// Describes a finding: the panic message and the file name, from libFuzzer's log.
fn finding(target: &str, log: &str) -> String {
    let lines = log
        .lines()
        .skip_while(|line| !line.contains(" panicked at "));
    let message: Vec<_> = lines.take(4).collect();
    let mut files = log
        .lines()
        .filter(|line| line.contains("Test unit written"));
    let file = files.next_back().unwrap_or("no file was written");
    format!(
        "`{target}` found an input.\n{}\n{file}\n`cargo run --package nomination-card-fuzz --bin \
         {target} FILE` tries it again. Once it is fixed, it belongs in a test of its own.",
        message.join("\n")
    )
}

/// The number of executed inputs.
fn executions(log: &str) -> String {
    let name = "stat::number_of_executed_units:";
    let count = log.lines().find_map(|line| line.strip_prefix(name));
    format!("{} inputs, no finding", count.unwrap_or(" some").trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_named() {
        let log = "#5 NEW\n\nthread '<unnamed>' (7) panicked at fuzz/src/html.rs:1:2:\nwhy\n\
                   artifact_prefix='a/'; Test unit written to a/text-crash-1\n";
        let finding = finding("text", log);
        assert!(finding.contains("html.rs:1:2:\nwhy\n"), "{finding}");
        assert!(finding.contains("written to a/text-crash-1\n"), "{finding}");
        assert!(finding.contains("--bin text FILE"), "{finding}");
    }

    #[test]
    fn executions_are_counted() {
        let log = "Done\nstat::number_of_executed_units: 7096\n";
        assert_eq!(executions(log), "7096 inputs, no finding");
    }
}
