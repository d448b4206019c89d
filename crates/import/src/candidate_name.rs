//! Finds the candidate's name. Tries the most reliable places first.

use super::{
    Options,
    blocks::{Block, Kind},
    definitions::Definitions,
    facts::facts,
    head::Value,
    labels::{Meaning, is_group, meaning},
    name,
    people::is_name,
    title::title,
};
use nomination_card::model::blank::shows_nothing;

/// The candidate's name.
pub struct CandidateName {
    /// The name, or a substitute.
    pub name: String,
    /// What is uncertain about the name, with the line number.
    pub remark: Option<(usize, String)>,
}

/// The longest text accepted as a name, in characters.
const MAX_NAME: usize = 100;

/// Finds the candidate's name or a substitute.
pub fn candidate_name(
    options: &Options,
    values: &[Value],
    blocks: &[Block],
    text: &str,
    definitions: &Definitions,
) -> CandidateName {
    if let Some(name) = &options.candidate {
        return sure(name);
    }
    let labelled = Labelled::of(values, blocks, definitions);
    // Each PEP with other authors repeats the name.
    if let Some((name, line)) = labelled.first(Meaning::Name) {
        return match name.chars().count() <= MAX_NAME {
            true => sure(name),
            false => guess(
                name,
                line,
                "the name is too long, and its beginning stands for it",
            ),
        };
    }
    let heading = first_line(blocks, definitions);
    let titles = labelled.all(Meaning::Title).chain(heading.clone());
    for (title, _) in titles {
        if let Some(name) = name::read_title(&title).and_then(|says| says.name) {
            return sure(&name);
        }
    }
    if let Some((title, _)) = &heading
        && is_name(title)
        && (title.contains(' ') || is_heading(blocks))
    {
        return sure(title);
    }
    let further = blocks.iter().skip(1).find_map(|block| match &block.kind {
        Kind::Heading(1, content) => Some(title(content, definitions).text),
        _ => None,
    });
    if let Some(title) = further.filter(|title| is_name(title) && title.contains(' ')) {
        return sure(&title);
    }
    if let Some((value, line)) = labelled.first(Meaning::From)
        && let Some((name, _)) = name::sender(value)
    {
        return guess(name, line, "the sender's name is taken for the candidate's");
    }
    let last = text.lines().count();
    if let Some(name) = name::said(text) {
        let at = text.lines().position(|line| line.contains(&name));
        return guess(
            &name,
            at.map_or(1, |at| at + 1),
            "these words are taken for the candidate's name",
        );
    }
    if let Some(name) = name::signature(text) {
        return guess(
            &name,
            last,
            "the name below the text is taken for the candidate's",
        );
    }
    if let Some((handle, line)) = labelled.first(Meaning::Handle) {
        return guess(
            handle,
            line,
            "no name was found, and the handle stands for it",
        );
    }
    let what = match is_heading(blocks) {
        true => "no name was found, and the title stands for it",
        false => "no name was found, and the first line stands for it",
    };
    match heading {
        Some((title, line)) => guess(&title, line, what),
        None => {
            let lines = text.lines().zip(1..);
            let mut lines = lines.filter(|(line, _)| {
                line.chars().any(char::is_alphanumeric) || !shows_nothing(line.trim_matches('-'))
            });
            let (first, line) = lines.next().unwrap_or((text, 1));
            guess(first.trim(), line, what)
        }
    }
}

fn sure(name: &str) -> CandidateName {
    CandidateName {
        name: name.to_owned(),
        remark: None,
    }
}

fn guess(name: &str, line: usize, what: &str) -> CandidateName {
    let short: String = match name.char_indices().nth(MAX_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name.to_owned(),
    };
    let remark = format!("{what}: “{short}”; --candidate gives another.");
    CandidateName {
        name: short,
        remark: Some((line, remark)),
    }
}

fn is_heading(blocks: &[Block]) -> bool {
    let first = blocks.first();
    first.is_some_and(|block| matches!(block.kind, Kind::Heading(..)))
}

/// The text of the title, or of the first line if there is no title.
fn first_line(blocks: &[Block], definitions: &Definitions) -> Option<(String, usize)> {
    let has_words = |block: &&Block| block.source.chars().any(char::is_alphanumeric);
    let block = blocks.iter().find(has_words)?;
    let source = match &block.kind {
        Kind::Heading(_, content) => content,
        Kind::Paragraph => block.source.lines().next()?,
        _ => return None,
    };
    let words = title(source, definitions).text;
    (!shows_nothing(&words)).then_some((words, block.line))
}

/// All labelled values in the text.
struct Labelled(Vec<(Meaning, String, usize)>);

impl Labelled {
    fn of(values: &[Value], blocks: &[Block], definitions: &Definitions) -> Self {
        let of_head = values.iter().filter_map(|value| {
            let ((label, _), groups) = value.path.split_last()?;
            let all = groups.iter().all(|(key, _)| is_group(key));
            let meaning = meaning(label).filter(|_| all)?;
            Some((meaning, value.text.clone(), value.line))
        });
        let of_body = blocks
            .iter()
            .filter_map(facts)
            .flatten()
            .filter_map(|fact| {
                let value = match meaning(&fact.label)? {
                    Meaning::From => fact.value.clone(),
                    _ => title(&fact.value, definitions).text,
                };
                Some((meaning(&fact.label)?, value, fact.line))
            });
        let all = of_head.chain(of_body);
        Self(all.filter(|(_, value, _)| !shows_nothing(value)).collect())
    }

    fn all(&self, meaning: Meaning) -> impl Iterator<Item = (String, usize)> {
        let fits = move |(found, _, _): &&(Meaning, String, usize)| *found == meaning;
        let found = self.0.iter().filter(fits);
        found.map(|(_, value, line)| (value.clone(), *line))
    }

    fn first(&self, meaning: Meaning) -> Option<(&str, usize)> {
        let fits = |(found, _, _): &&(Meaning, String, usize)| *found == meaning;
        let (_, value, line) = self.0.iter().find(fits)?;
        Some((value, *line))
    }
}
