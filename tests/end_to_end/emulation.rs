//! What a reader prefers, told to the browser past the page: colours, contrast, movement.

use serde_json::json;

use crate::{browser::Browser, engines::Engine};

/// Undone when dropped.
pub struct Preference<'browser>(&'browser Browser);

/// Firefox's own names for some media features: feature, value, preference, number.
const FIREFOX: [(&str, &str, &str, i32); 5] = [
    (
        "prefers-reduced-motion",
        "reduce",
        "ui.prefersReducedMotion",
        1,
    ),
    (
        "prefers-color-scheme",
        "dark",
        "layout.css.prefers-color-scheme.content-override",
        0,
    ),
    (
        "prefers-color-scheme",
        "light",
        "layout.css.prefers-color-scheme.content-override",
        1,
    ),
    // A reader whose colours are black on white, which Firefox takes for a wish for contrast.
    (
        "prefers-contrast",
        "more",
        "browser.display.document_color_use",
        2,
    ),
    (
        "forced-colors",
        "active",
        "browser.display.document_color_use",
        2,
    ),
];

impl<'browser> Preference<'browser> {
    /// A media feature matches from now on; `None` where the engine's driver cannot do that.
    #[track_caller]
    pub fn set(browser: &'browser Browser, feature: &str, value: &str) -> Option<Self> {
        let preference = Self(browser);
        match browser.engine {
            Engine::Chromium => emulate(browser, json!([{ "name": feature, "value": value }])),
            Engine::Firefox => {
                let known = FIREFOX
                    .iter()
                    .find(|known| (known.0, known.1) == (feature, value));
                let (_, _, name, number) =
                    known.unwrap_or_else(|| panic!("no preference for {feature}: {value}"));
                chrome(
                    browser,
                    &format!("Services.prefs.setIntPref('{name}', {number});"),
                );
            }
            Engine::WebKit => return None,
        }
        // Firefox tells the process of the page in its own time.
        let query = format!(
            "const query = matchMedia('({feature}: {value})');
             const end = performance.now() + 15000;
             while (!query.matches && performance.now() < end) await new Promise(requestAnimationFrame);
             return query.matches;"
        );
        let matches = browser.run(&query, &json!(null));
        assert_eq!(matches, Ok(json!(true)), "{feature}: {value}");
        Some(preference)
    }
}

impl Drop for Preference<'_> {
    fn drop(&mut self) {
        match self.0.engine {
            Engine::Chromium => emulate(self.0, json!([])),
            Engine::Firefox => {
                for (_, _, name, _) in FIREFOX {
                    chrome(self.0, &format!("Services.prefs.clearUserPref('{name}');"));
                }
            }
            Engine::WebKit => {}
        }
    }
}

fn emulate(browser: &Browser, features: serde_json::Value) {
    let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
    if let Err(error) = browser.command("goog/cdp/execute", body) {
        panic!("Chromium does not emulate: {error}");
    }
}

/// Runs a script in Firefox itself.
fn chrome(browser: &Browser, script: &str) {
    let answers = [
        ("moz/context", json!({ "context": "chrome" })),
        ("execute/sync", json!({ "script": script, "args": [] })),
        ("moz/context", json!({ "context": "content" })),
    ]
    .map(|(path, body)| browser.command(path, body));
    for answer in answers {
        if let Err(error) = answer {
            panic!("Firefox does not take a preference: {error}");
        }
    }
}
