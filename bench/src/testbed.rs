//! The environment of all measurements: the server with all pages, the browsers, the contestants.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context as _, Result};

use crate::before::Before;
use crate::browser::{AT_ONCE, Browser};
use crate::contestant::{Contestant, OURS, STATIC};
use crate::inputs::{Input, Inputs};
use crate::peers;
use crate::server::{Server, Site};
use crate::visit::{Conditions, Visit};
use xtask::{process, project};

pub struct Testbed {
    pub inputs: Inputs,
    /// Ours first.
    pub contestants: Vec<Contestant>,
    pub site: Arc<Site>,
    pub server: Server,
    browser: Browser,
    /// A browser that renders frames immediately.
    quick: Browser,
}

/// The browser for a visit.
#[derive(Clone, Copy)]
pub enum Frames {
    /// 60 frames per second.
    Steady,
    /// Frames as soon as there is something to show.
    AtOnce,
}

impl Testbed {
    pub fn prepare(chromium: &Path, before: Option<&Before>) -> Result<Self> {
        let inputs = Inputs::make()?;
        let mut contestants = vec![peers::embed(OURS, &project::dist())?];
        if let Some(before) = before {
            contestants.push(before.contestant()?);
        }
        contestants.extend(peers::contestants()?);
        let mut site = Site::default();
        for input in inputs.all() {
            site.add(input.url(), &input.json)?;
        }
        for contestant in &contestants {
            for (name, content) in &contestant.files {
                site.add(contestant.path(name), content)?;
            }
            for input in inputs.all() {
                let page = contestant.page(&input.url());
                site.add(contestant.path(&page_of(input)), page.as_bytes())?;
            }
        }
        let rendered = rendered(&inputs.card)?;
        site.add(format!("/{OURS}/prerendered.html"), rendered.as_bytes())?;
        site.add(
            format!("/{STATIC}/prerendered.html"),
            without_script(&rendered)?.as_bytes(),
        )?;
        let site = Arc::new(site);
        Ok(Self {
            inputs,
            contestants,
            server: Server::start(Arc::clone(&site))?,
            site,
            browser: Browser::start(chromium, &[])?,
            quick: Browser::start(chromium, AT_ONCE)?,
        })
    }

    /// Whether a contestant has any files.
    pub fn takes_part(&self, name: &str) -> bool {
        name == STATIC || self.contestants.iter().any(|each| each.name == name)
    }

    /// The browser's name and version.
    pub fn browser_name(&mut self) -> Result<String> {
        let version = self
            .browser
            .call(None, "Browser.getVersion", serde_json::json!({}))?;
        let product = version["product"].as_str().unwrap_or_default();
        Ok(product
            .replace("HeadlessChrome/", "Chrome/")
            .replace('/', " "))
    }

    /// Starts to load a page from the server.
    pub fn visit(
        &mut self,
        path: &str,
        frames: Frames,
        conditions: Conditions,
    ) -> Result<Visit<'_>> {
        let url = self.server.url(path);
        let mut visit = Visit::begin(self.browser(frames), conditions)?;
        visit.go(&url)?;
        Ok(visit)
    }

    pub fn browser(&mut self, frames: Frames) -> &mut Browser {
        match frames {
            Frames::Steady => &mut self.browser,
            Frames::AtOnce => &mut self.quick,
        }
    }
}

/// The name of a contestant's page for an input.
pub fn page_of(input: &Input) -> String {
    input.name.replace(".json", ".html")
}

/// The page that our command-line tool renders.
fn rendered(input: &Input) -> Result<String> {
    let file = project::root().join("target/bench").join(&input.name);
    fs::write(&file, &input.json)?;
    let mut tool = Command::new(project::root().join("target/release/nomination-card"));
    tool.args([
        "render",
        "--page",
        "--assets",
        "/ours",
        "--src",
        &input.url(),
    ])
    .arg(&file);
    let page = process::output(&mut tool)?;
    // Prevents the browser's automatic request.
    Ok(page.replacen("</head>", "<link rel=\"icon\" href=\"data:,\">\n</head>", 1))
}

/// The same page without scripts and without the duplicate text in the light DOM.
fn without_script(page: &str) -> Result<String> {
    let (before, rest) = page
        .split_once("</template>")
        .context("the rendered page has no shadow root")?;
    let (_, after) = rest
        .split_once("</nomination-card>")
        .context("the rendered page has no card")?;
    let page = format!("{before}</template></nomination-card>{after}");
    let lines: String = page
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("<script"))
        .collect();
    anyhow::ensure!(!lines.contains("<script"), "the static page has a script");
    Ok(lines)
}

/// How often a page requested each file, except the page itself and the JSON.
pub fn fetched(requests: &[String]) -> BTreeMap<&str, usize> {
    let mut files = BTreeMap::new();
    for path in requests {
        if !path.ends_with(".html") && !path.ends_with(".json") {
            *files.entry(path.as_str()).or_insert(0) += 1;
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_page_is_the_rendered_one_without_scripts() {
        let page = "<head>\n<script type=\"module\" src=\"/a.js\"></script>\n</head>\n\
                    <nomination-card>\n<template shadowrootmode=\"open\"><p>Ada</p></template>\n\
                    <script type=\"application/ld+json\">{}</script>\n<p>Ada</p>\n</nomination-card>\n</body>\n";
        assert_eq!(
            without_script(page).unwrap(),
            "<head>\n</head>\n<nomination-card>\n<template shadowrootmode=\"open\"><p>Ada</p></template>\
             </nomination-card>\n</body>\n"
        );
        assert!(without_script("<p>Ada</p>").is_err());
    }

    #[test]
    fn what_was_fetched_is_counted_once() {
        let requests = [
            "/a/card.html",
            "/a/card.js",
            "/data/card.json",
            "/a/card.js",
        ]
        .map(str::to_owned);
        assert_eq!(fetched(&requests), [("/a/card.js", 2)].into());
    }
}
