//! Moving and removing cards, many cards, late answers.

use serde_json::{Value, json};

use crate::{
    answer::{Answer, Gate},
    server::End,
    stage::Stage,
    tests,
};

tests! {
    moving_keeps_the_state
    moving_while_loading_keeps_the_request
    removal_aborts_the_request
    a_card_put_back_loads_again
    a_late_answer_is_dropped
    a_change_of_src_aborts_the_old_request
    a_late_failure_is_dropped
    many_cards_share_one_module
    cards_with_the_same_src
    cards_made_by_script
    a_clone_is_a_card_of_its_own
    loading_shows_the_fallback
    loading_without_fallback_shows_something
    cookies_stay_at_home
}

pub const CARD: &str = r#"<nomination-card src="/data/card.json">Fallback</nomination-card>"#;

pub fn put(stage: &Stage, answer: impl Into<Answer>) {
    stage.home.put("/data/card.json", answer);
}

/// A nomination with long, collapsible lists.
fn long() -> String {
    let items: Vec<String> = (1..=40)
        .map(|number| format!("Deed number {number}"))
        .collect();
    let peps: Vec<u32> = (1..=40).collect();
    json!({ "candidate": "Lena Long", "contributions": items, "peps": peps }).to_string()
}

fn moving_keeps_the_state(stage: &Stage) {
    put(stage, long());
    stage.show(&format!("{CARD}<main></main>"));
    stage.settle();
    stage.click("harness.all(card, 'details:not([open]) > summary')[0]");
    stage.wait("harness.all(card, 'details[open]').length === 1");
    let kept: Value = stage.run(
        "const article = harness.one(card, 'article');
         const before = harness.text(card);
         $('main').append(card);
         const atOnce = harness.states(card);
         await harness.quiet();
         return {
           article: harness.one(card, 'article') === article,
           text: harness.text(card) === before,
           open: harness.all(card, 'details[open]').length,
           atOnce,
           later: harness.states(card),
         };",
    );
    let wanted = json!({
        "article": true, "text": true, "open": 1, "atOnce": ["ready"], "later": ["ready"],
    });
    assert_eq!(kept, wanted);
    assert_eq!(stage.home.requests("/data/card.json").len(), 1);
    assert_eq!(stage.events_of("nomination-load").len(), 1);
}

fn moving_while_loading_keeps_the_request(stage: &Stage) {
    let gate = Gate::new();
    put(
        stage,
        Answer::json(r#"{ "candidate": "Mo Ving" }"#).after(&gate),
    );
    stage.show(&format!("{CARD}<main></main>"));
    stage.home.wait("/data/card.json", "request", |requests| {
        !requests.is_empty()
    });
    stage.act("$('main').append(card);");
    stage.quiet();
    gate.open();
    stage.settle();
    assert_eq!(stage.text(), "Mo Ving");
    let ends: Vec<End> = stage
        .home
        .requests("/data/card.json")
        .iter()
        .map(|r| r.end)
        .collect();
    assert_eq!(ends, [End::Answered]);
}

/// Shows a card whose answer never comes, and removes it with this script.
fn remove_while_loading(stage: &Stage, script: &str) {
    put(stage, Answer::never());
    stage.show(CARD);
    stage.home.wait("/data/card.json", "request", |requests| {
        !requests.is_empty()
    });
    stage.act(script);
    stage.home.wait("/data/card.json", "abortion", |requests| {
        requests.iter().all(|request| request.end == End::Aborted)
    });
}

fn removal_aborts_the_request(stage: &Stage) {
    remove_while_loading(stage, "card.remove();");
    stage.quiet();
    assert_eq!(
        stage.events(),
        [Value::Null; 0],
        "a card that is gone says nothing"
    );
    assert_eq!(stage.console(), [""; 0]);
}

fn a_card_put_back_loads_again(stage: &Stage) {
    remove_while_loading(stage, "window.kept = card; card.remove();");
    put(stage, r#"{ "candidate": "Back Again" }"#);
    stage.act("document.body.append(window.kept);");
    stage.settle();
    assert_eq!(stage.text(), "Back Again");
    stage.act("window.kept.remove(); await harness.quiet(); document.body.append(window.kept);");
    stage.wait("harness.text(card) === 'Back Again'");
    assert_eq!(stage.states(), ["ready"]);
}

/// Waits for the request that gets `answer`, then gives the card another `src`.
fn change_src_while_loading(stage: &Stage, answer: Answer) {
    put(stage, answer);
    stage
        .home
        .put("/data/fast.json", r#"{ "candidate": "In Time" }"#);
    stage.show(CARD);
    stage.home.wait("/data/card.json", "request", |requests| {
        !requests.is_empty()
    });
    stage.act("card.src = '/data/fast.json';");
}

fn a_late_answer_is_dropped(stage: &Stage) {
    let gate = Gate::new();
    let late = Answer::json(r#"{ "candidate": "Too Late" }"#);
    change_src_while_loading(stage, late.after(&gate));
    stage.wait("harness.text(card) === 'In Time'");
    gate.open();
    stage.quiet();
    assert_eq!(stage.text(), "In Time");
    assert_eq!(stage.events().len(), 1, "{:?}", stage.events());
}

fn a_change_of_src_aborts_the_old_request(stage: &Stage) {
    change_src_while_loading(stage, Answer::never());
    stage.home.wait("/data/card.json", "abortion", |requests| {
        requests.iter().all(|request| request.end == End::Aborted)
    });
    stage.wait("harness.text(card) === 'In Time'");
    assert_eq!(stage.console(), [""; 0]);
}

fn a_late_failure_is_dropped(stage: &Stage) {
    let gate = Gate::new();
    change_src_while_loading(stage, Answer::text("no").status(500).after(&gate));
    gate.open();
    stage.wait("harness.text(card) === 'In Time'");
    stage.quiet();
    assert_eq!(stage.states(), ["ready"]);
    assert_eq!(stage.events_of("nomination-error"), [Value::Null; 0]);
}

fn many_cards_share_one_module(stage: &Stage) {
    put(stage, r#"{ "candidate": "One Of Many" }"#);
    stage.show(&CARD.repeat(50));
    stage.settle();
    let texts: Vec<String> = stage.run(
        "return [...document.querySelectorAll('nomination-card')].map((card) => harness.text(card));",
    );
    assert_eq!(texts, ["One Of Many"; 50]);
    let log = stage.home.log();
    let mut embed: Vec<&str> = log.iter().map(|request| &*request.path).collect();
    embed.retain(|path| path.starts_with("/embed/"));
    embed.sort_unstable();
    let mut once = embed.clone();
    once.dedup();
    assert_eq!(embed, once, "each file is asked for once");
    assert!(
        embed.iter().any(|path| path.ends_with(".wasm")),
        "{embed:?}"
    );
}

fn cards_with_the_same_src(stage: &Stage) {
    put(stage, r#"{ "candidate": "Twin Card" }"#);
    stage.show(&CARD.repeat(2));
    stage.settle();
    let found: Value = stage.run(
        "const [one, other] = document.querySelectorAll('nomination-card');
         one.remove();
         await harness.quiet();
         return [harness.text(other), harness.states(other), one.nomination !== other.nomination];",
    );
    assert_eq!(
        found,
        json!(["Twin Card", ["ready"], true]),
        "each on its own"
    );
}

fn cards_made_by_script(stage: &Stage) {
    put(stage, r#"{ "candidate": "Made Up" }"#);
    stage.show("<main></main>");
    stage.act(
        "const { default: Card } = await import('/embed/nomination-card.js');
         const Class = await customElements.whenDefined('nomination-card');
         const made = new Class();
         if (made.attributes.length + made.childNodes.length > 0) throw new Error('not bare');
         made.src = '/data/card.json';
         $('main').append(made);
         $('main').insertAdjacentHTML('beforeend',
           '<nomination-card src=\"/data/card.json\"></nomination-card>');",
    );
    stage.settle();
    assert_eq!(
        stage.run::<Vec<String>>(
            "return [...document.querySelectorAll('nomination-card')].map((card) => harness.text(card));",
        ),
        ["Made Up"; 2]
    );
}

fn a_clone_is_a_card_of_its_own(stage: &Stage) {
    put(stage, r#"{ "candidate": "Copied Card" }"#);
    stage.show(&format!("{CARD}<main></main>"));
    stage.settle();
    stage.act("$('main').append(card.cloneNode(true)); card.remove();");
    stage.settle();
    assert_eq!(stage.text(), "Copied Card");
}

fn loading_shows_the_fallback(stage: &Stage) {
    let gate = Gate::new();
    put(
        stage,
        Answer::json(r#"{ "candidate": "Slow Name" }"#).after(&gate),
    );
    stage.show(CARD);
    stage.home.wait("/data/card.json", "request", |requests| {
        !requests.is_empty()
    });
    stage.wait("harness.states(card)[0] === 'loading'");
    assert_eq!(stage.text(), "Fallback");
    gate.open();
    stage.settle();
    assert_eq!(stage.text(), "Slow Name");
    assert_eq!(stage.states(), ["ready"]);
}

fn loading_without_fallback_shows_something(stage: &Stage) {
    put(stage, Answer::never());
    stage.show(r#"<nomination-card src="/data/card.json">  </nomination-card>"#);
    stage.home.wait("/data/card.json", "request", |requests| {
        !requests.is_empty()
    });
    stage.wait("harness.states(card)[0] === 'loading'");
    stage.wait("card.getBoundingClientRect().height > 20");
}

fn cookies_stay_at_home(stage: &Stage) {
    put(stage, r#"{ "candidate": "At Home" }"#);
    let away = Answer::json(r#"{ "candidate": "Far Away" }"#);
    stage.away.put("/data/card.json", away.shared());
    stage.show("<main></main>");
    stage.run_with::<Value>(
        &json!(stage.away.url("/data/card.json")),
        "document.cookie = 'crumb=1; path=/';
         $('main').innerHTML = `<nomination-card src='/data/card.json'></nomination-card>
           <nomination-card src='${args}'></nomination-card>`;",
    );
    stage.settle();
    let crumb = |site: &crate::server::Site| {
        let requests = site.requests("/data/card.json");
        requests
            .last()
            .and_then(|request| request.headers.get("cookie").cloned())
    };
    assert_eq!(crumb(&stage.home).as_deref(), Some("crumb=1"));
    assert_eq!(crumb(&stage.away), None);
}
