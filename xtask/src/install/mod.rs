//! Installs what a command needs and is not there yet.

mod cache;
mod crates;
mod npm;
mod rustup;
mod std_source;
mod system;
mod wasm_target;

use std::ffi::OsStr;
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
    // All at once, before anything that takes long: whoever has to be asked is asked only once.
    system::install(&system_tools(goal))?;
    wasm_target::install(&mut environment)?;
    crates::install(&cache, &crate_tools(goal)?, &mut environment)?;
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
            environment.set(name, find(tool, &path)?);
        }
    }
    Ok(environment)
}

/// Installs single tools, and returns the environment that has them.
pub fn only(crates: &[CrateTool], system: &[&SystemTool]) -> Result<Environment> {
    let mut environment = Environment::default();
    system::install(system)?;
    crates::install(&Cache::locate()?, crates, &mut environment)?;
    Ok(environment)
}

/// The libraries that the other embeds of the bench are written with: their `node_modules`.
pub fn peers() -> Result<PathBuf> {
    npm::install_peers(&Cache::locate()?)
}

/// Chromium alone, without its driver and the other browsers.
pub fn chromium() -> Result<PathBuf> {
    system::install(&[&tools::CHROMIUM])?;
    find(&tools::CHROMIUM, &Environment::default().path())
}

/// The program of a tool that was installed.
fn find(tool: &SystemTool, path: &OsStr) -> Result<PathBuf> {
    let program = system::find(tool, path);
    program.with_context(|| format!("{} was installed, but cannot be found", tool.title))
}

fn system_tools(goal: Goal) -> Vec<&'static SystemTool> {
    let mut all = Vec::new();
    if goal >= Goal::Dist {
        all.extend([&tools::NODE, &tools::NPM]);
    }
    if goal >= Goal::Test {
        all.extend(BROWSERS.iter().map(|(_, tool)| *tool));
        all.extend([
            &tools::XVFB,
            &tools::PS,
            &tools::PYTHON,
            &tools::PRE_COMMIT,
            &tools::CXX,
        ]);
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
