//! The project's front page as Trunk builds it, served below a subpath next to the built files,
//! under a strict content security policy.

use crate::{
    answer::Answer,
    inputs::{DIST, FRONT},
    stage::Stage,
};

/// A subpath, because a site may be published anywhere.
pub const PATH: &str = "/some/where/index.html";

/// A policy that suffices for the page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; connect-src 'self'; img-src 'self' data: https:";

/// Serves the page on the home site.
pub fn install(stage: &Stage) {
    let folder = PATH.trim_end_matches("index.html");
    let put = |name: &str, bytes| {
        stage
            .home
            .put(&format!("{folder}{name}"), Answer::file(name, bytes))
    };
    for (name, bytes) in DIST.iter().chain(&*FRONT) {
        put(name, bytes);
    }
    let page = str::from_utf8(&FRONT["index.html"]).expect("the page is UTF-8");
    // Trunk copies these files to the top folder.
    for path in page.split(r#"rel="copy-file" href=""#).skip(1) {
        let path = path.split('"').next().unwrap_or_default();
        let bytes = FRONT
            .get(path)
            .unwrap_or_else(|| panic!("there is no {path} to copy"));
        put(path.rsplit('/').next().unwrap_or(path), bytes);
    }
    let page = page.replace(
        "<head>",
        r#"<head><script src="/harness/harness.js"></script>"#,
    );
    let page = Answer::html(page).header("content-security-policy", POLICY);
    stage.home.put(PATH, page);
}

/// Opens the page with a fragment, `#…` or empty, and waits for its card.
pub fn open(stage: &Stage, fragment: &str) {
    install(stage);
    // Leave the page first, because a changed fragment alone does not reload it.
    stage.open("/harness/ping");
    stage.open(&format!("{PATH}{fragment}"));
    stage.wait("$('#verdict').textContent");
    stage.settle();
}
