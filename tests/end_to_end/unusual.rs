//! Pages that put a card into unusual places: another document, a popover, a collapsed part, a page
//! that stalls.

use serde_json::{Value, json};

use crate::{stage::Stage, tests};

tests! {
    in_the_document_of_a_frame
    a_popover_is_hidden_until_it_is_shown
}

const LONG: &str = "/data/long.json";
const CARD: &str = r#"<nomination-card id="lena" src="/data/long.json">Fallback</nomination-card>"#;

/// Serves a nomination with long lists, and with a picture at this URL.
fn put(stage: &Stage, avatar: &str) {
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

/// The page's script creates the card, whose nodes then belong to the window of the frame, but the
/// module runs in the page's. `harness` uses `instanceof`, so this reads the shadow root.
fn in_the_document_of_a_frame(stage: &Stage) {
    put(stage, "/nowhere.png");
    stage.show(
        r#"<iframe style="position: fixed; inset: 0; width: 900px; height: 700px; border: 0"></iframe>"#,
    );
    stage.act(
        "await customElements.whenDefined('nomination-card');
         const card = document.createElement('nomination-card');
         Object.assign(card, { id: 'lena', src: '/data/long.json' });
         const inner = $('iframe').contentDocument;
         const around = inner.createElement('div');
         around.attachShadow({ mode: 'open' }).append(card);
         inner.body.append(around);
         window.told = [];
         card.addEventListener('nomination-toggle', ({ detail }) => told.push(detail));
         await harness.limited(card.ready, 'ready');
         window.inside = (selector) => card.shadowRoot.querySelector(selector);
         window.framed = card;",
    );
    stage.wait("inside('.avatar').hidden");
    // An update keeps the nodes.
    stage.act("window.known = inside('[data-address=\"agenda/2\"]'); framed.headingLevel = 4;");
    stage.wait("inside('h4')");
    let same: bool = stage.run("return known === inside('[data-address=\"agenda/2\"]');");
    assert!(same, "an update keeps the nodes");
    // A field that a visitor types into.
    stage.act("inside('input').value = '9017'; inside('input').dispatchEvent(new Event('input', { bubbles: true }));");
    stage.wait("inside('output').textContent.includes('1 of 40 PEPs matches')");
    stage.act("inside('input').focus(); framed.lang = 'de';");
    stage.wait("inside('article').lang === 'de'");
    let field: [Value; 2] = stage.run(
        "return [inside('input').value, framed.shadowRoot.activeElement === inside('input')];",
    );
    assert_eq!(json!(field), json!(["9017", true]));
    // A list that a visitor opens stays open.
    let summary = "inside('[data-address=contributions] summary')";
    stage.click(summary);
    stage.wait("told.length");
    let told: Value = stage.run("return told;");
    assert_eq!(told, json!([{ "section": "contributions", "open": true }]));
    stage.act("framed.lang = 'fr';");
    stage.wait("inside('article').lang === 'fr'");
    let open: bool = stage.run("return inside('[data-address=contributions] details').open;");
    assert!(open, "an update closes nothing");
    // The language of an ancestor outside the card's own tree.
    stage.act("framed.removeAttribute('lang');");
    stage.act("framed.ownerDocument.documentElement.lang = 'de';");
    stage.wait("inside('article').lang === 'de'");
    stage.act("framed.ownerDocument.documentElement.lang = 'en';");
    stage.wait("inside('article').lang === 'en'");
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
