//! `cargo xtask serve`: the card in a page, built again at every change.

use std::os::unix::process::CommandExt as _;

use anyhow::{Context as _, Result};

use crate::install::{self, Goal};
use crate::project;

/// Becomes `trunk serve`, so that whatever stops this process stops Trunk.
pub fn serve(arguments: &[String]) -> Result<()> {
    let environment = install::setup(Goal::Serve)?;
    let mut trunk = environment.command("trunk");
    let trunk = trunk
        .current_dir(project::root())
        .arg("serve")
        .args(arguments);
    Err(trunk.exec()).context("Trunk could not be started")
}
