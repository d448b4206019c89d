//! What Markdown engines, template languages and readers without shadow roots get.

use nomination_card::model::Url;
use nomination_card_cli::render::Options;
use serde_json::{Value, json};

use crate::{between, html};

/// What Markdown engines and template languages would change.
const NASTY: &str = r##"{
  "candidate": { "name": "{Ada}\n\n{{ x }}", "url": "/{%25if%25}?{a}" },

  "summary": "```\na\n\nb {{ mustache }}\n```\n\n{% raw %} ${x} {#if} *a*\n\n    <p>{{{{",
   
  "agenda": ["{{", { "title": "`{%`", "body": "[a](/b \"{t}\n{\")" }]
}"##;

#[test]
fn no_line_is_blank_and_no_brace_is_live() {
    for (page, light, src) in [
        (false, false, None),
        (true, false, None),
        (false, true, Some("/a{b}")),
        (false, false, Some("/a.json")),
    ] {
        let options = Options {
            page,
            light,
            src: src.map(|src| Url::parse(src).expect("a URL")),
            ..Options::default()
        };
        let html = html(NASTY, &options);
        assert!(html.lines().all(|line| !line.trim().is_empty()), "{html}");
        for live in ["{{", "{%", "{#"] {
            assert!(!html.contains(live), "{live} in {html}");
        }
        for outside in html
            .split("<script")
            .map(|it| it.rsplit("</script>").next().unwrap_or(""))
        {
            assert!(!outside.contains(['{', '}']), "{outside}");
        }
        assert!(
            html.contains("a&#10;&#10;b &#123;&#123; mustache &#125;&#125;"),
            "{html}"
        );
        if src.is_none() {
            let inline = between(&html, "<script type=\"application/json\">", "</script>");
            let (back, given): (Value, Value) = (
                serde_json::from_str(inline).expect("JSON"),
                serde_json::from_str(NASTY).expect("JSON"),
            );
            assert_eq!(back, given);
        }
    }
}

/// Python-Markdown and pandoc replace tabs by spaces, also in HTML.
#[test]
fn tabs_in_texts_are_references() {
    let json = r#"{"candidate":"a\tb","summary":"```\n\tc\n```"}"#;
    for light in [false, true] {
        let options = Options {
            light,
            ..Options::default()
        };
        let html = html(json, &options);
        assert!(!html.contains('\t'), "{html}");
        assert!(html.contains("a&#9;b") && html.contains("&#9;c"), "{html}");
    }
}

/// Many readers put the texts of elements together as they are.
#[test]
fn the_light_copy_is_words_apart_in_plain_elements() {
    let json = include_str!("../../../../assets/rtl.json");
    let light = Options {
        light: true,
        ..Options::default()
    };
    let html = html(json, &light);
    for rare in [
        "<template",
        "<script",
        "<figure",
        "<figcaption",
        "<dl class=\"facts\"><div",
        "<br>",
        "<hr>",
        "*",
    ] {
        assert!(!html.contains(rare), "{rare} in {html}");
    }
    for end in [
        "</p>",
        "</h2>",
        "</h3>",
        "</li>",
        "</dt>",
        "</dd>",
        "</blockquote>",
        "</section>",
    ] {
        for (place, _) in html.match_indices(end) {
            let next = html[place + end.len()..].chars().next();
            assert!(matches!(next, Some(' ' | '\n')), "{end}{next:?} in {html}");
        }
    }
    // Processors of JSX in Markdown read a line that begins with text as Markdown.
    assert!(html.lines().all(|line| line.starts_with('<')), "{html}");
}

#[test]
fn the_words_in_the_light_are_complete_and_have_no_controls() {
    let list: Vec<String> = (1..=40).map(|number| format!("Deed {number}.")).collect();
    let peps: Vec<u32> = (1..=40).collect();
    let json = json!({ "candidate": "Lena", "contributions": list, "peps": peps }).to_string();
    let html = html(&json, &Options::default());
    let (_, light) = html
        .rsplit_once("</script>")
        .expect("the words follow the data");
    for words in ["Deed 40.", "PEP 40"] {
        assert!(light.contains(words), "{light}");
    }
    for control in ["<details", "<input", "<button"] {
        assert!(!light.contains(control), "{control} in {light}");
        assert!(html.contains(control), "the card itself has {control}");
    }
}
