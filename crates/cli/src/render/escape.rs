//! Escapes text for HTML.

/// Escapes element content.
pub fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Escapes an attribute value in double quotes.
pub fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// Escapes JSON in a `<script>`, where `</script` and `<!--` would end or change the script. In
/// JSON, `<` occurs only in strings, which allow an escape.
pub fn data(json: &str) -> String {
    json.replace('<', "\\u003c")
}
