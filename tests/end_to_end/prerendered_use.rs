//! What a visitor and the page do with a prerendered card.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    host::Host,
    prerendered::{JSON, asked, element, is_plain, long, with},
    stage::Stage,
    tests,
};

tests! {
    a_filter_takes_over
    what_a_visitor_did_is_kept
    attributes_take_effect
    the_page_may_ask_for_more
    addresses_lead_into_it
    a_link_can_be_copied
    toggles_are_told
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
