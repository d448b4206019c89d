//! The card in a page that hides it, squeezes it, or puts it in a shadow tree; the visitor's state
//! survives the page's changes.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    stage::Stage,
    tests,
};

tests! {
    a_card_is_as_visible_as_its_place
    a_card_shrinks_with_its_place
    a_fold_that_a_visitor_opened_survives_the_filter
    a_section_that_moves_keeps_its_fold
    an_address_is_shown_once_to_a_page_that_moves_on
    an_avatar_that_fails_takes_no_room
    an_id_may_look_encoded
    headings_of_untitled_texts_skip_no_level
    hidden_until_found_can_be_found
    the_language_of_a_shadow_tree_counts
    the_nomination_can_be_read_during_a_reload
    the_skeleton_is_as_wide_as_the_card
    lazy_counts_for_each_src
    inline_json_in_pieces_wins_over_src
    the_fallback_of_another_realm_counts
}

const ADA: &str = r#"<script type="application/json">{ "candidate": "Ada", "agenda": ["One.", "Two."] }</script>"#;

fn ada(attributes: &str) -> String {
    format!("<nomination-card {attributes}>{ADA}</nomination-card>")
}

fn folded() -> String {
    let deeds = vec!["Deed."; 20];
    let peps: Vec<u32> = (1..=30).collect();
    let data = json!({ "candidate": "Ada", "contributions": deeds, "peps": peps });
    format!(r#"<nomination-card><script type="application/json">{data}</script></nomination-card>"#)
}

fn a_card_is_as_visible_as_its_place(stage: &Stage) {
    stage.show(&format!(
        r#"<div style="visibility: hidden; pointer-events: none">{}</div>"#,
        ada("")
    ));
    stage.settle();
    let found: Value = stage.run(
        "const { visibility, pointerEvents } = getComputedStyle(card.shadowRoot.querySelector('article'));
         return [visibility, pointerEvents];",
    );
    assert_eq!(found, json!(["hidden", "none"]));
}

fn a_card_shrinks_with_its_place(stage: &Stage) {
    for display in ["flex", "grid", "block"] {
        stage.show(&format!(
            r#"<div style="display: {display}; width: 320px">{}</div>"#,
            ada("")
        ));
        stage.settle();
        let width: f64 =
            stage.run("return harness.one(card, 'article').getBoundingClientRect().width;");
        assert_eq!(width, 320.0, "in {display}");
    }
}

fn a_fold_that_a_visitor_opened_survives_the_filter(stage: &Stage) {
    stage.show(&folded());
    stage.settle();
    let fold = "harness.all(card, '[data-address=peps] details')[0]";
    stage.click(&format!("{fold}.firstElementChild"));
    stage.wait(&format!("{fold}.open"));
    stage.click("harness.one(card, 'input')");
    stage.press("7");
    stage.wait("harness.one(card, 'output').textContent !== ''");
    stage.press("\u{e003}");
    stage.wait("harness.one(card, 'output').textContent === ''");
    assert!(stage.run::<bool>(&format!("return {fold}.open;")));
    // A section closed by the visitor stays closed.
    stage.click(&format!("{fold}.firstElementChild"));
    stage.wait(&format!("!{fold}.open"));
    stage.click("harness.one(card, 'input')");
    stage.press("7");
    stage.wait(&format!("{fold}.open"));
    stage.press("\u{e003}");
    stage.wait(&format!("!{fold}.open"));
}

fn a_section_that_moves_keeps_its_fold(stage: &Stage) {
    stage.show(&folded());
    stage.settle();
    stage.click("harness.all(card, '[data-address=contributions] summary')[0]");
    stage.wait("harness.all(card, '[data-address=contributions] details[open]').length === 1");
    stage.act("card.sections = 'peps contributions'");
    stage.wait("harness.all(card, 'section')[0].dataset.address === 'peps'");
    let open: Value = stage.run(
        "return harness.all(card, 'details').map((fold) => [fold.closest('section').dataset.address, fold.open]);",
    );
    assert_eq!(open, json!([["peps", false], ["contributions", true]]));
}

fn an_address_is_shown_once_to_a_page_that_moves_on(stage: &Stage) {
    stage.show(&format!(
        r#"<div style="height: 3000px"></div>{}<div style="height: 3000px"></div>"#,
        ada(r#"id="ada""#)
    ));
    stage.settle();
    stage.act("location.hash = '#ada/agenda/2'");
    stage.wait("scrollY > 1000");
    let place: f64 = stage.run(
        "scrollTo(0, 0);
         const loaded = new Promise((resolve) => card.addEventListener('nomination-load', resolve, { once: true }));
         card.reload();
         await loaded;
         await harness.quiet();
         return scrollY;",
    );
    assert_eq!(place, 0.0);
}

fn an_avatar_that_fails_takes_no_room(stage: &Stage) {
    let data = json!({ "candidate": { "name": "Ada", "avatar": "/nowhere.png" } });
    stage.show(&format!(
        r#"<nomination-card><script type="application/json">{data}</script></nomination-card>"#
    ));
    stage.settle();
    stage.act("harness.one(card, 'article').scrollIntoView()");
    stage.wait("card.shadowRoot.querySelector('img').hidden");
    let beside: f64 = stage.run(
        "const left = (selector) => harness.all(card, selector)[0].getBoundingClientRect().left;
         return left('[part=name]') - left('[part=header]');",
    );
    assert_eq!(beside, 0.0);
}

fn an_id_may_look_encoded(stage: &Stage) {
    stage.show(&format!(
        r#"<div style="height: 3000px"></div>{}"#,
        ada(r#"id="a%20b""#)
    ));
    stage.settle();
    stage.act("location.hash = '#a%20b/agenda/2'");
    stage.wait("scrollY > 1000");
}

fn headings_of_untitled_texts_skip_no_level(stage: &Stage) {
    let data = json!({
        "candidate": "Ada",
        "agenda": [{ "body": "# Plan" }],
        "statements": ["# Thought", { "title": "Titled", "body": "# Below" }],
    });
    stage.show(&format!(
        r#"<nomination-card><script type="application/json">{data}</script></nomination-card>"#
    ));
    stage.settle();
    let levels: Value = stage.run(
        "return harness.all(card, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${heading.textContent}`);",
    );
    assert_eq!(
        levels,
        json!([
            "h2 Ada",
            "h3 Agenda",
            "h4 Plan",
            "h3 Statements",
            "h4 Thought",
            "h4 Titled",
            "h5 Below"
        ])
    );
}

fn hidden_until_found_can_be_found(stage: &Stage) {
    stage.show(&ada(r#"hidden="until-found""#));
    stage.settle();
    let display: String = stage.run("return getComputedStyle(card).display;");
    assert_ne!(display, "none");
    stage.act("card.hidden = true");
    let display: String = stage.run("return getComputedStyle(card).display;");
    assert_eq!(display, "none");
}

fn the_language_of_a_shadow_tree_counts(stage: &Stage) {
    stage.show("<div id=host></div>");
    stage.act(
        "const tree = $('#host').attachShadow({ mode: 'open' });
         const section = document.createElement('section');
         section.lang = 'fr';
         const inner = document.createElement('nomination-card');
         inner.nomination = { candidate: 'Ada', agenda: ['One.'] };
         section.append(inner);
         tree.append(section);
         await inner.ready;",
    );
    let words = "$('#host').shadowRoot.querySelector('nomination-card').shadowRoot.querySelector('h3').textContent";
    stage.wait(&format!("{words} === 'Programme'"));
    stage.act("$('#host').shadowRoot.querySelector('section').lang = 'de'");
    stage.wait(&format!("{words} === 'Vorhaben'"));
}

fn the_nomination_can_be_read_during_a_reload(stage: &Stage) {
    stage
        .home
        .put("/data/card.json", r#"{ "candidate": "Ada" }"#);
    stage.show(r#"<nomination-card src="/data/card.json"></nomination-card>"#);
    stage.settle();
    let gate = Gate::new();
    stage.home.put(
        "/data/card.json",
        Answer::json(r#"{ "candidate": "Grace" }"#).after(&gate),
    );
    let meanwhile: Value = stage.run("card.reload(); return card.nomination;");
    assert_eq!(meanwhile, json!({ "candidate": "Ada" }));
    gate.open();
    stage.wait("card.nomination.candidate === 'Grace'");
}

fn the_skeleton_is_as_wide_as_the_card(stage: &Stage) {
    let gate = Gate::new();
    stage.home.put(
        "/data/card.json",
        Answer::json(r#"{ "candidate": "Ada" }"#).after(&gate),
    );
    stage.show(r#"<nomination-card src="/data/card.json"></nomination-card>"#);
    let width = "card.shadowRoot.firstElementChild.getBoundingClientRect().width";
    stage.wait("card.shadowRoot.firstElementChild?.localName === 'div'");
    let before: f64 = stage.run(&format!("return {width};"));
    gate.open();
    stage.settle();
    let after: f64 =
        stage.run("return harness.one(card, 'article').getBoundingClientRect().width;");
    assert_eq!(before, after);
}

fn lazy_counts_for_each_src(stage: &Stage) {
    stage
        .home
        .put("/data/one.json", r#"{ "candidate": "One" }"#);
    stage
        .home
        .put("/data/two.json", r#"{ "candidate": "Two" }"#);
    stage.show(
        r#"<nomination-card loading="lazy" src="/data/one.json"></nomination-card><div style="height: 9000px"></div>"#,
    );
    stage.settle();
    stage.act("scrollTo(0, 9000); await harness.quiet(); card.src = '/data/two.json'");
    stage.quiet();
    assert_eq!(stage.home.requests("/data/two.json").len(), 0);
    stage.act("scrollTo(0, 0)");
    stage.wait("card.nomination?.candidate === 'Two'");
}

fn inline_json_in_pieces_wins_over_src(stage: &Stage) {
    stage
        .home
        .put("/data/card.json", r#"{ "candidate": "From src" }"#);
    stage.show("<main></main>");
    let names: Value = stage.run(
        "const frame = document.createElement('iframe');
         $('main').append(frame);
         await frame.contentWindow.eval(`import('/embed/nomination-card.js')`);
         const page = frame.contentDocument;
         const names = [];
         page.open();
         frame.contentWindow.addEventListener('nomination-load', (event) => names.push(event.detail.nomination.candidate));
         page.write('<!doctype html><nomination-card src=\"/data/card.json\"><script type=\"application/json\">{ \"candidate\": ');
         await harness.quiet();
         page.write('\"Inline\" }</script></nomination-card><p>The end.');
         await harness.until(() => names.length > 0);
         page.close();
         await harness.quiet();
         return names;",
    );
    assert_eq!(names, json!(["Inline"]));
    assert_eq!(stage.home.requests("/data/card.json").len(), 0);
}

fn the_fallback_of_another_realm_counts(stage: &Stage) {
    stage.show("<nomination-card></nomination-card><iframe></iframe>");
    stage.act("await customElements.whenDefined('nomination-card');");
    let text: String = stage.run(
        "const frame = $('iframe').contentDocument;
         const fallback = frame.createElement('p');
         fallback.textContent = 'Fallback';
         card.append(fallback);
         frame.body.append(card);
         card.nomination = { candidate: 1 };
         await card.ready;
         return String(card.shadowRoot.firstElementChild.localName);",
    );
    assert_eq!(text, "slot");
}
