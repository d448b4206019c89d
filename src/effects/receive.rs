//! Reads the body of a response, up to a limit.

use gloo::net::http::Response;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Reads the whole body of a response; `None` if it breaks off, or is longer than `limit` bytes.
/// Stops at the limit, so that an endless response is not read endlessly.
pub async fn receive(response: &Response, limit: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let Some(body) = response.body() else {
        return Some(bytes);
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let part = JsFuture::from(reader.read()).await.ok()?;
        let value = Reflect::get(&part, &JsValue::from_str("value")).ok()?;
        if value.is_undefined() {
            return Some(bytes);
        }
        let chunk: Uint8Array = value.unchecked_into();
        if bytes.len() + chunk.length() as usize > limit {
            return None;
        }
        bytes.extend(chunk.to_vec());
    }
}
