//! The machine that runs the benchmark.

use std::process::Command;

use anyhow::Result;
use sysinfo::{CpuRefreshKind, MemoryRefreshKind, RefreshKind, System};

use xtask::{process, project};

pub struct Machine {
    pub processor: String,
    pub cores: usize,
    pub memory: u64,
    pub system: String,
    pub browser: String,
    pub date: String,
    pub commit: String,
}

impl Machine {
    pub fn inspect(browser: String) -> Result<Self> {
        let kinds = RefreshKind::nothing()
            .with_cpu(CpuRefreshKind::nothing())
            .with_memory(MemoryRefreshKind::nothing().with_ram());
        let system = System::new_with_specifics(kinds)?;
        let processor = system
            .cpus()
            .first()
            .map(|cpu| cpu.brand().trim().to_owned());
        Ok(Self {
            processor: processor.unwrap_or_else(|| "an unknown processor".to_owned()),
            cores: system.cpus().len(),
            memory: system.total_memory(),
            system: System::long_os_version().unwrap_or_else(|_| "an unknown system".to_owned()),
            browser,
            date: process::output(Command::new("date").args(["-u", "+%Y-%m-%d"]))?
                .trim()
                .to_owned(),
            commit: commit()?,
        })
    }

    pub fn sentence(&self) -> String {
        format!(
            "{}, {} cores, {:.0} GB of memory, {}, {}; {}, commit {}.",
            self.processor,
            self.cores,
            self.memory as f64 / 1e9,
            self.system,
            self.browser,
            self.date,
            self.commit
        )
    }
}

/// The commit, and whether anything but the results has changed since.
fn commit() -> Result<String> {
    let git = |words: &[&str]| {
        process::output(Command::new("git").current_dir(project::root()).args(words))
    };
    let commit = git(&["rev-parse", "--short=12", "HEAD"])?;
    let changed = git(&[
        "status",
        "--porcelain",
        "--",
        ".",
        ":!docs/performance.md",
        ":!bench/results.*",
    ])?;
    let suffix = if changed.trim().is_empty() {
        ""
    } else {
        " with changes"
    };
    Ok(format!("{}{suffix}", commit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_is_told_in_a_sentence() {
        let machine = Machine {
            processor: "Zuse Z3".into(),
            cores: 2,
            memory: 8_400_000_000,
            system: "Debian 12".into(),
            browser: "Chrome 156".into(),
            date: "2026-11-23".into(),
            commit: "0123456789ab".into(),
        };
        assert_eq!(
            machine.sentence(),
            "Zuse Z3, 2 cores, 8 GB of memory, Debian 12, Chrome 156; 2026-11-23, commit 0123456789ab."
        );
    }
}
