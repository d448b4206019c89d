//! Server-side rendering of the component.
#![cfg(feature = "ssr")]

use nomination_card::{NominationCard, Props, Settings, model::BaseUrl, read};
use std::rc::Rc;
use yew::ServerRenderer;

fn render(json: &'static str) -> String {
    render_at(json, None)
}

/// Renders a nomination whose JSON is at this URL.
fn render_at(json: &'static str, address: Option<String>) -> String {
    let props = move || {
        let nomination = read(json.as_bytes().to_vec());
        let nomination = nomination.unwrap_or_else(|error| panic!("{}", error.message()));
        Props {
            settings: Settings {
                base: address.as_deref().and_then(BaseUrl::new),
                ..Settings::default()
            },
            ..Props::new(Rc::new(nomination))
        }
    };
    let renderer = ServerRenderer::<NominationCard>::with_props(props).hydratable(false);
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(renderer.render())
}

#[test]
fn draws_the_smallest_nomination() {
    assert_eq!(
        render(r#"{"candidate": "Ada & <b>Lovelace</b>"}"#),
        concat!(
            r#"<article part="card" lang="en" data-copied="Link copied" aria-label="Ada &amp; &lt;b&gt;Lovelace&lt;/b&gt;" class="nomination-card">"#,
            r#"<header part="header"><div class="who"><h2 class="name" part="name">"#,
            r#"<bdi dir="ltr">Ada &amp; &lt;b&gt;Lovelace&lt;/b&gt;</bdi></h2></div></header></article>"#,
            r#"<div role="status" class="said"></div>"#,
        )
    );
}

#[test]
fn draws_every_sample_the_same_each_time() {
    for sample in [
        include_str!("../assets/vstinner.json"),
        include_str!("../assets/minimal.json"),
        include_str!("../assets/rtl.json"),
    ] {
        let first = render(sample);
        assert!(
            first.starts_with("<article")
                && first.ends_with("</article><div role=\"status\" class=\"said\"></div>"),
            "{first}"
        );
        assert_eq!(render(sample), first);
    }
}

/// Such a URL would be repeated for each of them.
#[test]
fn below_a_long_url_relative_urls_are_no_links() {
    let json = r#"{
        "candidate": { "name": "Ada", "url": "ada.html", "avatar": "ada.png" },
        "summary": "[Relative](a.html) [absolute](https://example.org/)"
    }"#;
    let at = |folder: &str| render_at(json, Some(format!("https://example.org/{folder}/ada.json")));
    let short = at("a");
    assert_eq!(short.matches("<a ").count(), 3, "{short}");
    assert!(short.contains("<img "), "{short}");
    let long = at(&"a".repeat(2_000));
    assert_eq!(long.matches("<a ").count(), 1, "{long}");
    assert!(
        long.contains("<p>Relative <a href=\"https://example.org/\""),
        "{long}"
    );
    assert!(!long.contains("<img "), "{long}");
}
