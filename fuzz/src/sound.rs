//! Invariants of every text tree. The fuzz targets check them too.

use nomination_card::{
    markdown::{Block, Inline, MAX_DEPTH, Text},
    model::Url,
};

/// Checks a tree: bounded depth, merged adjacent text, safe links with visible content.
pub fn check_text(text: &Text) {
    check_blocks(text.blocks(), 0);
    // All line endings are line feeds, except those written as character references.
    if !text.as_str().contains("&#") {
        assert!(!text.plain().contains('\r'));
    }
}

fn check_blocks(blocks: &[Block], depth: usize) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                assert!(!content.is_empty());
                check_inlines(content, depth, false);
            }
            Block::Heading { level, content } => {
                assert!((1..=6).contains(level));
                check_inlines(content, depth, false);
            }
            Block::Quote(content) => check_blocks(content, depth + 1),
            Block::List(list) => {
                assert!(!list.items.is_empty());
                list.items
                    .iter()
                    .for_each(|item| check_blocks(item, depth + 1));
            }
            Block::Code(code) => assert!(code.is_empty() || code.ends_with('\n')),
            Block::Rule => {}
        }
    }
    assert!(depth <= MAX_DEPTH);
}

fn check_inlines(content: &[Inline], depth: usize, in_link: bool) {
    assert!(depth <= MAX_DEPTH);
    for pair in content.windows(2) {
        assert!(!matches!(pair, [Inline::Text(_), Inline::Text(_)]));
    }
    for inline in content {
        match inline {
            Inline::Text(text) => assert!(!text.is_empty() && !text.contains('\0')),
            Inline::Emphasis(content) | Inline::Strong(content) => {
                check_inlines(content, depth + 1, in_link);
            }
            Inline::Link {
                url,
                title,
                content,
            } => {
                assert!(!in_link);
                assert!(!content.is_empty());
                assert_eq!(Url::parse(url.as_str()).as_ref(), Ok(url));
                assert_ne!(title.as_deref(), Some(""));
                check_inlines(content, depth + 1, true);
            }
            Inline::Code(_) | Inline::Break => {}
        }
    }
}
