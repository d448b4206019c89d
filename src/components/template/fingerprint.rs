//! Compares items without keeping them.

use std::hash::{DefaultHasher, Hasher as _};

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, VNode},
};

/// Two hashes of an item.
#[derive(Clone, Copy, PartialEq)]
pub struct Fingerprint {
    /// The hash of elements, attributes and everything else that all items of the shape share.
    pub shape: u64,
    /// The hash of the values.
    pub values: u64,
}

impl Fingerprint {
    /// `None` if the item contains anything but elements and texts.
    pub fn of(item: &Html) -> Option<Self> {
        let mut hashers = Hashers::default();
        hashers.read(item).then(|| Self {
            shape: hashers.shape.finish(),
            values: hashers.values.finish(),
        })
    }
}

#[derive(Default)]
struct Hashers {
    shape: DefaultHasher,
    values: DefaultHasher,
}

impl Hashers {
    /// Hashes a part of an item. Returns false if a template cannot contain it.
    fn read(&mut self, part: &VNode) -> bool {
        match part {
            VNode::VTag(tag) => {
                self.shape.write_u8(1);
                self.shape.write(tag.tag().as_bytes());
                self.attributes(&tag.attributes);
                tag.children().is_none_or(|children| self.read(children))
            }
            VNode::VText(text) => {
                self.shape.write_u8(2);
                self.value(&text.text);
                true
            }
            VNode::VList(list) => {
                self.shape.write_u8(3);
                self.shape.write_usize(list.len());
                list.iter().all(|child| self.read(child))
            }
            _ => false,
        }
    }

    fn attributes(&mut self, attributes: &Attributes) {
        match attributes {
            // A static list is identified by its address.
            Attributes::Static(list) => self.place(list.as_ptr().cast(), list.len()),
            Attributes::Dynamic { keys, values } => {
                self.place(keys.as_ptr().cast(), keys.len());
                for value in values {
                    match value {
                        Some(AttributeOrProperty::Attribute(value)) => self.value(value),
                        Some(AttributeOrProperty::Static(value)) => {
                            self.place(value.as_ptr(), value.len());
                        }
                        Some(AttributeOrProperty::Property(_)) | None => self.values.write_u8(0),
                    }
                }
            }
            Attributes::IndexMap(map) => {
                self.shape.write_usize(map.len());
                for (key, value) in map.iter() {
                    self.shape.write(key.as_bytes());
                    if let AttributeOrProperty::Attribute(value) = value {
                        self.value(value);
                    }
                }
            }
        }
    }

    /// Hashes a literal as part of the shape, anything else as a value.
    fn value(&mut self, value: &AttrValue) {
        match value {
            AttrValue::Static(literal) => self.place(literal.as_ptr(), literal.len()),
            AttrValue::Rc(value) => {
                self.values.write_u8(2);
                self.values.write(value.as_bytes());
                self.values.write_u8(0xFF);
            }
        }
    }

    fn place(&mut self, start: *const u8, length: usize) {
        self.shape.write_usize(start.addr());
        self.shape.write_usize(length);
    }
}
