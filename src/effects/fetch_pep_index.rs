//! Fetches lists of PEPs, each once per page.

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

/// The timeout of a request, in milliseconds.
const TIMEOUT: u32 = 20_000;

/// Called with the list, or with `None` if it cannot be loaded.
type Listener = Callback<Option<Rc<PepIndex>>>;

enum State {
    /// The request is running, and these listeners wait for it.
    Requested(Vec<Weak<Listener>>),
    /// The list has been loaded.
    Ready(Rc<PepIndex>),
}

thread_local! {
    /// The lists by URL: rarely more than one.
    static LISTS: RefCell<Vec<(String, State)>> = const { RefCell::new(Vec::new()) };
}

/// A subscription to a list. Dropping it cancels the notification, not the request, since other
/// cards may want the list.
pub struct Subscription {
    _listener: Rc<Listener>,
}

impl Subscription {
    /// Requests the list at an absolute URL unless a request is running, and calls `listener` with
    /// the result; immediately if the list has been loaded.
    ///
    /// A failure is forgotten, so that a later card tries again.
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

/// Fetches the list at a URL. The error is a sentence that says why it failed.
async fn request(url: &str) -> Result<PepIndex, String> {
    // Aborts the request and not only the reading, since Firefox would continue to download.
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
    const SECRET: &str = " was not requested: browsers fetch no address with a user name or a \
        password. Remove them from the address of the list, or of the page.";
    const MISSING: &str = " cannot be fetched, or not in full within 20 seconds and up to 4 MiB. \
        Check the address, the connection and, on another origin, the header \
        Access-Control-Allow-Origin.";
    let secret = credentials(url);
    if !secret.is_empty() {
        return Err([&*url.replacen(secret, "", 1), SECRET].concat());
    }
    let missing = || [url, MISSING].concat();
    let response = fetch(url, signal).await.ok_or_else(missing)?;
    // The status of a part of a resource is among the successful ones.
    if !response.ok() || response.status() == 206 {
        let status = response.status().to_string();
        return Err([url, " was answered with the status ", &status, "."].concat());
    }
    let bytes = receive(&response, PepIndex::MAX_BYTES)
        .await
        .ok_or_else(missing)?;
    PepIndex::read(bytes).map_err(|issue| [url, " is no list of PEPs: ", &issue.message].concat())
}

/// The user name and password of an absolute URL, such as `user:password@`; mostly empty.
fn credentials(url: &str) -> &str {
    let authority = url.split(['/', '?', '#']).nth(2).unwrap_or_default();
    let length = authority.rfind('@').map_or(0, |at| at + 1);
    authority.get(..length).unwrap_or_default()
}

/// Starts a request. Not by gloo's request builder, which brings along an HTTP library: 1.8 KB of
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
