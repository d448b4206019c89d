//! Installs what a command needs and is not there yet.

mod cache;
mod crates;
mod npm;
mod rustup;
mod std_source;
mod system;
mod wasm_target;

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::environment::Environment;
use crate::project;
use crate::tools::{self, CrateTool, SystemTool};
use cache::Cache;

pub use std_source::make_small;

/// What is to be possible afterwards. Each includes the ones before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Goal {
    Serve,
    Dist,
    Test,
}

/// Where the end-to-end tests look for the browsers and their drivers.
const BROWSERS: &[(&str, &SystemTool)] = &[
    ("NOMINATION_CARD_CHROMIUM", &tools::CHROMIUM),
    ("NOMINATION_CARD_CHROMEDRIVER", &tools::CHROMEDRIVER),
    ("NOMINATION_CARD_FIREFOX", &tools::FIREFOX),
    ("NOMINATION_CARD_MINIBROWSER", &tools::MINI_BROWSER),
    ("NOMINATION_CARD_WEBKITDRIVER", &tools::WEBKIT_DRIVER),
];

/// Installs what is missing for a goal, and returns the environment that has it all.
pub fn setup(goal: Goal) -> Result<Environment> {
    let cache = Cache::locate()?;
    let mut environment = Environment::default();
    let path = std::env::var_os("PATH").unwrap_or_default();

    let mut missing = system_tools(goal);
    // All at once, before anything that takes long: whoever has to be asked is asked only once.
    missing.retain(|tool| system::find(tool, &path).is_none());
    system::install(&missing)?;

    wasm_target::install(&mut environment)?;
    for tool in crate_tools(goal)? {
        if let Some(folder) = crates::install(&cache, &tool)? {
            environment.add_folder(folder);
        }
    }
    if goal >= Goal::Dist {
        let modules = npm::install(&cache)?;
        environment.add_folder(modules.join(".bin"));
        // The end-to-end tests put these into their pages: style sheets, fonts, libraries, axe.
        environment.set("NOMINATION_CARD_AXE", modules.join("axe-core/axe.min.js"));
        environment.set("NOMINATION_CARD_NPM", modules);
    }
    if goal >= Goal::Test {
        let path = environment.path();
        let geckodriver = [("NOMINATION_CARD_GECKODRIVER", &tools::GECKODRIVER)];
        for (name, tool) in BROWSERS.iter().chain(&geckodriver) {
            let program = system::find(tool, &path)
                .with_context(|| format!("{} was installed, but cannot be found", tool.title))?;
            environment.set(name, program);
        }
    }
    Ok(environment)
}

/// Installs single tools, and returns the environment that has them.
pub fn only(crates: &[CrateTool], system: &[&SystemTool]) -> Result<Environment> {
    let cache = Cache::locate()?;
    let mut environment = Environment::default();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut missing = system.to_vec();
    missing.retain(|tool| system::find(tool, &path).is_none());
    system::install(&missing)?;
    for tool in crates {
        if let Some(folder) = crates::install(&cache, tool)? {
            environment.add_folder(folder);
        }
    }
    Ok(environment)
}

/// The libraries that the other embeds of the bench are written with: their `node_modules`.
pub fn peers() -> Result<PathBuf> {
    npm::install_peers(&Cache::locate()?)
}

/// Chromium alone, without its driver and the other browsers.
pub fn chromium() -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(program) = system::find(&tools::CHROMIUM, &path) {
        return Ok(program);
    }
    system::install(&[&tools::CHROMIUM])?;
    system::find(&tools::CHROMIUM, &path).context("Chromium was installed, but cannot be found")
}

fn system_tools(goal: Goal) -> Vec<&'static SystemTool> {
    let mut all = Vec::new();
    if goal >= Goal::Dist {
        all.extend([&tools::NODE, &tools::NPM]);
    }
    if goal >= Goal::Test {
        all.extend(BROWSERS.iter().map(|(_, tool)| *tool));
        all.extend([&tools::XVFB, &tools::PS, &tools::PYTHON, &tools::CXX]);
    }
    all
}

fn crate_tools(goal: Goal) -> Result<Vec<CrateTool>> {
    let version = project::locked_version("Cargo.toml", "wasm-bindgen")?;
    let mut all = vec![tools::wasm_bindgen(version), tools::trunk()];
    if goal >= Goal::Test {
        all.extend([tools::geckodriver(), tools::cargo_deny()]);
    }
    Ok(all)
}
