//! The component drawn to a string, as a server does it.
#![cfg(feature = "ssr")]

use nomination_card::{NominationCard, Props, read, settings::Settings};
use std::rc::Rc;
use yew::{Callback, ServerRenderer};

fn render(json: &'static str) -> String {
    let props = move || Props {
        nomination: Rc::new(
            read(json.as_bytes().to_vec()).unwrap_or_else(|error| panic!("{}", error.message())),
        ),
        settings: Settings::default(),
        mount_style: true,
        on_rendered: Callback::noop(),
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
            r#"<article class="nomination-card" part="card" lang="en" data-copied="Link copied" aria-label="Ada &amp; &lt;b&gt;Lovelace&lt;/b&gt;">"#,
            r#"<header part="header"><div class="who"><h2 class="name" part="name">"#,
            r#"<bdi>Ada &amp; &lt;b&gt;Lovelace&lt;/b&gt;</bdi></h2></div></header></article>"#,
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
            first.starts_with("<article") && first.ends_with("</article>"),
            "{first}"
        );
        assert_eq!(render(sample), first);
    }
}
