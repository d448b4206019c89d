//! The module of the custom element `<nomination-card>`: mounts and updates its Yew component.
//!
//! The element's class is JavaScript, since WebAssembly cannot extend `HTMLElement`. It gives the
//! JSON and its attributes to a [`Card`], which shows the component in the element's shadow root
//! or says why not.

mod card;
mod host;
mod mounted;

pub use card::Card;

fn main() {}
