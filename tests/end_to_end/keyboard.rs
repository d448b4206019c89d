//! The card by keyboard.

use serde_json::{Value, json};

use crate::{
    access::show,
    answer::{Answer, Gate},
    stage::Stage,
    tests,
};

tests! {
    every_control_is_reached_in_order_and_seen
    enter_follows_a_link
    the_keyboard_opens_and_closes
    the_keyboard_filters
    the_focus_is_kept_over_a_retry
}

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// Every focusable element, in reading order.
pub const CONTROLS: &str =
    "harness.all(card, 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')";

/// The focused element, across shadow roots.
const FOCUSED: &str = "(() => {
   let element = document.activeElement;
   while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
   return element;
 })()";

/// Whether the focused `element` has an outline. If the window itself has no focus, as in WebKit on
/// a display without a window manager, no element matches `:focus`, so the test examines the style
/// rule instead.
const OUTLINED: &str = "(() => {
   const { outlineStyle, outlineWidth } = getComputedStyle(element);
   if (document.hasFocus()) return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 1.5;
   return card.shadowRoot.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some(({ selectorText, cssText }) =>
     /outline: [^;]*solid/.test(cssText) && selectorText.split(', ').some((selector) =>
       selector.endsWith(':focus-visible') && element.matches(selector.replace(/ :focus-visible$/, ' *').replace(':focus-visible', '')))));
 })()";

fn every_control_is_reached_in_order_and_seen(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    let all: usize = stage.run(&format!("return {CONTROLS}.length;"));
    assert!(all > 30, "{all} controls");
    stage.click("$('#before')");
    let mut reached = Vec::new();
    for _ in 0..=all {
        stage.press(TAB);
        let focused: Value = stage.run(&format!(
            "const element = {FOCUSED};
             const {{ top, bottom }} = element.getBoundingClientRect();
             return {{
               index: element.id === 'after' ? -1 : {CONTROLS}.indexOf(element),
               what: element.outerHTML.slice(0, 90),
               outline: {OUTLINED},
               onScreen: bottom > 0 && top < innerHeight,
             }};"
        ));
        reached.push(focused);
    }
    let after = reached.pop().expect("one more than there are controls");
    assert_eq!(after["index"], -1, "behind the card: {after}");
    for (index, focused) in reached.iter().enumerate() {
        assert_eq!(focused["index"], json!(index), "{focused}");
        assert_eq!(focused["outline"], true, "{focused}");
        assert_eq!(focused["onScreen"], true, "{focused}");
    }
}

fn enter_follows_a_link(stage: &Stage) {
    stage.home.put(
        "/data/card.json",
        r##"{ "candidate": { "name": "Ada", "url": "/page/index.html#here" } }"##,
    );
    show(stage, "/data/card.json", "");
    stage.click("$('#before')");
    stage.press(TAB);
    stage.press(ENTER);
    stage.wait("location.hash === '#here'");
}

fn the_keyboard_opens_and_closes(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    const FOLD: &str = "harness.all(card, 'summary')[0]";
    stage.act(&format!("{FOLD}.focus();"));
    for key in [ENTER, " "] {
        stage.press(key);
        stage.wait(&format!("{FOLD}.parentElement.open"));
        stage.press(key);
        stage.wait(&format!("!{FOLD}.parentElement.open"));
        let still: bool = stage.run(&format!("return {FOCUSED} === {FOLD};"));
        assert!(still, "the focus stays");
    }
    assert_eq!(stage.events_of("nomination-toggle").len(), 4);
}

fn the_keyboard_filters(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    let before: usize = stage.run("return harness.all(card, '[part~=pep]').length;");
    stage.act("harness.one(card, 'input').focus();");
    stage.press("9012");
    stage.wait("harness.all(card, '[part~=pep]').length === 1");
    let still: bool = stage.run(&format!("return {FOCUSED} === harness.one(card, 'input');"));
    assert!(still, "the focus stays");
    stage.press(&"\u{e003}".repeat(4));
    stage.wait(&format!(
        "harness.all(card, '[part~=pep]').length === {before}"
    ));
}

fn the_focus_is_kept_over_a_retry(stage: &Stage) {
    show(stage, "/data/late.json", "");
    stage.click("$('#before')");
    stage.press(TAB);
    // The second failure moves the focus to the new button.
    stage.press(ENTER);
    stage
        .home
        .wait("/data/late.json", "second request", |requests| {
            requests.len() == 2
        });
    stage.wait("harness.states(card).join() === 'error'");
    let focused: String = stage.run(&format!("return {FOCUSED}.localName;"));
    assert_eq!(focused, "button");
    // Success moves the focus to the card, which has a name and a focus outline.
    let gate = Gate::new();
    stage.home.put(
        "/data/late.json",
        Answer::json(r#"{ "candidate": { "name": "Ada", "url": "/" } }"#).after(&gate),
    );
    stage.press(ENTER);
    stage.wait("harness.states(card).join() === 'loading'");
    gate.open();
    stage.settle();
    stage.wait("harness.states(card).join() === 'ready'");
    let focused: Value = stage.run(&format!(
        "const element = {FOCUSED};
         return [element.part.value, element.ariaLabel, {OUTLINED}];"
    ));
    assert_eq!(focused, json!(["card", "Ada", true]));
    stage.press(TAB);
    let focused: String = stage.run(&format!("return {FOCUSED}.localName;"));
    assert_eq!(focused, "a", "the first link of the card is next");
    // A visitor who has moved on keeps the focus.
    stage
        .home
        .put("/data/late.json", Answer::text("").status(500));
    stage.act("card.reload(); await harness.until(() => card.matches(':state(error)'));");
    let gate = Gate::new();
    stage.home.put(
        "/data/late.json",
        Answer::from(r#"{ "candidate": "Ada" }"#).after(&gate),
    );
    stage.click("harness.one(card, 'button')");
    stage.wait("harness.states(card).join() === 'loading'");
    stage.act("$('#after').focus();");
    gate.open();
    stage.wait("harness.states(card).join() === 'ready'");
    let focused: String = stage.run(&format!("return {FOCUSED}.id;"));
    assert_eq!(focused, "after");
}
