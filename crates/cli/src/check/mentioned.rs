//! PEPs that a text links to.

use std::collections::BTreeSet;

use nomination_card::markdown::{Block, Inline, Text};

/// The numbers of all PEPs that a text links to, including plain mentions such as `PEP 8`.
pub(super) fn mentioned(text: &str) -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    if let Ok(text) = Text::parse(text) {
        in_blocks(text.blocks(), &mut numbers);
    }
    numbers
}

/// Recursion is safe: the parser limits the nesting depth.
fn in_blocks(blocks: &[Block], numbers: &mut BTreeSet<u32>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                in_inlines(content, numbers);
            }
            Block::Quote(blocks) => in_blocks(blocks, numbers),
            Block::List(list) => list.items.iter().for_each(|item| in_blocks(item, numbers)),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn in_inlines(inlines: &[Inline], numbers: &mut BTreeSet<u32>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) => in_inlines(content, numbers),
            Inline::Link { url, .. } => numbers.extend(number(url.as_str())),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// The PEP number in the URL of a PEP page.
fn number(url: &str) -> Option<u32> {
    let rest = url.strip_prefix("https://peps.python.org/pep-")?;
    let digits = rest.split(|character: char| !character.is_ascii_digit());
    digits.into_iter().next()?.parse().ok()
}
