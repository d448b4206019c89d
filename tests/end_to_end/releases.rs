//! A release deployed over an older one: pages with the older version keep working.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use nomination_card_cli::render::{Options, render};
use sha2::{Digest as _, Sha256};

use crate::{
    answer::Answer,
    host::Host,
    inputs::{DIST, behaviour, built},
    server::Site,
    stage::Stage,
    tests,
};

tests! {
    an_open_page_goes_on_with_its_release
    a_pinned_page_goes_on_with_its_release
    a_rendered_page_keeps_its_style
    a_new_page_gets_the_new_release
    a_release_that_is_half_there_mixes_nothing
}

const CARD: &str = r#"<nomination-card src="/assets/minimal.json">Elsewhere</nomination-card>"#;

/// The built files of a simulated older release: different content, and thus different names.
struct Older(BTreeMap<String, Vec<u8>>);

impl Older {
    fn new() -> Self {
        let mut files = BTreeMap::new();
        let mut loader = String::from_utf8(DIST["nomination-card.js"].clone()).expect("UTF-8");
        let mut replace = |name: &str, more: &[u8]| {
            let content = [&DIST[name], more].concat();
            let (stem, _) = name.rsplit_once('-').expect("a name has a hash");
            let (_, extension) = name.rsplit_once('.').expect("a name has a type");
            let new = format!("{stem}-{}.{extension}", hash(&content));
            loader = loader.replace(name, &new);
            loader = loader.replace(&integrity(&DIST[name]), &integrity(&content));
            files.insert(new, content);
        };
        replace(behaviour(), b"\nglobalThis.isOlder = true;");
        replace(glue(), b"\nglobalThis.isOlder = true;");
        // Append a custom section, which has no effect.
        replace(built(|name| name.ends_with(".wasm")), b"\x00\x06\x05older");
        replace(built(|name| name.ends_with(".css")), b"/* older */");
        let loader = loader.into_bytes();
        assert_ne!(loader, DIST["nomination-card.js"]);
        files.insert(
            format!("nomination-card-{}.js", hash(&loader)),
            loader.clone(),
        );
        files.insert("nomination-card.js".to_owned(), loader);
        Self(files)
    }

    fn deploy(&self, site: &Site) {
        for (name, content) in &self.0 {
            let kind = Answer::file(name, b"").headers[0].1.clone();
            site.put(
                &format!("/embed/{name}"),
                Answer::new(&kind, content.clone()),
            );
        }
    }

    fn named(&self, start: &str, end: &str) -> &str {
        let mut names = self.0.keys();
        let name = names.find(|name| name.starts_with(start) && name.ends_with(end));
        name.expect("every kind of file is there")
    }

    /// The tag of a page that pins this version.
    fn snippet(&self) -> String {
        let name = self.named("nomination-card-", ".js");
        let integrity = integrity(&self.0[name]);
        format!(
            r#"<script type="module" src="/embed/{name}" integrity="{integrity}" crossorigin></script>"#
        )
    }
}

fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn glue() -> &'static str {
    built(|name| name.starts_with("card-") && name.ends_with(".js"))
}

/// Serves the older release, then copies the new one over it.
fn deployed_over(stage: &Stage, older: &Older) {
    older.deploy(&stage.home);
    stage.install(&stage.home, "/embed/");
}

/// Whether the script loads this file.
fn is_loaded(name: &str) -> bool {
    name.starts_with("card-") || name.starts_with("element-")
}

/// The requested files with immutable names.
fn asked(stage: &Stage) -> Vec<String> {
    let log = stage.home.log().into_iter().map(|request| request.path);
    let names = log.filter_map(|path| Some(path.strip_prefix("/embed/")?.to_owned()));
    names.filter(|name| is_loaded(name)).collect()
}

#[track_caller]
fn all_of_the_older(stage: &Stage, older: &Older) {
    let asked = asked(stage);
    assert!(!asked.is_empty());
    for name in &asked {
        assert!(
            older.0.contains_key(name),
            "{name} is not of the older release"
        );
    }
}

fn an_open_page_goes_on_with_its_release(stage: &Stage) {
    let older = Older::new();
    older.deploy(&stage.home);
    stage.show("<main></main>");
    stage.act("await customElements.whenDefined('nomination-card');");
    deployed_over(stage, &older);
    stage.act(&format!("$('main').innerHTML = `{CARD}`;"));
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
    all_of_the_older(stage, &older);
}

fn a_pinned_page_goes_on_with_its_release(stage: &Stage) {
    let older = Older::new();
    deployed_over(stage, &older);
    stage.visit(&Host::new(CARD).without_script().head(&older.snippet()));
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
    all_of_the_older(stage, &older);
}

fn a_rendered_page_keeps_its_style(stage: &Stage) {
    let older = Older::new();
    deployed_over(stage, &older);
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    let json = br#"{ "candidate": "Rena Rendered" }"#.to_vec();
    let element = render(json, &options).unwrap_or_else(|error| panic!("{error}"));
    // As the older tool would have rendered it.
    let element = element.replace(
        built(|name| name.ends_with(".css")),
        older.named("card-", ".css"),
    );
    stage.visit(&Host::new(&element));
    stage.settle();
    let mut asked = asked(stage);
    asked.sort_unstable();
    assert_eq!(asked, [older.named("card-", ".css"), behaviour()]);
    let display: String = stage.run(
        "return getComputedStyle(card.shadowRoot.querySelector('.nomination-card')).containerType;",
    );
    assert_eq!(display, "inline-size", "it is styled");
    // The new script controls the older card.
    stage.act("card.headingLevel = 4;");
    stage.wait("card.shadowRoot.querySelector('h4.name')");
    assert_eq!(stage.states(), ["ready"]);
}

fn a_new_page_gets_the_new_release(stage: &Stage) {
    let older = Older::new();
    deployed_over(stage, &older);
    stage.show(CARD);
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
    let asked = asked(stage);
    assert_eq!(asked.len(), 3, "{asked:?}");
    for name in &asked {
        assert!(DIST.contains_key(name), "{name} is of the older release");
    }
}

/// The new loader has arrived, but not the files that it names.
fn a_release_that_is_half_there_mixes_nothing(stage: &Stage) {
    let older = Older::new();
    older.deploy(&stage.home);
    for name in DIST.keys().filter(|name| is_loaded(name)) {
        let gone = Answer::text("Not found.").status(404);
        stage.home.put(&format!("/embed/{name}"), gone);
    }
    let loader: &'static [u8] = &DIST["nomination-card.js"];
    let loader = Answer::file("nomination-card.js", loader);
    stage.home.put("/embed/nomination-card.js", loader);
    stage.show(CARD);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(stage.text(), "Elsewhere");
    let failures = stage.events_of("nomination-error");
    assert_eq!(failures[0]["detail"]["kind"], "wasm");
    for name in asked(stage) {
        assert!(
            !older.0.contains_key(&name),
            "{name} is of the older release"
        );
    }
    deployed_over(stage, &older);
    stage.act("card.reload();");
    stage.wait("harness.text(card) === 'Mira Tanager'");
}
