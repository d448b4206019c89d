//! Cards that are put into a page whose code is there already, until they are laid out.

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::arena::{Arena, Frames, page_of};
use crate::inputs::Input;
use crate::results::Values;
use crate::visit::{Conditions, Visit};

/// So many small cards.
pub const MANY: usize = 200;

/// The steps in which cards grow more.
pub const MORE: [usize; 4] = [1, 10, 100, 1_000];

pub fn cards(arena: &mut Arena, contestant: &str) -> Result<Values> {
    let input = |arena: &Arena| add(&arena.inputs.small, MANY, tag(arena, contestant));
    Ok(vec![(
        "cards".to_owned(),
        vec![once(arena, contestant, input)?],
    )])
}

pub fn peps(arena: &mut Arena, contestant: &str) -> Result<Values> {
    let input = |arena: &Arena| add(&arena.inputs.long, 1, tag(arena, contestant));
    Ok(vec![(
        "peps".to_owned(),
        vec![once(arena, contestant, input)?],
    )])
}

/// More and more PEPs, and more and more cards.
pub fn growth(arena: &mut Arena, contestant: &str) -> Result<Values> {
    let mut values = Values::new();
    for index in 0..arena.inputs.growing.len() {
        let input = |arena: &Arena| {
            let (_, input) = &arena.inputs.growing[index];
            add(input, 1, tag(arena, contestant))
        };
        let size = arena.inputs.growing[index].0;
        values.push((
            format!("peps-{size}"),
            vec![once(arena, contestant, input)?],
        ));
    }
    for number in MORE {
        let input = |arena: &Arena| add(&arena.inputs.small, number, tag(arena, contestant));
        values.push((
            format!("cards-{number}"),
            vec![once(arena, contestant, input)?],
        ));
    }
    Ok(values)
}

/// The element of a contestant.
pub fn tag<'a>(arena: &'a Arena, contestant: &str) -> &'a str {
    let found = arena
        .contestants
        .iter()
        .find(|each| each.name == contestant);
    found.map_or("peer-card", |found| found.tag)
}

/// The call that puts so many cards into the page.
pub fn add(input: &Input, number: usize, tag: &str) -> String {
    let has = json!({ "peps": input.peps, "endorsements": input.endorsements });
    format!(
        "bench.add({number}, {}, {has}, {})",
        json!(input.url()),
        json!(tag)
    )
}

/// Opens a page whose code has drawn one card and is ready for more.
pub fn open<'a>(arena: &'a mut Arena, contestant: &str, frames: Frames) -> Result<Visit<'a>> {
    let page = page_of(&arena.inputs.small);
    let mut visit = arena.visit(
        &format!("/{contestant}/{page}"),
        frames,
        Conditions::default(),
    )?;
    visit
        .evaluate("bench.ready()")
        .with_context(|| format!("the code of {contestant} is not ready"))?;
    Ok(visit)
}

fn once(arena: &mut Arena, contestant: &str, call: impl Fn(&Arena) -> String) -> Result<f64> {
    let call = call(arena);
    let mut visit = open(arena, contestant, Frames::Steady)?;
    let time = visit.number(&call)?;
    Ok(time)
}
