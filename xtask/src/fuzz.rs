//! `cargo xtask fuzz`, and a minute of it in the tests: libFuzzer, led by the code that is reached,
//! looks for bytes of which a property in `fuzz/src` does not hold.
//!
//! The flags in `fuzz/instrument.sh` are those that cargo-fuzz passes, but for those of a
//! sanitizer, which would need an unstable compiler and find mistakes of unsafe code, of which the
//! project has none. So there is nothing to install but a compiler for libFuzzer itself, which its
//! crate brings as source.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::available_parallelism;

use anyhow::{Context as _, Result, bail};

use crate::environment::Environment;
use crate::{checks, install, process, project, tools};

/// The binaries of `fuzz/src/bin`.
pub const TARGETS: [&str; 4] = ["read", "text", "import", "render"];

/// Builds the library so that it counts where it has been. What else a target uses is not worth
/// the time: with regular expressions counted, `import` ran at a third of the speed.
const INSTRUMENT: &str = "fuzz/instrument.sh";

/// For every input: 10 s and 2 GB are far more than any takes.
const LIMITS: &[&str] = &[
    "-max_len=2048",
    "-timeout=10",
    "-rss_limit_mb=2048",
    "-verbosity=0",
    "-print_final_stats=1",
];

/// How long a target is tried in the tests.
const BRIEFLY: u32 = 15;

/// What to look for, and how long.
#[derive(Debug, PartialEq)]
pub struct Hunt {
    pub targets: Vec<&'static str>,
    /// Of all targets together, several of which run at a time where there are cores.
    pub minutes: u32,
    /// Whether to keep what was found to reach something.
    pub keep: bool,
}

impl Default for Hunt {
    fn default() -> Self {
        Self {
            targets: Vec::new(),
            minutes: 60,
            keep: false,
        }
    }
}

/// The same inputs every time, so that what passes today passes tomorrow.
pub fn briefly(environment: &Environment) -> Result<()> {
    let fuzzer = Fuzzer::build(environment)?;
    let work = fuzzer.work.join("briefly");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fuzzer.run(&TARGETS, &work, BRIEFLY, &["-seed=1"])
}

/// Goes on from where the last hunt ended, as chance will have it.
pub fn fuzz(hunt: &Hunt) -> Result<()> {
    let fuzzer = Fuzzer::build(&install::only(&[], &[&tools::CXX])?)?;
    let work = fuzzer.work.join("corpus");
    let rounds = hunt.targets.len().div_ceil(cores());
    let seconds = hunt.minutes * 60 / u32::try_from(rounds)?;
    if seconds > 0 {
        fuzzer.run(&hunt.targets, &work, seconds, &[])?;
    }
    if hunt.keep {
        for target in &hunt.targets {
            fuzzer.keep(target, &work.join(target))?;
        }
    }
    Ok(())
}

fn cores() -> usize {
    available_parallelism().map_or(1, usize::from)
}

/// The corpus in the repository.
fn corpus(target: &str) -> PathBuf {
    project::root().join("fuzz/corpus").join(target)
}

/// The built targets.
struct Fuzzer {
    programs: PathBuf,
    /// Where the inputs go that reach something new.
    work: PathBuf,
}

impl Fuzzer {
    fn build(environment: &Environment) -> Result<Self> {
        let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
        let host = host.trim();
        let target = project::root().join("target");
        let mut cargo = checks::cargo(environment);
        cargo
            .current_dir(project::root())
            .args(["build", "--package", "nomination-card-fuzz", "--bins"])
            // Named, so that what runs while it is built is built without the flags.
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

    /// Runs targets for so many seconds each, as many at a time as there are cores.
    fn run(&self, targets: &[&str], work: &Path, seconds: u32, arguments: &[&str]) -> Result<()> {
        for some in targets.chunks(cores()) {
            let running = some
                .iter()
                .map(|target| {
                    let mut command = self.command(target, work, seconds)?;
                    let child = command.args(arguments).spawn();
                    let child =
                        child.with_context(|| format!("`{target}` could not be started"))?;
                    Ok((*target, child))
                })
                .collect::<Result<Vec<_>>>()?;
            let failed: Vec<_> = running.into_iter().filter_map(failed).collect();
            if !failed.is_empty() {
                bail!("{}", failed.join("\n"));
            }
        }
        Ok(())
    }

    fn command(&self, target: &str, work: &Path, seconds: u32) -> Result<Command> {
        let own = work.join(target);
        fs::create_dir_all(&own)?;
        let findings = self.work.join("findings");
        fs::create_dir_all(&findings)?;
        let mut command = Command::new(self.programs.join(target));
        command
            .args(LIMITS)
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-artifact_prefix={}/{target}-", findings.display()))
            .arg(own)
            .arg(corpus(target));
        Ok(command)
    }

    /// Replaces a target's corpus by the fewest inputs that reach what it and others reach.
    fn keep(&self, target: &str, found: &Path) -> Result<()> {
        let merged = self.work.join("merged").join(target);
        if merged.exists() {
            fs::remove_dir_all(&merged)?;
        }
        fs::create_dir_all(&merged)?;
        let mut command = Command::new(self.programs.join(target));
        command
            .args(["-set_cover_merge=1", "-max_len=512", "-verbosity=0"])
            .args([&merged, &corpus(target), found])
            .stderr(Stdio::null());
        process::run_quietly(&mut command)?;
        let corpus = corpus(target);
        fs::remove_dir_all(&corpus)?;
        fs::create_dir_all(&corpus)?;
        let (mut count, mut bytes) = (0, 0);
        for entry in fs::read_dir(&merged)? {
            let path = entry?.path();
            let name = path.file_name().context("a file has a name")?;
            bytes += fs::copy(&path, corpus.join(name))?;
            count += 1;
        }
        println!("fuzz/corpus/{target}: {count} inputs, {bytes} bytes");
        Ok(())
    }
}

/// What to say of a target that found something.
fn failed((target, mut child): (&str, Child)) -> Option<String> {
    match child.wait() {
        Ok(status) if status.success() => None,
        Ok(_) => Some(format!(
            "`{target}` found an input, named above. `cargo run --package nomination-card-fuzz \
             --bin {target} FILE` tries it again. Once it is mended, it belongs in a test of its \
             own and in fuzz/corpus/{target}."
        )),
        Err(error) => Some(format!("`{target}` could not be waited for: {error}")),
    }
}
