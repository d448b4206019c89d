//! The controls that copy a link to a part of the card.

use serde_json::json;

use crate::{host::Host, stage::Stage, tests};

tests! {
    each_part_has_a_control
    a_control_copies_its_link
    the_keyboard_works_too
    where_the_clipboard_is_closed_the_address_changes
    without_id_there_are_none
    the_link_leads_back
}

/// Finds the usable controls, including those that are transparent until hovered.
const COPIES: &str = "<script>
  window.copies = () => [...document.querySelector('nomination-card').shadowRoot.querySelectorAll('.copy')]
    .filter((each) => each.checkVisibility());
</script>";

const CLIPBOARD: &str = "<script>
  Object.defineProperty(navigator, 'clipboard', { value: {
    writeText: async (text) => { window.copied = text; } } });
</script>";

const CLOSED: &str = "<script>
  Object.defineProperty(navigator, 'clipboard', { value: {
    writeText: async () => { throw new Error('not allowed'); } } });
</script>";

fn show(stage: &Stage, card: &str, head: &str) {
    let nomination = json!({
        "candidate": "Lena Linked",
        "summary": "In short.",
        "agenda": ["First.", { "title": "Second", "body": "With a body." }],
        "statements": ["A statement."],
        "contributions": ["A deed."],
        "peps": [9001],
        "endorsements": [{ "quote": "Fine.", "by": "Emil" }],
    });
    stage.home.put("/data/linked.json", nomination.to_string());
    let card = format!(r#"<nomination-card {card} src="/data/linked.json"></nomination-card>"#);
    stage.visit(&Host::new(&card).head(COPIES).head(head));
    stage.settle();
}

fn labels(stage: &Stage) -> Vec<String> {
    stage.run("return copies().map((each) => each.ariaLabel);")
}

fn each_part_has_a_control(stage: &Stage) {
    show(stage, r#"id="lena""#, "");
    let parts = [
        "Summary",
        "Agenda 1",
        "Agenda 2",
        "Agenda",
        "Statements 1",
        "Statements",
        "Contributions 1",
        "Contributions",
        "PEPs",
        "Endorsements 1",
        "Endorsements",
    ];
    assert_eq!(
        labels(stage),
        parts.map(|part| format!("Copy link to {part}"))
    );
    let sizes: Vec<(f64, f64)> = stage.run(
        "return copies().map((each) => {
           const { width, height } = each.getBoundingClientRect();
           return [width, height];
         });",
    );
    assert!(
        sizes
            .iter()
            .all(|(width, height)| *width >= 24.0 && *height >= 24.0),
        "{sizes:?}"
    );
    stage.act("card.lang = 'de';");
    stage.wait("copies()[0].ariaLabel === 'Link zu Zusammenfassung kopieren'");
}

fn press(stage: &Stage, label: &str) {
    stage.click(&format!(
        "copies().find((each) => each.ariaLabel === {})",
        json!(label)
    ));
}

fn a_control_copies_its_link(stage: &Stage) {
    show(stage, r#"id="lena""#, CLIPBOARD);
    let page: String = stage.run("return location.href;");
    for (label, address) in [
        ("Copy link to Agenda 2", "lena/agenda/2"),
        ("Copy link to PEPs", "lena/peps"),
        ("Copy link to Endorsements 1", "lena/endorsements/1"),
    ] {
        press(stage, label);
        stage.wait(&format!(
            "window.copied === {}",
            json!(format!("{page}#{address}"))
        ));
        stage.wait(
            "card.shadowRoot.querySelector('[role=status].said').textContent === 'Link copied'",
        );
        stage.wait("card.shadowRoot.querySelector('.copy[data-done]')");
    }
    // The page does not navigate.
    assert_eq!(stage.run::<String>("return location.href;"), page);
    assert_eq!(stage.events_of("nomination-toggle").len(), 0);
}

fn the_keyboard_works_too(stage: &Stage) {
    show(stage, r#"id="lena""#, CLIPBOARD);
    let opacity = "getComputedStyle(copies()[2]).opacity";
    let pointing: bool = stage.run("return matchMedia('(hover: hover)').matches;");
    let quiet = if pointing { "0" } else { "1" };
    assert_eq!(stage.run::<String>(&format!("return {opacity};")), quiet);
    stage.act("copies()[2].focus({ focusVisible: true });");
    // Under WebKitGTK's driver the window is inactive, so no element matches `:focus`.
    stage.wait(&format!("!document.hasFocus() || {opacity} === '1'"));
    stage.press("\u{e007}");
    stage.wait("window.copied?.endsWith('#lena/agenda/2')");
}

fn where_the_clipboard_is_closed_the_address_changes(stage: &Stage) {
    show(stage, r#"id="a card, ü""#, CLOSED);
    press(stage, "Copy link to Agenda 2");
    stage.wait("decodeURIComponent(location.hash) === '#a card, ü/agenda/2'");
    let said: String =
        stage.run("return card.shadowRoot.querySelector('.said')?.textContent ?? '';");
    assert_eq!(said, "", "nothing was copied, and nothing says so");
}

fn without_id_there_are_none(stage: &Stage) {
    for card in ["", r#"id="""#] {
        show(stage, card, "");
        assert_eq!(labels(stage), [""; 0], "{card}");
    }
    stage.act("card.id = 'late';");
    stage.wait("copies().length === 11");
}

fn the_link_leads_back(stage: &Stage) {
    show(
        stage,
        r#"id="a card, ü" style="margin-top: 3000px; margin-bottom: 3000px""#,
        CLIPBOARD,
    );
    press(stage, "Copy link to Agenda 2");
    stage.wait("window.copied");
    stage.act("const link = window.copied; scrollTo(0, 0); location.href = link;");
    stage.wait("(() => {
        const { top, bottom } = harness.one(card, '[part~=agenda-item]', 'Second').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    })()");
}
