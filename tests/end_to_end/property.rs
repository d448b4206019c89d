//! The property `nomination`.

use serde_json::{Value, json};

use crate::{
    answer::Gate,
    data::{INLINE, put, shows},
    host::Host,
    stage::Stage,
    tests,
};

tests! {
    property_wins_over_attribute
    property_takes_json
    null_removes_the_attribute
    property_wins_over_inline_json
    property_set_before_the_definition
    property_set_before_connection
    null_falls_back_to_inline_json
    null_falls_back_to_src
    empty_string_and_undefined_are_null
    property_reads_back_what_was_set
    property_reads_back_what_was_loaded
    property_is_never_reflected
    property_wins_over_an_answer_on_its_way
    property_that_is_invalid_is_an_error
}

fn property_wins_over_inline_json(stage: &Stage) {
    put(stage);
    stage.show(&format!(
        r#"<nomination-card src="/data/src.json">{INLINE}</nomination-card>"#
    ));
    stage.settle();
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    shows(stage, "Petra Property");
}

fn property_set_before_the_definition(stage: &Stage) {
    put(stage);
    let body = r#"<nomination-card src="/data/src.json"></nomination-card>"#;
    stage.visit(&Host::new(body).without_script());
    stage.act(
        "window.given = { candidate: 'Petra Property' };
         card.nomination = window.given;
         const script = document.createElement('script');
         script.type = 'module';
         script.src = '/embed/nomination-card.js';
         document.head.append(script);",
    );
    stage.settle();
    shows(stage, "Petra Property");
    let kept: bool =
        stage.run("return card.nomination === window.given && !Object.hasOwn(card, 'nomination');");
    assert!(
        kept,
        "the element's own property took over the one that was set"
    );
    assert_eq!(stage.home.requests("/data/src.json").len(), 0);
}

fn property_set_before_connection(stage: &Stage) {
    stage.show("<main></main>");
    stage.act(
        "await customElements.whenDefined('nomination-card');
         const made = document.createElement('nomination-card');
         made.nomination = { candidate: 'Petra Property' };
         $('main').append(made);",
    );
    stage.settle();
    shows(stage, "Petra Property");
}

/// Sets the property, then sets it to `absent`: the card shows `text`.
#[track_caller]
fn falls_back(stage: &Stage, absent: &str, text: &str) {
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    shows(stage, "Petra Property");
    stage.act(&format!("card.nomination = {absent};"));
    shows(stage, text);
}

fn null_falls_back_to_inline_json(stage: &Stage) {
    stage.show(&format!("<nomination-card>{INLINE}</nomination-card>"));
    stage.settle();
    falls_back(stage, "null", "Ines Inline");
}

fn null_falls_back_to_src(stage: &Stage) {
    put(stage);
    stage.show(r#"<nomination-card src="/data/src.json"></nomination-card>"#);
    stage.settle();
    falls_back(stage, "null", "Sami Src");
}

/// Frameworks write these for an absent value.
fn empty_string_and_undefined_are_null(stage: &Stage) {
    put(stage);
    stage.show(r#"<nomination-card src="/data/src.json"></nomination-card>"#);
    stage.settle();
    for absent in ["''", "undefined"] {
        falls_back(stage, absent, "Sami Src");
    }
}

fn property_wins_over_attribute(stage: &Stage) {
    stage.show(
        r#"<nomination-card nomination='{ "candidate": "Ada Attribute" }'></nomination-card>"#,
    );
    stage.settle();
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    shows(stage, "Petra Property");
    stage.act("card.setAttribute('nomination', JSON.stringify({ candidate: 'Abe Attribute' }));");
    shows(stage, "Petra Property");
}

/// As for every property. Frameworks set it when the value of an attribute that they wrote is gone.
fn null_removes_the_attribute(stage: &Stage) {
    put(stage);
    for null in ["null", "undefined", "''"] {
        stage.show(
            r#"<nomination-card src="/data/src.json" nomination='{ "candidate": "Ada Attribute" }'></nomination-card>"#,
        );
        stage.settle();
        shows(stage, "Ada Attribute");
        stage.act(&format!("card.nomination = {null};"));
        shows(stage, "Sami Src");
        let is_there: bool = stage.run("return card.hasAttribute('nomination');");
        assert!(!is_there, "{null}");
    }
}

/// What frameworks do with an attribute that an element has as a property.
fn property_takes_json(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    stage.act(
        "await customElements.whenDefined('nomination-card');
         card.nomination = JSON.stringify({ candidate: 'Jason String' });",
    );
    shows(stage, "Jason String");
    let loads = stage.events_of("nomination-load");
    assert_eq!(
        loads[0]["detail"]["nomination"],
        json!({ "candidate": "Jason String" })
    );
    stage.act("card.nomination = '{';");
    stage.wait("harness.states(card)[0] === 'error'");
    let errors = stage.events_of("nomination-error");
    assert_eq!(errors[0]["detail"]["kind"], "json");
}

fn property_reads_back_what_was_set(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    let kept: Value = stage.run(
        "await customElements.whenDefined('nomination-card');
         const given = { candidate: 'Petra Property', peps: [], extra: { of: [1, null] } };
         card.nomination = given;
         const atOnce = card.nomination === given;
         await harness.limited(card.ready, 'ready');
         return { atOnce, later: card.nomination === given, as: card.nomination };",
    );
    assert_eq!(kept["atOnce"], true, "at once");
    assert_eq!(kept["later"], true, "once it is shown");
    assert_eq!(
        kept["as"],
        json!({ "candidate": "Petra Property", "peps": [], "extra": { "of": [1, null] } })
    );
    let detail = &stage.events_of("nomination-load")[0]["detail"];
    assert_eq!(detail["nomination"], kept["as"]);
}

fn property_reads_back_what_was_loaded(stage: &Stage) {
    let given = json!({
        "candidate": { "name": "Sami Src", "handle": null },
        "peps": [587, { "number": 8, "created": "05-Jul-2001" }],
        "unknown": { "members": ["stay", 1.5, true] },
    });
    stage.home.put("/data/src.json", given.to_string());
    stage.show(r#"<nomination-card src="/data/src.json"></nomination-card>"#);
    stage.settle();
    let loaded: Value = stage.run("return card.nomination;");
    assert_eq!(loaded, given);
    assert_eq!(
        stage.events_of("nomination-load")[0]["detail"]["nomination"],
        given
    );
    stage.show(&format!(
        r#"<nomination-card><script type="application/json">{given}</script></nomination-card>"#
    ));
    stage.settle();
    let inline: Value = stage.run("return card.nomination;");
    assert_eq!(inline, given);
}

fn property_is_never_reflected(stage: &Stage) {
    stage.show("<nomination-card></nomination-card>");
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    stage.settle();
    let attributes: Vec<String> = stage.run("return card.getAttributeNames();");
    assert_eq!(attributes, [""; 0]);
}

fn property_wins_over_an_answer_on_its_way(stage: &Stage) {
    let gate = Gate::new();
    let late = crate::answer::Answer::json(r#"{ "candidate": "Sami Src" }"#);
    stage.home.put("/data/src.json", late.after(&gate));
    stage.show(r#"<nomination-card src="/data/src.json"></nomination-card>"#);
    stage
        .home
        .wait("/data/src.json", "request", |requests| !requests.is_empty());
    stage.act("card.nomination = { candidate: 'Petra Property' };");
    shows(stage, "Petra Property");
    gate.open();
    stage.quiet();
    shows(stage, "Petra Property");
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}

fn property_that_is_invalid_is_an_error(stage: &Stage) {
    stage.show("<nomination-card>Words of the page</nomination-card>");
    stage.act(
        "await customElements.whenDefined('nomination-card');
         card.nomination = { candidate: 'Petra Property', agenda: [{ body: 7 }] };",
    );
    stage.settle();
    assert_eq!(stage.states(), ["error"]);
    assert_eq!(stage.text(), "Words of the page");
    let detail = &stage.events_of("nomination-error")[0]["detail"];
    assert_eq!(detail["kind"], "invalid");
    assert_eq!(detail["issues"][0]["path"], "/agenda/0/body");
}
