//! `cargo xtask dist`: builds the files to deploy and the command-line tool.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::compress::brotli;
use crate::environment::Environment;
use crate::{budget, install, names, parts, process, project};

/// The file that a page names.
const LOADER: &str = "nomination-card.js";

/// Trunk's output folder, as configured in `Trunk.toml`.
pub const SITE: &str = "target/site";

/// The JSON Schema, published next to the embed.
const SCHEMA: &str = "nomination.schema.json";

/// The command-line tool in `target/release`.
const TOOL: &str = "nomination-card";

/// Builds everything, writes it to `dist`, and prints the sizes.
pub fn dist(environment: &Environment) -> Result<()> {
    let mut build = Build::of(environment, &project::root())?;
    process::run(&mut build.command)?;
    let files = collect(&project::root().join(SITE))?;
    let folder = project::dist();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for file in &files {
        fs::write(folder.join(&file.name), &file.content)?;
    }
    let weights = weights(&files)?;
    print!("{}", report(&files, &weights)?);
    print!("{}", parts::report()?);
    if build.is_small {
        budget::check(&weights)?;
    }

    let mut cargo = environment.command("cargo");
    cargo.current_dir(project::root()).args([
        "build",
        "--release",
        "--package",
        "nomination-card-cli",
    ]);
    process::run(&mut cargo)?;
    println!("\nThe command-line tool: target/release/{TOOL}");
    Ok(())
}

/// Builds the site of a checkout, including the embed.
pub struct Build {
    pub command: Command,
    /// Whether the module is optimised for size like a release.
    is_small: bool,
}

impl Build {
    pub fn of(environment: &Environment, checkout: &Path) -> Result<Self> {
        let mut environment = environment.clone();
        let is_small = install::make_small(&mut environment);
        if !is_small {
            eprintln!(
                "The source of the standard library is not available: the module will be a tenth \
                 larger than that of a release, and is not compared with its budget."
            );
        }
        let mut command = environment.command("trunk");
        command.current_dir(checkout).args(["build", "--release"]);
        Ok(Self { command, is_small })
    }
}

/// A file of the embed.
#[derive(Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

/// The embed's files; nothing else of the site is meant for other pages.
pub fn collect(site: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let entries =
        fs::read_dir(site).with_context(|| format!("{} cannot be read", site.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if is_published(&name) {
            let content = fs::read(&path)?;
            files.push(File {
                name: name.into_owned(),
                content,
            });
        }
    }
    let schema = project::root().join("assets").join(SCHEMA);
    if schema.exists() {
        files.push(File {
            name: SCHEMA.into(),
            content: fs::read(schema)?,
        });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn is_published(name: &str) -> bool {
    name == LOADER
        || is_pinned(name)
        || is_hashed(name, "element-", &[".js"])
        || is_hashed(name, "card-", &[".css", ".js", ".wasm"])
}

fn is_pinned(name: &str) -> bool {
    is_hashed(name, "nomination-card-", &[".js"])
}

fn is_hashed(name: &str, stem: &str, extensions: &[&str]) -> bool {
    let hash = name.strip_prefix(stem).and_then(|rest| {
        let mut ends = extensions.iter();
        ends.find_map(|extension| rest.strip_suffix(extension))
    });
    hash.is_some_and(|hash| hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()))
}

/// The compressed size of each file.
fn weights(files: &[File]) -> Result<Vec<(&str, usize)>> {
    let weigh = |file: &'_ File| brotli(&file.content).map(|bytes| bytes.len());
    files
        .iter()
        .map(|file| Ok((file.name.as_str(), weigh(file)?)))
        .collect()
}

/// The compressed sizes, and the tag for pages that pin this version.
fn report(files: &[File], weights: &[(&str, usize)]) -> Result<String> {
    let mut text = format!("\n{:<42}{:>10}{:>10}\n", "dist/", "bytes", "brotli");
    for (file, (_, brotli)) in files.iter().zip(weights) {
        text += &format!("{:<42}{:>10}{brotli:>10}\n", file.name, file.content.len());
    }
    text += &format!(
        "\nFor a page that pins this version:\n\n{}\n",
        snippet(files)?
    );
    Ok(text)
}

/// The tag for pages that pin this version; its `integrity` covers everything that the script
/// loads.
fn snippet(files: &[File]) -> Result<String> {
    let pinned = files.iter().find(|file| is_pinned(&file.name));
    let pinned = pinned.context("the build has no copy of the loader with an immutable name")?;
    Ok(format!(
        "<script type=\"module\" src=\"https://cdn.example/nomination-card/{}\"\n        \
         integrity=\"{}\" crossorigin></script>",
        pinned.name,
        names::integrity(&pinned.content)
    ))
}

/// The same tag for the existing `dist`, for tests.
pub fn printed_snippet() -> Result<String> {
    let files = collect(&project::dist()).context("`cargo xtask dist` builds the embed")?;
    snippet(&files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_embed_is_published() {
        for name in [
            "nomination-card.js",
            "nomination-card-0123456789abcdef.js",
            "card-0123456789abcdef.css",
            "card-0123456789abcdef.js",
            "card-0123456789abcdef.wasm",
            "element-0123456789abcdef.js",
        ] {
            assert!(is_published(name), "{name}");
        }
        for name in [
            "index.html",
            "card.js",
            "element.js",
            "card-0123456789abcdef.css.map",
            "card-012345678.js",
            "nomination-card-element.js",
            "stinner-2022.json",
        ] {
            assert!(!is_published(name), "{name}");
        }
    }

    #[test]
    fn the_report_names_every_file_and_the_tag_to_paste() {
        let name = "nomination-card-0123456789abcdef.js";
        let files = [File {
            name: name.into(),
            content: b"alert('Hello, world.');".to_vec(),
        }];
        let text = report(&files, &weights(&files).unwrap()).unwrap();
        let row = text.lines().find(|line| line.starts_with(name)).unwrap();
        assert!(row.ends_with("27") && row.contains(" 23 "), "{row}");
        assert!(text.contains(
            "<script type=\"module\" src=\"https://cdn.example/nomination-card/nomination-card-\
             0123456789abcdef.js\"\n        integrity=\"sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6Z\
             ZDob/Tng=\" crossorigin></script>"
        ));
    }

    #[test]
    fn a_build_without_a_pinned_copy_is_refused() {
        assert!(report(&[], &[]).is_err());
    }
}
