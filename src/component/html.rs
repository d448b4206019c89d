//! From drawing to Yew's `Html`.

use crate::drawing::Drawing;
use yew::{
    AttrValue, Html, NodeRef,
    virtual_dom::{VList, VTag},
};

/// The attribute by which entries are known from one time to the next: a section that
/// moves takes along what a reader has opened in it.
const KEY: &str = "data-address";

/// The nodes of a drawing, which is one element: `root` refers to it.
pub fn html(drawing: &Drawing, root: &NodeRef) -> Html {
    let mut reader = Reader {
        steps: drawing.steps(),
        text: drawing.all_text(),
        kinds: Vec::new(),
    };
    match reader.step() {
        Some(step) if step >= Drawing::OPEN => {
            let mut tag = reader.element(step - Drawing::OPEN);
            tag.node_ref = root.clone();
            tag.into()
        }
        _ => Html::default(),
    }
}

/// What is left to read of a drawing.
struct Reader<'a> {
    steps: &'a [u32],
    text: &'a str,
    kinds: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> Option<u32> {
        let (step, rest) = self.steps.split_first()?;
        self.steps = rest;
        Some(*step)
    }

    /// The next so many UTF-16 code units.
    fn words(&mut self, units: u32) -> &'a str {
        let mut left = units as usize;
        let end = self.text.char_indices().find(|(_, char)| {
            let is_end = left == 0;
            left = left.saturating_sub(char.len_utf16());
            is_end
        });
        let (words, rest) = self
            .text
            .split_at(end.map_or(self.text.len(), |(end, _)| end));
        self.text = rest;
        words
    }

    fn element(&mut self, kind: u32) -> VTag {
        if kind as usize == self.kinds.len() {
            let units = self.step().unwrap_or_default();
            let kind = self.words(units);
            self.kinds.push(kind);
        }
        let kind = self.kinds.get(kind as usize).copied().unwrap_or_default();
        let mut parts = kind.split(';');
        let mut tag = VTag::new(parts.next().unwrap_or_default().to_owned());
        for part in parts {
            let (name, value) = match part.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (part, self.own()),
            };
            if let Some(value) = value {
                let value: AttrValue = value.to_owned().into();
                if name == KEY {
                    tag.key = Some(value.as_str().into());
                }
                tag.attributes
                    .get_mut_index_map()
                    .insert(name.to_owned().into(), attribute(value));
            }
        }
        self.children(&mut tag);
        tag
    }

    /// The value of an attribute of the element's own.
    fn own(&mut self) -> Option<&'a str> {
        match self.step()? {
            0 => None,
            length => Some(self.words(length - 1)),
        }
    }

    fn children(&mut self, tag: &mut VTag) {
        // Neighbours with keys stand in a list of their own, so that the keys count.
        let mut keyed = Vec::new();
        while let Some(step) = self.step() {
            let child: Html = match step {
                Drawing::CLOSE => break,
                Drawing::TEXT => {
                    let units = self.step().unwrap_or_default();
                    Html::from(self.words(units).to_owned())
                }
                open => self.element(open - Drawing::OPEN).into(),
            };
            if child.has_key() {
                keyed.push(child);
            } else {
                flush(tag, &mut keyed);
                tag.add_child(child);
            }
        }
        flush(tag, &mut keyed);
    }
}

fn flush(tag: &mut VTag, keyed: &mut Vec<Html>) {
    if !keyed.is_empty() {
        let list = VList::with_children(std::mem::take(keyed), None);
        tag.add_child(list.into());
    }
}

fn attribute(value: AttrValue) -> yew::virtual_dom::AttributeOrProperty {
    yew::virtual_dom::AttributeOrProperty::Attribute(value)
}
