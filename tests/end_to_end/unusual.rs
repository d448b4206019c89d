//! Pages that put a card into unusual places: another document, a popover, a collapsed part, a page
//! that stalls.

use serde_json::{Value, json};

use crate::{answer::Answer, host::Host, stage::Stage, tests};

tests! {
    in_the_document_of_a_frame
    moved_into_the_document_of_a_frame
    in_a_document_without_a_window
    under_a_closed_shadow_root_of_the_page
    under_a_declared_closed_shadow_root
    in_a_page_without_a_head
    a_popover_is_hidden_until_it_is_shown
    at_the_end_of_a_page_that_stalls
    a_page_can_forbid_pictures_of_its_own
    pictures_need_no_permission
    a_password_in_an_address_is_not_told
}

pub const LONG: &str = "/data/long.json";
pub const CARD: &str =
    r#"<nomination-card id="lena" src="/data/long.json">Fallback</nomination-card>"#;

/// Serves a nomination with long lists, and with a picture at this URL.
pub fn put(stage: &Stage, avatar: &str) {
    let list = |what: &str| -> Vec<String> {
        (1..=40)
            .map(|number| format!("{what} number {number}."))
            .collect()
    };
    let nomination = json!({
        "candidate": { "name": "Lena Long", "avatar": avatar },
        "agenda": list("Plan"),
        "contributions": list("Deed"),
        "peps": (9001..=9040).collect::<Vec<u32>>(),
    });
    stage.home.put(LONG, nomination.to_string());
}

fn in_the_document_of_a_frame(stage: &Stage) {
    is_complete_in_a_frame(stage, "");
}

fn moved_into_the_document_of_a_frame(stage: &Stage) {
    is_complete_in_a_frame(stage, "document.body.append(card); await card.ready;");
}

/// The script of the page creates the card and its module runs there, but the nodes get the classes
/// of the frame's window, at the latest when they are first used. `harness` uses `instanceof`, so
/// this reads the shadow root.
fn is_complete_in_a_frame(stage: &Stage, first: &str) {
    put(stage, "/nowhere.png");
    stage.show(
        r#"<iframe style="position: fixed; inset: 0; width: 900px; height: 700px; border: 0"></iframe>"#,
    );
    stage.act(&format!(
        "await customElements.whenDefined('nomination-card');
         const card = document.createElement('nomination-card');
         Object.assign(card, {{ id: 'lena', src: '/data/long.json' }});
         {first}
         const inner = $('iframe').contentDocument;
         const around = inner.createElement('div');
         around.attachShadow({{ mode: 'open' }}).append(card);
         inner.body.append(around);
         window.told = [];
         card.addEventListener('nomination-toggle', ({{ detail }}) => told.push(detail));
         await harness.limited(card.ready, 'ready');
         window.inside = (selector) => card.shadowRoot.querySelector(selector);
         window.framed = card;"
    ));
    stage.wait("inside('.avatar').hidden");
    // An update keeps the nodes.
    stage.act("window.known = inside('[data-address=\"agenda/2\"]'); framed.headingLevel = 4;");
    stage.wait("inside('h4')");
    let same: bool = stage.run("return known === inside('[data-address=\"agenda/2\"]');");
    assert!(same, "an update keeps the nodes");
    // Without the clipboard, the link becomes the address.
    stage.click("inside('[data-address=\"agenda/2\"] .copy')");
    stage.wait("inside('[data-done]') || $('iframe').contentWindow.location.hash");
    stage.act("inside('input').value = '9017'; inside('input').dispatchEvent(new Event('input', { bubbles: true }));");
    stage.wait("inside('output').textContent.includes('1 of 40 PEPs matches')");
    // A list that a visitor opens stays open.
    stage.click("inside('[data-address=contributions] summary')");
    stage.wait("told.length");
    let told: Value = stage.run("return told;");
    assert_eq!(told, json!([{ "section": "contributions", "open": true }]));
    // The language of an ancestor outside the card's own tree.
    stage.act("framed.ownerDocument.documentElement.lang = 'de'; inside('input').focus();");
    stage.wait("inside('article').lang === 'de'");
    let kept: Value = stage.run(
        "const open = inside('[data-address=contributions] details').open;
         return [open, inside('input').value, framed.shadowRoot.activeElement === inside('input')];",
    );
    assert_eq!(kept, json!([true, "9017", true]));
}

fn in_a_document_without_a_window(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    stage.show(CARD);
    stage.settle();
    stage.act(
        "window.kept = card;
         const other = document.implementation.createHTMLDocument('');
         other.body.append(other.adoptNode(card));
         await harness.quiet();
         kept.lang = 'de';
         kept.reload();
         await harness.quiet();
         document.body.append(kept);",
    );
    stage.wait("harness.text(card).includes('Plan number 2.')");
    stage.wait("harness.states(card)[0] === 'ready'");
    let styled: bool = stage
        .run("return getComputedStyle(harness.one(card, 'article')).borderTopStyle === 'solid';");
    assert!(styled, "it has its style sheet again");
    assert_eq!(stage.console(), [""; 0]);
}

fn under_a_closed_shadow_root_of_the_page(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    stage.visit(&Host::new(CARD).without_script());
    stage.act(
        "card.attachShadow({ mode: 'closed' }).append('Words of the page');
         await import('/embed/nomination-card.js');
         card.headingLevel = 3;
         card.reload();
         card.remove();
         document.body.append(card);
         await harness.quiet();",
    );
    let console = stage.console();
    assert_eq!(console.len(), 1, "{console:?}");
    assert!(
        console[0].starts_with("warn: nomination-card"),
        "{console:?}"
    );
    assert_eq!(stage.events(), [Value::Null; 0]);
    assert_eq!(stage.home.requests(LONG).len(), 0);
}

fn under_a_declared_closed_shadow_root(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    let root = r#"<template shadowrootmode="closed">Words of the page</template>"#;
    stage.show(&CARD.replace("Fallback", root));
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    assert_eq!(stage.console(), [""; 0]);
    let height: f64 = stage.run("return card.getBoundingClientRect().height;");
    assert!(height > 500.0, "the card is in the root: {height}");
}

fn in_a_page_without_a_head(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    stage.show(&format!("{CARD}<script>document.head.remove();</script>"));
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    let left: bool = stage.run("return Boolean(document.head ?? $('link'));");
    assert!(!left, "nothing stays behind");
}

fn a_popover_is_hidden_until_it_is_shown(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    stage.show(&CARD.replace("id=", "popover id="));
    stage.settle();
    assert_eq!(stage.text(), "");
    stage.act("card.showPopover();");
    stage.wait("harness.text(card).includes('Plan number 2.')");
    stage.act("card.hidePopover();");
    assert_eq!(stage.text(), "");
    stage.act("card.popover = null;");
    stage.wait("harness.text(card).includes('Plan number 2.')");
}

/// The script is there before the end of the page, whose next part does not come.
fn at_the_end_of_a_page_that_stalls(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    let inline = r#"<nomination-card><script type="application/json">{ "candidate": "Ines Inline" }</script></nomination-card>"#;
    for (card, words) in [(CARD, "Plan number 2."), (inline, "Ines Inline")] {
        let page = format!(
            r#"<!doctype html><script type="module" async src="/embed/nomination-card.js"></script>{card}"#
        );
        stage.show("<iframe></iframe>");
        // WebKitGTK shows nothing of a response this short before its end.
        stage.run_with::<Value>(
            &json!([page, words]),
            "const page = $('iframe').contentDocument;
             page.open();
             page.write(args[0]);
             await harness.until(() => {
               const root = page.querySelector('nomination-card')?.shadowRoot;
               return page.readyState === 'loading' && root?.textContent.includes(args[1]);
             }, `the card with ${args[1]}`);",
        );
    }
}

/// The remedy that SECURITY.md names: the page's own origin is not in `img-src`.
fn a_page_can_forbid_pictures_of_its_own(stage: &Stage) {
    put(stage, "/logout");
    let policy = format!("img-src {}", stage.away.url("/"));
    stage.visit(&Host::new(CARD).header("content-security-policy", &policy));
    stage.settle();
    stage.wait("card.shadowRoot.querySelector('.avatar').hidden");
    assert_eq!(stage.states(), ["ready"]);
    assert_eq!(stage.home.requests("/logout").len(), 0);
}

/// Hosts of pictures send no header that would let scripts read them.
fn pictures_need_no_permission(stage: &Stage) {
    let picture = br#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>"#;
    let answer = Answer::file("face.svg", picture);
    stage.away.put("/face.svg", answer);
    put(stage, &stage.away.url("/face.svg"));
    stage.show(CARD);
    stage.settle();
    stage.wait("card.shadowRoot.querySelector('.avatar').naturalWidth > 0");
}

fn a_password_in_an_address_is_not_told(stage: &Stage) {
    put(stage, "/assets/avatar.svg");
    let secret = |path: &str| {
        stage
            .home
            .url(path)
            .replace("http://", "http://lena:Secret@")
    };
    for src in [secret(LONG), "https://lena:Secret@".to_owned()] {
        stage.show(&format!(
            r#"<nomination-card src="{src}">Fallback</nomination-card>"#
        ));
        stage.settle();
        let failure = &stage.events_of("nomination-error")[0]["detail"];
        assert_eq!(failure["kind"], "network");
        let message = failure["message"].as_str().unwrap_or_default();
        assert!(message.contains("a password"), "it says why: {message}");
        let console = stage.console();
        assert_eq!(console.len(), 1, "{console:?}");
        assert!(
            !format!("{failure}{console:?}").contains("Secret"),
            "{failure} {console:?}"
        );
    }
    stage.show(&CARD.replace(
        "id=",
        &format!(r#"peps-src="{}" id="#, secret("/data/peps.json")),
    ));
    stage.settle();
    stage.wait("harness.seen.console.length");
    assert_eq!(stage.states(), ["ready"]);
    let console = stage.console();
    assert!(
        console[0].contains("a password"),
        "it says why: {console:?}"
    );
    assert!(!format!("{console:?}").contains("Secret"), "{console:?}");
}
