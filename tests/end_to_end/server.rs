//! A test origin: the test sets the answers, and the log records the requests.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Body,
    extract::{Request as Incoming, State},
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use tokio::{
    net::{TcpListener, TcpSocket},
    runtime::Runtime,
};

use crate::answer::Answer;

/// The time limit for an expected request or abort.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Dropping it closes all connections.
    runtime: Mutex<Option<Runtime>>,
    /// Holds the port while closed, so that no other test takes it.
    kept: Mutex<Option<TcpSocket>>,
}

#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<String, Answer>>,
    log: Mutex<Vec<Request>>,
    changed: Condvar,
}

/// A logged request.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: HashMap<String, String>,
    pub end: End,
}

/// The state of a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// The answer is incomplete.
    Open,
    /// The whole answer was sent.
    Answered,
    /// The client or the site closed the connection before the end.
    Aborted,
}

impl Site {
    /// Starts an empty site on a free port.
    pub fn start() -> Self {
        let shared = Arc::default();
        let (address, runtime) = serve((Ipv4Addr::LOCALHOST, 0).into(), &shared);
        Self {
            address,
            shared,
            runtime: Mutex::new(Some(runtime)),
            kept: Mutex::default(),
        }
    }

    /// The origin, `http://…`, without a trailing slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Sets the answer for `path`.
    pub fn put(&self, path: &str, answer: impl Into<Answer>) {
        lock(&self.shared.answers).insert(path.to_owned(), answer.into());
    }

    /// Closes the port and all connections, to simulate a lost network.
    pub fn close(&self) {
        if let Some(runtime) = lock(&self.runtime).take() {
            runtime.shutdown_timeout(PATIENCE);
            *lock(&self.kept) = keep(self.address).ok();
        }
    }

    /// Opens the port again.
    pub fn reopen(&self) {
        let mut runtime = lock(&self.runtime);
        assert!(runtime.is_none(), "the site is closed");
        drop(lock(&self.kept).take());
        *runtime = Some(serve(self.address, &self.shared).1);
    }

    /// All requests, in order.
    pub fn log(&self) -> Vec<Request> {
        lock(&self.shared.log).clone()
    }

    /// The requests for `path`.
    pub fn requests(&self, path: &str) -> Vec<Request> {
        let mut log = self.log();
        log.retain(|request| request.path == path);
        log
    }

    /// Waits until the requests for `path` meet a condition.
    #[track_caller]
    pub fn wait(&self, path: &str, what: &str, wanted: impl Fn(&[Request]) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut log = lock(&self.shared.log);
        loop {
            let of_path: Vec<_> = log.iter().filter(|r| r.path == path).cloned().collect();
            if wanted(&of_path) {
                return;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "{path}: no {what} in {PATIENCE:?}, but {of_path:?}"
            );
            let woken = self.shared.changed.wait_timeout(log, left);
            log = woken.unwrap_or_else(|poisoned| poisoned.into_inner()).0;
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.close();
    }
}

/// Binds the port without listening, so that it refuses connections.
fn keep(address: SocketAddr) -> std::io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

fn serve(address: SocketAddr, shared: &Arc<Shared>) -> (SocketAddr, Runtime) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("an asynchronous runtime starts");
    let listener = runtime
        .block_on(TcpListener::bind(address))
        .expect("a port of this machine can be listened at");
    let address = listener.local_addr().expect("a listener has an address");
    let router = Router::new().fallback(answer).with_state(shared.clone());
    runtime.spawn(async move { axum::serve(listener, router).await });
    (address, runtime)
}

async fn answer(State(shared): State<Arc<Shared>>, request: Incoming) -> Response {
    let path = request.uri().path().to_owned();
    let headers = request.headers().iter();
    let headers = headers.map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let record = Record::new(
        shared.clone(),
        Request {
            method: request.method().to_string(),
            path: path.clone(),
            headers: headers.collect(),
            end: End::Open,
        },
    );
    let answer = lock(&shared.answers).get(&path).cloned();
    let answer = answer.unwrap_or_else(|| Answer::text("Not found.").status(404));
    answer.passed().await;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(answer.status).expect("a status");
    for (name, value) in &answer.headers {
        let name = HeaderName::try_from(name).expect("a header's name");
        let value = HeaderValue::try_from(value).expect("a header's value");
        response.headers_mut().append(name, value);
    }
    *response.body_mut() = answer.body(move || record.finish());
    response
}

/// A log entry, completed when the answer ends in any way.
struct Record {
    shared: Arc<Shared>,
    index: usize,
}

impl Record {
    fn new(shared: Arc<Shared>, request: Request) -> Self {
        let mut log = lock(&shared.log);
        let index = log.len();
        log.push(request);
        drop(log);
        shared.changed.notify_all();
        Self { shared, index }
    }

    fn finish(&self) {
        self.close(End::Answered);
    }

    fn close(&self, end: End) {
        let mut log = lock(&self.shared.log);
        if let Some(request) = log.get_mut(self.index)
            && request.end == End::Open
        {
            request.end = end;
            self.shared.changed.notify_all();
        }
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        self.close(End::Aborted);
    }
}

/// Ignores poisoning: a panicking test leaves no partial updates here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}
