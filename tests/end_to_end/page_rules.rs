//! The rules of the page and of the card, which do not reach each other.

use crate::{host::Host, stage::Stage, tests};

tests! {
    rules_of_the_page_stay_out
    rules_of_the_card_stay_in
    the_font_is_the_pages
}

const RUDE: &str = "<style>
    * { color: rgb(1, 2, 3) !important; letter-spacing: 9px; }
    article, section, h2, h3, h4, p, a, ol, ul, li, div, span, details, summary, input, button,
    blockquote, cite, time, header, footer { display: none !important; }
    [part] { visibility: hidden !important; }
  </style>";

fn rules_of_the_page_stay_out(stage: &Stage) {
    let card = r#"<nomination-card src="/assets/vstinner.json" open></nomination-card>"#;
    stage.show(card);
    stage.settle();
    let before = stage.text();
    assert!(before.contains("Victor Stinner"), "{before}");
    stage.visit(&Host::new(card).head(RUDE));
    stage.settle();
    assert_eq!(stage.text(), before);
}

fn rules_of_the_card_stay_in(stage: &Stage) {
    let page = "<article><h2>A heading</h2><p>Words, and <a href='#x'>a link</a></p>
        <details open><summary>More</summary><ol><li>Item</li></ol></details></article>";
    let styles = "const styles = () => [...document.querySelectorAll('html, body, body *:not(nomination-card)')]
        .map((element) => [...getComputedStyle(element)]
          .filter((name) => !/^(block-size|height|inline-size|width|perspective-origin|transform-origin)$/.test(name))
          .map((name) => getComputedStyle(element).getPropertyValue(name)).join());";
    stage.show(page);
    stage.act(&format!("{styles} window.before = styles();"));
    stage.act(
        "document.body.insertAdjacentHTML('beforeend',
           '<nomination-card src=\"/assets/vstinner.json\"></nomination-card>');",
    );
    stage.settle();
    let same: bool = stage.run(&format!(
        "{styles} return JSON.stringify(styles()) === JSON.stringify(window.before);"
    ));
    assert!(same, "the page looks as before");
}

fn the_font_is_the_pages(stage: &Stage) {
    let card = r#"<nomination-card src="/assets/vstinner.json" open></nomination-card>"#;
    let head = "<style>body { font: 21px/2 monospace }</style>";
    stage.visit(&Host::new(card).head(head));
    stage.settle();
    let font: (String, String) = stage.run(
        "const text = harness.one(card, '[part~=agenda-item] p', 'buildbots');
         const { fontFamily, fontSize } = getComputedStyle(text);
         return [fontFamily, fontSize];",
    );
    assert_eq!(font.0, "monospace");
    let size: f64 = font.1.trim_end_matches("px").parse().unwrap_or_default();
    assert!(
        (14.0..28.0).contains(&size),
        "in proportion to the page's 21px: {size}"
    );
}
