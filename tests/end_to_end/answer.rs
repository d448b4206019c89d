//! A server's answers and their timing: immediate, after a gate opens, truncated, endless.

use std::{io, sync::Arc, time::Duration};

use axum::body::{Body, Bytes};
use futures_util::stream;
use tokio::sync::Semaphore;

/// An answer of a [`Site`](crate::server::Site).
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    bytes: Bytes,
    ending: Ending,
    gate: Option<Gate>,
}

/// How a body ends.
#[derive(Clone, Copy, PartialEq)]
enum Ending {
    Whole,
    CutOff,
    Never,
    /// One byte per second.
    Dripping,
    /// Repeats the body up to [`FLOOD`] bytes, then hangs.
    Flood,
}

/// More than any browser should have to store.
const FLOOD: usize = 100 << 20;

/// Delays answers until the test opens it.
#[derive(Clone)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    pub fn new() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Releases all answers, including future ones.
    pub fn open(&self) {
        self.0.close();
    }
}

impl Answer {
    pub fn new(kind: &str, body: impl Into<Bytes>) -> Self {
        Self {
            status: 200,
            headers: Vec::new(),
            bytes: body.into(),
            ending: Ending::Whole,
            gate: None,
        }
        .header("content-type", kind)
        // Without a validator, so that each page fetches it again.
        .header("cache-control", "no-cache")
    }

    pub fn json(body: impl Into<Bytes>) -> Self {
        Self::new("application/json", body)
    }

    pub fn html(body: impl Into<Bytes>) -> Self {
        Self::new("text/html; charset=utf-8", body)
    }

    pub fn text(body: &str) -> Self {
        Self::new("text/plain; charset=utf-8", body.to_owned())
    }

    /// Redirects to a URL.
    pub fn redirect(url: &str) -> Self {
        Self::text("Elsewhere.").status(302).header("location", url)
    }

    /// A file, with the media type for its extension.
    pub fn file(name: &str, body: &'static [u8]) -> Self {
        let kind = match name.rsplit_once('.').map(|(_, extension)| extension) {
            Some("js") => "text/javascript; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            Some("css") => "text/css; charset=utf-8",
            Some("html") => "text/html; charset=utf-8",
            _ => "application/octet-stream",
        };
        Self::new(kind, body)
    }

    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Sets a header, replacing any of the same name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Removes a header.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    /// The same answer with another body.
    pub fn body_of(mut self, body: impl Into<Bytes>) -> Self {
        self.bytes = body.into();
        self
    }

    /// Truncates the body to its first half, with a matching length.
    pub fn half(mut self) -> Self {
        self.bytes.truncate(self.bytes.len() / 2);
        self
    }

    /// Declares a length that is `by` bytes more than the body's.
    pub fn of_length(self, by: isize) -> Self {
        let length = self.bytes.len().saturating_add_signed(by);
        self.header("content-length", &length.to_string())
    }

    /// Allows any origin to read it.
    pub fn shared(self) -> Self {
        self.header("access-control-allow-origin", "*")
    }

    /// Delays the answer until `gate` opens.
    pub fn after(mut self, gate: &Gate) -> Self {
        self.gate = Some(gate.clone());
        self
    }

    /// Never answers.
    pub fn never() -> Self {
        Self::text("").after(&Gate::new())
    }

    /// Closes the connection before the declared end of the body.
    pub fn cut_off(mut self) -> Self {
        self.ending = Ending::CutOff;
        self
    }

    /// Keeps the connection open after the body, without ending it.
    pub fn hanging(mut self) -> Self {
        self.ending = Ending::Never;
        self
    }

    /// Sends the body one byte per second.
    pub fn dripping(mut self) -> Self {
        self.ending = Ending::Dripping;
        self
    }

    /// Sends the body repeatedly, without end.
    pub fn flood(mut self) -> Self {
        self.ending = Ending::Flood;
        let copies = (64 << 10) / self.bytes.len().max(1) + 1;
        self.bytes = self.bytes.repeat(copies).into();
        self
    }

    /// Waits until the answer may be sent.
    pub async fn passed(&self) {
        if let Some(Gate(semaphore)) = &self.gate {
            // A closed semaphore returns an error: the gate is open.
            let _ = semaphore.acquire().await;
        }
    }

    /// The body. It calls `finished` after its last part has been taken, and drops it with the
    /// body.
    pub fn body(&self, finished: impl Fn() + Send + 'static) -> Body {
        let bytes = self.bytes.clone();
        let ending = self.ending;
        let parts = stream::unfold((0, finished), move |(sent, finished)| {
            let bytes = bytes.clone();
            async move {
                let Some(part) = next(&bytes, ending, sent).await else {
                    finished();
                    return None;
                };
                let sent = sent + part.as_ref().map_or(0, Bytes::len);
                if ending == Ending::Whole && sent == bytes.len() {
                    finished();
                }
                Some((part, (sent, finished)))
            }
        });
        Body::from_stream(parts)
    }
}

/// The next part of a body after `sent` bytes.
async fn next(bytes: &Bytes, ending: Ending, sent: usize) -> Option<io::Result<Bytes>> {
    let part = match ending {
        Ending::Dripping if sent < bytes.len() => {
            tokio::time::sleep(Duration::from_secs(u64::from(sent > 0))).await;
            bytes.slice(sent..=sent)
        }
        Ending::Flood if sent < FLOOD => bytes.clone(),
        Ending::Whole | Ending::CutOff | Ending::Never if sent == 0 && !bytes.is_empty() => {
            bytes.clone()
        }
        Ending::Whole | Ending::Dripping => return None,
        Ending::CutOff => return Some(Err(io::Error::other("cut off by the test"))),
        Ending::Never | Ending::Flood => std::future::pending().await,
    };
    Some(Ok(part))
}

impl From<&str> for Answer {
    /// JSON, the most common answer.
    fn from(body: &str) -> Self {
        Self::json(body.to_owned())
    }
}

impl From<String> for Answer {
    fn from(body: String) -> Self {
        Self::json(body)
    }
}
