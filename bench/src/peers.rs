//! Builds the peers from `bench/peers` and `bench/leptos`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::contestant::Contestant;
use xtask::bundle::style;
use xtask::environment::Environment;
use xtask::{install, process, project};

/// The bundle of each peer.
const SCRIPT: &str = "card.js";

/// The peers, each with its entry point and JSX options.
const BUNDLES: [(&str, &str, &[&str]); 4] = [
    ("react", "react/entry.jsx", &["--jsx-import-source=react"]),
    (
        "preact",
        "preact/entry.jsx",
        &["--jsx-import-source=preact"],
    ),
    ("lit", "lit/entry.js", &[]),
    ("leptos", "leptos/entry.js", &[]),
];

/// The build folder.
fn work() -> PathBuf {
    project::root().join("target/bench")
}

/// Builds all peers.
pub fn build(tools: &Environment) -> Result<()> {
    let work = work();
    fs::create_dir_all(&work)?;
    fs::write(work.join("style.js"), style::module(&style::card()?))?;
    eprintln!("Building the card in Leptos …");
    leptos(tools, &work)?;
    let modules = install::npm_packages("bench/peers")?;
    for (name, entry, arguments) in BUNDLES {
        eprintln!("Bundling {name} …");
        let mut command = tools.command("esbuild");
        command
            .arg(project::root().join("bench/peers").join(entry))
            .args(["--bundle", "--minify", "--format=esm", "--charset=utf8"])
            .args([
                "--target=es2022",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .args([
                "--jsx=automatic",
                "--define:process.env.NODE_ENV=\"production\"",
            ])
            .arg(alias("card-style", &work.join("style.js")))
            .arg(alias("card-glue", &work.join("glue/glue.js")))
            .args(arguments)
            .arg(format!(
                "--outfile={}",
                work.join(name).join(SCRIPT).display()
            ))
            .env("NODE_PATH", &modules);
        process::run_quietly(&mut command)?;
    }
    Ok(())
}

fn alias(name: &str, file: &Path) -> String {
    format!("--alias:{name}={}", file.display())
}

/// Builds the Leptos card's module, optimised for size like ours.
fn leptos(tools: &Environment, work: &Path) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let target = work.join("target");
    let mut cargo = tools.command("cargo");
    cargo
        .current_dir(project::root().join("bench/leptos"))
        .args(["build", "--release", "--locked", "--target", TARGET])
        .arg("--target-dir")
        .arg(&target);
    process::run_quietly(&mut cargo)?;
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            "glue",
            "--out-dir",
        ])
        .arg(work.join("glue"))
        .arg(target.join(TARGET).join("release/peer_leptos.wasm"));
    process::run_quietly(&mut bindgen)?;
    fs::create_dir_all(work.join("leptos"))?;
    let page = fs::read_to_string(project::root().join("index.html"))?;
    let mut optimize = tools.command("wasm-opt");
    optimize
        .arg("-Oz")
        .args(wasm_opt_params(&page).context("index.html has no parameters for wasm-opt")?)
        .arg(work.join("glue/glue_bg.wasm"))
        .arg("-o")
        .arg(work.join("leptos/leptos.wasm"));
    process::run_quietly(&mut optimize)
}

/// The wasm-opt options that Trunk uses for our module.
fn wasm_opt_params(page: &str) -> Option<impl Iterator<Item = &str>> {
    let (_, rest) = page.split_once("data-wasm-opt-params=\"")?;
    let (params, _) = rest.split_once('"')?;
    Some(params.split_whitespace())
}

/// The built peers.
pub fn contestants() -> Result<Vec<Contestant>> {
    let contestants = BUNDLES.iter().map(|(name, ..)| {
        let files = files(&work().join(name), |name| {
            [SCRIPT, "leptos.wasm"].contains(&name)
        })?;
        Ok(Contestant::new(name, SCRIPT, files))
    });
    contestants.collect()
}

/// Our card, from a folder written by `cargo xtask dist`.
pub fn embed(name: &'static str, dist: &Path) -> Result<Contestant> {
    let files = files(dist, |file| !file.ends_with(".schema.json"))?;
    Ok(Contestant::new(name, "nomination-card.js", files))
}

/// The wanted files in a folder.
fn files(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<BTreeMap<String, Vec<u8>>> {
    let entries = fs::read_dir(folder).with_context(|| {
        format!(
            "{} cannot be read: run `cargo xtask bench` without `--no-build` first",
            folder
                .strip_prefix(project::root())
                .unwrap_or(folder)
                .display()
        )
    })?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_wanted(&name) {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use xtask::project::locked_version;

    /// The wasm-bindgen command-line tool has the version in our lock file.
    #[test]
    fn the_leptos_card_has_our_version_of_wasm_bindgen() {
        let version = |manifest| locked_version(manifest, "wasm-bindgen").unwrap();
        assert_eq!(version("bench/leptos/Cargo.toml"), version("Cargo.toml"));
    }

    #[test]
    fn the_leptos_card_is_optimized_as_ours() {
        let page = fs::read_to_string(project::root().join("index.html")).unwrap();
        let params: Vec<_> = wasm_opt_params(&page).unwrap().collect();
        assert!(params.contains(&"--converge"), "{params:?}");
        assert!(page.contains("data-wasm-opt=\"z\""));
    }

    #[test]
    fn libraries_are_those_that_the_table_names() {
        let package = project::root().join("bench/peers/package.json");
        let package: serde_json::Value =
            serde_json::from_slice(&fs::read(package).unwrap()).unwrap();
        for (name, major) in [
            ("react", "19."),
            ("react-dom", "19."),
            ("preact", "10."),
            ("lit", "3."),
        ] {
            let version = package["dependencies"][name].as_str().unwrap();
            assert!(version.starts_with(major), "{name} {version}");
        }
        let leptos = locked_version("bench/leptos/Cargo.toml", "leptos").unwrap();
        assert!(leptos.starts_with("0.8."), "{leptos}");
    }
}
