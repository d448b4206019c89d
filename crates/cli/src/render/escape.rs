//! Text where HTML would read markup.

/// For the content of an element.
pub fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// For the value of an attribute in double quotes.
pub fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// JSON for the content of a `<script>`, where `</script` and `<!--` would be markup.
/// JSON has the character only in strings, which can say it otherwise.
pub fn data(json: &str) -> String {
    json.replace('<', "\\u003c")
}
