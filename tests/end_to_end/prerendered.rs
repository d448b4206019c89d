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
    a_filter_takes_over
    what_a_visitor_did_is_kept
    attributes_take_effect
    the_page_may_ask_for_more
    addresses_lead_into_it
    a_link_can_be_copied
    toggles_are_told
    without_the_module_it_stays
    without_the_behaviour_it_stays
    a_script_may_come_early
    nothing_moves
    a_whole_page_is_one
    shadow_roots_of_others_are_replaced
    json_that_was_broken_since_is_told
}

const JSON: &str = "/data/nomination.json";

fn element(json: &str, src: Option<&str>) -> String {
    let options = Options {
        assets: "/embed".to_owned(),
        src: src.map(|src| Url::parse(src).expect("a URL")),
        ..Options::default()
    };
    render(json.as_bytes().to_vec(), &options).unwrap_or_else(|error| panic!("{error}"))
}

/// Adds `id` and other attributes.
fn with(element: &str, attributes: &str) -> String {
    element.replacen(
        "<nomination-card ",
        &format!("<nomination-card {attributes} "),
        1,
    )
}

/// A nomination with forty entries in each section.
fn long() -> String {
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

fn asked(site: &Site, ending: &str) -> usize {
    site.log()
        .iter()
        .filter(|request| request.path.ends_with(ending))
        .count()
}

fn is_plain(stage: &Stage) {
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

fn a_filter_takes_over(stage: &Stage) {
    stage.show(&element(&long(), None));
    stage.settle();
    // Record the visible state in each frame.
    stage.act(
        "window.frames_ = [];
         (function look() {
           const article = card.shadowRoot.querySelector('article');
           window.frames_.push(article ? Math.round(article.getBoundingClientRect().width) : 0);
           requestAnimationFrame(look);
         })();
         card.shadowRoot.querySelector('input').focus();",
    );
    stage.press("9017");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
    let field: String = stage.run("return card.shadowRoot.activeElement?.value ?? null;");
    assert_eq!(field, "9017");
    stage.press("\u{e003}");
    stage.wait("card.shadowRoot.querySelector('input').value === '901'");
    let widths: Vec<u32> = stage.run("return window.frames_;");
    assert!(
        widths.iter().all(|width| *width == widths[0]),
        "it flickers: {widths:?}"
    );
    assert_eq!(asked(&stage.home, ".wasm"), 1);
    assert_eq!(
        stage.events_of("nomination-load").len(),
        1,
        "the page knew already"
    );
    assert_eq!(stage.states(), ["ready"]);
}

fn what_a_visitor_did_is_kept(stage: &Stage) {
    stage.show(&element(&long(), None));
    stage.settle();
    stage.click("harness.all(card, 'summary').at(-1)");
    stage.wait("harness.text(card).includes('Praise number 40.')");
    let (top, focus): (f64, String) = stage.run(
        "const summary = card.shadowRoot.querySelectorAll('summary')[2];
         summary.focus();
         return [scrollY, summary.textContent];",
    );
    stage.act("card.headingLevel = 3;");
    stage.wait("card.shadowRoot.querySelector('h3.name')");
    let text = stage.text();
    assert!(text.contains("Praise number 40."), "it was open: {text}");
    assert!(!text.contains("Deed number 40."), "it was folded: {text}");
    let (now, focused): (f64, Option<String>) =
        stage.run("return [scrollY, card.shadowRoot.activeElement?.textContent ?? null];");
    assert!(
        (now - top).abs() < 30.0,
        "the page stands at {now}, not {top}"
    );
    assert_eq!(focused.as_deref(), Some(focus.as_str()));
}

fn attributes_take_effect(stage: &Stage) {
    stage.show(&with(&element(&long(), None), r#"theme="dark""#));
    stage.settle();
    stage.quiet();
    assert_eq!(asked(&stage.home, ".wasm"), 0, "a theme is plain CSS");
    stage.act(
        "card.lang = 'fr'; card.sections = 'peps agenda'; card.open = true; card.headingLevel = 1;",
    );
    stage.wait("card.shadowRoot.querySelector('h1') && harness.text(card).includes('PEP 9040')");
    let text = stage.text();
    assert!(!text.contains("Deed number 1."), "{text}");
    assert!(
        text.find("PEP 9001") < text.find("Plan number 1."),
        "{text}"
    );
}

fn the_page_may_ask_for_more(stage: &Stage) {
    stage.home.put(JSON, r#"{ "candidate": "Nora New" }"#);
    stage.show(&element(
        r#"{ "candidate": "Olga Old", "summary": "Before." }"#,
        Some(JSON),
    ));
    stage.settle();
    assert!(stage.text().contains("Olga Old"));
    stage.act("card.reload();");
    stage.wait("harness.text(card).includes('Nora New')");
    assert_eq!(stage.events_of("nomination-load").len(), 2);
    assert_eq!(
        stage.run::<Value>("return card.nomination;"),
        json!({ "candidate": "Nora New" })
    );

    stage.show(&element(r#"{ "candidate": "Olga Old" }"#, Some(JSON)));
    stage.settle();
    stage.act("card.nomination = { candidate: 'Pia Property' };");
    stage.wait("harness.text(card).includes('Pia Property')");
    stage.act("card.nomination = null;");
    stage.wait("harness.text(card).includes('Nora New')");

    stage
        .home
        .put("/data/gone.json", Answer::text("gone").status(404));
    stage.show(&element(r#"{ "candidate": "Olga Old" }"#, Some(JSON)));
    stage.settle();
    stage.act("card.src = '/data/gone.json';");
    stage.wait("harness.states(card)[0] === 'error'");
    let failures = stage.events_of("nomination-error");
    assert_eq!(failures[0]["detail"]["kind"], "http");
    assert!(
        stage.text().contains("Olga Old"),
        "the fallback says it all"
    );
}

fn addresses_lead_into_it(stage: &Stage) {
    let tall = r#"<div style="height: 4000px"></div>"#;
    let card = with(&element(&long(), None), r#"id="lena""#);
    let host = Host::new(&format!("{tall}{card}{tall}"));
    stage.home.put(&host.path, host.answer());
    let seen = |words: &str| {
        stage.wait(&format!(
            "(() => {{
               const entry = harness.shown(card).filter((each) => harness.text(each) === '{words}').at(-1);
               const box = entry?.getBoundingClientRect();
               return box && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1;
             }})()"
        ));
    };
    stage.open(&format!("{}#lena/contributions/40", host.path));
    stage.settle();
    seen("Deed number 40.");
    stage.act("location.hash = '#lena/agenda/2';");
    seen("Plan number 2.");
    stage.visit(&Host::new("").at("/blank.html"));
    stage.open(&host.path);
    stage.settle();
    stage.act("location.hash = '#lena/endorsements/39';");
    seen("Praise number 39.");
    assert_eq!(asked(&stage.home, ".wasm"), 0, "plain HTML can do that");
}

fn a_link_can_be_copied(stage: &Stage) {
    let clipboard = "<script>
      Object.defineProperty(navigator, 'clipboard', { value: {
        writeText: async (text) => { window.copied = text; } } });
    </script>";
    stage.visit(&Host::new(&with(&element(&long(), None), r#"id="lena""#)).head(clipboard));
    stage.settle();
    stage.click("card.shadowRoot.querySelectorAll('.copy')[1]");
    stage.wait("window.copied?.endsWith('#lena/agenda/2')");
    assert_eq!(asked(&stage.home, ".wasm"), 0);
}

fn toggles_are_told(stage: &Stage) {
    stage.show(&element(&long(), None));
    stage.settle();
    stage.click("harness.all(card, 'summary')[0]");
    stage.wait("harness.seen.events.some(({ type }) => type === 'nomination-toggle')");
    let toggles = stage.events_of("nomination-toggle");
    assert_eq!(
        toggles[0]["detail"],
        json!({ "section": "contributions", "open": true })
    );
    is_plain(stage);
}

fn without_the_module_it_stays(stage: &Stage) {
    let names: Vec<String> = crate::inputs::DIST
        .keys()
        .filter(|name| name.ends_with(".wasm"))
        .cloned()
        .collect();
    for name in &names {
        stage
            .home
            .put(&format!("/embed/{name}"), Answer::text("gone").status(404));
    }
    stage.show(&element(&long(), None));
    stage.settle();
    stage.act("card.shadowRoot.querySelector('input').focus();");
    stage.press("9017");
    stage.wait(
        "harness.seen.console.some(({ text }) => text.includes('own files cannot be loaded'))",
    );
    stage.quiet();
    assert_eq!(stage.states(), ["ready"]);
    assert!(stage.text().contains("PEP 9001"), "it can still be read");
    // Once the files are available again, the card works.
    stage.install(&stage.home, "/embed/");
    stage.act("const field = card.shadowRoot.querySelector('input'); field.blur(); field.focus();");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
}

fn without_the_behaviour_it_stays(stage: &Stage) {
    let gone = Answer::text("gone").status(404);
    stage.home.put(&format!("/embed/{}", behaviour()), gone);
    for src in [None, Some(JSON)] {
        stage.show(&element(&long(), src));
        stage.settle();
        stage.quiet();
        is_plain(stage);
        assert!(stage.text().contains("PEP 9001"), "it can still be read");
        assert_eq!(stage.events(), [Value::Null; 0]);
        let console = stage.console();
        assert!(
            matches!(&console[..], [line] if line.starts_with("warn") && line.contains("own files")),
            "{console:?}"
        );
    }
    // Once the script has loaded, the page can request more and receives events.
    stage.install(&stage.home, "/embed/");
    stage.home.put(JSON, r#"{ "candidate": "Nora New" }"#);
    stage.act("card.reload();");
    stage.wait("harness.text(card).includes('Nora New')");
    assert_eq!(stage.events_of("nomination-load").len(), 1);
    assert_eq!(stage.states(), ["ready"]);
}

fn a_script_may_come_early(stage: &Stage) {
    // The script runs before or while the parser reads the card.
    let early = r#"<script async type="module" src="/embed/nomination-card.js"></script>"#;
    let host = Host::new(&element(&long(), None))
        .without_script()
        .head(early);
    for _ in 0..3 {
        stage.visit(&host);
        stage.settle();
        is_plain(stage);
        assert!(stage.text().contains("Praise number 1."));
    }
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

fn shadow_roots_of_others_are_replaced(stage: &Stage) {
    stage.show(
        r#"<nomination-card src="/assets/minimal.json"><template shadowrootmode="open"><p>Not a card.</p></template>Fallback</nomination-card>"#,
    );
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
}

fn json_that_was_broken_since_is_told(stage: &Stage) {
    let html = element(&long(), None).replacen("json\">{", "json\">{{", 1);
    stage.show(&html);
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(
        stage.events_of("nomination-error")[0]["detail"]["kind"],
        "json"
    );
    assert!(
        stage.text().contains("Praise number 40."),
        "the fallback says it all"
    );
}
