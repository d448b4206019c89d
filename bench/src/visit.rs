//! A visit to a page in a new browser context, without caches from earlier visits.

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::browser::Browser;

/// A script injected before the page's own.
const HARNESS: &str = include_str!("../harness.js");

/// The visitor's network and processor.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Conditions {
    /// 150 ms latency and 1.6 Mbit/s.
    pub slow_network: bool,
    /// The processor slowdown factor.
    pub slower: Option<u32>,
}

pub struct Visit<'a> {
    pub browser: &'a mut Browser,
    context: String,
    session: String,
}

impl<'a> Visit<'a> {
    pub fn begin(browser: &'a mut Browser, conditions: Conditions) -> Result<Self> {
        browser.discard_events();
        let context = browser.call(None, "Target.createBrowserContext", json!({}))?;
        let context = text(&context, "browserContextId")?;
        let target = browser.call(
            None,
            "Target.createTarget",
            json!({ "url": "about:blank", "browserContextId": context }),
        )?;
        let session = browser.call(
            None,
            "Target.attachToTarget",
            json!({ "targetId": text(&target, "targetId")?, "flatten": true }),
        )?;
        let session = text(&session, "sessionId")?;
        let mut visit = Self {
            browser,
            context,
            session,
        };
        visit.call("Page.enable", json!({}))?;
        visit.call(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": HARNESS }),
        )?;
        visit.call(
            "Emulation.setFocusEmulationEnabled",
            json!({ "enabled": true }),
        )?;
        // A background page receives no keyboard input.
        visit.call("Page.bringToFront", json!({}))?;
        if conditions.slow_network {
            visit.call("Network.enable", json!({}))?;
            // Bytes per second.
            let (down, up) = (1_600_000 / 8, 750_000 / 8);
            visit.call(
                "Network.emulateNetworkConditions",
                json!({ "offline": false, "latency": 150, "downloadThroughput": down, "uploadThroughput": up }),
            )?;
        }
        if let Some(rate) = conditions.slower {
            visit.call("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))?;
        }
        Ok(visit)
    }

    /// Navigates to a page and returns once it has started.
    pub fn go(&mut self, url: &str) -> Result<()> {
        let answer = self.call("Page.navigate", json!({ "url": url }))?;
        match answer.get("errorText").and_then(Value::as_str) {
            Some(error) => bail!("{url} could not be loaded: {error}"),
            None => Ok(()),
        }
    }

    pub fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.call(Some(&self.session), method, parameters)
    }

    /// Evaluates an expression and awaits its value.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value> {
        let parameters =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.call("Runtime.evaluate", parameters);
        let mut answer = answer.with_context(|| {
            let errors = self.errors().unwrap_or_default();
            format!("`{expression}` has no value; the page's errors: {errors}")
        })?;
        if let Some(exception) = answer.get("exceptionDetails") {
            let error = &exception["exception"]["description"];
            bail!(
                "`{expression}` failed: {error}; the page's errors: {}",
                self.errors()?
            );
        }
        Ok(answer["result"]["value"].take())
    }

    fn errors(&mut self) -> Result<String> {
        let parameters = json!({ "expression": "bench.errors", "returnByValue": true });
        Ok(self.call("Runtime.evaluate", parameters)?["result"]["value"].to_string())
    }

    pub fn number(&mut self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression)?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` is {value}, and should be a number"))
    }
}

/// Disposes of the browser context, also after a failure.
impl Drop for Visit<'_> {
    fn drop(&mut self) {
        let parameters = json!({ "browserContextId": self.context });
        // If the browser does not respond, the next visit fails.
        let _ = self
            .browser
            .call(None, "Target.disposeBrowserContext", parameters);
    }
}

fn text(value: &Value, member: &str) -> Result<String> {
    let text = value[member].as_str();
    let text = text.with_context(|| format!("Chromium's answer {value} has no {member}"))?;
    Ok(text.to_owned())
}
