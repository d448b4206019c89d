//! The project's front page, served as Trunk puts it together: below some path, with the built
//! files beside it, under a strict policy.

use crate::{
    answer::Answer,
    inputs::{DIST, FRONT},
    stage::Stage,
};

/// Where the page stands: not at the top, since a site may be anywhere.
pub const PATH: &str = "/some/where/index.html";

/// What the page gets by with.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; connect-src 'self'; img-src 'self' data: https:";

/// Puts the page on the home site.
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
    // What Trunk is told to copy, it copies to the top.
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

/// Opens the page at a fragment, `#…` or nothing, and waits until its card is there.
pub fn open(stage: &Stage, fragment: &str) {
    install(stage);
    // Another fragment alone would not load the page.
    stage.open("/harness/ping");
    stage.open(&format!("{PATH}{fragment}"));
    stage.wait("$('#verdict').textContent");
    stage.settle();
}
