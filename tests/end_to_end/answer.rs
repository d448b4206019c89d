//! What a site answers, and when: at once, after a gate opens, cut off, without end.

use std::{io, sync::Arc};

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
}

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
        let parts = stream::unfold((false, finished), move |(sent, finished)| {
            let bytes = bytes.clone();
            async move {
                let nothing = bytes.is_empty() && ending == Ending::Whole;
                if !sent && !nothing {
                    if ending == Ending::Whole {
                        finished();
                    }
                    return Some((Ok(bytes), (true, finished)));
                }
                match ending {
                    Ending::Whole => {
                        finished();
                        None
                    }
                    Ending::CutOff => Some((
                        Err(io::Error::other("cut off by the test")),
                        (true, finished),
                    )),
                    Ending::Never => std::future::pending().await,
                }
            }
        });
        Body::from_stream(parts)
    }
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
