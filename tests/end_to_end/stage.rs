//! The API for tests: a browser, two origins with the built files, and the actions of a visitor or
//! a page.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    answer::Answer,
    browser::Browser,
    emulation::{Frozen, Offline, Slowed},
    engines::Engine,
    host::Host,
    inputs::{DIST, SAMPLES},
    server::{End, Site},
};

pub use crate::memory::Memory;

mod visitor;

pub struct Stage<'browser> {
    browser: &'browser Browser,
    /// The page's origin.
    pub home: Site,
    /// A second origin, which any page can read.
    pub away: Site,
}

impl<'browser> Stage<'browser> {
    /// Two new origins, unknown to the browser's cache.
    pub fn new(browser: &'browser Browser) -> Self {
        let stage = Self {
            browser,
            home: Site::start(),
            away: Site::start(),
        };
        stage.install(&stage.home, "/embed/");
        let harness = include_bytes!("harness.js");
        stage
            .home
            .put("/harness/harness.js", Answer::file("harness.js", harness));
        stage.home.put("/harness/ping", Answer::text(""));
        let icon = br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#;
        stage
            .home
            .put("/harness/icon.svg", Answer::file("icon.svg", icon));
        for (name, bytes) in &*DIST {
            let path = format!("/embed/{name}");
            stage.away.put(&path, Answer::file(name, bytes).shared());
        }
        for (name, bytes) in &*SAMPLES {
            let path = format!("/assets/{name}");
            stage.home.put(&path, Answer::file(name, bytes));
            stage.away.put(&path, Answer::file(name, bytes).shared());
        }
        stage
    }

    /// Copies the built files to a folder of a site.
    pub fn install(&self, site: &Site, folder: &str) {
        for (name, bytes) in &*DIST {
            site.put(&format!("{folder}{name}"), Answer::file(name, bytes));
        }
    }

    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Loads a page with `body` and the embed's script.
    pub fn show(&self, body: &str) {
        self.visit(&Host::new(body));
    }

    /// Shows a sample in a card with these attributes.
    #[track_caller]
    pub fn show_sample(&self, name: &str, attributes: &str) {
        self.show(&format!(
            r#"<nomination-card src="/assets/{name}" {attributes}>Fallback</nomination-card>"#
        ));
        self.settle();
        assert_eq!(self.states(), ["ready"]);
    }

    /// Loads a host page.
    pub fn visit(&self, host: &Host) {
        self.home.put(&host.path, host.answer());
        self.browser.visit(&self.home.url(&host.path));
    }

    /// Loads the page at `address` on the home site.
    pub fn open(&self, address: &str) {
        self.browser.visit(&self.home.url(address));
    }

    /// Loads an external page, without `harness`.
    pub fn open_elsewhere(&self, url: &str) {
        self.browser.visit(url);
    }

    /// Reloads the page with its current fragment.
    pub fn reload(&self) {
        self.browser.reload();
    }

    /// Goes back to the previous page.
    pub fn back(&self) {
        self.browser.back();
    }

    /// Goes offline until the value is dropped; `None` if the driver does not support it.
    #[track_caller]
    pub fn offline(&self) -> Option<Offline<'_>> {
        Offline::set(self.browser)
    }

    /// Makes the processor this many times slower until the value is dropped; in Chromium alone.
    #[track_caller]
    pub fn slowed(&self, times: u32) -> Slowed<'_> {
        Slowed::set(self.browser, times)
    }

    /// Freezes the tab until the value is dropped; `None` if the driver does not support it.
    #[track_caller]
    pub fn frozen(&self) -> Option<Frozen<'_>> {
        Frozen::set(self.browser)
    }

    /// Collects garbage until an expression is true, or gives up; then returns the memory use, if
    /// the engine reports it.
    pub fn collect(&self, expression: &str) -> Option<Memory> {
        Memory::collected(self.browser, expression)
    }

    /// Continues in a new tab: in Chromium, a tab that was frozen does not recover fully.
    pub fn renew(&self) {
        self.browser.renew();
    }

    /// Runs the body of an async function in the page, with `card` for the first card, `$` for
    /// `document.querySelector`, and `harness` for everything in `harness.js`.
    #[track_caller]
    pub fn run<T: DeserializeOwned>(&self, body: &str) -> T {
        self.run_with(&Value::Null, body)
    }

    /// Like `run`, with `args` for the script.
    #[track_caller]
    pub fn run_with<T: DeserializeOwned>(&self, args: &Value, body: &str) -> T {
        match self.browser.run(body, args) {
            Ok(value) => match serde_json::from_value(value) {
                Ok(value) => value,
                Err(error) => panic!("{error}, from the script: {body}"),
            },
            Err(error) => panic!("{error}"),
        }
    }

    /// Like `run`, for scripts that return nothing.
    #[track_caller]
    pub fn act(&self, body: &str) {
        self.run::<Value>(body);
    }

    /// Waits until a JavaScript expression is truthy.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        self.run_with::<Value>(
            &json!(expression),
            &format!("await harness.until(async () => ({expression}), args);"),
        );
    }

    /// Waits until every card has settled and the page has painted it.
    #[track_caller]
    pub fn settle(&self) {
        self.act(
            "await harness.limited(customElements.whenDefined('nomination-card'), 'definition');
             const cards = [...document.querySelectorAll('nomination-card')];
             await harness.limited(Promise.all(cards.map((card) => card.ready)), 'ready');
             await new Promise(requestAnimationFrame);",
        );
    }

    /// Waits until all requests so far have finished.
    #[track_caller]
    pub fn quiet(&self) {
        self.act("await harness.quiet();");
    }

    /// The custom states of the first card.
    #[track_caller]
    pub fn states(&self) -> Vec<String> {
        self.run("return harness.states(card);")
    }

    /// The visible text of the first card.
    #[track_caller]
    pub fn text(&self) -> String {
        self.run("return harness.text(card);")
    }

    /// All events of the cards so far; `harness.js` defines their members.
    #[track_caller]
    pub fn events(&self) -> Vec<Value> {
        self.run("return harness.seen.events;")
    }

    /// The events of one type.
    #[track_caller]
    pub fn events_of(&self, kind: &str) -> Vec<Value> {
        let mut events = self.events();
        events.retain(|event| event["type"] == kind);
        events
    }

    /// All console lines so far.
    #[track_caller]
    pub fn console(&self) -> Vec<String> {
        self.run("return harness.seen.console.map(({ level, text }) => `${level}: ${text}`);")
    }

    /// Fails if the page had an uncaught error.
    #[track_caller]
    pub fn finish(&self) {
        let uncaught: Vec<String> = self.run("return globalThis.harness?.seen.uncaught ?? [];");
        assert_eq!(uncaught, [""; 0], "errors that nobody caught");
    }

    /// The visible state, for failure messages.
    pub fn report(&self) -> String {
        let seen = self.browser.run(
            "const { seen } = harness;
             const cards = [...document.querySelectorAll('nomination-card')].slice(0, 3);
             const events = seen.events.map(({ type, id, detail }) =>
               `${type} ${id} ${JSON.stringify(detail).slice(0, 500)}`);
             return { url: location.href, ...seen, events, cards: cards.map((card) => ({
               states: customElements.get('nomination-card') ? harness.states(card) : 'undefined',
               text: harness.text(card),
               html: card.outerHTML.slice(0, 500),
             })) };",
            &Value::Null,
        );
        let mut report = match seen {
            Ok(seen) => format!("{seen:#}"),
            Err(error) => format!("the page cannot be read: {error}"),
        };
        for (name, site) in [("home", &self.home), ("away", &self.away)] {
            for request in site.log() {
                let end = match request.end {
                    End::Open => "not answered yet",
                    End::Answered => "answered",
                    End::Aborted => "aborted",
                };
                report += &format!("\n{name}: {} {}: {end}", request.method, request.path);
            }
        }
        report
    }
}
