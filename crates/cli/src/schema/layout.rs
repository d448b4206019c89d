//! Formats JSON for people: a value stays on one line if it fits.

use serde_json::Value;

/// The maximum line width.
const WIDTH: usize = 100;

/// Formats a value in ASCII, without a final line break.
pub(super) fn layout(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, 0, &mut text);
    text
}

/// Writes a value at a nesting depth; `beside` is the width that its first line
/// needs for other text.
fn write(value: &Value, depth: usize, beside: usize, out: &mut String) {
    let (open, close, entries) = match value {
        Value::Array(elements) => ('[', ']', elements.iter().map(|it| (None, it)).collect()),
        Value::Object(members) => {
            let entries: Vec<_> = members.iter().map(|(name, it)| (Some(name), it)).collect();
            ('{', '}', entries)
        }
        _ => return out.push_str(&in_one_line(value)),
    };
    let line = in_one_line(value);
    if entries.is_empty() || 2 * depth + beside + line.len() <= WIDTH && depth > 0 {
        return out.push_str(&line);
    }
    let indent = "  ".repeat(depth + 1);
    for (index, (name, value)) in entries.into_iter().enumerate() {
        out.push(if index == 0 { open } else { ',' });
        out.push('\n');
        out.push_str(&indent);
        let name = name.map_or(String::new(), |name| ascii(name) + ": ");
        out.push_str(&name);
        // Reserve a column for the comma.
        write(value, depth + 1, name.len() + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

fn in_one_line(value: &Value) -> String {
    match value {
        Value::String(text) => ascii(text),
        Value::Array(elements) => {
            let elements: Vec<_> = elements.iter().map(in_one_line).collect();
            format!("[{}]", elements.join(", "))
        }
        Value::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("{}: {}", ascii(name), in_one_line(value)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        _ => value.to_string(),
    }
}

/// A JSON string with all non-ASCII characters escaped.
fn ascii(text: &str) -> String {
    let mut escaped = String::new();
    for character in Value::from(text).to_string().chars() {
        if character.is_ascii() {
            escaped.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::layout;
    use serde_json::{Value, json};

    #[test]
    fn what_fits_stands_in_one_line() {
        let value =
            json!({ "short": [1, { "a": "é😀\n" }], "long": ["x".repeat(60), "y".repeat(60)] });
        let text = layout(&value);
        let (x, y) = ("x".repeat(60), "y".repeat(60));
        assert_eq!(
            text,
            format!(
                "{{\n  \"short\": [1, {{ \"a\": \"\\u00e9\\ud83d\\ude00\\n\" }}],\n  \
                 \"long\": [\n    \"{x}\",\n    \"{y}\"\n  ]\n}}"
            )
        );
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn no_line_is_too_wide_that_could_be_two() {
        let list: Vec<_> = (0..40).map(|length| "x".repeat(length)).collect();
        let text = layout(&json!({ "list": (0..40).map(|it| &list[..it]).collect::<Vec<_>>() }));
        assert!(text.lines().all(|line| line.len() <= 100));
        assert!(text.lines().any(|line| line.len() > 80));
    }
}
