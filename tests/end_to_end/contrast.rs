//! Contrast, measured from computed styles: all text against its background, and the visible parts
//! of controls. WCAG 2.2 requires 4.5 and 3.

use serde_json::json;

use crate::{engines::Engine, host::Host, stage::Stage, tests};

tests! {
    every_text_of_the_samples
    every_text_of_the_placeholder
    every_text_with_more_contrast
    every_text_in_forced_colors
    the_measure_finds_faint_text
}

/// Describes all colour pairs in the cards with too little contrast.
#[track_caller]
fn faint(stage: &Stage) -> Vec<String> {
    stage.run(
        "const rgba = (color) => {
           const numbers = color.match(/^rgba?\\(([^)]*)\\)$/)?.[1].split(/[ ,/]+/).map(Number);
           if (!numbers) throw new Error(`a colour of an unknown kind: ${color}`);
           return [...numbers, 1].slice(0, 4);
         };
         const over = ([r, g, b, alpha], below) =>
           [r, g, b].map((value, index) => value * alpha + below[index] * (1 - alpha));
         const luminance = (color) => {
           const [r, g, b] = color.map((value) => value / 255).map((value) =>
             value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
           return .2126 * r + .7152 * g + .0722 * b;
         };
         const contrast = (one, other) => {
           const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
           return (light + .05) / (dark + .05);
         };
         const parent = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
         const behind = (element) => {
           if (!element) return [255, 255, 255];
           const color = rgba(getComputedStyle(element).backgroundColor);
           return color[3] === 1 ? color.slice(0, 3) : over(color, behind(parent(element)));
         };
         const faded = (element) => element ? Number(getComputedStyle(element).opacity) * faded(parent(element)) : 1;
         const found = [];
         let texts = 0;
         const measure = (element, color, least, what) => {
           const below = behind(element);
           const [r, g, b, alpha] = rgba(color);
           const ratio = contrast(over([r, g, b, alpha * faded(element)], below), below);
           texts += 1;
           if (ratio < least) found.push(`${ratio.toFixed(2)} ${color} on ${below}: ${what}`);
         };
         for (const card of document.querySelectorAll('nomination-card')) {
           harness.open(card);
           for (const element of harness.shown(card)) {
             const style = getComputedStyle(element);
             const words = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim());
             if (words.length) measure(element, style.color, 4.5, `${element.localName} ${words[0].data.trim().slice(0, 40)}`);
             for (const pseudo of ['::before', '::after']) {
               const { content, color } = getComputedStyle(element, pseudo);
               if (!/^(none|normal|\"\")$/.test(content)) measure(element, color, 4.5, `${element.localName}${pseudo} ${content}`);
             }
             if (style.display === 'list-item' && style.listStyleType !== 'none') {
               measure(element, getComputedStyle(element, '::marker').color, 4.5, `the marker of ${element.localName}`);
             }
             if (element.localName === 'input') measure(element, style.borderTopColor, 3, 'the edge of the field');
             if (element.matches('a, summary, input, pre')) {
               element.focus({ focusVisible: true });
               if (element.matches(':focus-visible')) measure(element, getComputedStyle(element).outlineColor, 3, 'the focus');
             }
           }
         }
         if (texts < 10) throw new Error(`only ${texts} texts`);
         return [...new Set(found)];",
    )
}

/// A page with a colour scheme and all samples.
fn show(stage: &Stage, scheme: &str, rules: &str) {
    let sources = ["vstinner", "minimal", "rtl"].map(|sample| {
        format!(r#"<nomination-card src="/assets/{sample}.json"></nomination-card>"#)
    });
    visit(stage, &sources.concat(), scheme, rules);
}

fn visit(stage: &Stage, body: &str, scheme: &str, rules: &str) {
    let head =
        format!("<style>html {{ color-scheme: {scheme}; background: Canvas }} {rules}</style>");
    stage.visit(&Host::new(body).head(&head));
    stage.settle();
}

fn every_text_of_the_samples(stage: &Stage) {
    for scheme in ["light", "dark"] {
        show(stage, scheme, "");
        assert_eq!(faint(stage), [""; 0], "{scheme}");
    }
}

fn every_text_of_the_placeholder(stage: &Stage) {
    let broken = r#"<nomination-card src="/nowhere.json"></nomination-card>"#.repeat(5);
    for scheme in ["light", "dark"] {
        visit(stage, &broken, scheme, "");
        assert_eq!(faint(stage), [""; 0], "{scheme}");
    }
}

/// With more contrast, muted text has the text colour, and borders are as strong as text.
fn every_text_with_more_contrast(stage: &Stage) {
    let Some(_preference) = stage.prefer("prefers-contrast", "more") else {
        // The driver cannot emulate this; check at least that the browser parses the rule.
        show(stage, "light", "");
        let known: bool = stage.run(
            "return card.shadowRoot.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some((rule) =>
               rule.conditionText === '(prefers-contrast: more)' && rule.cssRules.length > 0));",
        );
        assert!(known);
        return;
    };
    for scheme in ["light", "dark"] {
        show(stage, scheme, "");
        assert_eq!(faint(stage), [""; 0], "{scheme}");
        let colors: Vec<String> = stage.run(
            "const style = (part) => getComputedStyle(harness.all(card, `[part~=${part}]`)[0]);
             return [style('election').color, style('source').color, style('section').borderTopColor, style('card').color];",
        );
        assert!(
            colors.windows(2).all(|pair| pair[0] == pair[1]),
            "{colors:?}"
        );
    }
}

/// Forced colours apply, and nothing is lost that only a background showed.
fn every_text_in_forced_colors(stage: &Stage) {
    let Some(_preference) = stage.prefer("forced-colors", "active") else {
        show(stage, "light", "");
        let known: bool = stage.run("return CSS.supports('forced-color-adjust: none');");
        assert!(
            !known,
            "no driver sets this for an engine without forced colours"
        );
        return;
    };
    show(stage, "light", "");
    assert_eq!(faint(stage), [""; 0]);
    let colors: serde_json::Value = stage.run(
        "const system = (color) => {
           document.body.style.color = color;
           const { color: value } = getComputedStyle(document.body);
           document.body.style.color = '';
           return value;
         };
         const style = (part, pseudo) => getComputedStyle(harness.all(card, `[part~=${part}]`)[0], pseudo);
         return {
           text: style('card').color === system('CanvasText'),
           background: style('card').backgroundColor === system('Canvas'),
           dot: style('pep-status', '::before').backgroundColor === system('CanvasText'),
         };",
    );
    assert_eq!(
        colors,
        json!({ "text": true, "background": true, "dot": true })
    );
}

/// Verifies that the measurement can fail.
fn the_measure_finds_faint_text(stage: &Stage) {
    let rules =
        "nomination-card { --nomination-card-muted: #8a8a8a; --nomination-card-accent: #bbb }";
    show(stage, "light", rules);
    let found = faint(stage).join("\n");
    for words in [
        "Python Steering Council",
        "h3 Agenda",
        "the marker of li",
        "figcaption::before",
        "the focus",
        "the edge of the field",
    ] {
        if words == "the focus" && stage.engine() == Engine::WebKit {
            // Scripts cannot trigger `:focus-visible` here; `access.rs` uses the keyboard.
            continue;
        }
        // A grey with contrast 3.45 is enough for a border.
        assert_eq!(
            found.contains(words),
            words != "the edge of the field",
            "{words} in {found}"
        );
    }
}
