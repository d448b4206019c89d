//! Prerendered cards in plain HTML.

use std::collections::BTreeSet;

use nomination_card::model::Url;
use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{
    answer::Answer,
    engines::Engine,
    host::{Host, SCRIPT},
    inputs::{behaviour, sample},
    server::Site,
    stage::Stage,
    tests,
};

tests! {
    samples_say_and_look_the_same
    nothing_more_is_asked_for
    without_scripts_all_can_be_read
    a_strict_policy_is_kept
    nothing_moves
    a_whole_page_is_one
}

pub const JSON: &str = "/data/nomination.json";

pub fn element(json: &str, src: Option<&str>) -> String {
    let options = Options {
        assets: "/embed".to_owned(),
        src: src.map(|src| Url::parse(src).expect("a URL")),
        ..Options::default()
    };
    render(json.as_bytes().to_vec(), &options).unwrap_or_else(|error| panic!("{error}"))
}

/// Adds `id` and other attributes.
pub fn with(element: &str, attributes: &str) -> String {
    element.replacen(
        "<nomination-card ",
        &format!("<nomination-card {attributes} "),
        1,
    )
}

/// A nomination with forty entries in each section.
pub fn long() -> String {
    let list = |what: &str| -> Vec<String> {
        (1..=40)
            .map(|number| format!("{what} number {number}."))
            .collect()
    };
    json!({
        "candidate": "Lena Long",
        "agenda": list("Plan"),
        "contributions": list("Deed"),
        "peps": (9001..=9040).collect::<Vec<u32>>(),
        "endorsements": list("Praise"),
    })
    .to_string()
}

pub fn asked(site: &Site, ending: &str) -> usize {
    site.log()
        .iter()
        .filter(|request| request.path.ends_with(ending))
        .count()
}

pub fn is_plain(stage: &Stage) {
    assert_eq!(stage.states(), ["ready"]);
    for ending in [".wasm", ".json"] {
        assert_eq!(asked(&stage.home, ending), 0, "{ending} was asked for");
    }
}

/// The layout: the position and size of every box in the card.
const DRAWN: &str = "[...card.shadowRoot.querySelectorAll('article, article *')]
    .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const { color, fontSize, fontWeight } = getComputedStyle(each);
      return [each.localName, ...[x, y, width, height].map((side) => Math.round(side * 10) / 10), color, fontSize, fontWeight].join(' ');
    })";

fn samples_say_and_look_the_same(stage: &Stage) {
    for name in ["vstinner", "minimal", "rtl"] {
        let path = format!("/assets/{name}.json");
        stage.show(&format!(
            r#"<nomination-card src="{path}" lang="en"></nomination-card>"#
        ));
        stage.settle();
        let (text, drawn) = (
            stage.text(),
            stage.run::<Vec<String>>(&format!("return {DRAWN};")),
        );
        stage.show(&element(sample(&format!("{name}.json")), Some(&path)));
        stage.settle();
        assert_eq!(stage.text(), text, "{name}");
        let rendered = stage.run::<Vec<String>>(&format!("return {DRAWN};"));
        assert_eq!(rendered.len(), drawn.len(), "{name}");
        for (rendered, drawn) in rendered.iter().zip(&drawn) {
            assert_eq!(rendered, drawn, "{name}");
        }
    }
}

fn nothing_more_is_asked_for(stage: &Stage) {
    let json = sample("vstinner.json");
    for src in [None, Some(JSON)] {
        stage.home.put(JSON, json);
        stage.show(&element(json, src));
        stage.settle();
        stage.quiet();
        is_plain(stage);
        let log = stage.home.log().into_iter().map(|request| request.path);
        let code = log.filter(|path| path.starts_with("/embed/") && path.ends_with(".js"));
        let code: BTreeSet<_> = code.collect();
        let behaviour = format!("/embed/{}", behaviour());
        let wanted = [behaviour, SCRIPT.to_owned()];
        assert_eq!(code, wanted.into(), "no other code is needed");
        let loads = stage.events_of("nomination-load");
        assert_eq!(loads.len(), 1);
        let expected: Value = serde_json::from_str(json).expect("JSON");
        let told = &loads[0]["detail"]["nomination"];
        // JSON at `src` is not fetched.
        assert_eq!(*told, if src.is_none() { expected } else { Value::Null });
    }
}

fn without_scripts_all_can_be_read(stage: &Stage) {
    let plain = Host::new(&element(&long(), None)).at("/page/plain.html");
    stage.home.put(&plain.path, plain.answer());
    // A frame without scripts, which the surrounding page inspects.
    let frame = r#"<iframe sandbox="allow-same-origin" src="/page/plain.html" style="width: 900px; height: 700px"></iframe>"#;
    stage.visit(&Host::new(frame).without_script());
    stage.wait("$('iframe').contentDocument?.readyState === 'complete'");
    let card = "$('iframe').contentDocument.querySelector('nomination-card')";
    stage.wait(&format!(
        "getComputedStyle({card}.shadowRoot.querySelector('.name')).fontSize !== '16px'"
    ));
    let defined: bool = stage.run(&format!("return {card}.matches(':defined');"));
    assert!(!defined, "no script has run");
    let text: String = stage.run(&format!(
        "return {card}.shadowRoot.querySelector('article').innerText;"
    ));
    for words in [
        "Lena Long",
        "Plan number 40.",
        "25 more PEPs",
        "PEP 9001",
        "Praise number 1.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    // Controls that need a script are hidden.
    assert!(!text.contains("Filter"), "{text}");
    let copies: usize = stage.run(&format!(
        "return [...{card}.shadowRoot.querySelectorAll('.copy')].filter((each) => each.checkVisibility()).length;"
    ));
    assert_eq!(copies, 0);
    assert!(!text.contains("Deed number 40."), "long lists are folded");
    stage.act(&format!(
        "for (const summary of {card}.shadowRoot.querySelectorAll('summary')) summary.click();"
    ));
    let text: String = stage.run(&format!(
        "return {card}.shadowRoot.querySelector('article').innerText;"
    ));
    for words in ["Deed number 40.", "PEP 9040", "Praise number 40."] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    stage.act(&format!(
        "for (const summary of {card}.shadowRoot.querySelectorAll('summary')) summary.click();"
    ));
    let text: String = stage.run(&format!(
        "return {card}.shadowRoot.querySelector('article').innerText;"
    ));
    assert!(!text.contains("Deed number 40."), "lists close");
}

fn a_strict_policy_is_kept(stage: &Stage) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                  img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    let host = Host::new(&element(&long(), None)).header("content-security-policy", policy);
    stage.visit(&host);
    stage.settle();
    is_plain(stage);
    let size: String =
        stage.run("return getComputedStyle(card.shadowRoot.querySelector('.name')).fontSize;");
    assert_ne!(size, "16px", "the style sheet is on");
    // Also when the script takes over.
    stage.act("card.headingLevel = 4;");
    stage.wait("card.shadowRoot.querySelector('h4.name')");
    let violations: Vec<String> = stage.run("return harness.seen.violations;");
    assert_eq!(violations, [""; 0]);
}

/// If the page's style sheet loads before the card, the script causes no layout shift.
fn nothing_moves(stage: &Stage) {
    if stage.engine() != Engine::Chromium {
        // Only Chromium measures layout shift.
        return;
    }
    let watch = "<script>
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true });
    </script>";
    for name in ["vstinner", "rtl", "minimal"] {
        let card = element(sample(&format!("{name}.json")), Some("/assets/x.json"));
        stage.visit(&Host::new(&format!("{card}<p>What follows.</p>")).head(watch));
        stage.settle();
        stage.quiet();
        let shifts: Vec<f64> = stage.run("return window.shifts;");
        assert_eq!(shifts, [0.0; 0], "{name}");
    }
}

fn a_whole_page_is_one(stage: &Stage) {
    let options = Options {
        assets: "/embed/".to_owned(),
        lang: "fr".to_owned(),
        page: true,
        ..Options::default()
    };
    let page = render(sample("vstinner.json").as_bytes().to_vec(), &options).expect("a nomination");
    let page = page.replace(
        "<head>",
        "<head><script src=\"/harness/harness.js\"></script>",
    );
    stage.home.put("/page/whole.html", Answer::html(page));
    stage.open("/page/whole.html");
    stage.settle();
    is_plain(stage);
    let (title, lang, mode): (String, String, String) =
        stage.run("return [document.title, document.documentElement.lang, document.compatMode];");
    assert_eq!(title, "Victor Stinner · Python Steering Council 2022");
    assert_eq!(lang, "fr");
    assert_eq!(mode, "CSS1Compat");
    let person: Value =
        stage.run("return JSON.parse($('script[type=\"application/ld+json\"]').textContent);");
    assert_eq!(person["@type"], "Person");
    assert_eq!(person["name"], "Victor Stinner");
    assert_eq!(
        person["affiliation"][0]["affiliation"]["name"],
        "IBM/Red Hat"
    );
    assert!(
        person["subjectOf"]["url"]
            .as_str()
            .is_some_and(|url| url.contains("discuss.python.org"))
    );
}
