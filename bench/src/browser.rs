//! Drives Chromium through the DevTools protocol over a pair of pipes.
//!
//! Pipes need neither a port nor a WebSocket, and the browser exits when they close, even if this
//! program is killed. A protocol library would add thousands of generated types for a dozen calls.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

/// The time limit for any response.
const TIMEOUT: Duration = Duration::from_secs(90);

const ARGUMENTS: &[&str] = &[
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--window-size=1280,900",
];

/// Renders frames immediately instead of 60 per second, to measure times shorter than a frame.
pub const AT_ONCE: &[&str] = &["--disable-frame-rate-limit", "--disable-gpu-vsync"];

pub struct Browser {
    process: Child,
    pipe: Option<ChildStdin>,
    messages: Receiver<Value>,
    folder: PathBuf,
    last: u64,
    events: VecDeque<Value>,
}

impl Browser {
    pub fn start(program: &Path, arguments: &[&str]) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!(
            "nomination-card-bench-{}-{}",
            std::process::id(),
            arguments.len()
        ));
        let mut process = Command::new("sh")
            // Chromium reads from file descriptor 3 and writes to 4.
            .args([
                "-c",
                "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1",
                "sh",
            ])
            .arg(program)
            .args(ARGUMENTS)
            .args(arguments)
            .arg(format!("--user-data-dir={}", folder.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("Chromium could not be started")?;
        let pipe = process.stdin.take();
        let output = process.stdout.take().context("Chromium has no output")?;
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            for message in BufReader::new(output).split(0) {
                let message = message
                    .ok()
                    .and_then(|text| serde_json::from_slice(&text).ok());
                // The thread ends when the browser or the receiver is gone.
                let Some(message) = message else { break };
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Ok(Self {
            process,
            pipe,
            messages,
            folder,
            last: 0,
            events: VecDeque::new(),
        })
    }

    /// Sends a command and waits for the response.
    pub fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Result<Value> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        let pipe = self.pipe.as_mut().context("Chromium was ended")?;
        pipe.write_all(message.to_string().as_bytes())
            .and_then(|()| pipe.write_all(&[0]))
            .and_then(|()| pipe.flush())
            .context("Chromium does not read any more")?;
        let start = Instant::now();
        loop {
            let mut message = self.read(start, method)?;
            if message["id"] != json!(self.last) {
                self.events.push_back(message);
            } else if let Some(error) = message.get("error") {
                bail!("Chromium refused {method}: {error}");
            } else {
                return Ok(message["result"].take());
            }
        }
    }

    /// Waits for the next event with this name, and returns its parameters.
    pub fn event(&mut self, method: &str) -> Result<Value> {
        let start = Instant::now();
        loop {
            let place = self
                .events
                .iter()
                .position(|event| event["method"] == method);
            if let Some(mut event) = place.and_then(|place| self.events.remove(place)) {
                return Ok(event["params"].take());
            }
            let message = self.read(start, method)?;
            self.events.push_back(message);
        }
    }

    /// The parameters of all received events with this name.
    pub fn take(&mut self, method: &str) -> Vec<Value> {
        let (found, rest) = self
            .events
            .drain(..)
            .partition(|event| event["method"] == method);
        self.events = rest;
        let found: VecDeque<Value> = found;
        found
            .into_iter()
            .map(|mut event| event["params"].take())
            .collect()
    }

    /// Discards all received events.
    pub fn discard_events(&mut self) {
        self.events.clear();
    }

    fn read(&self, start: Instant, what: &str) -> Result<Value> {
        let left = TIMEOUT.saturating_sub(start.elapsed());
        self.messages
            .recv_timeout(left)
            .with_context(|| format!("Chromium ended, or did not answer {what} within {TIMEOUT:?}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser exits when the pipe closes.
        drop(self.pipe.take());
        for _ in 0..100 {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        // The process has already exited or does not respond; neither matters here.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
