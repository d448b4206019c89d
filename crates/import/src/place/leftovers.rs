//! Places what must come last: link definitions, and members that require another member.

use super::Place;
use crate::{
    definitions::Definitions,
    draft::{Found, Label},
};

impl Place<'_> {
    /// Places the leftovers.
    pub(super) fn leftovers(&mut self) {
        for (member, source, label) in std::mem::take(&mut self.waiting) {
            let missing = self.draft.lacks_for(&member);
            let found = Found::one(member).named(&label.text, label.line, label.member);
            if missing || !self.draft.add(&source, found) {
                self.draft.state(None, &format!("- {source}"));
            }
        }
        let shown = self.draft.everything(true);
        let shown = shown.lines();
        for block in std::mem::take(&mut self.definitions) {
            let mut left: Vec<&str> = Vec::new();
            for (text, line) in block.source.lines().zip(block.line..) {
                let definitions = Definitions::of(text);
                let used = definitions.count() == 1
                    && definitions.all(|definition| {
                        let title = definition.title.trim();
                        shown.contains(definition.url.as_str())
                            && (title.is_empty() || shown.contains(title))
                    });
                match used {
                    true => self.draft.labels.push(Label {
                        text: text.to_owned(),
                        line,
                        member: "",
                    }),
                    false => left.push(text),
                }
            }
            self.draft.state(None, &left.join("\n"));
        }
    }
}
