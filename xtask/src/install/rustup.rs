//! Adds targets and components to the current Rust toolchain.
//!
//! `rust-toolchain.toml` lists them, so they are missing only if rustup must not install
//! automatically. Adding a single part leaves the rest of the toolchain unchanged, while rustup's
//! automatic installation would update all of it.

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, ensure};

use super::cache::seconds;
use super::system;
use crate::process;

/// Adds a `target` or `component`.
pub fn add(kind: &str, name: &str) -> Result<()> {
    ensure!(
        system::on_path("rustup"),
        "there is no rustup to add the {kind} {name}"
    );
    eprintln!("Adding the {kind} {name} with rustup (takes about 10 seconds, once) …");
    let start = Instant::now();
    process::run_quietly(Command::new("rustup").args([kind, "add", name]))?;
    eprintln!("Added it in {}.", seconds(start));
    Ok(())
}
