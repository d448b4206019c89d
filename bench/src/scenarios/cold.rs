//! A first visit with a slow network and a slow processor, until the card's text is painted.

use anyhow::Result;

use crate::results::Values;
use crate::testbed::{Frames, Testbed, page_of};
use crate::visit::Conditions;

pub const SLOW: Conditions = Conditions {
    slow_network: true,
    slower: Some(4),
};

/// The browser renders the card.
pub fn cold(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let page = page_of(&testbed.inputs.card);
    painted(testbed, "cold", &format!("/{contestant}/{page}"))
}

/// The card is prerendered in the page.
pub fn prerendered(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    painted(
        testbed,
        "prerendered",
        &format!("/{contestant}/prerendered.html"),
    )
}

fn painted(testbed: &mut Testbed, measure: &str, path: &str) -> Result<Values> {
    let mut visit = testbed.visit(path, Frames::Steady, SLOW)?;
    let time = visit.number("bench.painted")?;
    Ok(vec![(measure.to_owned(), vec![time])])
}
