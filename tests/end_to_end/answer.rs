//! What a site answers, and when: at once, after a gate opens, cut off, without end.

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
    /// A byte a second.
    Dripping,
    /// The body over and over, up to [`FLOOD`] bytes, and then not the end.
    Flood,
}

/// More than any browser should be made to keep.
const FLOOD: usize = 100 << 20;

/// Holds answers back until the test opens it.
#[derive(Clone)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    pub fn new() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Lets every answer pass, those to come included.
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
        // No validator goes with it, so that each page asks anew.
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

    /// Sends whoever asks elsewhere.
    pub fn redirect(url: &str) -> Self {
        Self::text("Elsewhere.").status(302).header("location", url)
    }

    /// A file, typed by its name.
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

    /// Sets a header, in place of any of the same name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Leaves a header out.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    /// The same answer with another body.
    pub fn body_of(mut self, body: impl Into<Bytes>) -> Self {
        self.bytes = body.into();
        self
    }

    /// The first half of the body, as if it were all.
    pub fn half(mut self) -> Self {
        self.bytes.truncate(self.bytes.len() / 2);
        self
    }

    /// Says that the body is `by` bytes longer than it is.
    pub fn of_length(self, by: isize) -> Self {
        let length = self.bytes.len().saturating_add_signed(by);
        self.header("content-length", &length.to_string())
    }

    /// Any origin may read it.
    pub fn shared(self) -> Self {
        self.header("access-control-allow-origin", "*")
    }

    /// Nothing is answered until `gate` is open.
    pub fn after(mut self, gate: &Gate) -> Self {
        self.gate = Some(gate.clone());
        self
    }

    /// Nothing is ever answered.
    pub fn never() -> Self {
        Self::text("").after(&Gate::new())
    }

    /// The connection breaks after the body, which was to be longer.
    pub fn cut_off(mut self) -> Self {
        self.ending = Ending::CutOff;
        self
    }

    /// After the body, nothing comes, not even the end.
    pub fn hanging(mut self) -> Self {
        self.ending = Ending::Never;
        self
    }

    /// The body comes at a byte a second.
    pub fn dripping(mut self) -> Self {
        self.ending = Ending::Dripping;
        self
    }

    /// The body comes again and again, without end.
    pub fn flood(mut self) -> Self {
        self.ending = Ending::Flood;
        let copies = (64 << 10) / self.bytes.len().max(1) + 1;
        self.bytes = self.bytes.repeat(copies).into();
        self
    }

    /// Returns when the answer may be given.
    pub async fn passed(&self) {
        if let Some(Gate(semaphore)) = &self.gate {
            // An error is how a closed semaphore, an open gate, says so.
            let _ = semaphore.acquire().await;
        }
    }

    /// The body; `finished` is called when the last of it has been taken, and dropped
    /// with the body.
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

/// What follows when so many bytes were sent.
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
    /// JSON, as almost all answers are.
    fn from(body: &str) -> Self {
        Self::json(body.to_owned())
    }
}

impl From<String> for Answer {
    fn from(body: String) -> Self {
        Self::json(body)
    }
}
