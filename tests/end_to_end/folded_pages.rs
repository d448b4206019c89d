//! Addresses into cards that the page has collapsed or hidden.

use serde_json::{Value, json};

use crate::{
    host::Host,
    stage::Stage,
    tests,
    unusual::{CARD, put},
};

tests! {
    an_address_opens_what_the_page_has_folded
    an_address_finds_what_the_page_has_hidden
    an_address_of_nothing_opens_nothing
}

const TALL: &str = r#"<div style="height: 4000px">A long page</div>"#;

/// Opens a page with the fragment.
pub fn open(stage: &Stage, body: &str, fragment: &str) {
    put(stage, "/assets/avatar.svg");
    let host = Host::new(&format!("{TALL}{body}{TALL}"));
    stage.home.put(&host.path, host.answer());
    stage.open(&format!("{}{fragment}", host.path));
    stage.settle();
}

/// Waits until these words are in the viewport.
#[track_caller]
fn is_seen(stage: &Stage, words: &str) {
    stage.run_with::<Value>(
        &json!(words),
        "await harness.until(() => {
           const box = harness.shown(card).findLast((each) => harness.text(each) === args)?.getBoundingClientRect();
           return box && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1;
         }, `seen: ${args}`);",
    );
}

/// A card in a component of the page, in the content of one list that is in another.
fn folded() -> String {
    format!(
        r#"<details id="outer"><summary>More</summary>
           <div id="part"><template shadowrootmode="open">
             <details><summary>Still more</summary><slot></slot></details>
           </template>{CARD}</div></details>
           <details id="other"><summary>Something else</summary></details>"#
    )
}

const OPEN: &str =
    "[$('#outer'), $('#part').shadowRoot.firstElementChild, $('#other')].map((each) => each.open)";

fn an_address_opens_what_the_page_has_folded(stage: &Stage) {
    open(stage, &folded(), "#lena/agenda/40");
    is_seen(stage, "Plan number 40.");
    let open: Value = stage.run(&format!("return {OPEN};"));
    assert_eq!(open, json!([true, true, false]));
    stage.act("$('#outer').open = false; location.hash = '#lena/contributions/39';");
    is_seen(stage, "Deed number 39.");
}

fn an_address_finds_what_the_page_has_hidden(stage: &Stage) {
    let body = format!(r#"<div hidden="until-found">{CARD}</div>"#);
    open(stage, &body, "");
    stage.act(
        "card.hidden = 'until-found';
         window.found = [];
         addEventListener('beforematch', ({ target }) => found.push(target.localName));
         location.hash = '#lena/agenda/2';",
    );
    is_seen(stage, "Plan number 2.");
    let found: Value = stage.run("return found;");
    assert_eq!(found, json!(["nomination-card", "div"]));
}

fn an_address_of_nothing_opens_nothing(stage: &Stage) {
    for fragment in [
        "#lena/agenda/41",
        "#lena/bogus",
        "#otto/agenda/2",
        "#other/1",
    ] {
        open(stage, &folded(), fragment);
        stage.quiet();
        let open: Value = stage.run(&format!("return {OPEN};"));
        assert_eq!(open, json!([false, false, false]), "{fragment}");
        stage.visit(&Host::new("").at("/blank.html"));
    }
}
