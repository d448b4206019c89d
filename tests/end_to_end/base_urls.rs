//! The base of URLs in a nomination.

use crate::{answer::Answer, host::Host, stage::Stage, tests};

tests! {
    urls_inside_are_read_against_the_json
    urls_inside_inline_json_are_read_against_the_page
    urls_after_a_redirect
}

const RELATIVE: &str = r#"{
  "candidate": { "name": "Rela Tive", "url": "about/me", "avatar": "face.svg" },
  "statements": ["See [there](../there?x=1#y)."]
}"#;

/// The URLs of the card's links and pictures.
#[track_caller]
fn addresses(stage: &Stage) -> Vec<String> {
    stage.wait("harness.text(card).includes('Rela Tive')");
    stage.run(
        "return [...harness.all(card, 'a').map((link) => link.href),
           ...card.shadowRoot.querySelectorAll('img')].map((each) => each.src ?? each);",
    )
}

#[track_caller]
fn contains(found: &[String], wanted: &[String]) {
    for address in wanted {
        assert!(found.contains(address), "{address} in {found:?}");
    }
}

fn urls_inside_are_read_against_the_json(stage: &Stage) {
    stage
        .away
        .put("/data/deep/card.json", Answer::from(RELATIVE).shared());
    let src = stage.away.url("/data/deep/card.json");
    stage.show(&format!(
        r#"<nomination-card src="{src}"></nomination-card>"#
    ));
    let found = addresses(stage);
    let wanted = [
        "/data/deep/about/me",
        "/data/deep/face.svg",
        "/data/there?x=1#y",
    ];
    contains(&found, &wanted.map(|path| stage.away.url(path)));
}

fn urls_inside_inline_json_are_read_against_the_page(stage: &Stage) {
    let body = format!(
        r#"<nomination-card><script type="application/json">{RELATIVE}</script></nomination-card>"#
    );
    stage.show(&body);
    let found = addresses(stage);
    let wanted = ["/page/about/me", "/page/face.svg", "/there?x=1#y"];
    contains(&found, &wanted.map(|path| stage.home.url(path)));
    stage.visit(&Host::new(&body).head(r#"<base href="/other/base/">"#));
    let found = addresses(stage);
    let wanted = [
        "/other/base/about/me",
        "/other/base/face.svg",
        "/other/there?x=1#y",
    ];
    contains(&found, &wanted.map(|path| stage.home.url(path)));
}

fn urls_after_a_redirect(stage: &Stage) {
    stage.home.put("/data/deep/card.json", RELATIVE);
    let redirect = Answer::text("")
        .status(302)
        .header("location", "/data/deep/card.json");
    stage.home.put("/short", redirect);
    stage.show(r#"<nomination-card src="/short"></nomination-card>"#);
    let found = addresses(stage);
    contains(
        &found,
        &["/data/deep/about/me"].map(|path| stage.home.url(path)),
    );
}
