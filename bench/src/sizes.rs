//! The transfer size of each embed.

use anyhow::{Context as _, Result};

use crate::contestant::Contestant;
use crate::results::Results;
use crate::testbed::{Frames, Testbed, fetched, page_of};
use crate::visit::Conditions;

/// Adds the three size measures, in KB: all files, the files that a page with a card loads, and the
/// file that the page names.
pub fn measure(testbed: &mut Testbed, results: &mut Results) -> Result<()> {
    let page = page_of(&testbed.inputs.card);
    for index in 0..testbed.contestants.len() {
        let name = testbed.contestants[index].name;
        testbed.server.requests();
        let mut visit = testbed.visit(
            &format!("/{name}/{page}"),
            Frames::Steady,
            Conditions::default(),
        )?;
        visit.evaluate("bench.painted")?;
        drop(visit);
        let requests = testbed.server.requests();
        let contestant = &testbed.contestants[index];
        let size = |path: &str| -> Result<usize> {
            let file = testbed.site.get(path);
            Ok(file
                .with_context(|| format!("{path} was requested, and is not there"))?
                .brotli
                .len())
        };
        let sum = |paths: &mut dyn Iterator<Item = String>| -> Result<f64> {
            let sizes: Vec<_> = paths.map(|path| size(&path)).collect::<Result<_>>()?;
            Ok(sizes.iter().sum::<usize>() as f64 / 1e3)
        };
        let script = contestant.path(contestant.script);
        let all = sum(&mut files(contestant).map(|file| contestant.path(file)))?;
        let fetched = sum(&mut fetched(&requests).into_keys().map(str::to_owned))?;
        results.add("bytes", name, vec![all]);
        results.add("fetched", name, vec![fetched]);
        results.add("named", name, vec![size(&script)? as f64 / 1e3]);
    }
    Ok(())
}

/// The files that a page may load, without the second copy of the loader, which serves pages that
/// pin its version.
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
