//! A PEP in a row.

use super::{link::linked, prose::prose, title::title};
use crate::{
    drawing::Drawing,
    settings::Level,
    view::{PepEntry, Tone, View},
};

/// A PEP in a row: number, version, status, title, authors, note.
pub fn pep(
    drawing: &mut Drawing,
    entry: &PepEntry<'_>,
    address: &str,
    level: Level,
    view: &View<'_>,
) {
    let own = [Some(address)];
    drawing.element("li;part=pep;data-address", &own, |drawing| {
        drawing.element("span;class=pep-number;part=pep-number", &[], |drawing| {
            linked(drawing, Some(&entry.url), view, |drawing| {
                drawing.text(&entry.number)
            });
        });
        drawing.text(" ");
        drawing.element("span;class=pep-title", &[], |drawing| {
            if let Some(words) = entry.title {
                title(drawing, words);
            }
            drawing.text(" ");
            apart(drawing, "span;class=authors", entry.authors.as_deref());
        });
        drawing.text(" ");
        drawing.element("span;class=pep-facts", &[], |drawing| {
            apart(drawing, "span;class=version", entry.version.as_deref());
            drawing.text(" ");
            if let Some(status) = &entry.status {
                apart(drawing, tone(status.tone), Some(&status.label));
            }
        });
        if let Some(note) = entry.note {
            drawing.element("div;class=note;dir=auto", &[], |drawing| {
                prose(drawing, note, level, view);
            });
        }
    });
}

/// Words in a direction of their own.
fn apart(drawing: &mut Drawing, kind: &'static str, words: Option<&str>) {
    if let Some(words) = words {
        drawing.element(kind, &[], |drawing| {
            drawing.element("bdi", &[], |drawing| drawing.text(words));
        });
    }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Settled => "span;class=status settled;part=pep-status",
        Tone::Open => "span;class=status open;part=pep-status",
        Tone::Closed => "span;class=status closed;part=pep-status",
        Tone::Plain => "span;class=status;part=pep-status",
    }
}
