//! Rendering to plain HTML: structure, and escaping of hostile input.

mod hostile;
mod other_software;

use nomination_card::model::Url;
use nomination_card_cli::render::{Options, render, style_name};
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

#[test]
fn the_same_input_makes_the_same_bytes() {
    for sample in [
        include_str!("../../../../assets/vstinner.json"),
        include_str!("../../../../assets/minimal.json"),
        include_str!("../../../../assets/rtl.json"),
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
        include_str!("../../../../assets/vstinner.json"),
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
