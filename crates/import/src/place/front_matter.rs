//! Places the YAML front matter.

use super::Place;
use crate::{
    blocks::blocks,
    draft::Label,
    facts::Fact,
    head::{Head, Malformed, Value},
    labels::is_group,
    prose::verbatim,
    sections::{Heading, Section},
    topics::topic,
    word_count::WordCount,
};

/// The longest value treated as a fact, in characters. Longer values are texts.
const MAX_VALUE: usize = 120;

impl Place<'_> {
    /// Places the front matter.
    pub fn head(&mut self, head: &Head<'_>, values: Result<Vec<Value>, Malformed>) {
        let values = match values {
            Ok(values) => values,
            Err(Malformed { line, message }) => {
                let message = format!("the YAML cannot be read ({message}), and is kept as it is.");
                self.draft.remark(line, message);
                return self.draft.state(None, &verbatim(head.source));
            }
        };
        let mut left = String::new();
        let mut comments = Vec::new();
        let mut groups: Vec<(String, usize)> = Vec::new();
        for value in &values {
            let Some(((label, line), parents)) = value.path.split_last() else {
                comments.push(value.text.as_str());
                continue;
            };
            for (depth, (parent, line)) in parents.iter().enumerate() {
                if groups.get(depth) != parents.get(depth) && is_group(parent) {
                    self.claim(parent, *line, "/candidate");
                }
            }
            groups = parents.to_vec();
            let parents: Vec<&str> = parents
                .iter()
                .map(|(parent, _)| parent.as_str())
                .filter(|parent| !is_group(parent))
                .collect();
            let fact = Fact {
                label: label.clone(),
                value: value.text.clone(),
                source: format!("{label}: {}", value.text),
                line: value.line,
            };
            let known = self.draft.labels.len();
            let placed = parents.is_empty() && (self.fact(&fact) || self.long_value(&fact));
            // A key may be on an earlier line than its value.
            for claimed in self.draft.labels.iter_mut().skip(known) {
                if claimed.text == *label {
                    claimed.line = *line;
                }
            }
            if placed {
                continue;
            }
            let path = parents.iter().copied().chain([label.as_str()]);
            let path: Vec<&str> = path.collect();
            left.push_str(&format!("- {}: {}\n", path.join(": "), value.text.trim()));
            if value.text.contains('\n') {
                left.push('\n');
            }
        }
        if !left.is_empty() {
            self.draft.state(None, left.trim_end());
        }
        if !comments.is_empty() {
            self.draft.state(None, &comments.join("\n"));
        }
        self.whole_head(head);
    }

    /// Keeps the YAML verbatim if a word would be lost otherwise.
    fn whole_head(&mut self, head: &Head<'_>) {
        let mut words = self.draft.everything(self.named).word_count();
        for label in &self.draft.labels {
            words.extend(&self.draft.words(&label.text));
        }
        for (_, source, _) in &self.waiting {
            words.extend(&self.draft.words(source));
        }
        if !words.covers(&WordCount::of_source(head.source, self.draft.definitions)) {
            let message = "not all of the YAML has a place, so that it is kept as it is, too.";
            self.draft.remark(head.line, message);
            self.draft.state(None, &verbatim(head.source));
        }
    }

    pub(super) fn claim(&mut self, text: &str, line: usize, member: &'static str) {
        self.draft.labels.push(Label {
            text: text.to_owned(),
            line,
            member,
        });
    }

    /// Places a value of several lines as a text.
    fn long_value(&mut self, fact: &Fact) -> bool {
        let value = fact.value.trim();
        if !value.contains('\n') && value.chars().count() <= MAX_VALUE {
            return false;
        }
        let heading = Heading {
            source: fact.label.clone(),
            title: Some(fact.label.clone()),
            topic: topic(&fact.label),
            level: 1,
            line: fact.line,
        };
        let blocks = blocks(value, fact.line);
        self.section(Section {
            heading: Some(heading),
            blocks,
        });
        true
    }
}
