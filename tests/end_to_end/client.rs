//! HTTP requests without a browser, which would normalise paths and cache responses.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{Request, response::Parts},
};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};

/// The time limit for a response.
const PATIENCE: Duration = Duration::from_secs(20);

/// The size limit for a response.
const LIMIT: usize = 16 << 20;

/// A complete response.
pub struct Reply {
    pub status: u16,
    pub body: Bytes,
    parts: Parts,
}

impl Reply {
    /// The value of a header; empty if missing.
    pub fn header(&self, name: &str) -> &str {
        let value = self.parts.headers.get(name);
        value.map_or("", |value| value.to_str().expect("a header is ASCII"))
    }
}

/// Requests `url` verbatim.
#[track_caller]
pub fn ask(method: &str, url: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("an asynchronous runtime starts");
    let answer = async {
        let client: Client<_, Body> = Client::builder(TokioExecutor::new()).build_http();
        let (parts, body) = client.request(request).await?.into_parts();
        let body = to_bytes(Body::new(body), LIMIT).await?;
        let status = parts.status.as_u16();
        Ok::<_, Box<dyn std::error::Error>>(Reply {
            status,
            body,
            parts,
        })
    };
    let reply = runtime.block_on(async { tokio::time::timeout(PATIENCE, answer).await });
    match reply {
        Ok(Ok(reply)) => reply,
        Ok(Err(error)) => panic!("{method} {url}: {error}"),
        Err(_) => panic!("{method} {url}: no answer in {PATIENCE:?}"),
    }
}
