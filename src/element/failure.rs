//! The one place where an error of the data half becomes a value of the page.

use js_sys::{Array, Object, Reflect};
use nomination_card::ReadError;
use wasm_bindgen::{JsCast, JsValue};

/// The detail of the event `nomination-error`: `{ kind, message, issues }`.
pub fn failure(error: &ReadError) -> JsValue {
    let issues = error.issues();
    // Set, not pushed: a page may have redefined that.
    let list = Array::new();
    for (index, issue) in (0..).zip(issues.iter()) {
        let mut members = vec![
            ("path", issue.path.as_str().into()),
            ("message", issue.message.as_ref().into()),
        ];
        if let Some(position) = issue.position {
            members.push(("line", position.line.into()));
            members.push(("column", position.column.into()));
        }
        list.set(index, object(&members));
    }
    object(&[
        ("kind", error.kind().into()),
        ("message", error.message().into()),
        ("issues", list.into()),
    ])
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    // Without a prototype, where a page may have put setters.
    let object: Object = Object::create(JsValue::NULL.unchecked_ref());
    for (name, value) in members {
        // A new object takes any member.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
