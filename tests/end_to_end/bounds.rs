//! Nothing that a nomination contains leaves the card: it is not painted outside, the page does not
//! scroll sideways, and ordinary words stay readable.

use image::RgbImage;
use nomination_card_cli::render::{Options, render};
use serde_json::{Value, json};

use crate::{
    engines::Engine,
    host::Host,
    injection::nominations::{Place, nomination},
    stage::Stage,
    tests,
};

tests! {
    stacked_marks_stay_inside
    what_cannot_be_wrapped_stays_inside
    a_prerendered_card_keeps_all_inside
    paper_keeps_all_inside
    the_deepest_level_has_room
    numbers_are_whole
    controls_in_the_margin_are_whole
}

/// The narrowest page, and one that shows PEPs in columns.
const WIDTHS: [u32; 2] = [320, 600];

/// A card that clips nothing.
const OPEN: &str = "nomination-card::part(card) { overflow: visible }";
/// The same, with no more padding than on paper.
const OPEN_PAPER: &str =
    "nomination-card::part(card) { overflow: visible; border: 0; padding-inline: 1em }";

/// A letter with a stack of accents, hundreds of pixels high.
fn marks() -> String {
    format!("Z{}", "\u{301}".repeat(200))
}

/// Long grapheme clusters: engines and fonts differ in which ones they wrap.
fn clusters() -> [String; 3] {
    [
        "\u{1f469}\u{200d}".repeat(150),
        "\u{915}\u{94d}".repeat(150),
        "\u{1100}".repeat(150),
    ]
}

/// A white page with a card of this width, inside a margin of 40 pixels.
fn page(card: &str, width: u32, style: &str) -> Host {
    Host::new(card).head(&format!(
        "<style>
           html {{ color-scheme: light; background: #fff; font: 16px sans-serif }}
           body {{ margin: 0; padding: 40px; width: {}px; box-sizing: border-box }}
           {style}
         </style>",
        width + 80
    ))
}

/// A live card that shows everything.
fn live(stage: &Stage, nomination: &Value) -> String {
    stage.home.put("/data/card.json", nomination.to_string());
    r#"<nomination-card src="/data/card.json" open></nomination-card>"#.to_owned()
}

/// The number of pixels around the card that are painted.
#[track_caller]
fn painted_outside(stage: &Stage, page: &Host) -> usize {
    stage.visit(page);
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    let picture = picture(stage);
    let (left, top, right, bottom): (u32, u32, u32, u32) = stage.run(
        "scrollTo(0, 0);
         const { left, top, right, bottom } = card.getBoundingClientRect();
         return [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];",
    );
    let inside = |x, y| (left..right).contains(&x) && (top..bottom).contains(&y);
    let outside = picture
        .enumerate_pixels()
        .filter(|(x, y, _)| !inside(*x, *y));
    outside.filter(|(.., pixel)| pixel.0 != [255; 3]).count()
}

fn picture(stage: &Stage) -> RgbImage {
    let picture = image::load_from_memory(&stage.picture());
    picture.expect("a picture").into_rgb8()
}

/// The page does not scroll sideways, and all ordinary words are in the card. Code scrolls by itself.
#[track_caller]
fn all_can_be_read(stage: &Stage) {
    let (too_wide, words, lost): (i32, usize, Vec<String>) = stage.run(
        "const page = document.documentElement;
         const { left, right } = card.getBoundingClientRect();
         const lost = [];
         let words = 0;
         for (const element of harness.all(card, ':not(pre, pre *)')) {
           for (const text of element.childNodes) {
             for (const { 0: word, index } of text.data?.matchAll(/plain|words/g) ?? []) {
               const range = document.createRange();
               range.setStart(text, index);
               range.setEnd(text, index + word.length);
               const place = range.getBoundingClientRect();
               words += 1;
               if (!place.width || place.left < left || place.right > right) {
                 lost.push(`${word} in ${element.localName}.${element.className} from ${place.left} to ${place.right}`);
               }
             }
           }
         }
         return [page.scrollWidth - page.clientWidth, words, lost];",
    );
    assert_eq!((too_wide, lost), (0, Vec::new()));
    assert!(words >= 20, "{words} words");
}

/// Nominations with this in every string, between ordinary words.
fn nominations(hostile: &str) -> [Value; 2] {
    let words = format!("plain {hostile} words");
    [Place::Words, Place::Markdown].map(|place| {
        let mut nomination = nomination(&words, place);
        // A picture that fails to load changes the height.
        if let Some(candidate) = nomination["candidate"].as_object_mut() {
            candidate.remove("avatar");
        }
        nomination
    })
}

fn stacked_marks_stay_inside(stage: &Stage) {
    for nomination in nominations(&marks()) {
        let card = live(stage, &nomination);
        for width in WIDTHS {
            assert_eq!(painted_outside(stage, &page(&card, width, "")), 0);
            all_can_be_read(stage);
        }
        // The measurement can fail. WebKitGTK stacks few accents of the fonts on test machines.
        let open = painted_outside(stage, &page(&card, 320, OPEN));
        assert!(open > 100 || stage.engine() == Engine::WebKit, "{open}");
    }
}

fn what_cannot_be_wrapped_stays_inside(stage: &Stage) {
    for cluster in clusters() {
        for nomination in nominations(&cluster) {
            let card = live(stage, &nomination);
            for width in WIDTHS {
                assert_eq!(painted_outside(stage, &page(&card, width, "")), 0);
                all_can_be_read(stage);
            }
        }
    }
    // The measurement can fail.
    let [nomination, _] = nominations(&clusters().concat());
    let open = page(&live(stage, &nomination), 320, OPEN);
    assert!(painted_outside(stage, &open) > 100);
}

fn a_prerendered_card_keeps_all_inside(stage: &Stage) {
    let options = Options {
        assets: "/embed".to_owned(),
        ..Options::default()
    };
    for hostile in [marks(), clusters().concat()] {
        for nomination in nominations(&hostile) {
            let html = render(nomination.to_string().into_bytes(), &options);
            let html = html.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(painted_outside(stage, &page(&html, 320, "")), 0);
            all_can_be_read(stage);
        }
    }
}

/// The print rules keep the clipping; `print.rs` tests that long cards still break into pages.
fn paper_keeps_all_inside(stage: &Stage) {
    stage.show(r#"<nomination-card src="/assets/minimal.json"></nomination-card>"#);
    stage.settle();
    let (overflow, changed): (String, Vec<String>) = stage.run(
        "const rules = card.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
         const paper = rules.filter((rule) => rule.media?.mediaText === 'print').flatMap((rule) => [...rule.cssRules]);
         if (paper.length < 10) throw new Error(`only ${paper.length} rules`);
         return [getComputedStyle(harness.one(card, '[part~=card]')).overflow,
           paper.filter((rule) => rule.style?.overflow).map((rule) => rule.selectorText)];",
    );
    assert_eq!((&*overflow, changed), ("clip", Vec::new()));
}

/// Lists and quotations at the greatest depth, in an item of the agenda on a page of 320 pixels.
fn the_deepest_level_has_room(stage: &Stage) {
    let nested = |markers: [&str; 2]| -> String {
        let mut indent = String::new();
        let lines = (0..32).map(|level| {
            let marker = markers[level % 2];
            let line = format!("{indent}{marker}level\n");
            indent += if marker == "> " { "> " } else { "  " };
            line
        });
        lines.collect()
    };
    for markers in [["- ", "- "], ["> ", "> "], ["- ", "> "]] {
        let item = json!({ "title": "Depth", "body": nested(markers) });
        let card = live(
            stage,
            &json!({ "candidate": "Lena Deep", "agenda": [item] }),
        );
        // Margins of 8 pixels, as pages have by default.
        stage.visit(&page(&card, 304, ""));
        stage.settle();
        let (levels, narrow): (usize, Vec<String>) = stage.run(
            "const { left, right } = card.getBoundingClientRect();
             const levels = harness.all(card, '.prose :is(li, blockquote > p)');
             const narrow = levels.map((each) => each.getBoundingClientRect())
               .filter((place) => place.width < 100 || place.left < left + 16 || place.right > right - 16)
               .map((place) => `${place.left} to ${place.right}`);
             return [levels.length, narrow];",
        );
        assert_eq!((levels, narrow), (32, Vec::new()), "{markers:?}");
    }
}

/// No number of a list needs to be clipped.
fn numbers_are_whole(stage: &Stage) {
    let nested: String = (0..12)
        .map(|level| format!("{}999999999. deep\n\n", " ".repeat(11 * level)))
        .collect();
    let lists = [
        "9. nine\n10. ten\n",
        "99. ninety-nine\n100. a hundred\n",
        "1991. a year\n\n1992. another\n",
        "99999. many\n",
        &nested,
        "> - 9999. deeper\n",
    ];
    let text = lists.join("\n---\n\n");
    let items = vec!["Item"; 120];
    let nomination = json!({ "candidate": "Lena Long", "summary": text, "agenda": items });
    let card = live(stage, &nomination);
    for (width, style) in [(304, OPEN), (600, OPEN_PAPER)] {
        assert_eq!(painted_outside(stage, &page(&card, width, style)), 0);
    }
}

/// The controls that copy links are in the card's padding, with the outline of their focus.
fn controls_in_the_margin_are_whole(stage: &Stage) {
    for width in [304, 600, 900] {
        let card = r#"<nomination-card id="x" src="/assets/vstinner.json"></nomination-card>"#;
        stage.visit(&page(card, width, ""));
        stage.settle();
        let outside: Vec<String> = stage.run(
            "const article = harness.one(card, '[part~=card]').getBoundingClientRect();
             const controls = [...card.shadowRoot.querySelectorAll('.copy')];
             if (controls.length < 10) throw new Error(`only ${controls.length} controls`);
             // The outline with its distance, and the card's border.
             const [ring, border] = [.3 * 16, .99];
             return controls.filter((control) => control.checkVisibility()).map((control) => control.getBoundingClientRect())
               .filter(({ left, right }) => left - ring < article.left + border || right + ring > article.right - border)
               .map(({ left, right }) => `${left} to ${right} in ${article.left} to ${article.right}`);",
        );
        assert_eq!(outside, [""; 0], "{width}");
    }
}
