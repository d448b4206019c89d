//! The nominations to render, all derived from `bench/nomination.json`.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use xtask::project;

/// A nomination, and the content to expect in its document.
pub struct Input {
    /// The file name in `/data/`.
    pub name: String,
    pub json: Vec<u8>,
    pub peps: usize,
    pub endorsements: usize,
}

impl Input {
    pub fn url(&self) -> String {
        format!("/data/{}", self.name)
    }

    fn new(name: impl Into<String>, nomination: &Value) -> Result<Self> {
        let count = |member: &str| nomination[member].as_array().map_or(0, Vec::len);
        Ok(Self {
            name: name.into(),
            json: serde_json::to_vec(nomination)?,
            peps: count("peps"),
            endorsements: count("endorsements"),
        })
    }
}

pub struct Inputs {
    /// A typical card.
    pub card: Input,
    /// A small card, to be repeated on a page.
    pub small: Input,
    /// 2,000 PEPs and 300 endorsements.
    pub long: Input,
    /// 700 PEPs, for changing attributes.
    pub changing: Input,
    /// Increasing numbers of PEPs, and nothing else.
    pub growing: Vec<(usize, Input)>,
}

impl Inputs {
    /// The numbers of PEPs in the growing inputs.
    pub const GROWING: [usize; 4] = [10, 100, 1_000, 10_000];

    pub fn make() -> Result<Self> {
        let path = project::root().join("bench/nomination.json");
        let card = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let card: Value = serde_json::from_slice(&card)
            .with_context(|| format!("{} is not JSON", path.display()))?;

        let mut small = card.clone();
        for (member, length) in [
            ("agenda", 3),
            ("statements", 0),
            ("contributions", 2),
            ("peps", 5),
            ("endorsements", 2),
        ] {
            if let Some(list) = small[member].as_array_mut() {
                list.truncate(length);
            }
        }
        let mut long = card.clone();
        long["peps"] = peps(&card, 2_000);
        long["endorsements"] = endorsements(&card, 300);

        let mut changing = card.clone();
        changing["peps"] = peps(&card, 700);

        let growing = Self::GROWING.into_iter().map(|number| {
            let short = |index: usize| json!({ "number": index + 1, "title": title(index), "status": "Final" });
            let peps: Vec<_> = (0..number).map(short).collect();
            let source = &card["source"];
            let nomination = json!({ "candidate": { "name": "Mira Halloran" }, "source": source, "peps": peps });
            Ok((number, Input::new(format!("peps-{number}.json"), &nomination)?))
        });
        Ok(Self {
            growing: growing.collect::<Result<_>>()?,
            card: Input::new("card.json", &card)?,
            small: Input::new("small.json", &small)?,
            long: Input::new("long.json", &long)?,
            changing: Input::new("changing.json", &changing)?,
        })
    }

    pub fn all(&self) -> impl Iterator<Item = &Input> {
        let growing = self.growing.iter().map(|(_, input)| input);
        [&self.card, &self.small, &self.long, &self.changing]
            .into_iter()
            .chain(growing)
    }
}

/// This number of PEPs like those of the card, numbered from 1, with distinct titles.
fn peps(card: &Value, number: usize) -> Value {
    let likes = card["peps"].as_array().map_or(&[][..], Vec::as_slice);
    let numbered = likes.iter().cycle().take(number).enumerate();
    let peps = numbered.map(|(index, like)| {
        let mut pep = like.clone();
        pep["number"] = json!(index + 1);
        pep["title"] = json!(title(index));
        pep["url"] = json!(format!("https://peps.example/{}", index + 1));
        pep
    });
    Value::Array(peps.collect())
}

fn endorsements(card: &Value, number: usize) -> Value {
    let likes = card["endorsements"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    Value::Array(likes.iter().cycle().take(number).cloned().collect())
}

fn title(index: usize) -> String {
    const WHAT: [&str; 7] = [
        "Clocks",
        "Folders",
        "Warnings",
        "Tides",
        "Locks",
        "Calendars",
        "Sequences",
    ];
    const HOW: [&str; 11] = [
        "that resume",
        "by their rules",
        "in nobody's care",
        "with a measured cost",
        "across suspended machines",
        "as people say them",
        "while they are read",
        "without a second reading",
        "for ships",
        "that name the line",
        "in the standard library",
    ];
    let (what, how) = (WHAT[index % WHAT.len()], HOW[index % HOW.len()]);
    format!("{what} {how}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_have_what_is_measured() {
        let inputs = Inputs::make().unwrap();
        let counts = |input: &Input| (input.peps, input.endorsements);
        assert_eq!(counts(&inputs.long), (2_000, 300));
        assert_eq!(counts(&inputs.small), (5, 2));
        assert_eq!(inputs.changing.peps, 700);
        assert_eq!(inputs.changing.endorsements, inputs.card.endorsements);
        let sizes: Vec<_> = inputs.growing.iter().map(|(_, input)| input.peps).collect();
        assert_eq!(sizes, [10, 100, 1_000, 10_000]);
        // The card rejects files larger than one mebibyte.
        assert!(inputs.all().all(|input| input.json.len() < 1 << 20));
    }
}
