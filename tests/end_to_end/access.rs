//! Accessibility: axe in every state, keyboard access, names and roles for screen readers, target
//! sizes, and reflow in narrow windows.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    axe,
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    axe_finds_nothing_in_light
    axe_finds_nothing_in_dark
    axe_finds_nothing_from_right_to_left
    axe_finds_nothing_from_right_to_left_in_dark
    every_control_is_reached_in_order_and_seen
    enter_follows_a_link
    the_keyboard_opens_and_closes
    the_keyboard_filters
    controls_have_names_and_roles
    a_screen_reader_is_told_names_and_roles
    headings_skip_no_level
    the_count_is_announced
    a_failure_is_announced
    the_focus_is_kept_over_a_retry
    targets_are_large_enough
    nothing_scrolls_sideways_at_320_pixels
    nothing_scrolls_sideways_at_four_times_the_font
}

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// Long words without break opportunities, and every Markdown construct.
fn awkward() -> Value {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
        .repeat(3);
    let url = format!("https://example.org/{}", "a".repeat(300));
    let text = format!(
        "# {word}\n\n{word} `{word}` {url} [{word}]({url})\n\n> {word}\n\n1. {word}\n   - {word}\n\n```\n{word} {word}\n```\n\n---\n\n**{word}**"
    );
    json!({
        "candidate": { "name": word, "handle": word, "pronouns": word, "url": url,
            "affiliations": [{ "organization": word, "role": word, "url": url }],
            "links": [{ "label": word, "url": url }] },
        "election": { "name": word, "term": word },
        "source": { "url": format!("https://{}.example.org/", "b".repeat(60)), "published": "2021-11-15" },
        "summary": text,
        "agenda": [{ "title": word, "body": text }, word],
        "statements": [{ "title": word, "body": text }],
        "contributions": [{ "title": word, "body": text, "url": url }],
        "peps": [{ "number": 99999, "title": word, "status": word, "current_status": word,
            "python_version": [word, "3.8"], "author_names": [word, word], "note": text }],
        "endorsements": [{ "quote": text, "by": { "name": word, "handle": word, "organization": word }, "url": url, "date": "2021-11-15" }],
    })
}

/// A card for each sample in each state.
fn everything(stage: &Stage) -> String {
    stage.home.put("/data/never.json", Answer::never());
    stage.home.put("/data/awkward.json", awkward().to_string());
    let mut cards = String::new();
    for src in [
        "/assets/vstinner.json",
        "/assets/minimal.json",
        "/assets/rtl.json",
        "/data/awkward.json",
    ] {
        for attributes in ["", "open", r#"lang="ar""#] {
            // With an id, so that the copy-link controls appear.
            let id = cards.len();
            cards += &format!(
                r#"<nomination-card id="card-{id}" src="{src}" {attributes}></nomination-card>"#
            );
        }
    }
    for src in ["/nowhere.json", "/data/never.json"] {
        for fallback in ["", r#"<a href="/">The nomination</a>"#] {
            cards += &format!(r#"<nomination-card src="{src}">{fallback}</nomination-card>"#);
        }
    }
    cards
}

#[track_caller]
fn axe_finds_nothing(stage: &Stage, scheme: &str, direction: &str) {
    let body = format!("<main><h1>Candidates</h1>{}</main>", everything(stage));
    let head = format!(
        "<style>html {{ color-scheme: {scheme}; background: Canvas; color: CanvasText }}</style>
         <script>document.documentElement.dir = '{direction}';</script>"
    );
    stage.visit(&Host::new(&body).head(&head));
    stage.wait(
        "[...document.querySelectorAll('nomination-card')].every((card, index) =>
           card.matches(index < 12 ? ':state(ready)' : index < 14 ? ':state(error)' : ':state(loading)'))",
    );
    // Filter one, so that rows are hidden and the count is shown.
    stage.act(
        "const filtered = document.querySelectorAll('nomination-card')[6];
         const field = harness.one(filtered, 'input');
         field.value = '9';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         await harness.until(() => harness.one(filtered, 'output').textContent !== '');",
    );
    assert_eq!(axe::violations(stage, "html"), [""; 0]);
}

fn axe_finds_nothing_in_light(stage: &Stage) {
    axe_finds_nothing(stage, "light", "ltr");
}

fn axe_finds_nothing_in_dark(stage: &Stage) {
    axe_finds_nothing(stage, "dark", "ltr");
}

fn axe_finds_nothing_from_right_to_left(stage: &Stage) {
    axe_finds_nothing(stage, "light", "rtl");
}

fn axe_finds_nothing_from_right_to_left_in_dark(stage: &Stage) {
    axe_finds_nothing(stage, "dark", "rtl");
}

/// Every focusable element, in reading order.
const CONTROLS: &str =
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

fn show(stage: &Stage, src: &str, attributes: &str) {
    stage.show(&format!(
        r#"<button id="before">Before</button><nomination-card src="{src}" {attributes}></nomination-card><button id="after">After</button>"#
    ));
    stage.settle();
}

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

/// Some of the accessibility tree is not available from every driver, so the test reads the DOM:
/// every control has a name, every role suits its element.
fn controls_have_names_and_roles(stage: &Stage) {
    show(stage, "/assets/rtl.json", "open");
    let found: Value = stage.run(&format!(
        "const words = (element) => harness.text(element) || element.getAttribute('aria-label') ||
           [...element.labels ?? []].map((label) => harness.text(label)).join(' ');
         const article = harness.one(card, '[part~=card]');
         const field = harness.one(card, 'input');
         return {{
           nameless: {CONTROLS}.filter((control) => !words(control)).map(({{ outerHTML }}) => outerHTML),
           article: [article.localName, article.getAttribute('aria-label'), harness.text(harness.one(card, '[part~=name]'))],
           field: [field.type, words(field)],
           roles: harness.all(card, '[role]').map((element) => `${{element.localName}} ${{element.getAttribute('role')}}`)
             .filter((role, index, all) => all.indexOf(role) === index),
           images: [...card.shadowRoot.querySelectorAll('img')].every((image) => image.alt === ''),
           lists: harness.all(card, '[part~=agenda-item], [part~=pep], [part~=contribution]').every(({{ localName, parentElement }}) =>
             localName === 'li' && /^[uo]l$/.test(parentElement.localName)),
           quotes: harness.all(card, '[part~=endorsement]').every((figure) =>
             figure.localName === 'figure' && figure.querySelector('blockquote') && figure.querySelector('figcaption cite')),
           times: harness.all(card, 'time').every((time) => time.dateTime),
         }};"
    ));
    assert_eq!(found["nameless"], json!([]));
    assert_eq!(found["article"][0], "article");
    assert_eq!(found["article"][1], found["article"][2]);
    assert_eq!(found["field"], json!(["search", "Filter PEPs"]));
    // The first is a list without markers, which needs its role for WebKit; the other is a live
    // region.
    assert_eq!(
        found["roles"],
        json!(["output status", "ul list", "div status"])
    );
    for name in ["images", "lists", "quotes", "times"] {
        assert_eq!(found[name], true, "{name}");
    }
}

/// Names and roles as computed by each engine.
fn a_screen_reader_is_told_names_and_roles(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    let told = [
        (
            "harness.one(card, '[part~=card]')",
            "article",
            "ليلى بن سالم",
        ),
        (
            "harness.one(card, '[part~=name]')",
            "heading",
            "ليلى بن سالم",
        ),
        (
            "harness.all(card, '[part~=heading]')[0]",
            "heading",
            "Agenda",
        ),
        ("harness.one(card, 'input')", "searchbox", "Filter PEPs"),
        (
            "harness.all(card, '[part~=pep-number] a')[0]",
            "link",
            "PEP 9001",
        ),
        ("card.shadowRoot.querySelector('output')", "status", ""),
        (
            "harness.all(card, '[part~=pep]')[0].parentElement",
            "list",
            "",
        ),
        ("harness.all(card, '[part~=pep]')[0]", "listitem", ""),
    ];
    for (element, role, name) in told {
        let found = stage.accessible(element);
        // Some engines append the name of the field's clear button, or the list item's text.
        assert!(
            found.0 == role && found.1.starts_with(name),
            "{element}: {found:?}"
        );
    }
    stage.show(r#"<nomination-card src="/nowhere.json"></nomination-card>"#);
    stage.settle();
    let found = stage.accessible("harness.one(card, 'button')");
    assert_eq!(found, ("button".to_owned(), "Try again".to_owned()));
}

fn headings_skip_no_level(stage: &Stage) {
    stage.home.put("/data/awkward.json", awkward().to_string());
    for src in [
        "/assets/vstinner.json",
        "/assets/minimal.json",
        "/assets/rtl.json",
        "/data/awkward.json",
    ] {
        show(stage, src, "open");
        let headings: Vec<(u8, String)> = stage.run("return harness.headings(card);");
        assert_eq!(headings[0].0, 2, "{headings:?}");
        for pair in headings.windows(2) {
            assert!(
                pair[1].0 <= pair[0].0 + 1 && pair[1].0 > 2,
                "{src}: {pair:?}"
            );
        }
    }
}

/// Screen readers announce changes in an existing live region, not a region that is inserted with
/// its content.
fn the_count_is_announced(stage: &Stage) {
    show(stage, "/assets/rtl.json", "");
    stage.act(
        "const region = card.shadowRoot.querySelector('output');
         harness.heard = [];
         harness.region = region;
         new MutationObserver(() => harness.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
         if (region.textContent !== '' || region.role !== 'status') throw new Error(region.outerHTML);",
    );
    stage.click("harness.one(card, 'input')");
    stage.press("9012");
    stage.wait("harness.heard.at(-1) === '1 of 20 PEPs matches'");
    stage.press("0");
    stage.wait("harness.heard.at(-1) === '0 of 20 PEPs match'");
    let same: bool = stage
        .run("const { region } = harness; return region === card.shadowRoot.querySelector('output') && region.isConnected;");
    assert!(same, "the region stays");
}

fn a_failure_is_announced(stage: &Stage) {
    stage.show(r#"<nomination-card src="/nowhere.json"></nomination-card>"#);
    stage.settle();
    let found: Value = stage.run(
        "const box = harness.one(card, '[part~=error]');
         return [box.role, harness.text(box)];",
    );
    assert_eq!(
        found,
        json!(["alert", "This nomination cannot be shown.\nTry again"])
    );
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

/// Targets are 24 by 24 pixels, or have enough space around them that no other target is within a
/// circle of that size; inline links are as high as their line.
fn targets_are_large_enough(stage: &Stage) {
    for (src, attributes) in [
        ("/assets/rtl.json", "open"),
        ("/assets/vstinner.json", ""),
        ("/nowhere.json", ""),
    ] {
        show(stage, src, attributes);
        for width in ["320px", "720px", "1000px"] {
            let (count, small): (usize, Vec<String>) = stage.run_with(
                &json!(width),
                &format!(
                    "document.body.style.width = args;
                     const inSentence = (element) => {{
                       const block = element.closest('p, li, dd, figcaption, footer, h1, h2, h3, h4, h5, h6');
                       return element.localName === 'a' && getComputedStyle(element).display === 'inline' && block &&
                         harness.text(block) !== harness.text(element);
                     }};
                     const controls = {CONTROLS};
                     const boxes = controls.map((element) => element.getBoundingClientRect());
                     const small = controls.filter((element, index) => {{
                       const {{ left, top, width, height }} = boxes[index];
                       if (width >= 24 && height >= 24 || inSentence(element)) return false;
                       const [x, y] = [left + width / 2, top + height / 2];
                       return boxes.some((other, at) => {{
                         if (at === index) return false;
                         const dx = Math.max(other.left - x, 0, x - other.right);
                         const dy = Math.max(other.top - y, 0, y - other.bottom);
                         const isSmall = other.width < 24 || other.height < 24;
                         const apart = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y);
                         return Math.hypot(dx, dy) < 12 || isSmall && apart < 24;
                       }});
                     }});
                     return [controls.length, small.map((element) => element.outerHTML.slice(0, 120))];"
                ),
            );
            assert!(count > 0);
            assert_eq!(small, [""; 0], "{src} at {width}");
        }
    }
    // Controls other than links are never smaller.
    show(stage, "/assets/rtl.json", "");
    let sizes: Vec<f64> = stage.run(
        "return harness.all(card, 'summary, input, button').flatMap((element) => {
           const { width, height } = element.getBoundingClientRect();
           return [width, height];
         });",
    );
    assert!(
        sizes.len() >= 6 && sizes.iter().all(|size| *size >= 24.0),
        "{sizes:?}"
    );
}

/// Shows the samples in a frame with a width and a style, and reports elements that overflow it.
#[track_caller]
fn fits(stage: &Stage, width: u32, style: &str) {
    let body = everything(stage);
    let head = format!("<style>body {{ margin: 0; padding: 8px }} {style}</style>");
    let framed = Host::new(&body).head(&head).at("/framed/index.html");
    stage.home.put(&framed.path, framed.answer());
    stage.show(&format!(
        r#"<iframe src="{}" width="{width}" height="600" style="border: 0"></iframe>"#,
        framed.path
    ));
    let found: Vec<String> = stage.run(
        "const inner = () => $('iframe').contentDocument;
         const cards = () => [...inner()?.querySelectorAll('nomination-card') ?? []];
         await harness.until(() => cards().length === 16 && cards().every((card, index) =>
           card.matches(index < 12 ? ':state(ready)' : index < 14 ? ':state(error)' : ':state(loading)')), 'the cards');
         const found = [];
         const { scrollingElement: page } = inner();
         if (page.scrollWidth > page.clientWidth) found.push(`the page: ${page.scrollWidth} in ${page.clientWidth}`);
         cards().forEach((card, index) => {
           const box = card.getBoundingClientRect();
           for (const element of card.shadowRoot.querySelectorAll('*')) {
             const { left, right, width } = element.getBoundingClientRect();
             const scrolls = element.parentElement?.closest('pre');
             if (!scrolls && width && (left < box.left - 1 || right > box.right + 1)) {
               found.push(`card ${index}: ${element.outerHTML.slice(0, 80)} from ${left} to ${right}`);
             }
           }
         });
         return found.slice(0, 10);",
    );
    assert_eq!(found, [""; 0], "{width} px, {style}");
}

/// This is also the width of a 1,280-pixel window at 400 % zoom.
fn nothing_scrolls_sideways_at_320_pixels(stage: &Stage) {
    fits(stage, 320, "");
    fits(stage, 320, "html { direction: rtl }");
    fits(stage, 256, "html { font-family: monospace }");
}

/// Text-only zoom, on a 1,280-pixel page, and at 200 % on a phone.
fn nothing_scrolls_sideways_at_four_times_the_font(stage: &Stage) {
    fits(stage, 1280, "html { font-size: 400% }");
    fits(stage, 320, "html { font-size: 200% }");
    // The text spacing of WCAG 1.4.12.
    fits(
        stage,
        320,
        "html { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em }",
    );
}
