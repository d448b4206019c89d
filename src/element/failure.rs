//! The one place where an error of the data half becomes a value of the page.

use js_sys::{Array, Object, Reflect};
use nomination_card::ReadError;
use wasm_bindgen::JsValue;

/// The detail of the event `nomination-error`: `{ kind, message, issues }`.
pub fn failure(error: &ReadError) -> JsValue {
    let issues = error.issues();
    let issues = issues.iter().map(|issue| {
        let mut members = vec![
            ("path", issue.path.as_str().into()),
            ("message", issue.message.as_ref().into()),
        ];
        if let Some(position) = issue.position {
            members.push(("line", position.line.into()));
            members.push(("column", position.column.into()));
        }
        object(&members)
    });
    object(&[
        ("kind", error.kind().into()),
        ("message", error.message().into()),
        ("issues", issues.collect::<Array>().into()),
    ])
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A new object takes any member.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
