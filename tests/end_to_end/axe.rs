//! Runs the accessibility checker axe on a page, including open shadow roots.

use std::{fs, sync::LazyLock};

use serde_json::{Value, json};

use crate::{answer::Answer, inputs, stage::Stage, tests};

tests! {
    it_looks_into_shadow_roots
}

static AXE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let path = inputs::path("NOMINATION_CARD_AXE");
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
});

/// The URL of axe's script in the page.
const SCRIPT: &str = "/harness/axe.js";

/// Every violation in the elements that match a selector (`html` for the whole page): the rule,
/// what it requires, and each failing element with the reason. Rules: WCAG 2.2 levels A and AA, and
/// axe's best practices.
#[track_caller]
pub fn violations(stage: &Stage, selector: &str) -> Vec<String> {
    stage.home.put(SCRIPT, Answer::file("axe.js", &AXE));
    stage.run_with(
        &json!({ "script": SCRIPT, "selector": selector }),
        "if (!globalThis.axe) {
           const script = document.createElement('script');
           script.src = args.script;
           const loaded = new Promise((resolve, reject) => {
             script.onload = resolve;
             script.onerror = () => reject(new Error(`no axe at ${args.script}`));
           });
           document.head.append(script);
           await harness.limited(loaded, 'axe');
           script.remove();
         }
         const found = await axe.run(args.selector, {
           resultTypes: ['violations'],
           runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
           rules: { 'target-size': { enabled: true } },
         });
         return found.violations.map(({ id, help, nodes }) => [`${id}: ${help}`,
           ...nodes.map(({ target, html, failureSummary }) =>
             `  ${target.flat().join(' >>> ')}\\n    ${html}\\n    ${failureSummary}`),
         ].join('\\n'));",
    )
}

fn it_looks_into_shadow_roots(stage: &Stage) {
    stage.show("<main><h1>A page</h1><div></div></main>");
    assert_eq!(violations(stage, "html"), [""; 0]);
    stage.act(
        "const root = $('div').attachShadow({ mode: 'open' });
         const button = document.createElement('button');
         button.style = 'color: #777; background: #888; width: 9px; height: 9px; padding: 0';
         root.append(button, button.cloneNode());",
    );
    let found = violations(stage, "html");
    let rules: Value = found.iter().map(|text| text.split(':').next()).collect();
    assert_eq!(rules, json!(["button-name", "target-size"]), "{found:#?}");
}
