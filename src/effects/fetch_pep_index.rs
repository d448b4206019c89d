//! Lists of PEPs, each asked for once a page.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use gloo::{net::http::Response, timers::callback::Timeout};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestInit};
use yew::{Callback, platform::spawn_local};

use super::receive::receive;
use crate::pep_index::PepIndex;

/// The most that is read of a list, in bytes: ten times the real one.
const LIMIT: usize = 4 << 20;
/// How long a list is waited for, in milliseconds.
const TIMEOUT: u32 = 20_000;

/// Told of a list once it is there, or that it cannot be had.
type Listener = Callback<Option<Rc<PepIndex>>>;

enum State {
    /// It was asked for, and these wait for it.
    Requested(Vec<Weak<Listener>>),
    /// It is there.
    Ready(Rc<PepIndex>),
}

thread_local! {
    /// The lists by their URLs: rarely more than one.
    static LISTS: RefCell<Vec<(String, State)>> = const { RefCell::new(Vec::new()) };
}

/// A wish for a list. Nobody is told any more once it is dropped; the request goes on, since
/// other cards may want the list.
pub struct Subscription {
    _listener: Rc<Listener>,
}

impl Subscription {
    /// Asks for the list at an absolute URL, unless somebody has done so before, and tells
    /// `listener` of it; at once where it is there.
    ///
    /// A list that cannot be had is forgotten, so that a later card tries again.
    pub fn new(url: &str, listener: Listener) -> Self {
        let listener = Rc::new(listener);
        let known = LISTS.with_borrow_mut(|lists| {
            match lists.iter_mut().find(|(known, _)| known == url) {
                Some((_, State::Ready(index))) => return Some(index.clone()),
                Some((_, State::Requested(listeners))) => {
                    listeners.push(Rc::downgrade(&listener));
                }
                None => {
                    let listeners = vec![Rc::downgrade(&listener)];
                    lists.push((url.to_owned(), State::Requested(listeners)));
                    spawn_local(load(url.to_owned()));
                }
            }
            None
        });
        if known.is_some() {
            listener.emit(known);
        }
        Self {
            _listener: listener,
        }
    }
}

async fn load(url: String) {
    let index = match request(&url).await {
        Ok(index) => Some(Rc::new(index)),
        Err(message) => {
            let warning = ["nomination-card: ", &message].concat();
            web_sys::console::warn_1(&warning.into());
            None
        }
    };
    let requested = LISTS.with_borrow_mut(|lists| {
        let place = lists.iter().position(|(known, _)| *known == url)?;
        let (_, state) = lists.swap_remove(place);
        if let Some(index) = &index {
            lists.push((url, State::Ready(index.clone())));
        }
        Some(state)
    });
    if let Some(State::Requested(listeners)) = requested {
        for listener in listeners.iter().filter_map(Weak::upgrade) {
            listener.emit(index.clone());
        }
    }
}

/// The list at a URL, or a sentence that says why it cannot be had.
async fn request(url: &str) -> Result<PepIndex, String> {
    // Ends the request, not only the reading: Firefox would go on reading from the server.
    let control = AbortController::new().ok();
    let signal = control.as_ref().map(AbortController::signal);
    let abort = move || {
        if let Some(control) = &control {
            control.abort();
        }
    };
    let timeout = Timeout::new(TIMEOUT, abort.clone());
    let result = answer(url, signal.as_ref()).await;
    drop(timeout);
    if result.is_err() {
        abort();
    }
    result
}

async fn answer(url: &str, signal: Option<&AbortSignal>) -> Result<PepIndex, String> {
    const MISSING: &str = " cannot be fetched, or not in full within 20 seconds and up to 4 MiB. \
        Check the address, the connection and, on another origin, the header \
        Access-Control-Allow-Origin.";
    let missing = || [url, MISSING].concat();
    let response = fetch(url, signal).await.ok_or_else(missing)?;
    if !response.ok() {
        let status = response.status().to_string();
        return Err([url, " was answered with the status ", &status, "."].concat());
    }
    let bytes = receive(&response, LIMIT).await.ok_or_else(missing)?;
    PepIndex::read(bytes).map_err(|issue| [url, " is no list of PEPs: ", &issue.message].concat())
}

/// Starts a request. gloo's own builder of requests would bring an HTTP library along, 1.8 KB of
/// the module and its glue.
async fn fetch(url: &str, signal: Option<&AbortSignal>) -> Option<Response> {
    let options = RequestInit::new();
    options.set_signal(signal);
    let request = web_sys::window()?.fetch_with_str_and_init(url, &options);
    let response = JsFuture::from(request).await.ok()?;
    Some(Response::from(
        response.unchecked_into::<web_sys::Response>(),
    ))
}
