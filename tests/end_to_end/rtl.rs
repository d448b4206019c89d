//! The Arabic sample, which uses every member.

use serde_json::{Value, json};

use crate::{inputs, stage::Stage, tests};

tests! {
    markdown_becomes_elements
    escapes_and_references_are_read
    dates_are_times
    a_changed_status_is_told
    an_endorsement_may_be_anonymous
    texts_are_in_their_language
    lines_begin_on_their_own_side
    the_avatar_is_shown
    long_lists_are_folded
}

pub fn show(stage: &Stage, attributes: &str) {
    stage.show_sample("rtl.json", attributes);
}

pub fn sample() -> Value {
    serde_json::from_str(inputs::sample("rtl.json")).expect("samples are JSON")
}

fn markdown_becomes_elements(stage: &Stage) {
    show(stage, "open");
    let found: Value = stage.run(
        "const count = (selector) => harness.all(card, selector).length;
         const texts = (selector) => harness.all(card, selector).map((each) => harness.text(each));
         const item = harness.one(card, '[part~=agenda-item]', 'idlelib');
         return {
           nested: harness.all(item, 'ol > li ul > li ul > li').length,
           quotes: harness.all(item, 'blockquote > blockquote').length,
           rules: harness.all(item, 'hr').length,
           code: item.querySelector('pre > code')?.textContent,
           indented: harness.one(card, 'pre', 'import this').textContent.trim(),
           heading: harness.all(item, 'h1,h2,h3,h4,h5,h6').some((each) => harness.text(each) === 'لماذا الآن؟'),
           strong: texts('strong'),
           emphasis: texts('em'),
           both: harness.all(card, 'em > strong, strong > em').map((each) => harness.text(each)),
           images: harness.all(item, 'img').length,
         };",
    );
    assert_eq!(found["nested"], 2, "lists in lists in lists");
    assert_eq!(found["quotes"], 1, "quotes in quotes");
    assert_eq!(found["rules"], 1, "thematic breaks");
    assert_eq!(
        found["code"],
        "name = \"ليلى\"\nprint(f\"Hello, {name}!\")\n"
    );
    assert_eq!(found["indented"], "import this");
    assert_eq!(found["heading"], true, "a heading within a text");
    for (kind, words) in [
        ("strong", "ليلى بن سالم"),
        ("strong", "قبل"),
        ("emphasis", "أسهل"),
        ("emphasis", "three"),
        ("both", "خطأ إملائي واحد"),
    ] {
        let words_found = found[kind].as_array().expect("a list");
        assert!(
            words_found.contains(&json!(words)),
            "{kind}: {words} in {words_found:?}"
        );
    }
    assert_eq!(found["images"], 0, "an image in a text is a link");
}

fn escapes_and_references_are_read(stage: &Stage) {
    show(stage, "open");
    let text = stage.text();
    for words in ["*رسوم الخوادم*", "السفر & الإقامة", "100 دولار"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let breaks: usize = stage.run(
        "return harness.all(harness.one(card, '[part~=agenda-item]', 'رسوم الخوادم'), 'br').length;",
    );
    assert_eq!(breaks, 1, "hard line breaks");
}

fn dates_are_times(stage: &Stage) {
    show(stage, "open");
    let times: Vec<(String, String)> = stage.run(
        "return harness.all(card, 'time').map((time) => [time.dateTime, harness.text(time)]);",
    );
    for (date, year) in [
        ("2026-11-09", "2026"),
        ("2026-11-12T18:30:00+01:00", "2026"),
        ("2026-11-13T09:05:00Z", "2026"),
        ("2026-11-14", "2026"),
    ] {
        let shown = times.iter().find(|(time, _)| time == date);
        let (_, words) = shown.unwrap_or_else(|| panic!("{date} in {times:?}"));
        let western: String = words.chars().map(western).collect();
        assert!(western.contains(year), "{year} in {words:?}");
    }
}

/// The Western digit for a digit in the Arabic messages.
fn western(digit: char) -> char {
    match digit {
        '٠'..='٩' => char::from(b'0' + (digit as u32 - '٠' as u32) as u8),
        other => other,
    }
}

fn a_changed_status_is_told(stage: &Stage) {
    show(stage, "open");
    let entry: String =
        stage.run("return harness.text(harness.one(card, '[part~=pep]', 'Add str.isrtl()'));");
    let was = entry.find("Final").expect("what it was");
    let is = entry.find("Superseded").expect("what it is");
    assert!(was < is, "first what it was: {entry}");
    assert!(entry.contains("3.12") && entry.contains("3.13"), "{entry}");
}

fn an_endorsement_may_be_anonymous(stage: &Stage) {
    show(stage, "open");
    let found: Value = stage.run(
        "return harness.all(card, '[part~=endorsement]').map((each) => ({
           words: harness.text(each),
           authors: harness.all(each, 'cite').map((cite) => harness.text(cite)),
         }));",
    );
    let found = found.as_array().expect("a list");
    assert_eq!(found.len(), 4, "{found:#?}");
    let signed = found.iter().find(|each| {
        let words = each["words"].as_str().unwrap_or_default();
        words.contains("عملتُ مع ليلى ثلاث سنوات")
    });
    let signed = signed.expect("the signed one");
    let authors = signed["authors"].to_string();
    assert!(authors.contains("Sami Haddad"), "{authors}");
    let words = signed["words"].as_str().unwrap_or_default();
    for part in ["@shaddad", "Example Foundation"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    let anonymous = found.iter().find(|each| {
        let words = each["words"].as_str().unwrap_or_default();
        words.contains("شرحت لي في ساعة")
    });
    let anonymous = anonymous.expect("the anonymous one")["authors"].to_string();
    assert!(!anonymous.contains("Sami"), "{anonymous}");
}

fn texts_are_in_their_language(stage: &Stage) {
    show(stage, "open");
    let found: Value = stage.run(
        "const paragraph = harness.one(card, '[part~=agenda-item] p', 'سبعة أيام');
         const latin = harness.one(card, '[part~=endorsement] p', 'A careful reviewer');
         const lang = (element) => {
           while (element && !element.lang) element = element.parentElement ?? element.getRootNode().host;
           return element?.lang;
         };
         const direction = (element) => getComputedStyle(element).direction;
         return {
           arabic: [lang(paragraph), direction(paragraph)],
           latin: direction(latin),
           page: getComputedStyle(document.body).direction,
         };",
    );
    assert_eq!(found["arabic"], json!(["ar", "rtl"]));
    assert_eq!(found["latin"], "ltr", "each text goes its own way");
    assert_eq!(found["page"], "ltr", "the page keeps its own");
}

fn lines_begin_on_their_own_side(stage: &Stage) {
    show(stage, "open");
    // The side of its block to which the last line of a text is closer.
    let sides: Value = stage.run(
        "const side = (part, words) => {
           const block = harness.one(card, `${part} p, ${part} li`, words);
           const range = document.createRange();
           range.selectNodeContents(block);
           const pieces = [...range.getClientRects()];
           const end = Math.max(...pieces.map(({ bottom }) => bottom));
           const last = pieces.filter(({ bottom }) => end - bottom < 8);
           const box = block.getBoundingClientRect();
           const before = Math.min(...last.map(({ left }) => left)) - box.left;
           const after = box.right - Math.max(...last.map(({ right }) => right));
           return before < after ? 'left' : 'right';
         };
         return {
           paragraph: side('[part~=agenda-item]', 'يعاني كل من يكتب'),
           item: side('[part~=agenda-item]', 'كتابة اختبارات لكل حالة'),
           quote: side('[part~=endorsement]', 'لهذا كله سأصوّت لها'),
           latin: side('[part~=endorsement]', 'A careful reviewer'),
         };",
    );
    let wanted =
        json!({ "paragraph": "right", "item": "right", "quote": "right", "latin": "left" });
    assert_eq!(sides, wanted);
}

fn the_avatar_is_shown(stage: &Stage) {
    show(stage, "");
    stage.wait("harness.all(card, 'img').every((image) => image.complete)");
    let images: Value = stage.run(
        "return harness.all(card, 'img').map((image) => [image.src, image.naturalWidth > 0]);",
    );
    assert_eq!(
        images,
        json!([[stage.home.url("/assets/avatar.svg"), true]])
    );
}

fn long_lists_are_folded(stage: &Stage) {
    show(stage, "");
    let closed: usize = stage.run("return harness.all(card, 'details:not([open])').length;");
    assert!(closed >= 1, "18 contributions and 20 PEPs fold");
    let (before, after): (usize, usize) = stage.run(
        "const count = () => harness.all(card, '[part~=contribution], [part~=pep]').length;
         const before = count();
         harness.open(card);
         return [before, count()];",
    );
    assert!(before < after, "{before} before, {after} after");
    assert_eq!(after, 18 + 20, "nothing is lost");
}
