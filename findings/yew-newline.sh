#!/usr/bin/env bash
# Software: Yew 0.23.0 with its feature "ssr"; parse5 8.1.1 reads what it wrote, as a browser would.
# Expected: the text that a component puts into an element is the text that a browser finds there,
#   whether the browser drew the component or a server did.
# Seen: a text that begins with a line break loses it on the way through the server, in <pre> and in
#   <textarea>. HTML drops one line break after these start tags, so a writer of HTML has to add
#   one, and Yew does not. In any other element the text arrives whole.
# For a project: what was typed into a <textarea> comes back changed each time the server draws it,
#   and a listing loses its empty first line. Put a line break before such a text on the server.
# Needs: cargo and Node 20 or later. Takes a minute or two.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="$work/target"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" parse5@8.1.1
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "server"
version = "0.0.0"
edition = "2021"

[dependencies]
pollster = "=0.4.0"
yew = { version = "=0.23.0", features = ["ssr"] }
TOML
cat >src/main.rs <<'RUST'
use yew::prelude::*;
use yew::LocalServerRenderer;

#[component]
fn App() -> Html {
    let text = "\n\nAnn Doe";
    html! { <><p>{text}</p><pre>{text}</pre><textarea value={text} /></> }
}

fn main() {
    let renderer = LocalServerRenderer::<App>::new().hydratable(false);
    print!("{}", pollster::block_on(renderer.render()));
}
RUST
cargo build --quiet
"$CARGO_TARGET_DIR/debug/server" >page.html

cat >read.mjs <<'JS'
import { readFileSync } from "node:fs";

import { parseFragment } from "parse5";

const html = readFileSync("page.html", "utf8");
console.log(`written: ${JSON.stringify(html)}`);
for (const { nodeName, childNodes } of parseFragment(html).childNodes) {
    console.log(`${nodeName}: ${JSON.stringify(childNodes[0].value)}`);
}
JS
node read.mjs >seen
cat >expected <<'TEXT'
written: "<p>\n\nAnn Doe</p><pre>\n\nAnn Doe</pre><textarea>\n\nAnn Doe</textarea>"
p: "\n\nAnn Doe"
pre: "\nAnn Doe"
textarea: "\nAnn Doe"
TEXT

echo "$(cargo --version); Node $(node --version); Yew 0.23.0; parse5 8.1.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: Yew and HTML no longer lose the line break as stated above.' >&2
    exit 1
fi
echo 'As stated: two line breaks were given, one arrives in <pre> and in <textarea>.'
