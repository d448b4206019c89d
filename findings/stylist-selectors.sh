#!/usr/bin/env bash
# Software: stylist 0.15.1 (Rust), with its feature "parser".
# Expected: stylist scopes a style sheet to a class: it puts the class before each selector, writes
#   it for "&", and either keeps the rest of valid CSS as it is or refuses it with an error.
# Seen: it cuts selectors at every comma, also in quotes, in parentheses and after a backslash; it
#   writes the class for "&" in quotes too; and it ends a rule at a "}" in single quotes. Each of
#   the five sheets below comes out with another meaning, and none with an error.
# For a project: attribute values in double quotes and without "&", one selector in each :is(), and
#   a test that reads the style sheet that comes out. That it parsed says little.
# Needs: cargo. Takes about a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="$work/target"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "scoped"
version = "0.0.0"
edition = "2021"

[dependencies]
stylist = { version = "=0.15.1", default-features = false, features = ["parser"] }
TOML
cat >src/main.rs <<'RUST'
use std::io::BufRead;

use stylist::ast::{Sheet, ToStyleStr};

fn main() {
    for css in std::io::stdin().lock().lines().map(Result::unwrap) {
        println!("in:  {css}");
        match css.parse::<Sheet>() {
            Ok(sheet) => {
                let scoped = sheet.to_style_str(Some("card"));
                println!("out: {}", scoped.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Err(_) => println!("out: refused"),
        }
    }
}
RUST
cargo build --quiet

# The first sheet is the control: it comes out as anyone expects.
"$CARGO_TARGET_DIR/debug/scoped" >seen <<'CSS'
h2, &.open > p { color: red; }
[title='Doe, Ann'] { color: red; }
[title="Q&A"] { color: red; }
&:is(.open, .done) { color: red; }
.a\,b { color: red; }
p::after { content: '}'; } h2 { color: red; }
CSS
cat >expected <<'TEXT'
in:  h2, &.open > p { color: red; }
out: .card h2, .card.open > p { color: red; }
in:  [title='Doe, Ann'] { color: red; }
out: .card [title='Doe, .card Ann'] { color: red; }
in:  [title="Q&A"] { color: red; }
out: [title="Q.cardA"] { color: red; }
in:  &:is(.open, .done) { color: red; }
out: .card:is(.open, .card .done) { color: red; }
in:  .a\,b { color: red; }
out: .card .a\, .card b { color: red; }
in:  p::after { content: '}'; } h2 { color: red; }
out: .card p::after { content: '; } .card '; } h2 { color: red; }
TEXT

echo "$(cargo --version); stylist 0.15.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: stylist no longer rewrites these selectors as stated above.' >&2
    exit 1
fi
echo 'As stated: five valid style sheets come out with another meaning, without an error.'
