//! Adds cards to a page that has loaded the code, until layout is complete.

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::inputs::Input;
use crate::results::Values;
use crate::testbed::{Frames, Testbed, page_of};
use crate::visit::{Conditions, Visit};

/// The number of small cards.
pub const MANY: usize = 200;

/// The growing numbers of cards.
pub const MORE: [usize; 4] = [1, 10, 100, 1_000];

pub fn cards(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let input = |testbed: &Testbed| add(&testbed.inputs.small, MANY, tag(testbed, contestant));
    Ok(vec![(
        "cards".to_owned(),
        vec![once(testbed, contestant, input)?],
    )])
}

pub fn peps(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let input = |testbed: &Testbed| add(&testbed.inputs.long, 1, tag(testbed, contestant));
    Ok(vec![(
        "peps".to_owned(),
        vec![once(testbed, contestant, input)?],
    )])
}

/// Growing numbers of PEPs and of cards.
pub fn growth(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let mut values = Values::new();
    for index in 0..testbed.inputs.growing.len() {
        let input = |testbed: &Testbed| {
            let (_, input) = &testbed.inputs.growing[index];
            add(input, 1, tag(testbed, contestant))
        };
        let size = testbed.inputs.growing[index].0;
        values.push((
            format!("peps-{size}"),
            vec![once(testbed, contestant, input)?],
        ));
    }
    for number in MORE {
        let input =
            |testbed: &Testbed| add(&testbed.inputs.small, number, tag(testbed, contestant));
        values.push((
            format!("cards-{number}"),
            vec![once(testbed, contestant, input)?],
        ));
    }
    Ok(values)
}

/// The tag name of a contestant's element.
pub fn tag<'a>(testbed: &'a Testbed, contestant: &str) -> &'a str {
    let found = testbed
        .contestants
        .iter()
        .find(|each| each.name == contestant);
    found.map_or("peer-card", |found| found.tag)
}

/// The call that adds cards to the page.
pub fn add(input: &Input, number: usize, tag: &str) -> String {
    let has = json!({ "peps": input.peps, "endorsements": input.endorsements });
    format!(
        "bench.add({number}, {}, {has}, {})",
        json!(input.url()),
        json!(tag)
    )
}

/// Opens a page that has rendered one card and is ready for more.
pub fn open<'a>(testbed: &'a mut Testbed, contestant: &str, frames: Frames) -> Result<Visit<'a>> {
    let page = page_of(&testbed.inputs.small);
    let mut visit = testbed.visit(
        &format!("/{contestant}/{page}"),
        frames,
        Conditions::default(),
    )?;
    visit
        .evaluate("bench.ready()")
        .with_context(|| format!("the code of {contestant} is not ready"))?;
    Ok(visit)
}

fn once(testbed: &mut Testbed, contestant: &str, call: impl Fn(&Testbed) -> String) -> Result<f64> {
    let call = call(testbed);
    let mut visit = open(testbed, contestant, Frames::Steady)?;
    let time = visit.number(&call)?;
    Ok(time)
}
