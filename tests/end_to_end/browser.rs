//! A browser under WebDriver, with a blocking API, so that tests are plain functions.

use std::{
    path::PathBuf,
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::http::Method;
use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction},
    error::CmdError,
    wd::{PrintConfiguration, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;
use url::{ParseError, Url};

use crate::{driver::Driver, engines::Engine};

/// The time limit for any command; a browser that exceeds it is lost.
const PATIENCE: Duration = Duration::from_secs(60);

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().expect("an asynchronous runtime starts"));

pub struct Browser {
    pub engine: Engine,
    client: Client,
    driver: Driver,
    /// Dropped last, after the browser has stopped writing to it.
    _profile: Profile,
}

impl Browser {
    /// Starts a driver and one session.
    pub fn start(engine: Engine) -> Self {
        let profile = Profile::new(engine);
        let driver = Driver::start(engine);
        let mut wanted: Map<String, Value> = match engine.capabilities(&profile.0) {
            Value::Object(members) => members,
            other => panic!("capabilities are an object, not {other}"),
        };
        wanted.insert(
            "timeouts".to_owned(),
            json!({ "script": 45_000, "pageLoad": 45_000, "implicit": 0 }),
        );
        let client = wait(async {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted)
                .connect(&driver.address)
                .await
        });
        let client = match client {
            Ok(client) => client,
            Err(error) => panic!("{engine} does not start: {error}"),
        };
        Self {
            engine,
            client,
            driver,
            _profile: profile,
        }
    }

    /// Loads a page and waits for its `load` event.
    pub fn visit(&self, url: &str) {
        self.expect(wait(self.client.goto(url)), "visit a page");
    }

    /// Reloads the page at its current URL.
    pub fn reload(&self) {
        self.expect(wait(self.client.refresh()), "load the page again");
    }

    /// Goes back in the history.
    pub fn back(&self) {
        self.expect(wait(self.client.back()), "go back");
    }

    /// Opens a new tab and closes this one.
    pub fn renew(&self) {
        let renewed = wait(async {
            let tab = self.client.new_window(true).await?.handle;
            self.client.close_window().await?;
            self.client.switch_to_window(tab).await
        });
        self.expect(renewed, "go on in another tab");
    }

    /// Runs the body of an async function in the page. Its result is returned as JSON, its
    /// exception as `Err`.
    pub fn run(&self, body: &str, arguments: &Value) -> Result<Value, String> {
        // Return a single string, because drivers differ in the other types they support. Bypass
        // `toJSON` methods that old libraries add to arrays, strings and numbers, which would turn
        // them into strings.
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const json = (answer) => JSON.stringify(answer, function (name, converted) {{
               const value = this[name];
               return typeof value === 'object' && !Array.isArray(value) ? converted : value;
             }});
             const args = JSON.parse(arguments[0]);
             const $ = (selector) => document.querySelector(selector);
             const card = $('nomination-card');
             (async () => {{ {body}
             }})().then(
               (value) => done(json({{ value: value === undefined ? null : value }})),
               (error) => done(json({{ error: String(error?.message ?? error) }})),
             );"
        );
        let arguments = vec![Value::String(arguments.to_string())];
        let answer = wait(self.client.execute_async(&script, arguments));
        let answer = answer.map_err(|error| format!("{error}\nin the script: {body}"))?;
        let answer = answer.as_str().unwrap_or_default();
        let mut answer: Value = serde_json::from_str(answer).map_err(|error| error.to_string())?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["value"].take()),
        }
    }

    /// Clicks at a point of the viewport.
    pub fn click(&self, x: f64, y: f64) {
        const LEFT: u64 = 0;
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x: x.round(),
                y: y.round(),
            })
            .then(PointerAction::Down { button: LEFT })
            .then(PointerAction::Up { button: LEFT });
        self.expect(wait(self.client.perform_actions(mouse)), "click");
    }

    /// Types into the focused element.
    pub fn press(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys.chars() {
            actions = actions
                .then(KeyAction::Down { value: key })
                .then(KeyAction::Up { value: key });
        }
        self.expect(wait(self.client.perform_actions(actions)), "type");
    }

    /// Sets the window size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let resized = wait(self.client.set_window_size(width, height));
        self.expect(resized, "resize the window");
    }

    /// A PNG screenshot of the viewport.
    pub fn picture(&self) -> Vec<u8> {
        self.expect(wait(self.client.screenshot()), "take a picture")
    }

    /// The page printed to PDF.
    pub fn print(&self) -> Vec<u8> {
        let printed = wait(self.client.print(PrintConfiguration::default()));
        self.expect(printed, "print")
    }

    /// Sends an engine-specific command, at a path relative to the session's.
    pub fn command(&self, path: &str, body: Value) -> Result<Value, Box<CmdError>> {
        let path = path.to_owned();
        let body = Some(body);
        wait(self.client.issue_cmd(Command { path, body })).map_err(Box::new)
    }

    /// The role and name that the engine exposes to screen readers for the element that a
    /// JavaScript expression returns.
    pub fn accessible(&self, element: &str) -> (String, String) {
        let script =
            format!("const card = document.querySelector('nomination-card'); return {element};");
        let found = self.expect(
            wait(self.client.execute(&script, Vec::new())),
            "find an element",
        );
        let id = found
            .as_object()
            .and_then(|members| members.values().next()?.as_str());
        let id = id.unwrap_or_else(|| panic!("{element} is {found}"));
        let [role, name] = ["computedrole", "computedlabel"].map(|what| {
            let path = format!("element/{id}/{what}");
            let told = wait(self.client.issue_cmd(Command { path, body: None }));
            let told = self.expect(told, what);
            told.as_str().unwrap_or_default().to_owned()
        });
        (role, name)
    }

    /// Whether the browser responds.
    pub fn is_alive(&self) -> bool {
        self.run("return 1;", &Value::Null).is_ok()
    }

    #[track_caller]
    fn expect<T>(&self, result: Result<T, CmdError>, what: &str) -> T {
        match result {
            Ok(value) => value,
            Err(error) => panic!("{} cannot {what}: {error}", self.engine),
        }
    }
}

/// A command that fantoccini does not support. With a body it is a POST request.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let client = self.client.clone();
        let _ = wait(async { tokio::time::timeout(Duration::from_secs(5), client.close()).await });
        self.driver.kill();
    }
}

/// A temporary profile folder.
struct Profile(PathBuf);

impl Profile {
    fn new(engine: Engine) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("nomination-card-{engine}-{}-{count}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
        Self(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[track_caller]
fn wait<T>(future: impl Future<Output = T>) -> T {
    let limited = async { tokio::time::timeout(PATIENCE, future).await };
    match RUNTIME.block_on(limited) {
        Ok(value) => value,
        Err(_) => panic!("the driver does not answer"),
    }
}
