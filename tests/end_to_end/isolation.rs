//! Style isolation between the page and the card, in both directions. Each test compares every
//! computed style and position in the card between a frame with a style sheet and one without.

use serde_json::{Value, json};

use crate::{answer::Answer, host::Host, inputs, stage::Stage, tests};

tests! {
    bootstrap_changes_nothing
    a_reset_changes_nothing
    a_classless_framework_changes_nothing
    unsetting_everything_changes_nothing
    the_size_of_the_root_changes_nothing
    the_direction_of_the_root_changes_nothing
    rules_for_every_element_change_nothing
    rules_for_the_names_in_the_card_change_nothing
    inherited_properties_change_nothing
    registered_properties_change_nothing
    a_vertical_page_has_a_horizontal_card
    an_explicit_theme_withstands_unsetting
    the_card_changes_nothing_of_the_page
}

/// Frames that differ only in a style sheet. The card inherits its width and font from the page, so
/// its container sets both with styles that resist any sheet.
fn compare(stage: &Stage, css: &str) {
    compare_cards(stage, css, "");
}

fn compare_cards(stage: &Stage, css: &str, attributes: &str) {
    stage
        .home
        .put("/data/broken.json", Answer::text("{").status(500));
    stage.home.put("/data/never.json", Answer::never());
    stage.home.put(
        "/page.css",
        Answer::new("text/css; charset=utf-8", css.to_owned()),
    );
    let sources = [
        "/assets/rtl.json",
        "/assets/vstinner.json",
        "/data/never.json",
        "/data/broken.json",
    ];
    let cards = sources.map(|src| {
        format!(
            r#"<div style="display: block !important; width: 700px !important; font-size: 17px !important; font-family: serif !important"
              ><nomination-card id="card" {attributes} src="{src}"></nomination-card></div>"#
        )
    });
    let body = cards.concat();
    let plain = Host::new(&body).at("/frame/plain.html");
    let styled = Host::new(&body)
        .head(r#"<link rel="stylesheet" href="/page.css">"#)
        .at("/frame/styled.html");
    stage.home.put(&plain.path, plain.answer());
    stage.home.put(&styled.path, styled.answer());
    stage.show(
        r#"<iframe src="/frame/plain.html" width="900" height="700"></iframe>
           <iframe src="/frame/styled.html" width="900" height="700"></iframe>"#,
    );
    stage.act(
        "await harness.until(() => [...document.querySelectorAll('iframe')].every(({ contentDocument }) => {
           const cards = [...contentDocument.querySelectorAll('nomination-card')];
           return contentDocument.readyState === 'complete' && cards.length === 4 &&
             [true, true, false, true].every((settled, index) => cards[index].matches(settled
               ? ':is(:state(ready), :state(error))' : ':state(loading)'));
         }), 'the cards in the frames');",
    );
    let differences: Vec<String> = stage.run(COMPARE);
    assert_eq!(differences, [""; 0]);
}

/// Compares the shadow trees of both frames recursively.
const COMPARE: &str = "
  const [plain, styled] = [...document.querySelectorAll('iframe')].map(({ contentDocument }) =>
    [...contentDocument.querySelectorAll('nomination-card')].map((card) => card.shadowRoot.querySelector('[part~=card], [part~=error], [aria-hidden]')));
  const differences = [];
  let count = 0;
  const styles = (element, pseudo) => element.ownerDocument.defaultView.getComputedStyle(element, pseudo);
  const compare = (one, other, path, origins) => {
    if (one.localName !== other.localName || one.children.length !== other.children.length) {
      differences.push(`${path}: another tree`);
      return;
    }
    for (const pseudo of [null, '::before', '::after', '::marker']) {
      const [before, after] = [styles(one, pseudo), styles(other, pseudo)];
      if (pseudo !== null && before.content === after.content && /^(none|normal)$/.test(before.content) && pseudo !== '::marker') continue;
      for (const name of before) {
        count += 1;
        // The scheme is the page's, by contract. A line that is drawn under an ancestor runs
        // through all in it, which the ancestor draws: no style in the card has a say.
        if (!/^--|^color-scheme$|decorations-in-effect$/.test(name) && before.getPropertyValue(name) !== after.getPropertyValue(name)) {
          differences.push(`${path}${pseudo ?? ''} ${name}: ${before.getPropertyValue(name)} became ${after.getPropertyValue(name)}`);
        }
      }
    }
    const [from, to] = [one, other].map((element, index) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // What is not drawn is nowhere.
      return width || height ? [x - origins[index].x, y - origins[index].y, width, height] : [0, 0, 0, 0];
    });
    // Where the card itself stands is rounded, and so is all in it.
    if (from.some((value, index) => Math.abs(value - to[index]) > .25)) {
      differences.push(`${path} moved from ${from} to ${to}`);
    }
    for (let index = 0; index < one.children.length; index += 1) {
      const child = one.children[index];
      compare(child, other.children[index], `${path} ${child.localName}${child.className && '.' + child.className}`, origins);
    }
  };
  plain.forEach((one, index) => {
    const other = styled[index];
    compare(one, other, `card ${index}:`, [one.getBoundingClientRect(), other.getBoundingClientRect()]);
  });
  if (count < 100000) throw new Error(`only ${count} values were compared`);
  return differences.slice(0, 25);";

fn package(file: &str) -> String {
    String::from_utf8(inputs::package(file)).expect("style sheets are UTF-8")
}

fn bootstrap_changes_nothing(stage: &Stage) {
    compare(stage, &package("bootstrap/dist/css/bootstrap.css"));
}

fn a_reset_changes_nothing(stage: &Stage) {
    compare(stage, &package("modern-normalize/modern-normalize.css"));
}

fn a_classless_framework_changes_nothing(stage: &Stage) {
    compare(stage, &package("@picocss/pico/css/pico.classless.css"));
}

fn unsetting_everything_changes_nothing(stage: &Stage) {
    compare(stage, "* { all: unset !important }");
    compare(
        stage,
        "*, ::before, ::after { all: initial !important }
         nomination-card { font-size: inherit !important; font-family: inherit !important }",
    );
}

fn the_size_of_the_root_changes_nothing(stage: &Stage) {
    compare(stage, "html { font-size: 40px }");
}

fn the_direction_of_the_root_changes_nothing(stage: &Stage) {
    compare(stage, ":root { direction: rtl }");
}

fn rules_for_every_element_change_nothing(stage: &Stage) {
    const RULES: &str = "{ display: block !important; color: red !important;
       background: yellow !important; text-transform: uppercase !important; opacity: .99;
       letter-spacing: .3em !important; text-align: right !important; list-style: none !important;
       border-radius: 9px !important; outline: 3px solid lime !important; font-style: italic;
       font-weight: 900 !important; line-height: 3 !important; white-space: nowrap !important;
       box-sizing: content-box !important; text-indent: 3em !important; cursor: help !important;
       direction: rtl !important; unicode-bidi: bidi-override !important }";
    for selector in [
        "*",
        ":host, :host(*), ::slotted(*), *",
        "nomination-card *",
        "nomination-card",
    ] {
        compare(stage, &format!("{selector} {RULES}"));
    }
}

fn rules_for_the_names_in_the_card_change_nothing(stage: &Stage) {
    compare(
        stage,
        "article, header, section, footer, h2, h3, h4, p, ol, ul, li, dl, dt, dd, a, bdi, cite, code, pre,
         blockquote, figure, figcaption, details, summary, input, output, label, time, img, span, i, button,
         [part], [data-address], .nomination-card, .box, .name, .heading, .prose, .status,
         .open, .closed, .settled, .summary, .title, .entries {
           all: unset !important; display: none !important; margin: 50px !important; color: red !important }
         @container nomination-card (min-width: 1px) { * { border: 9px solid red } }",
    );
}

fn inherited_properties_change_nothing(stage: &Stage) {
    compare(
        stage,
        "html, body, div, nomination-card {
           border-collapse: collapse; border-spacing: 9px; caption-side: bottom; color: red; cursor: wait;
           empty-cells: hide; font-feature-settings: 'smcp'; font-kerning: none; font-stretch: 75%;
           font-style: italic; font-synthesis: none; font-variant: small-caps; font-variation-settings: 'wght' 900;
           font-weight: 900; font-optical-sizing: none; font-size-adjust: .9; hyphens: auto; hyphenate-character: '=';
           image-rendering: pixelated; letter-spacing: .3em; line-break: anywhere; line-height: 3;
           list-style: square inside; orphans: 9; overflow-wrap: anywhere; quotes: '<' '>'; tab-size: 1;
           text-align: right; text-align-last: justify; text-decoration: underline; text-emphasis: filled; text-indent: 3em;
           text-justify: none; text-orientation: upright; text-rendering: geometricPrecision;
           text-shadow: 1px 1px red; text-transform: uppercase; text-underline-position: under;
           text-wrap: nowrap; white-space: pre; widows: 9; word-break: break-all; word-spacing: 1em;
           -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; -webkit-text-security: disc;
           accent-color: red; caret-color: red; scrollbar-color: red blue; paint-order: stroke;
           fill: red; stroke: red; ruby-position: under; print-color-adjust: exact }",
    );
}

/// Registered properties affect shadow trees too, so the card's property names must not collide
/// with a page's.
fn registered_properties_change_nothing(stage: &Stage) {
    let names = [
        "space",
        "background",
        "ink",
        "muted",
        "border",
        "accent",
        "settled",
        "open",
        "closed",
    ];
    let rules = names.map(|name| {
        format!("@property --{name} {{ syntax: '<angle>'; inherits: false; initial-value: 9deg }}")
    });
    compare(stage, &rules.concat());
}

/// In a vertical page, the card keeps its horizontal lines, like an image.
fn a_vertical_page_has_a_horizontal_card(stage: &Stage) {
    stage.visit(
        &Host::new(r#"<nomination-card src="/assets/rtl.json"></nomination-card>"#)
            .head("<style>html { writing-mode: vertical-rl; font-size: 16px }</style>"),
    );
    stage.settle();
    let (mode, width, inner): (String, f64, f64) = stage.run(
        "const article = harness.one(card, '[part~=card]');
         return [getComputedStyle(article).writingMode, article.clientWidth, article.scrollWidth];",
    );
    assert_eq!(mode, "horizontal-tb");
    assert!(width > 500.0 && inner <= width, "{inner} in {width}");
}

fn an_explicit_theme_withstands_unsetting(stage: &Stage) {
    for theme in ["light", "dark"] {
        let rule = format!(
            "* {{ all: unset !important }} html, nomination-card {{ color-scheme: {} !important }}",
            if theme == "light" { "dark" } else { "light" }
        );
        compare_cards(stage, &rule, &format!(r#"theme="{theme}""#));
    }
}

fn the_card_changes_nothing_of_the_page(stage: &Stage) {
    let page = r#"<style>article { color: green }</style>
      <main><h1>Page</h1><article class="nomination-card"><header><h2 class="name">Name</h2></header>
        <section class="summary"><p class="title">Text <a href="/">link</a> <code>code</code></p></section>
        <div class="box"><i>i</i><button>Button</button></div>
        <details class="more" open><summary>More</summary><input type="search"></details></article></main>
      <div id="place" style="height: 300px; overflow: auto"></div>"#;
    stage.visit(&Host::new(page).without_script());
    let (before, after): (Value, Value) = stage.run(
        "const look = () => ({
           globals: Object.getOwnPropertyNames(window).sort(),
           sheets: [document.styleSheets.length, document.adoptedStyleSheets.length,
             document.querySelectorAll('style, link, script').length, document.fonts.size],
           root: document.documentElement.getAttributeNames(),
           protos: [Element, HTMLElement, Node, EventTarget, Document, Array, Object, String, Promise].map(({ prototype }) =>
             Object.getOwnPropertyNames(prototype).length),
           styles: [...document.querySelectorAll('html, body, main, main *')].map((element) => {
             const style = getComputedStyle(element);
             const { x, y, width, height } = element.getBoundingClientRect();
             return [element.localName, x, y, width, height,
               ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('; ');
           }),
         });
         const before = look();
         const defined = [];
         const define = customElements.define;
         customElements.define = function (name, ...rest) { defined.push(name); return define.call(this, name, ...rest); };
         await import('/embed/nomination-card.js');
         customElements.define = define;
         for (const src of ['/assets/vstinner.json', '/assets/rtl.json', '/nowhere.json']) {
           const element = document.createElement('nomination-card');
           element.src = src;
           $('#place').append(element);
           await harness.limited(element.ready, 'ready');
         }
         if (defined.join() !== 'nomination-card') throw new Error(`defined: ${defined}`);
         return [before, look()];",
    );
    for name in ["globals", "sheets", "root", "protos", "styles"] {
        assert_eq!(before[name], after[name], "{name}");
    }
    assert!(
        before["styles"]
            .as_array()
            .is_some_and(|all| all.len() > 15),
        "{before}"
    );
    assert_eq!(
        json!(stage.console().len()),
        json!(1),
        "one card failed: {:?}",
        stage.console()
    );
}
