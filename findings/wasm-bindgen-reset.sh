#!/usr/bin/env bash
# Software: wasm-bindgen 0.2.129 and wasm-bindgen-cli-support 0.2.129, the library behind the
#   command wasm-bindgen, whose flag --experimental-reset-state-function is used here.
# Expected: after __wbg_reset_state() the module is as new, and everything that was handed out
#   before goes on in the new instance, as the exported functions do, or does nothing.
# Seen: an exported function taken before the reset starts over without a word, but a closure made
#   before it throws an Error at each call, and so does a method of an object made before it.
# For a project: a page keeps its event listeners and timers across the reset, and each of them
#   raises an error from then on. Take them off first, or catch that error around every one.
# Needs: cargo, Node, and the target wasm32-unknown-unknown (added by rustup). Takes two minutes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="$work/target"

rustup --quiet target add wasm32-unknown-unknown
mkdir -p counter/src glue/src
cat >counter/Cargo.toml <<'TOML'
[package]
name = "counter"
version = "0.0.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[dependencies]
wasm-bindgen = "=0.2.129"
TOML
cat >counter/src/lib.rs <<'RUST'
use std::cell::Cell;

use wasm_bindgen::prelude::*;

thread_local! { static CALLS: Cell<u32> = const { Cell::new(0) }; }

/// Counts the calls since the module started.
#[wasm_bindgen]
pub fn count() -> u32 {
    CALLS.with(|calls| {
        calls.set(calls.get() + 1);
        calls.get()
    })
}

/// Makes a closure that counts, as a listener would be made.
#[wasm_bindgen]
pub fn listener() -> JsValue {
    Closure::<dyn FnMut() -> u32>::new(count).into_js_value()
}

/// An object that counts on its own.
#[wasm_bindgen]
pub struct Counter(u32);

#[wasm_bindgen]
impl Counter {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Counter {
        Counter(0)
    }

    pub fn count(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }
}
RUST
cat >glue/Cargo.toml <<'TOML'
[package]
name = "glue"
version = "0.0.0"
edition = "2021"

[dependencies]
wasm-bindgen-cli-support = "=0.2.129"
TOML
cat >glue/src/main.rs <<'RUST'
use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&paths[0]).nodejs(true).unwrap();
    bindgen.reset_state_function(true).generate(&paths[1]).unwrap();
}
RUST
(cd counter && cargo build --quiet --release --target wasm32-unknown-unknown)
(cd glue && cargo run --quiet -- "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/counter.wasm" "$work/out")

cat >calls.cjs <<'JS'
const { Counter, count, listener, __wbg_reset_state } = require("./out/counter.js");
const show = (name, call) => {
    try {
        console.log(`${name}: ${call()}`);
    } catch (error) {
        console.log(`${name}: ${error.name}: ${error.message}`);
    }
};
const closure = listener();
const object = new Counter();
show("function before", count);
show("closure before", closure);
show("object before", () => object.count());
__wbg_reset_state();
show("function after", count);
show("closure after", closure);
show("closure once more", closure);
show("object after", () => object.count());
show("new closure", listener());
JS
node calls.cjs >seen
cat >expected <<'TEXT'
function before: 1
closure before: 2
object before: 1
function after: 1
closure after: Error: Cannot invoke closure from previous WASM instance
closure once more: Error: Cannot invoke closure from previous WASM instance
object after: Error: Invalid stale object from previous Wasm instance
new closure: 2
TEXT

echo "$(cargo --version); Node $(node --version); wasm-bindgen 0.2.129"
cat seen
if ! diff expected seen; then
    echo 'Changed: what outlives the reset no longer behaves as stated above.' >&2
    exit 1
fi
echo 'As stated: the function starts over, the closure and the object raise errors.'
