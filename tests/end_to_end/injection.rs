//! Injected strings in a nomination stay text, in the element and in the output of `render`.

#[path = "../injection/nominations.rs"]
pub mod nominations;

use std::sync::LazyLock;

use nomination_card_cli::render::{Options, render};
use serde::Deserialize;
use serde_json::{Value, json};

use self::nominations::{Place, Vector, nomination, vectors};
use crate::{answer::Answer, host::Host, stage::Stage, tests};

tests! {
    nothing_gets_in_through_the_element
    nothing_gets_in_through_render
    nothing_gets_in_through_a_whole_page
    the_vocabulary_is_the_samples
}

/// Violations are only reported, not blocked, so that the card has to defend itself.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The number of vectors per page.
const BATCH: usize = 60;

/// A nomination with a vector.
struct Trial {
    id: String,
    nomination: Value,
    /// The output of `render`, if the nomination is valid.
    page: Option<String>,
}

/// The result of `look()` in `injection.js`.
#[derive(Deserialize)]
struct Look {
    strange: Vec<String>,
    ran: Vec<String>,
    #[serde(default)]
    asked: Vec<String>,
    #[serde(default)]
    violations: Vec<String>,
    #[serde(default)]
    cards: Vec<(String, String)>,
    #[serde(default)]
    pictures: Vec<String>,
    #[serde(default)]
    links: usize,
}

/// All vectors in all places, grouped by page, shared by all engines.
static BATCHES: LazyLock<Vec<Vec<Trial>>> = LazyLock::new(|| {
    let vectors = vectors();
    let batches = vectors.chunks(BATCH).map(|vectors| {
        let trials = vectors.iter();
        let trials = trials.flat_map(|vector| Place::ALL.map(|place| Trial::new(vector, place)));
        trials.collect()
    });
    batches.collect()
});

impl Trial {
    fn new(vector: &Vector, place: Place) -> Self {
        let id = format!("{}-{place:?}", vector.id);
        let nomination = nomination(&vector.text, place);
        let options = Options {
            assets: "/embed".to_owned(),
            page: true,
            ..Options::default()
        };
        let page = render(nomination.to_string().into_bytes(), &options).ok();
        assert!(page.is_some() || !place.takes_all(), "{id} is refused");
        Self {
            id,
            nomination,
            page,
        }
    }
}

fn page(stage: &Stage, body: &str) -> Host {
    let script = include_bytes!("injection.js");
    let script = Answer::file("injection.js", script);
    stage.home.put("/harness/injection.js", script);
    Host::new(&format!("<main>{body}</main>"))
        .head(r#"<script src="/harness/injection.js"></script>"#)
        .header("content-security-policy-report-only", POLICY)
}

#[track_caller]
fn nothing_strange(look: &Look) {
    assert!(look.strange.is_empty(), "{:#?}", look.strange);
    assert!(look.ran.is_empty(), "this has run: {:#?}", look.ran);
    assert!(look.asked.is_empty(), "asked for: {:#?}", look.asked);
    let violations = &look.violations;
    assert!(violations.is_empty(), "against the policy: {violations:#?}");
}

/// The page's own origin received no requests except for the page's files and pictures.
#[track_caller]
fn nothing_asked_for(stage: &Stage, host: &Host, pictures: &[String]) {
    for request in stage.home.log() {
        let path = &request.path;
        let known = ["/harness/", "/embed/", "/data/", "/favicon"]
            .iter()
            .any(|folder| path.starts_with(folder));
        // WebKit may percent-encode colons.
        let plain = |address: &str| address.replace("%3A", ":").replace("%3a", ":");
        let address = plain(&stage.home.url(path));
        let mut pictures = pictures.iter().map(|picture| plain(picture));
        let picture = pictures.any(|picture| picture.starts_with(&address));
        assert!(known || picture || *path == host.path, "asked for: {path}");
    }
}

/// Waits for the cards, which may ask for their `pictures` and nothing else.
#[track_caller]
fn nothing_happens(stage: &Stage, host: &Host, pictures: &mut Vec<String>) -> Look {
    stage.settle();
    stage.quiet();
    let look: Look = stage.run("return look();");
    nothing_strange(&look);
    pictures.extend(look.pictures.iter().cloned());
    nothing_asked_for(stage, host, pictures);
    look
}

fn nothing_gets_in_through_the_element(stage: &Stage) {
    let (mut links, mut refused) = (0, 0);
    let mut pictures = Vec::new();
    for batch in &*BATCHES {
        let nominations: Vec<_> = batch
            .iter()
            .map(|trial| (&trial.id, &trial.nomination))
            .collect();
        stage
            .home
            .put("/data/batch.json", json!(nominations).to_string());
        let host = page(stage, "");
        stage.visit(&host);
        stage.act("await draw('/data/batch.json');");
        let look = nothing_happens(stage, &host, &mut pictures);
        assert_eq!(look.cards.len(), batch.len());
        for ((id, state), trial) in look.cards.iter().zip(batch) {
            let wanted = if trial.page.is_some() {
                "ready"
            } else {
                "error"
            };
            assert_eq!((&**id, &**state), (&*trial.id, wanted));
            refused += usize::from(trial.page.is_none());
        }
        links += look.links;
    }
    assert!(
        links > 5_000 && refused > 300,
        "{links} links, {refused} refused"
    );
}

fn nothing_gets_in_through_render(stage: &Stage) {
    let mut pictures = Vec::new();
    for batch in &*BATCHES {
        let mut elements = String::new();
        let mut wanted = Vec::new();
        for trial in batch {
            let Some(page) = &trial.page else { continue };
            // The element alone, as on a third-party page.
            let (_, body) = page.split_once("<body>\n").expect("a page has a body");
            let (element, _) = body.rsplit_once("</body>").expect("a body has an end");
            let id = format!(" id=\"{}\"", trial.id);
            elements += &element.replacen(" id=\"nomination\"", &id, 1);
            wanted.push((trial.id.clone(), "ready".to_owned()));
        }
        let host = page(stage, &elements);
        stage.visit(&host);
        let look = nothing_happens(stage, &host, &mut pictures);
        assert_eq!(look.cards, wanted);
    }
}

fn nothing_gets_in_through_a_whole_page(stage: &Stage) {
    let trials = BATCHES.iter().flatten();
    let pages: Vec<_> = trials
        .filter_map(|trial| Some((&trial.id, trial.page.as_ref()?)))
        .collect();
    stage.home.put("/data/pages.json", json!(pages).to_string());
    stage.visit(&page(stage, ""));
    let look: Look = stage.run("return parse('/data/pages.json');");
    assert!(look.strange.is_empty(), "{:#?}", look.strange);
    assert!(look.ran.is_empty(), "this has run: {:#?}", look.ran);
}

/// The samples, which use all features, need every entry of the vocabulary.
fn the_vocabulary_is_the_samples(stage: &Stage) {
    let long: Vec<_> = (9001..=9040).collect();
    let long = json!({ "candidate": "Lena Long", "summary": "# 1\n## 2\n### 3\n#### 4\n\n5. 6", "peps": long });
    stage.home.put("/data/long.json", long.to_string());
    let cards = [
        "/assets/vstinner.json",
        "/assets/rtl.json",
        "/data/long.json",
    ]
    .map(|src| format!(r#"<nomination-card src="{src}" id="x" open></nomination-card>"#));
    stage.visit(&page(stage, &cards.concat()));
    stage.settle();
    let strange: Vec<String> =
        stage.run("return [...document.querySelectorAll('nomination-card')].flatMap(strangersOf);");
    assert!(strange.is_empty(), "{strange:#?}");
    let unused: Vec<String> = stage.run(
        "const all = Object.entries(VOCABULARY)
           .flatMap(([name, attributes]) => [name, ...attributes.split(' ').filter(Boolean).map((attribute) => `${name}[${attribute}]`)]);
         const cards = [...document.querySelectorAll('nomination-card')];
         return all.filter((selector) => !cards.some((card) => card.shadowRoot.querySelector(selector)));",
    );
    // Exceptions: a picture that fails to load, and a PEP hidden by the filter.
    assert_eq!(unused, ["img[hidden]", "li[hidden]"]);
}
