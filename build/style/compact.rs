//! Prints a style sheet parsed by stylist in as few characters as possible.
//!
//! stylist's own printer repeats an enclosing `@media` or `@container` for each rule inside.

use stylist::ast::{Block, Rule, RuleBlockContent, ScopeContent, Sheet, StringFragment};

pub fn compact(sheet: &Sheet) -> String {
    let mut text = String::new();
    for content in sheet.iter() {
        match content {
            ScopeContent::Block(block) => write_block(&mut text, block),
            ScopeContent::Rule(rule) => write_rule(&mut text, rule),
        }
    }
    text
}

fn write_block(text: &mut String, block: &Block) {
    // stylist allows declarations outside of rules; in a style sheet they are a mistake.
    if block.condition.is_empty() {
        return;
    }
    let selectors = block
        .condition
        .iter()
        .map(|selector| join(&selector.fragments));
    *text += &selectors.collect::<Vec<_>>().join(",");
    write_content(text, &block.content);
}

fn write_rule(text: &mut String, rule: &Rule) {
    *text += &join(&rule.condition);
    write_content(text, &rule.content);
}

fn write_content(text: &mut String, contents: &[RuleBlockContent]) {
    text.push('{');
    for content in contents {
        match content {
            RuleBlockContent::StyleAttr(declaration) => {
                let value = join(&declaration.value);
                *text += &format!("{}:{value};", declaration.key);
            }
            RuleBlockContent::Rule(rule) => write_rule(text, rule),
            RuleBlockContent::Block(block) => write_block(text, block),
        }
    }
    if text.ends_with(';') {
        text.pop();
    }
    text.push('}');
}

fn join(fragments: &[StringFragment]) -> String {
    let all: String = fragments.iter().map(|fragment| &*fragment.inner).collect();
    collapse(&all)
}

/// Collapses white space to one space, and removes it after commas, except inside strings.
fn collapse(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let (mut quote, mut escaped, mut space) = (None, false, false);
    for char in css.trim().chars() {
        if quote.is_none() && char.is_whitespace() {
            space = true;
            continue;
        }
        if space && !text.ends_with(',') {
            text.push(' ');
        }
        space = false;
        text.push(char);
        quote = match quote {
            Some(open) if open == char && !escaped => None,
            None if matches!(char, '"' | '\'') => Some(char),
            open => open,
        };
        escaped = char == '\\' && !escaped;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_white_space_is_removed() {
        let css = r#"
            :host { display: block; --accent: light-dark(#036, #9cf) }
            a:hover, li :is(b, i) > code { content: "a  ; } b"; margin: 0
                auto !important; }
            @media (min-width: 30em) and (hover: hover) {
                .one { color: red; }
                .two { color: blue; }
            }
            @container (width > 40rem) { ol { columns: 2 } }
            @supports (display: grid) { .three { display: grid } }
            @keyframes turn { from { rotate: 0turn } to { rotate: 1turn } }
            li::marker { font-variant-numeric: tabular-nums; }
        "#;
        assert_eq!(
            compact(&css.parse().unwrap()),
            ":host{display:block;--accent:light-dark(#036,#9cf)}\
             a:hover,li :is(b,i) > code{content:\"a  ; } b\";margin:0 auto !important}\
             @media (min-width: 30em) and (hover: hover){.one{color:red}.two{color:blue}}\
             @container (width > 40rem){ol{columns:2}}\
             @supports (display: grid){.three{display:grid}}\
             @keyframes turn{from{rotate:0turn}to{rotate:1turn}}\
             li::marker{font-variant-numeric:tabular-nums}"
        );
    }

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(collapse(r#" "a  \"  b" ,  '  c' "#), r#""a  \"  b" ,'  c'"#);
    }
}
