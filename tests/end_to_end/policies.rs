//! Pages that forbid almost everything, and pages whose own rules are rude.

use crate::{host::Host, stage::Stage, tests};

tests! {
    a_strict_policy_is_kept
    a_strict_policy_is_kept_across_origins
    trusted_types_are_kept
    a_sandboxed_frame_will_do
    rules_of_the_page_stay_out
    rules_of_the_card_stay_in
    the_font_is_the_pages
}

const RTL: &str = r#"<nomination-card src="/assets/rtl.json" open>Fallback</nomination-card>"#;

#[track_caller]
fn complete(stage: &Stage) {
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    stage.wait("harness.all(card, 'img').every((image) => image.complete && image.naturalWidth)");
    let text = stage.text();
    for words in ["ليلى بن سالم", "ميزانية شفّافة", "Sami Haddad", "9012"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    stage.quiet();
    let violations: Vec<String> = stage.run("return harness.seen.violations;");
    assert_eq!(violations, [""; 0]);
    assert_eq!(stage.console(), [""; 0]);
}

/// The card is styled, although no style of the page's would be let in.
#[track_caller]
fn styled(stage: &Stage) {
    let sheets: usize = stage.run("return card.shadowRoot.adoptedStyleSheets.length;");
    assert!(sheets > 0, "constructed style sheets are not forbidden");
}

fn a_strict_policy_is_kept(stage: &Stage) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                  img-src 'self'";
    let host = Host::new(RTL).header("content-security-policy", policy);
    stage.visit(&host);
    complete(stage);
    styled(stage);
}

fn a_strict_policy_is_kept_across_origins(stage: &Stage) {
    let (home, away) = (stage.home.origin(), stage.away.origin());
    let policy = format!(
        "default-src 'none'; script-src {home}/harness/ {away} 'wasm-unsafe-eval'; \
         connect-src {home}/harness/ {away}; img-src {home}/harness/ {away}"
    );
    let card = RTL.replace("/assets/", &format!("{away}/assets/"));
    let host = Host::new(&card).script(&stage.away.url("/embed/nomination-card.js"));
    stage.visit(&host.header("content-security-policy", &policy));
    complete(stage);
}

fn trusted_types_are_kept(stage: &Stage) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                  img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; \
                  trusted-types 'none'";
    let host = Host::new(RTL).header("content-security-policy", policy);
    stage.visit(&host);
    complete(stage);
    styled(stage);
}

fn a_sandboxed_frame_will_do(stage: &Stage) {
    // Its origin is opaque, so everything is on another one.
    let script = stage.away.url("/embed/nomination-card.js");
    let src = stage.away.url("/assets/minimal.json");
    let tell = "<script>addEventListener('nomination-load', (event) =>
        parent.postMessage(event.detail.nomination.candidate, '*'));</script>";
    let card = format!(r#"<nomination-card src="{src}"></nomination-card>"#);
    let host = Host::new(&card)
        .head(tell)
        .script(&script)
        .at("/framed/index.html");
    stage.home.put(&host.path, host.answer());
    stage.show("<main></main>");
    let told: String = stage.run(
        "const told = new Promise((resolve) => {
           addEventListener('message', (event) => resolve(event.data), { once: true });
         });
         $('main').innerHTML = '<iframe sandbox=\"allow-scripts\" src=\"/framed/index.html\"></iframe>';
         return harness.limited(told, 'a word from the frame');",
    );
    assert_eq!(told, "Mira Tanager");
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
