//! Tests of the command-line tool: its findings, and its behaviour as a process.

#![cfg(not(target_arch = "wasm32"))]

mod agreement;
mod any_input;
#[cfg(unix)]
mod controls;
mod documents;
mod enrich;
mod examples;
mod hooks;
mod limits;
mod manners;
mod process;
mod schema;
mod speed;
mod streams;
#[cfg(unix)]
mod terminal;
mod warnings;
