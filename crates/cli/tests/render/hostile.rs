//! Hostile nominations.

use nomination_card_cli::render::{Options, render};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{between, html, linked};

#[test]
fn nothing_breaks_out_of_the_data() {
    let attack =
        "</script><script>alert(1)</script><!--<script></template></nomination-card>\"'>&amp;";
    let json = json!({
        "candidate": { "name": attack, "handle": attack, "pronouns": attack, "affiliations": [{ "organization": attack, "role": attack }] },
        "election": { "name": attack, "term": attack },
        "summary": attack,
        "agenda": [attack],
        "endorsements": [{ "quote": attack, "by": attack }],
        "unknown": attack,
    })
    .to_string();
    for options in [
        Options::default(),
        Options {
            page: true,
            ..Options::default()
        },
    ] {
        let html = html(&json, &options);
        assert_eq!(html.matches("</template>").count(), 1);
        assert_eq!(html.matches("</nomination-card>").count(), 1);
        assert_eq!(html.matches("<!--").count(), 0);
        let scripts = if options.page { 3 } else { 2 };
        assert_eq!(html.matches("<script").count(), scripts);
        assert_eq!(html.matches("</script").count(), scripts);
        let inline = between(&html, "<script type=\"application/json\">", "</script>");
        let (back, given): (Value, Value) = (
            serde_json::from_str(inline).expect("JSON"),
            serde_json::from_str(&json).expect("JSON"),
        );
        assert_eq!(back, given);
        assert_eq!(linked(&html)["name"], attack);
    }
}

/// Found by fuzzing.
#[test]
fn a_null_character_is_shown_as_missing() {
    let json = r#"{ "candidate": { "name": "A\u0000da", "handle": "a\u0000" } }"#;
    for page in [false, true] {
        let options = Options {
            page,
            ..Options::default()
        };
        let html = html(json, &options);
        assert!(!html.contains('\0'), "{html}");
        assert!(
            html.contains("<bdi dir=\"ltr\">A\u{fffd}da</bdi>"),
            "{html}"
        );
        let inline = between(&html, "<script type=\"application/json\">", "</script>");
        assert_eq!(inline, json);
    }
}

#[test]
fn what_is_no_nomination_is_refused() {
    let error = render(b"{ \"candidate\": 7 }".to_vec(), &Options::default()).expect_err("no name");
    assert_eq!(error.kind(), "invalid");
    let error = render(b"\xff".to_vec(), &Options::default()).expect_err("no text");
    assert_eq!(error.kind(), "json");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = render(bytes, &Options::default());
    }

    #[test]
    fn no_words_become_markup(name in "[^`\\p{C}]{0,20}[<&\"'>a-z/!-]{1,20}", body in "\\PC{0,60}") {
        let json = json!({ "candidate": name, "statements": [body] }).to_string();
        if let Ok(html) = render(json.into_bytes(), &Options::default()) {
            let known = [
                "a", "/a", "article", "/article", "bdi", "/bdi", "blockquote", "/blockquote", "br", "button",
                "/button", "code", "/code", "div", "/div", "em", "/em", "h2", "/h2", "h3", "/h3", "h4", "/h4",
                "h5", "/h5", "h6", "/h6", "header", "/header", "hr", "li", "/li", "link", "nomination-card", "/nomination-card",
                "ol", "/ol", "p", "/p", "pre", "/pre", "script", "/script", "section", "/section", "strong",
                "/strong", "template", "/template", "ul", "/ul",
            ];
            for tag in html.split('<').skip(1) {
                let tag = tag.split([' ', '>']).next().unwrap_or_default();
                prop_assert!(known.contains(&tag), "<{tag} in {html}");
            }
        }
    }
}
