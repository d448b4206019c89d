//! Prerendered cards whose `element-….js` comes late.

use nomination_card::model::Url;
use nomination_card_cli::render::{Options, render};

use crate::{
    behaviour::{JSON, asked, gated, glue, module, of_the_embed},
    host::{Host, SCRIPT},
    inputs::behaviour,
    stage::Stage,
    tests,
};

tests! {
    a_card_in_plain_html_is_ready_with_it
    a_card_in_plain_html_hears_of_an_attribute
    a_card_in_plain_html_hears_of_another_source
}

/// A card in plain HTML on a page where the script has already run. The script was late, because
/// WebKit and its driver otherwise delay the `load` event for everything that a script imports
/// before it.
#[track_caller]
fn show_plain(stage: &Stage) {
    let options = Options {
        assets: "/embed".to_owned(),
        src: Url::parse(JSON).ok(),
        ..Options::default()
    };
    let json = br#"{ "candidate": "Pia Plain" }"#.to_vec();
    let element = render(json, &options).unwrap_or_else(|error| panic!("{error}"));
    stage.visit(&Host::new(&element).without_script());
    stage.act(&format!("await import('{SCRIPT}');"));
    asked(stage, &[&of_the_embed(behaviour())]);
    assert_eq!(stage.states(), [""; 0]);
    assert!(stage.text().contains("Pia Plain"));
}

fn a_card_in_plain_html_is_ready_with_it(stage: &Stage) {
    let gate = gated(stage);
    show_plain(stage);
    gate.open();
    stage.settle();
    stage.quiet();
    assert_eq!(stage.states(), ["ready"]);
    assert_eq!(stage.events_of("nomination-load").len(), 1);
    for path in [JSON, &module(), &glue()] {
        assert_eq!(stage.home.requests(path).len(), 0, "{path} is not needed");
    }
}

fn a_card_in_plain_html_hears_of_an_attribute(stage: &Stage) {
    let gate = gated(stage);
    show_plain(stage);
    stage.act("card.headingLevel = 4;");
    gate.open();
    stage.wait("card.shadowRoot.querySelector('h4.name')");
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}

fn a_card_in_plain_html_hears_of_another_source(stage: &Stage) {
    let gate = gated(stage);
    let other = "/data/other.json";
    stage.home.put(other, r#"{ "candidate": "Otto Other" }"#);
    show_plain(stage);
    stage.act(&format!("card.src = '{other}';"));
    asked(stage, &[other, &module()]);
    assert_eq!(stage.states(), ["loading"]);
    gate.open();
    stage.wait("harness.text(card).includes('Otto Other')");
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}
