//! Tests for enriching a nomination with a list of PEPs.

#![cfg(not(target_arch = "wasm32"))]

mod any;
mod differences;
mod nomination;
mod real;
mod text;

use nomination_card::{
    model::{Nomination, Pep},
    pep_index::PepIndex,
    read,
};

/// A list with these JSON entries.
fn list(entries: &str) -> PepIndex {
    PepIndex::read(entries.into()).unwrap_or_else(|issue| panic!("{issue}"))
}

/// A nomination with these PEPs, as JSON.
fn nomination(peps: &str) -> Nomination {
    let json = format!(r#"{{ "candidate": "Ada Lovelace", "peps": {peps} }}"#);
    read(json.into()).unwrap_or_else(|error| panic!("{}", error.message()))
}

/// Enriches one PEP with a one-entry list.
fn enriched(pep: &str, listed: &str) -> Pep {
    let mut nomination = nomination(&format!("[{pep}]"));
    nomination_card::pep_index::enrich(&mut nomination, &list(&format!(r#"{{ "x": {listed} }}"#)))
        .unwrap();
    nomination.peps.remove(0)
}
