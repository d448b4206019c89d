//! Emulation of browser state: reader preferences (colours, contrast, motion), offline mode, frozen
//! tabs.

use serde_json::{Value, json};

use crate::{browser::Browser, engines::Engine};

/// Restores the default when dropped.
pub struct Preference<'browser>(&'browser Browser);

/// Firefox's preferences for media features: feature, value, preference name, number.
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
    // Firefox treats custom black-on-white colours as a preference for contrast.
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
    /// Makes a media feature match; `None` if the engine's driver does not support it.
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
        // Firefox notifies the page's process asynchronously.
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

/// Puts the browser offline until dropped.
pub struct Offline<'browser>(&'browser Browser);

impl<'browser> Offline<'browser> {
    /// `None` if the engine's driver does not support it.
    #[track_caller]
    pub fn set(browser: &'browser Browser) -> Option<Self> {
        let offline = (browser.engine != Engine::WebKit).then(|| Self(browser));
        if let Some(offline) = &offline {
            offline.tell(true);
            let knows = browser.run(
                "const end = performance.now() + 15000;
                 while (navigator.onLine && performance.now() < end) await new Promise(requestAnimationFrame);
                 return !navigator.onLine;",
                &json!(null),
            );
            assert_eq!(knows, Ok(json!(true)), "the page is told");
        }
        offline
    }

    fn tell(&self, offline: bool) {
        match self.0.engine {
            Engine::Chromium => {
                devtools(self.0, "Network.enable", json!({}));
                let conditions = json!({
                    "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
                });
                devtools(self.0, "Network.emulateNetworkConditions", conditions);
            }
            Engine::Firefox => chrome(self.0, &format!("Services.io.offline = {offline};")),
            Engine::WebKit => {}
        }
    }
}

impl Drop for Offline<'_> {
    fn drop(&mut self) {
        self.tell(false);
    }
}

/// Freezes the tab like a background tab, so that none of its tasks runs, until dropped.
pub struct Frozen<'browser>(&'browser Browser);

impl<'browser> Frozen<'browser> {
    /// `None` if the engine's driver does not support it.
    #[track_caller]
    pub fn set(browser: &'browser Browser) -> Option<Self> {
        let frozen = (browser.engine == Engine::Chromium).then(|| Self(browser));
        if let Some(frozen) = &frozen {
            frozen.tell("frozen");
        }
        frozen
    }

    fn tell(&self, state: &str) {
        devtools(
            self.0,
            "Page.setWebLifecycleState",
            json!({ "state": state }),
        );
    }
}

impl Drop for Frozen<'_> {
    fn drop(&mut self) {
        self.tell("active");
    }
}

/// Slows the page's processor down until dropped. Chromium alone can do so.
pub struct Slowed<'browser>(&'browser Browser);

impl<'browser> Slowed<'browser> {
    #[track_caller]
    pub fn set(browser: &'browser Browser, times: u32) -> Self {
        let slowed = Self(browser);
        slowed.tell(times);
        slowed
    }

    fn tell(&self, times: u32) {
        let rate = json!({ "rate": times });
        devtools(self.0, "Emulation.setCPUThrottlingRate", rate);
    }
}

impl Drop for Slowed<'_> {
    fn drop(&mut self) {
        self.tell(1);
    }
}

fn emulate(browser: &Browser, features: Value) {
    devtools(
        browser,
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    );
}

/// Sends a Chromium DevTools command and returns its result.
pub fn devtools(browser: &Browser, command: &str, parameters: Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    match browser.command("goog/cdp/execute", body) {
        Ok(answer) => answer,
        Err(error) => panic!("Chromium does not take {command}: {error}"),
    }
}

/// Runs a privileged script in Firefox.
pub fn chrome(browser: &Browser, script: &str) {
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
