//! The module of the custom element `<nomination-card>`: mounts and updates its Yew component.
//!
//! The element's class is JavaScript, since WebAssembly cannot extend `HTMLElement`. It passes the
//! JSON and its attributes to a [`Card`], which renders the component in the element's shadow root
//! or reports why it cannot.

mod card;
mod host;
mod mounted;

pub use card::Card;

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Schedules a restart: before the next call, wasm-bindgen makes a new instance of the module with
/// its own memory. This call touches no memory, which may hold anything after a trap.
///
/// The next call must be [`restart`]. wasm-bindgen copies the arguments of a call into memory
/// before it makes the new instance, so arguments would be written to the old memory.
#[wasm_bindgen(js_name = scheduleRestart)]
pub fn schedule_restart() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing and takes no arguments: calling it carries out the scheduled restart.
#[wasm_bindgen]
pub fn restart() {}
