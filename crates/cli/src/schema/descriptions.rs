//! Editor hints for each member: title, description and examples, from `descriptions.json`, keyed
//! by object noun and member name.

use serde_json::{Map, Value};

use nomination_card::model::members::{Member, Object};

/// The contents of `descriptions.json`.
pub(super) struct Descriptions(Value);

/// The keywords, in output order.
const SHOWN: [&str; 3] = ["title", "description", "examples"];

impl Descriptions {
    pub(super) fn read() -> Self {
        // The tests fail if any description is missing.
        Self(serde_json::from_str(include_str!("descriptions.json")).unwrap_or_default())
    }

    /// The description of the whole nomination.
    pub(super) fn of_the_whole(&self) -> Map<String, Value> {
        shown(&self.0)
    }

    /// The description of a member.
    pub(super) fn of(&self, object: &Object, member: &Member) -> Map<String, Value> {
        let members = self.0.get("members").and_then(|it| it.get(object.noun));
        members
            .and_then(|members| members.get(member.name))
            .map(shown)
            .unwrap_or_default()
    }
}

fn shown(description: &Value) -> Map<String, Value> {
    let shown = SHOWN
        .into_iter()
        .filter_map(|key| Some((key, description.get(key)?)));
    shown
        .map(|(key, value)| (key.to_owned(), value.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Descriptions;
    use nomination_card::model::members::{Kind, NOMINATION, Object};

    /// `tests/data/schema.rs` in the widget's tests checks that no description is missing.
    #[test]
    fn no_description_is_left_over() {
        let Descriptions(descriptions) = Descriptions::read();
        let mut written = 0;
        for members in descriptions["members"].as_object().unwrap().values() {
            written += members.as_object().unwrap().len();
        }
        fn count(object: &Object) -> usize {
            let inner = object.members.iter().map(|member| match member.kind {
                Kind::Object(object) | Kind::Objects(object) => count(object),
                _ => 0,
            });
            object.members.len() + inner.sum::<usize>()
        }
        assert_eq!(written, count(&NOMINATION));
    }
}
