//! One loopback server for all embeds, with files compressed in advance and kept in memory.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};

use xtask::compress::brotli;

/// A compressed file and its media type.
pub struct File {
    pub brotli: axum::body::Bytes,
    kind: &'static str,
}

/// The files, by URL path.
#[derive(Default)]
pub struct Site {
    files: BTreeMap<String, File>,
}

impl Site {
    pub fn add(&mut self, path: impl Into<String>, content: &[u8]) -> Result<()> {
        let path = path.into();
        let kind = kind(&path).with_context(|| format!("{path} is of no type that is known"))?;
        let file = File {
            brotli: brotli(content)?.into(),
            kind,
        };
        self.files.insert(path, file);
        Ok(())
    }

    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }
}

fn kind(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => return None,
    })
}

/// A running server; it lives as long as the process.
pub struct Server {
    pub address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

struct Shared {
    site: Arc<Site>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn start(site: Arc<Site>) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let requests = Arc::default();
        let shared = Arc::new(Shared {
            site,
            requests: Arc::clone(&requests),
        });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        std::thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let app = Router::new().fallback(answer).with_state(shared);
                axum::serve(listener, app).await
            })
        });
        Ok(Self { address, requests })
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths requested since the last call.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    let path = uri.path();
    let mut requests = shared
        .requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    requests.push(path.to_owned());
    drop(requests);
    let Some(file) = shared.site.get(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, file.kind),
        (header::CONTENT_ENCODING, "br"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, file.brotli.clone()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sent_compressed_and_remembered() {
        let mut site = Site::default();
        site.add("/a/style.css", "p{color:red}".repeat(100).as_bytes())
            .unwrap();
        assert!(site.add("/a/file.exe", b"").is_err());
        let file = site.get("/a/style.css").unwrap();
        assert_eq!(file.kind, "text/css; charset=utf-8");
        assert!(file.brotli.len() < 50);
        assert!(site.get("/a/other.css").is_none());
    }

    #[test]
    fn it_answers_over_http() {
        use std::io::{Read as _, Write as _};
        let mut site = Site::default();
        site.add("/data.json", b"{}").unwrap();
        let server = Server::start(Arc::new(site)).unwrap();
        let ask = |path: &str| {
            let mut stream = std::net::TcpStream::connect(server.address).unwrap();
            write!(
                stream,
                "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
            )
            .unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            String::from_utf8_lossy(&answer).into_owned()
        };
        let found = ask("/data.json");
        assert!(found.starts_with("HTTP/1.1 200"), "{found}");
        assert!(found.contains("content-encoding: br\r\n"), "{found}");
        assert!(
            found.contains("content-type: application/json\r\n"),
            "{found}"
        );
        assert!(ask("/none.json").starts_with("HTTP/1.1 404"));
        assert_eq!(server.requests(), ["/data.json", "/none.json"]);
        assert!(server.requests().is_empty());
    }
}
