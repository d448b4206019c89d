//! The light copy of a card: the same words for readers without shadow roots, such as search
//! engines, mail and feed programs, and Markdown processors that parse what stands in elements.

use super::escape::markup;

/// Elements that begin and end a line of text.
const BLOCKS: [&str; 22] = [
    "article",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

/// Elements without an end tag.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// Rewrites a rendered card in elements that every reader knows.
///
/// - White space separates blocks, since many readers put texts together without it.
/// - Endorsements are no `<figure>`, and groups of facts no `<div>`: some readers drop them.
/// - Void elements are closed, and the characters of Markdown are references, for processors of JSX
///   in Markdown.
pub fn light(card: &str) -> String {
    let mut out = String::with_capacity(card.len() * 2);
    let mut rest = card;
    let mut is_in_facts = false;
    while let Some((words, after)) = rest.split_once('<') {
        text(words, &mut out);
        let Some((tag, after)) = after.split_once('>') else {
            break;
        };
        rest = after;
        let (slash, tag) = match tag.strip_prefix('/') {
            Some(tag) => ("/", tag),
            None => ("", tag),
        };
        let (name, attributes) = match tag.split_once(' ') {
            Some((name, attributes)) => (name, Some(attributes)),
            None => (tag, None),
        };
        let name = match name {
            "dl" => {
                is_in_facts = slash.is_empty();
                name
            }
            "div" if is_in_facts => continue,
            "figure" => "div",
            "figcaption" => "p",
            name => name,
        };
        let is_block = BLOCKS.contains(&name);
        if is_block && slash.is_empty() && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push('<');
        out.push_str(slash);
        out.push_str(name);
        if let Some(attributes) = attributes {
            out.push(' ');
            out.push_str(&markup(attributes));
        }
        let is_void = VOID.contains(&name);
        out.push_str(if is_void { " />" } else { ">" });
        if is_block && (is_void || !slash.is_empty()) {
            out.push(' ');
        }
    }
    text(rest, &mut out);
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// Writes text, with references for the characters that Markdown gives a meaning.
fn text(words: &str, out: &mut String) {
    for character in markup(words).chars() {
        match character {
            '*' | '_' | '`' | '[' | ']' | '~' | '\\' => {
                out.push_str(&format!("&#{};", u32::from(character)));
            }
            character => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::light;

    #[test]
    fn blocks_are_apart_and_elements_are_plain() {
        for (card, expected) in [
            ("<p>a</p><p>b</p>", "<p>a</p> <p>b</p>"),
            ("<h2>A</h2>b<em>c</em>", "<h2>A</h2> b<em>c</em>"),
            (
                "<li>a<ul><li>b</li></ul></li>",
                "<li>a <ul> <li>b</li> </ul> </li>",
            ),
            ("a<br>b<hr>", "a<br />b <hr />"),
            (
                "<dl class=\"facts\"><div><dt>A</dt><dd>b</dd></div></dl><div>c</div>",
                "<dl class=\"facts\"> <dt>A</dt> <dd>b</dd> </dl> <div>c</div>",
            ),
            (
                "<figure part=\"e\"><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>",
                "<div part=\"e\"> <blockquote> <p>a</p> </blockquote> <p>b</p> </div>",
            ),
            (
                "<p>{*a_b*}\n\nc</p>",
                "<p>&#123;&#42;a&#95;b&#42;&#125;&#10;&#10;c</p>",
            ),
            (
                "<p title=\"{a\nb}\">c</p>",
                "<p title=\"&#123;a&#10;b&#125;\">c</p>",
            ),
        ] {
            assert_eq!(light(card), expected, "{card}");
        }
    }
}
