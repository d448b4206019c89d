//! Checks that all contestants show the same content.

use anyhow::{Context as _, Result, ensure};

use crate::contestant::{OURS, STATIC};
use crate::inputs::Inputs;
use crate::testbed::{Frames, Testbed, page_of};
use crate::visit::Conditions;

/// The content of a page.
struct Shown {
    text: String,
    elements: u64,
}

/// Compares the text of each input exactly, and the number of elements.
pub fn check(testbed: &mut Testbed) -> Result<()> {
    let Inputs {
        card,
        small,
        long,
        changing,
        ..
    } = &testbed.inputs;
    let pages = [card, small, long, changing].map(page_of);
    let names: Vec<_> = testbed.contestants.iter().map(|each| each.name).collect();
    for page in &pages {
        let mut ours: Option<Shown> = None;
        for name in &names {
            let shown = shown(testbed, &format!("/{name}/{page}"))?;
            match &ours {
                Some(ours) => compare(ours, &shown)
                    .with_context(|| format!("{page}: {name} does not show what ours shows"))?,
                None => {
                    println!(
                        "{page}: {} characters, {} elements",
                        shown.text.chars().count(),
                        shown.elements
                    );
                    ours = Some(shown);
                }
            }
        }
    }
    let ours = shown(testbed, &format!("/{OURS}/{}", pages[0]))?;
    for name in [OURS, STATIC] {
        let prerendered = shown(testbed, &format!("/{name}/prerendered.html"))?;
        compare(&ours, &prerendered).with_context(|| {
            format!("the page {name}/prerendered.html does not show what ours shows")
        })?;
    }
    Ok(())
}

fn shown(testbed: &mut Testbed, path: &str) -> Result<Shown> {
    let mut visit = testbed.visit(path, Frames::Steady, Conditions::default())?;
    let shown = visit
        .evaluate("bench.shown()")
        .with_context(|| format!("{path} shows no card"))?;
    Ok(Shown {
        text: shown["text"].as_str().unwrap_or_default().to_owned(),
        elements: shown["elements"].as_u64().unwrap_or_default(),
    })
}

fn compare(ours: &Shown, theirs: &Shown) -> Result<()> {
    if ours.text != theirs.text {
        let differ = |(a, b): (char, char)| a != b;
        let place = ours.text.chars().zip(theirs.text.chars()).position(differ);
        let place =
            place.unwrap_or_else(|| ours.text.chars().count().min(theirs.text.chars().count()));
        let around = |text: &str| -> String {
            text.chars()
                .skip(place.saturating_sub(40))
                .take(80)
                .collect()
        };
        anyhow::bail!(
            "the texts differ from character {} on: ours has “{}”, the other has “{}”",
            place + 1,
            around(&ours.text),
            around(&theirs.text)
        );
    }
    let allowed = ours.elements / 50;
    ensure!(
        ours.elements.abs_diff(theirs.elements) <= allowed,
        "ours has {} elements, the other has {}: more than 2 % apart",
        ours.elements,
        theirs.elements
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(text: &str, elements: u64) -> Shown {
        Shown {
            text: text.to_owned(),
            elements,
        }
    }

    #[test]
    fn another_text_is_shown_with_its_place() {
        let error = compare(&card("Ada Lovelace", 5), &card("Ada Byron", 5)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the texts differ from character 5 on: ours has “Ada Lovelace”, the other has “Ada Byron”"
        );
        let error = compare(&card("Ada", 5), &card("Ad", 5)).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("the texts differ from character 3 on")
        );
    }

    #[test]
    fn a_few_elements_more_are_allowed() {
        compare(&card("Ada", 100), &card("Ada", 102)).unwrap();
        assert_eq!(
            compare(&card("Ada", 100), &card("Ada", 97))
                .unwrap_err()
                .to_string(),
            "ours has 100 elements, the other has 97: more than 2 % apart"
        );
    }
}
