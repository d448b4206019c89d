//! Types into the filter of 2,000 PEPs.

use anyhow::Result;
use serde_json::json;

use super::laid_out::{add, open, tag};
use crate::results::Values;
use crate::testbed::{Frames, Testbed};

/// The typed text, which is then deleted: each key changes the number of matches.
const TYPED: [&str; 3] = ["1987", "1204", "1650"];

pub fn filter(testbed: &mut Testbed, contestant: &str) -> Result<Values> {
    let call = add(&testbed.inputs.long, 1, tag(testbed, contestant));
    let mut visit = open(testbed, contestant, Frames::AtOnce)?;
    visit.evaluate(&call)?;
    visit.evaluate("bench.focusFilter()")?;
    let mut times = Vec::new();
    for typed in TYPED {
        let deleted = typed.chars().map(|_| None);
        for key in typed.chars().map(Some).chain(deleted) {
            visit.evaluate("bench.expectKey()")?;
            for event in press(key) {
                visit.call("Input.dispatchKeyEvent", event)?;
            }
            times.push(visit.number("bench.frame")?);
        }
    }
    Ok(vec![("filter".to_owned(), times)])
}

/// Types a digit, or Backspace for `None`.
fn press(digit: Option<char>) -> [serde_json::Value; 2] {
    let key = match digit {
        Some(digit) => json!({
            "key": digit, "code": format!("Digit{digit}"), "text": digit,
            "windowsVirtualKeyCode": u32::from(digit),
        }),
        None => json!({ "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 }),
    };
    ["keyDown", "keyUp"].map(|kind| {
        let mut event = key.clone();
        event["type"] = json!(kind);
        if kind == "keyUp"
            && let Some(members) = event.as_object_mut()
        {
            members.remove("text");
        }
        event
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_goes_down_and_up() {
        let [down, up] = press(Some('7'));
        assert_eq!(
            (&down["type"], &down["text"]),
            (&json!("keyDown"), &json!("7"))
        );
        assert_eq!(down["windowsVirtualKeyCode"], 55);
        assert_eq!((&up["type"], up.get("text")), (&json!("keyUp"), None));
        assert_eq!(press(None)[0]["key"], "Backspace");
    }
}
