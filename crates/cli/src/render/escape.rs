//! Escapes text for HTML that other programs process before a browser does.
//!
//! In Markdown, a blank line ends a block of HTML. In the templates of site generators and
//! frameworks, braces mark code. So the markup has neither line breaks nor braces in its texts and
//! attribute values, but references to them, and the data have no blank lines and no template's
//! braces. Tabs are references too: some engines replace them by spaces before they read anything.

/// Escapes element content.
pub fn text(text: &str) -> String {
    markup(&text.replace('&', "&amp;").replace('<', "&lt;"))
}

/// Escapes an attribute value in double quotes.
pub fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// Replaces line breaks, tabs and braces of rendered elements, which contain none but those of texts and
/// attribute values, by references.
///
/// ```
/// # use nomination_card_cli::render::markup;
/// assert_eq!(markup("<code>{\n\n\t</code>"), "<code>&#123;&#10;&#10;&#9;</code>");
/// ```
pub fn markup(html: &str) -> String {
    let mut escaped = String::with_capacity(html.len());
    let mut characters = html.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '{' => escaped.push_str("&#123;"),
            '}' => escaped.push_str("&#125;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            // HTML reads it as a line feed, also before one.
            '\r' => {
                characters.next_if_eq(&'\n');
                escaped.push_str("&#10;");
            }
            character => escaped.push(character),
        }
    }
    escaped
}

/// Escapes JSON in a `<script>`, where `</script` and `<!--` would end or change the script, and
/// leaves blank lines out. In JSON, `<` and these pairs occur only in strings, which allow an
/// escape.
///
/// ```
/// # use nomination_card_cli::render::data;
/// assert_eq!(data("{\n\n\"candidate\": \"{{ x }}\"}\n"), "{\n\"candidate\": \"\\u007b{ x }}\"}\n");
/// ```
pub fn data(json: &str) -> String {
    let lines = json.split_inclusive(['\n', '\r']);
    let lines: String = lines.filter(|line| !line.trim().is_empty()).collect();
    let mut escaped = String::with_capacity(lines.len());
    let mut characters = lines.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('<', _) => escaped.push_str("\\u003c"),
            ('{', Some('{' | '%' | '#')) => escaped.push_str("\\u007b"),
            _ => escaped.push(character),
        }
    }
    escaped
}
