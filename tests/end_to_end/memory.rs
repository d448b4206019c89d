//! The memory use of a page after garbage collection.

use serde_json::{Value, json};

use crate::{
    browser::Browser,
    emulation::{chrome, devtools},
    engines::Engine,
};

/// Metrics from Chromium's developer tools.
#[derive(Debug)]
pub struct Memory {
    /// The JavaScript heap, in bytes.
    pub heap: u64,
    pub nodes: u64,
    pub listeners: u64,
    /// Elements that are in no document.
    pub detached: u64,
}

impl Memory {
    /// Collects garbage until an expression in the page is true, or gives up; then measures, if the
    /// engine supports it.
    pub fn collected(browser: &Browser, expression: &str) -> Option<Self> {
        match browser.engine {
            Engine::Chromium => {
                devtools(browser, "HeapProfiler.collectGarbage", json!({}));
                let asked = browser.run(&format!("return {expression};"), &Value::Null);
                assert!(asked.is_ok(), "{asked:?}");
                // Collect what finalizers and the expression have released.
                devtools(browser, "HeapProfiler.collectGarbage", json!({}));
                Some(Self::counted(browser))
            }
            Engine::Firefox => {
                until(browser, expression, || {
                    for topic in ["child-gc-request", "child-cc-request"] {
                        chrome(
                            browser,
                            &format!("Services.obs.notifyObservers(null, '{topic}');"),
                        );
                    }
                });
                None
            }
            // The driver cannot collect garbage, so allocate until the engine does. WebKit scans
            // the stack conservatively, so overwrite old stack frames as well.
            Engine::WebKit => {
                until(browser, expression, || {
                    let waste =
                        "for (let count = 0; count < 200; count += 1) new Array(100_000).fill({});
                        const deep = (left) => left && deep(left - 1);
                        deep(2_000);
                        await new Promise(setTimeout);";
                    browser.run(waste, &Value::Null).ok();
                });
                None
            }
        }
    }

    fn counted(browser: &Browser) -> Self {
        devtools(browser, "Performance.enable", json!({}));
        let metrics = devtools(browser, "Performance.getMetrics", json!({}));
        let metric = |name: &str| {
            let metrics = metrics["metrics"].as_array();
            let metric = metrics.and_then(|all| all.iter().find(|metric| metric["name"] == name));
            let value = metric.and_then(|metric| metric["value"].as_f64());
            value.unwrap_or_else(|| panic!("no {name} in {metrics:?}")) as u64
        };
        Self {
            heap: metric("JSHeapUsedSize"),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            detached: detached(browser),
        }
    }
}

/// Counts the detached nodes among all elements.
fn detached(browser: &Browser) -> u64 {
    let evaluated = json!({ "expression": "HTMLElement.prototype", "objectGroup": "memory" });
    let prototype = devtools(browser, "Runtime.evaluate", evaluated);
    let queried = json!({
        "prototypeObjectId": prototype["result"]["objectId"],
        "objectGroup": "memory",
    });
    let all = devtools(browser, "Runtime.queryObjects", queried);
    let counted = json!({
        "objectId": all["objects"]["objectId"],
        "functionDeclaration":
            "function () { return this.filter((each) => each instanceof Node && each !== HTMLElement.prototype
               && Object.getPrototypeOf(each) !== HTMLElement.prototype && isDetached(each)).length;
               function isDetached(each) { try { return !each.isConnected; } catch { return false; } } }",
        "returnByValue": true,
    });
    let count = devtools(browser, "Runtime.callFunctionOn", counted);
    devtools(
        browser,
        "Runtime.releaseObjectGroup",
        json!({ "objectGroup": "memory" }),
    );
    count["result"]["value"]
        .as_u64()
        .unwrap_or_else(|| panic!("no count of elements: {count}"))
}

/// Repeats an action until an expression in the page is true, or gives up.
fn until(browser: &Browser, expression: &str, act: impl Fn()) {
    for _ in 0..200 {
        act();
        let script = format!("await new Promise(requestAnimationFrame); return {expression};");
        if browser.run(&script, &Value::Null) == Ok(json!(true)) {
            return;
        }
    }
}
