//! Rendering to plain HTML: structure, and escaping of hostile input.

use nomination_card::model::Url;
use nomination_card_cli::render::{Options, render, style_name};
use proptest::prelude::*;
use serde_json::{Value, json};

fn html(json: &str, options: &Options) -> String {
    render(json.as_bytes().to_vec(), options).unwrap_or_else(|error| panic!("{error}"))
}

fn with_src(src: &str) -> Options {
    Options {
        src: Some(Url::parse(src).expect("a URL")),
        ..Options::default()
    }
}

/// The text between two markers.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end)
        .unwrap_or_else(|| panic!("no {end} in {text}"))
        .0
}

fn linked(html: &str) -> Value {
    serde_json::from_str(between(
        html,
        "<script type=\"application/ld+json\">",
        "</script>",
    ))
    .expect("JSON-LD")
}

#[test]
fn the_element_holds_the_card_the_data_and_the_words() {
    let json = "{ \"candidate\": \"Ada Lovelace\" }\n";
    let name = style_name();
    let head = concat!(
        "<article part=\"card\" lang=\"en\" data-copied=\"Link copied\" aria-label=\"Ada Lovelace\" class=\"nomination-card\">",
        "<header part=\"header\"><div class=\"who\"><h2 class=\"name\" part=\"name\"><bdi dir=\"ltr\">Ada Lovelace</bdi></h2></div></header></article>"
    );
    let words = head
        .replace("><header", "> <header")
        .replace("><div", "> <div")
        .replace("><h2", "> <h2")
        .replace(
            "</h2></div></header></article>",
            "</h2> </div> </header> </article>",
        );
    let said = "<div role=\"status\" class=\"said\"></div>";
    let start = "<nomination-card lang=\"en\">\n";
    let shadow = format!(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"./{name}\"><div>{head}{said}</div></template>\n"
    );
    let inline = format!("<script type=\"application/json\">{json}</script>\n");
    let linked = concat!(
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Person\",",
        "\"name\":\"Ada Lovelace\",\"subjectOf\":{\"@type\":\"CreativeWork\"}}</script>\n",
    );
    let end = format!("{words}\n</nomination-card>\n");
    let bare = Options {
        bare: true,
        ..Options::default()
    };
    let element = format!("{start}{shadow}{inline}{linked}{end}");
    assert_eq!(html(json, &bare), element);
    assert_eq!(
        html(json, &Options::default()),
        format!("<div>\n{element}</div>\n")
    );
    let plain = Options {
        json_ld: false,
        ..bare.clone()
    };
    assert_eq!(html(json, &plain), format!("{start}{shadow}{inline}{end}"));
    let light = Options {
        light: true,
        ..bare
    };
    assert_eq!(html(json, &light), format!("{start}{end}"));
}

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
    let json = include_str!("../../../assets/rtl.json");
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
fn the_same_input_makes_the_same_bytes() {
    for sample in [
        include_str!("../../../assets/vstinner.json"),
        include_str!("../../../assets/minimal.json"),
        include_str!("../../../assets/rtl.json"),
    ] {
        for options in [
            Options::default(),
            with_src("/n.json"),
            Options {
                page: true,
                ..Options::default()
            },
        ] {
            let first = html(sample, &options);
            for _ in 0..5 {
                assert_eq!(html(sample, &options), first);
            }
        }
    }
}

#[test]
fn urls_are_read_against_the_json_or_the_page() {
    let json = r#"{ "candidate": { "name": "Ada", "url": "ada.html", "avatar": "/ada.png" } }"#;
    for (options, url, avatar) in [
        (Options::default(), "ada.html", "/ada.png"),
        (with_src("data/ada.json"), "data/ada.html", "/ada.png"),
        (
            with_src("https://cdn.example/n/ada.json"),
            "https://cdn.example/n/ada.html",
            "https://cdn.example/ada.png",
        ),
    ] {
        let html = html(json, &options);
        assert!(html.contains(&format!("<a href=\"{url}\"")), "{html}");
        assert!(html.contains(&format!("src=\"{avatar}\"")), "{html}");
        assert_eq!(linked(&html)["url"], url);
        assert_eq!(linked(&html)["image"], avatar);
        assert_eq!(html.contains("application/json\""), options.src.is_none());
    }
    assert!(html(json, &with_src("a.json?b&c")).contains(r#" src="a.json?b&amp;c">"#));
}

#[test]
fn assets_and_language_are_where_they_should_be() {
    let json = r#"{ "candidate": "Ada", "agenda": ["Compute."] }"#;
    let page = Options {
        assets: "https://cdn.example/card/".to_owned(),
        lang: "de-AT".to_owned(),
        page: true,
        ..Options::default()
    };
    let html = html(json, &page);
    assert!(
        html.starts_with("<!doctype html>\n<html lang=\"de\">\n"),
        "{html}"
    );
    assert!(html.contains(
        "<script type=\"module\" src=\"https://cdn.example/card/nomination-card.js\"></script>"
    ));
    // The style sheet is on another host, so its link has an integrity hash.
    let sheet = format!(
        "<link rel=\"stylesheet\" href=\"https://cdn.example/card/{}\" integrity=\"sha256-",
        style_name()
    );
    assert_eq!(
        html.matches(&sheet).count(),
        2,
        "in the head, and in the shadow root"
    );
    assert!(html.contains("<nomination-card id=\"nomination\" lang=\"de\">"));
    assert!(
        html.contains("Vorhaben") || html.contains("Agenda"),
        "{html}"
    );
}

#[test]
fn linked_data_says_who_and_what() {
    let html = html(
        include_str!("../../../assets/vstinner.json"),
        &Options::default(),
    );
    let linked = linked(&html);
    assert_eq!(linked["@type"], "Person");
    assert_eq!(linked["alternateName"], "vstinner");
    assert_eq!(
        linked["affiliation"],
        json!([{
            "@type": "OrganizationRole",
            "roleName": "paid to maintain Python upstream and downstream (RHEL and Fedora)",
            "affiliation": { "@type": "Organization", "name": "IBM/Red Hat" },
        }])
    );
    let nomination = &linked["subjectOf"];
    assert_eq!(nomination["@type"], "CreativeWork");
    assert_eq!(
        nomination["about"],
        json!({
            "@type": "Event",
            "name": "Python Steering Council",
            "temporalCoverage": "2022",
            "url": "https://peps.python.org/pep-8103/",
        })
    );
    assert!(
        nomination["abstract"]
            .as_str()
            .is_some_and(|words| words.starts_with("Victor Stinner is running"))
    );
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
