//! Pages with strict policies, and pages with hostile styles.

use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    host::Host,
    inputs::snippet,
    stage::Stage,
    tests,
};

tests! {
    a_strict_policy_is_kept
    a_strict_policy_is_kept_across_origins
    trusted_types_are_kept
    the_strictest_policy_forbids_nothing_of_a_card
    the_strictest_policy_forbids_nothing_of_what_stands_in
    the_strictest_policy_forbids_nothing_of_plain_html
    the_strictest_policy_forbids_nothing_of_a_pinned_copy
    without_webassembly_the_event_says_why
    a_sandboxed_frame_will_do
    a_card_in_a_sandboxed_frame_does_all_it_does
}

const RTL: &str = r#"<nomination-card src="/assets/rtl.json" open>Fallback</nomination-card>"#;

#[track_caller]
fn complete(stage: &Stage) {
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    stage.wait("harness.all(card, 'img').every((image) => image.complete && image.naturalWidth)");
    let text = stage.text();
    for words in ["ليلى بن سالم", "ميزانية شفّافة", "Sami Haddad", "9012"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    stage.quiet();
    let violations: Vec<String> = stage.run("return harness.seen.violations;");
    assert_eq!(violations, [""; 0]);
    assert_eq!(stage.console(), [""; 0]);
}

/// The card is styled, although the policy blocks inline styles.
#[track_caller]
fn styled(stage: &Stage) {
    let sheets: usize = stage.run("return card.shadowRoot.adoptedStyleSheets.length;");
    assert!(sheets > 0, "constructed style sheets are not forbidden");
}

fn a_strict_policy_is_kept(stage: &Stage) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                  img-src 'self'";
    let host = Host::new(RTL).header("content-security-policy", policy);
    stage.visit(&host);
    complete(stage);
    styled(stage);
}

fn a_strict_policy_is_kept_across_origins(stage: &Stage) {
    let (home, away) = (stage.home.origin(), stage.away.origin());
    let policy = format!(
        "default-src 'none'; script-src {home}/harness/ {away} 'wasm-unsafe-eval'; \
         connect-src {home}/harness/ {away}; img-src {home}/harness/ {away}"
    );
    let card = RTL.replace("/assets/", &format!("{away}/assets/"));
    let host = Host::new(&card).script(&stage.away.url("/embed/nomination-card.js"));
    stage.visit(&host.header("content-security-policy", &policy));
    complete(stage);
}

/// Exactly what docs/policies.md requires.
const STRICTEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

fn strictest(body: &str) -> Host {
    Host::new(body).header("content-security-policy", STRICTEST)
}

#[track_caller]
fn no_violation(stage: &Stage) {
    stage.quiet();
    let violations: Vec<String> = stage.run("return harness.seen.violations;");
    assert_eq!(violations, [""; 0]);
}

/// A nomination with forty entries in each section, and a picture on the page's origin.
fn long() -> String {
    let list = |what: &str| -> Vec<String> {
        let numbers = 1..=40;
        numbers.map(|number| format!("{what} {number}.")).collect()
    };
    json!({
        "candidate": { "name": "Lena Long", "avatar": "/assets/avatar.svg" },
        "contributions": list("Deed"),
        "peps": (9001..=9040).collect::<Vec<u32>>(),
        "endorsements": list("Praise"),
    })
    .to_string()
}

/// A visitor's actions: collapsible sections, filter, copied links.
#[track_caller]
fn used(stage: &Stage) {
    stage.wait("card.matches(':state(ready)')");
    stage.wait("harness.all(card, 'img').every((image) => image.complete && image.naturalWidth)");
    stage.click("harness.all(card, 'summary')[0]");
    stage.wait("harness.text(card).includes('Deed 40.')");
    stage.act("harness.one(card, 'input').focus();");
    stage.press("9017");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
    // On the clipboard or, if the browser denies access, in the URL.
    stage.act("harness.one(card, 'section[data-address=contributions]').scrollIntoView();");
    stage
        .act("card.shadowRoot.querySelector('section[data-address=contributions] .copy').click();");
    stage.wait(
        "location.hash === '#lena/contributions/1' || card.shadowRoot.querySelector('.copy[data-done]')",
    );
}

fn trusted_types_are_kept(stage: &Stage) {
    stage.visit(&strictest(RTL));
    complete(stage);
    styled(stage);
}

fn the_strictest_policy_forbids_nothing_of_a_card(stage: &Stage) {
    stage.home.put("/data/long.json", long());
    let list = json!({ "9001": { "number": 9001, "title": "From the List" } });
    stage.home.put("/data/peps.json", list.to_string());
    stage.visit(&strictest(
        r#"<nomination-card id="lena" src="/data/long.json" peps-src="/data/peps.json"></nomination-card>"#,
    ));
    stage.settle();
    stage.wait("harness.text(card).includes('From the List')");
    used(stage);
    stage.act("card.lang = 'fr'; card.theme = 'dark'; card.open = true; card.headingLevel = 4;");
    stage.wait("card.shadowRoot.querySelector('h4.name')");
    styled(stage);
    no_violation(stage);
}

fn the_strictest_policy_forbids_nothing_of_what_stands_in(stage: &Stage) {
    let gate = Gate::new();
    let late = Answer::json(long()).after(&gate);
    stage.home.put("/data/late.json", late);
    stage.visit(&strictest(
        r#"<nomination-card src="/data/late.json"></nomination-card>"#,
    ));
    // The placeholder, the error view and each of their styles.
    stage.wait("card.shadowRoot?.querySelectorAll('i').length === 9");
    styled(stage);
    no_violation(stage);
    stage.act("card.src = '/data/missing.json';");
    stage.wait("harness.all(card, 'button').length === 1");
    styled(stage);
    gate.open();
    stage.act("card.src = '/data/late.json';");
    stage.wait("harness.text(card).includes('Lena Long')");
    no_violation(stage);
}

fn the_strictest_policy_forbids_nothing_of_plain_html(stage: &Stage) {
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    let element = render(long().into_bytes(), &options).unwrap_or_else(|error| panic!("{error}"));
    let element = element.replacen("<nomination-card", "<nomination-card id=\"lena\"", 1);
    stage.visit(&strictest(&element));
    stage.settle();
    let position: String = stage
        .run("return getComputedStyle(card.shadowRoot.querySelector('article')).containerType;");
    assert_eq!(position, "inline-size", "the style sheet is on");
    used(stage);
    no_violation(stage);
}

fn the_strictest_policy_forbids_nothing_of_a_pinned_copy(stage: &Stage) {
    let tag = snippet("/embed/");
    stage.visit(&strictest(RTL).without_script().head(&tag));
    complete(stage);
}

fn without_webassembly_the_event_says_why(stage: &Stage) {
    let policy = STRICTEST.replace(" 'wasm-unsafe-eval'", "");
    let card = r#"<nomination-card src="/assets/minimal.json">The fallback</nomination-card>"#;
    stage.visit(&Host::new(card).header("content-security-policy", &policy));
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(stage.text(), "The fallback");
    let failures = stage.events_of("nomination-error");
    assert_eq!(failures.len(), 1, "{failures:#?}");
    let detail = &failures[0]["detail"];
    assert_eq!(detail["kind"], "wasm");
    let message = detail["message"].as_str().unwrap_or_default();
    assert!(message.contains("'wasm-unsafe-eval'"), "{message}");
}

/// Shows `page` in a sandboxed frame that allows only scripts; `told` is the message that the frame
/// posts.
#[track_caller]
fn framed(stage: &Stage, page: &Host) -> Value {
    stage.home.put(&page.path, page.answer());
    stage.show("<main></main>");
    stage.run(
        "const told = new Promise((resolve) => {
           addEventListener('message', (event) => resolve(event.data), { once: true });
         });
         $('main').innerHTML = '<iframe sandbox=\"allow-scripts\" src=\"/framed/index.html\"></iframe>';
         return harness.limited(told, 'a word from the frame');",
    )
}

fn a_sandboxed_frame_will_do(stage: &Stage) {
    // Its origin is opaque, so all other origins are cross-origin.
    let script = stage.away.url("/embed/nomination-card.js");
    let src = stage.away.url("/assets/minimal.json");
    let tell = "<script>addEventListener('nomination-load', (event) =>
        parent.postMessage(event.detail.nomination.candidate, '*'));</script>";
    let card = format!(r#"<nomination-card src="{src}"></nomination-card>"#);
    let host = Host::new(&card)
        .head(tell)
        .script(&script)
        .at("/framed/index.html");
    assert_eq!(framed(stage, &host), "Mira Tanager");
}

/// With a pinned version too; storage and clipboard throw in the frame.
fn a_card_in_a_sandboxed_frame_does_all_it_does(stage: &Stage) {
    stage
        .away
        .put("/data/long.json", Answer::json(long()).shared());
    let card = format!(
        r#"<nomination-card id="lena" src="{}"></nomination-card>"#,
        stage.away.url("/data/long.json")
    );
    let act = "<script>addEventListener('nomination-load', async ({ target: card }) => {
        const root = card.shadowRoot;
        root.querySelector('summary').click();
        const field = root.querySelector('input');
        field.value = '9017';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        root.querySelector('.copy').click();
        const done = () => harness.text(card).includes('1 of 40 PEPs matches') && location.hash;
        const hash = await harness.until(done, 'filter and link');
        parent.postMessage([origin, hash, harness.seen.uncaught], '*');
      });</script>";
    let host = Host::new(&card)
        .without_script()
        .head(act)
        .head(&snippet(&stage.away.url("/embed/")))
        .at("/framed/index.html");
    assert_eq!(
        framed(stage, &host),
        json!(["null", "#lena/contributions/1", []])
    );
}
