//! A first visit on a slow network with a slow processor, until the card's text is painted.

use anyhow::Result;

use crate::arena::{Arena, Frames, page_of};
use crate::results::Values;
use crate::visit::Conditions;

pub const SLOW: Conditions = Conditions {
    slow_network: true,
    slower: Some(4),
};

/// The card is drawn in the browser.
pub fn cold(arena: &mut Arena, contestant: &str) -> Result<Values> {
    let page = page_of(&arena.inputs.card);
    painted(arena, "cold", &format!("/{contestant}/{page}"))
}

/// The card comes with the page.
pub fn prerendered(arena: &mut Arena, contestant: &str) -> Result<Values> {
    painted(
        arena,
        "prerendered",
        &format!("/{contestant}/prerendered.html"),
    )
}

fn painted(arena: &mut Arena, measure: &str, path: &str) -> Result<Values> {
    let mut visit = arena.visit(path, Frames::Steady, SLOW)?;
    let time = visit.number("bench.painted")?;
    Ok(vec![(measure.to_owned(), vec![time])])
}
