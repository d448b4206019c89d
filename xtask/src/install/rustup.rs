//! Parts of the Rust toolchain in use that rustup adds.
//!
//! `rust-toolchain.toml` names them, so they are missing only where rustup was told to install
//! nothing by itself. Asking for one part leaves the rest of the toolchain as it is, while rustup's
//! own way to follow that file updates all of it.

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
