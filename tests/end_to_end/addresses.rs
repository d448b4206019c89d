//! Fragments inside a card: `#id/section/number`.

use serde_json::json;

use crate::{
    answer::{Answer, Gate},
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    an_entry_is_scrolled_to
    a_section_is_scrolled_to
    a_folded_entry_is_shown
    a_late_load_still_goes_there
    the_address_may_change
    a_link_may_be_followed_twice
    a_link_of_a_router_leads_there
    a_filtered_entry_is_shown
    each_card_has_its_own
    without_id_there_is_none
    addresses_that_lead_nowhere_are_harmless
}

const TALL: &str = r#"<div style="height: 4000px">A long page</div>"#;

/// Serves a nomination with forty entries in each section.
fn put(stage: &Stage) -> Answer {
    let list = |what: &str| -> Vec<String> {
        (1..=40)
            .map(|number| format!("{what} number {number}."))
            .collect()
    };
    let nomination = json!({
        "candidate": "Lena Long",
        "agenda": list("Plan"),
        "statements": list("Thought"),
        "contributions": list("Deed"),
        "peps": (9001..=9040).collect::<Vec<u32>>(),
        "endorsements": list("Praise"),
    });
    let answer = Answer::from(nomination.to_string());
    stage.home.put("/data/long.json", answer.clone());
    answer
}

fn card(id: &str) -> String {
    format!(r#"{TALL}<nomination-card {id} src="/data/long.json"></nomination-card>{TALL}"#)
}

fn show(stage: &Stage, fragment: &str) {
    let host = Host::new(&card(r#"id="lena""#));
    stage.home.put(&host.path, host.answer());
    stage.open(&format!("{}{fragment}", host.path));
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
}

/// Waits until exactly this element is at the top of the viewport.
#[track_caller]
fn is_seen(stage: &Stage, words: &str) {
    stage.run_with::<serde_json::Value>(
        &json!(words),
        "const is = (each) => harness.text(each) === args;
         await harness.until(() => {
           const found = harness.shown(card).filter((each) => is(each));
           const box = found.at(-1)?.getBoundingClientRect();
           return box && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1;
         }, `seen: ${args}`);",
    );
}

fn an_entry_is_scrolled_to(stage: &Stage) {
    put(stage);
    for (fragment, words) in [
        ("#lena/agenda/2", "Plan number 2."),
        ("#lena/agenda/40", "Plan number 40."),
        ("#lena/endorsements/3", "Praise number 3."),
        ("#lena/statements/39", "Thought number 39."),
    ] {
        show(stage, fragment);
        is_seen(stage, words);
        // Visit a blank page in between; otherwise only the fragment would change.
        stage.visit(&Host::new("").at("/blank.html"));
    }
}

fn a_section_is_scrolled_to(stage: &Stage) {
    put(stage);
    show(stage, "#lena/statements");
    is_seen(stage, "Thought number 1.");
}

fn a_folded_entry_is_shown(stage: &Stage) {
    put(stage);
    show(stage, "");
    let folded: bool = stage.run("return !harness.text(card).includes('Deed number 40.');");
    assert!(folded, "long lists fold");
    show(stage, "#lena/contributions/40");
    is_seen(stage, "Deed number 40.");
}

fn a_late_load_still_goes_there(stage: &Stage) {
    let gate = Gate::new();
    let answer = put(stage).after(&gate);
    stage.home.put("/data/long.json", answer);
    let host = Host::new(&card(r#"id="lena""#));
    stage.home.put(&host.path, host.answer());
    stage.open(&format!("{}#lena/agenda/38", host.path));
    stage.quiet();
    gate.open();
    stage.settle();
    is_seen(stage, "Plan number 38.");
}

fn the_address_may_change(stage: &Stage) {
    put(stage);
    show(stage, "");
    stage.act("location.hash = '#lena/endorsements/2';");
    is_seen(stage, "Praise number 2.");
    stage.act("location.hash = '#lena/contributions/39';");
    is_seen(stage, "Deed number 39.");
}

fn a_link_may_be_followed_twice(stage: &Stage) {
    put(stage);
    let link = r##"<a href="#lena/agenda/5" style="position: fixed; top: 0">There</a>"##;
    let host = Host::new(&format!("{link}{}", card(r#"id="lena""#)));
    stage.visit(&host);
    stage.settle();
    for _ in 0..2 {
        stage.act("scrollTo({ top: 0, behavior: 'instant' });");
        stage.click("$('a')");
        is_seen(stage, "Plan number 5.");
    }
}

/// Routers change the address by script. Without the navigation API no event says so.
fn a_link_of_a_router_leads_there(stage: &Stage) {
    put(stage);
    show(stage, "");
    if stage.run("return !('navigation' in window);") {
        return;
    }
    for (fragment, words) in [
        ("lena/agenda/30", "Plan number 30."),
        ("lena/contributions/40", "Deed number 40."),
    ] {
        stage.act(&format!("history.pushState({{}}, '', '#{fragment}');"));
        is_seen(stage, words);
    }
    stage.act("history.replaceState({}, '', '#lena/agenda/1');");
    is_seen(stage, "Plan number 1.");
}

fn a_filtered_entry_is_shown(stage: &Stage) {
    put(stage);
    show(stage, "");
    for pep in [3, 39] {
        stage.act("card.shadowRoot.querySelector('input').focus();");
        stage.press("9020");
        stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
        stage.act(&format!("location.hash = '#lena/peps/{pep}';"));
        is_seen(stage, &format!("PEP {}", 9000 + pep));
        let field: String = stage.run("return card.shadowRoot.querySelector('input').value;");
        assert_eq!(field, "", "the filter is gone");
    }
}

fn each_card_has_its_own(stage: &Stage) {
    put(stage);
    let other = json!({ "candidate": "Otto Other", "agenda": ["One.", "Two.", "Three."] });
    stage.home.put("/data/other.json", other.to_string());
    let host = Host::new(&format!(
        r#"{}<nomination-card id="otto" src="/data/other.json"></nomination-card>{TALL}"#,
        card(r#"id="lena""#)
    ));
    stage.home.put(&host.path, host.answer());
    stage.open(&format!("{}#otto/agenda/3", host.path));
    stage.settle();
    stage.wait(
        "(() => {
           const box = harness.one($('#otto'), '[part~=agenda-item]', 'Three.').getBoundingClientRect();
           return box.top >= -1 && box.bottom <= innerHeight + 1;
         })()",
    );
}

fn without_id_there_is_none(stage: &Stage) {
    put(stage);
    let host = Host::new(&card(""));
    stage.home.put(&host.path, host.answer());
    for fragment in [
        "#/agenda/40",
        "#agenda/40",
        "#undefined/agenda/40",
        "#null/agenda/40",
    ] {
        stage.open(&format!("{}{fragment}", host.path));
        stage.settle();
        stage.quiet();
        let top: f64 = stage.run("return scrollY;");
        assert_eq!(top, 0.0, "{fragment}");
        stage.visit(&Host::new("").at("/blank.html"));
    }
}

fn addresses_that_lead_nowhere_are_harmless(stage: &Stage) {
    put(stage);
    for fragment in [
        "#lena/agenda/0",
        "#lena/agenda/41",
        "#lena/agenda/-1",
        "#lena/agenda/2x",
        "#lena/bogus/1",
        "#lena/agenda/1e0",
        "#lena/%",
        "#lena/agenda/%ff",
        "#lena/agenda/%22%5D",
        "#lena//",
        "#lena/agenda/99999999999999999999",
        "#lena\"]/agenda/1",
    ] {
        show(stage, "");
        stage.run_with::<serde_json::Value>(&json!(fragment), "location.hash = args;");
        stage.quiet();
        let top: f64 = stage.run("return scrollY;");
        assert_eq!(top, 0.0, "{fragment}");
        stage.visit(&Host::new("").at("/blank.html"));
    }
    assert_eq!(stage.events_of("nomination-error").len(), 0);
}
