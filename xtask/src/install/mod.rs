//! Installs the missing requirements of a command.

mod cache;
mod crates;
mod npm;
mod python;
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

/// What the installation must enable. Each goal includes the previous ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Goal {
    Serve,
    Dist,
    Test,
}

/// The variables by which the end-to-end tests find browsers and drivers.
const BROWSERS: &[(&str, &SystemTool)] = &[
    ("NOMINATION_CARD_CHROMIUM", &tools::CHROMIUM),
    ("NOMINATION_CARD_CHROMEDRIVER", &tools::CHROMEDRIVER),
    ("NOMINATION_CARD_FIREFOX", &tools::FIREFOX),
    ("NOMINATION_CARD_MINIBROWSER", &tools::MINI_BROWSER),
    ("NOMINATION_CARD_WEBKITDRIVER", &tools::WEBKIT_DRIVER),
];

/// Installs everything missing for a goal, and returns the resulting environment.
pub fn setup(goal: Goal) -> Result<Environment> {
    let cache = Cache::locate()?;
    let mut environment = Environment::default();
    // All at once and first, so that a user is asked for a password only once.
    system::install(&system_tools(goal))?;
    wasm_target::install(&mut environment)?;
    crates::install(&cache, &crate_tools(goal)?, &mut environment)?;
    if goal >= Goal::Dist {
        // wasm-opt, esbuild, TypeScript.
        let modules = npm::install(&cache, "xtask/npm")?;
        environment.add_folder(modules.join(".bin"));
        // The end-to-end tests include these in pages: style sheets, fonts, libraries, axe.
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

/// Installs individual tools, and returns the resulting environment.
pub fn only(crates: &[CrateTool], system: &[&SystemTool]) -> Result<Environment> {
    let mut environment = Environment::default();
    system::install(system)?;
    crates::install(&Cache::locate()?, crates, &mut environment)?;
    Ok(environment)
}

/// The `node_modules` with what the `package-lock.json` in a folder of the project names.
pub fn npm_packages(folder: &str) -> Result<PathBuf> {
    npm::install(&Cache::locate()?, folder)
}

/// A folder for `PYTHONPATH` with what the `requirements.txt` in a folder of the project names.
pub fn python_packages(folder: &str) -> Result<PathBuf> {
    python::install(&Cache::locate()?, folder)
}

/// Installs only Chromium, without its driver or other browsers.
pub fn chromium() -> Result<PathBuf> {
    system::install(&[&tools::CHROMIUM])?;
    find(&tools::CHROMIUM, &Environment::default().path())
}

/// The path of an installed tool's program.
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
