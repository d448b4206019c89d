//! Narrow pages and large fonts: nothing scrolls sideways, and targets are large enough.

use serde_json::{Value, json};

use crate::{
    access::{everything, show},
    host::Host,
    keyboard::CONTROLS,
    stage::Stage,
    tests,
};

tests! {
    targets_are_large_enough
    nothing_scrolls_sideways_at_320_pixels
    nothing_scrolls_sideways_at_four_times_the_font
}

/// Long words without break opportunities, and every Markdown construct.
pub fn awkward() -> Value {
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
