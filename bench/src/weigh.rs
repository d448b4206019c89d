//! What each embed weighs on its way to the page.

use anyhow::{Context as _, Result};

use crate::arena::{Arena, Frames, fetched, page_of};
use crate::contestant::Contestant;
use crate::results::Results;
use crate::visit::Conditions;

/// Adds the three measures of bytes, in KB: all files, those that a page with a card fetches, and
/// the one that it names.
pub fn weigh(arena: &mut Arena, results: &mut Results) -> Result<()> {
    let page = page_of(&arena.inputs.card);
    for index in 0..arena.contestants.len() {
        let name = arena.contestants[index].name;
        arena.server.asked();
        let mut visit = arena.visit(
            &format!("/{name}/{page}"),
            Frames::Steady,
            Conditions::default(),
        )?;
        visit.evaluate("bench.painted")?;
        drop(visit);
        let asked = arena.server.asked();
        let contestant = &arena.contestants[index];
        let weight = |path: &str| -> Result<usize> {
            let file = arena.site.get(path);
            Ok(file
                .with_context(|| format!("{path} is asked for, and is not there"))?
                .brotli
                .len())
        };
        let sum = |paths: &mut dyn Iterator<Item = String>| -> Result<f64> {
            let weights: Vec<_> = paths.map(|path| weight(&path)).collect::<Result<_>>()?;
            Ok(weights.iter().sum::<usize>() as f64 / 1e3)
        };
        let script = contestant.path(contestant.script);
        let all = sum(&mut files(contestant).map(|file| contestant.path(file)))?;
        let fetched = sum(&mut fetched(&asked).into_keys().map(str::to_owned))?;
        results.add("bytes", name, vec![all]);
        results.add("fetched", name, vec![fetched]);
        results.add("named", name, vec![weight(&script)? as f64 / 1e3]);
    }
    Ok(())
}

/// The files that a page may come to ask for: the copy of the loader under its other name is for
/// pages that name that one.
fn files(contestant: &Contestant) -> impl Iterator<Item = &str> {
    let names = contestant.files.keys().map(String::as_str);
    let is_copy = |name: &str| {
        name != contestant.script
            && contestant.files.get(name) == contestant.files.get(contestant.script)
    };
    names.filter(move |name| !is_copy(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_copy_of_the_loader_does_not_count() {
        let all = [
            ("card-1.wasm", "w"),
            ("nomination-card-1.js", "n"),
            ("nomination-card.js", "n"),
        ];
        let all = all.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let ours = Contestant::new("ours", "nomination-card.js", all.into());
        let names: Vec<_> = files(&ours).collect();
        assert_eq!(names, ["card-1.wasm", "nomination-card.js"]);
    }
}
