//! Pages that frameworks render, in the browser, on a server, or both, run by `cargo xtask test
//! frameworks`. Its sources are in `tests/tools/frameworks`.

use std::fs;

use serde_json::json;

use crate::{answer::Answer, host::Host, inputs, stage::Stage, tests};

tests! {
    react
    preact
    vue
    svelte
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Mode {
    Client,
    Server,
    /// Rendered on a server, and then taken over in the browser.
    Hydrated,
}

/// Whether the card's script comes before the page's, or once the page is there.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Order {
    Before,
    After,
}

/// What a card with an object in `nomination` shows at first.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Given {
    Shown,
    /// The framework sets no property, and writes no attribute.
    Nothing,
    /// The framework writes the attribute `nomination="[object Object]"`.
    Converted,
}

fn react(stage: &Stage) {
    works(stage, "react", |mode, order| match (mode, order) {
        (Mode::Client, Order::Before) => Given::Shown,
        (Mode::Client, Order::After) => Given::Converted,
        (Mode::Server | Mode::Hydrated, _) => Given::Nothing,
    });
}

fn preact(stage: &Stage) {
    works(stage, "preact", |mode, order| match (mode, order) {
        (Mode::Client, Order::Before) => Given::Shown,
        _ => Given::Converted,
    });
}

fn vue(stage: &Stage) {
    works(stage, "vue", |mode, order| match (mode, order) {
        (Mode::Server, _) => Given::Nothing,
        (_, Order::Before) => Given::Shown,
        (_, Order::After) => Given::Converted,
    });
}

fn svelte(stage: &Stage) {
    works(stage, "svelte", |mode, _| match mode {
        Mode::Server => Given::Converted,
        Mode::Client | Mode::Hydrated => Given::Shown,
    });
}

fn file(name: &str) -> String {
    let path = inputs::path("NOMINATION_CARD_PAGES").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn works(stage: &Stage, framework: &str, object: fn(Mode, Order) -> Given) {
    for name in ["first", "second"] {
        let path = format!("/frameworks/{name}.json");
        stage
            .home
            .put(&path, Answer::json(file(&format!("{name}.json"))));
    }
    let page = file(&format!("{framework}/page.js"));
    let page = Answer::new("text/javascript; charset=utf-8", page);
    stage.home.put("/frameworks/page.js", page);
    let html = file(&format!("{framework}/server.html"));
    for mode in [Mode::Client, Mode::Server, Mode::Hydrated] {
        for order in [Order::Before, Order::After] {
            println!(
                "{}: {framework}, {mode:?}, script {order:?}",
                stage.engine()
            );
            show(
                stage,
                if mode == Mode::Client { "" } else { &html },
                mode,
                order,
            );
            starts(stage, object(mode, order));
            if mode != Mode::Server {
                changes(stage);
            }
        }
    }
}

fn show(stage: &Stage, html: &str, mode: Mode, order: Order) {
    const CARD: &str = r#"<script type="module" src="/embed/nomination-card.js"></script>"#;
    const PAGE: &str = r#"<script type="module" src="/frameworks/page.js"></script>"#;
    let mut scripts = String::new();
    if order == Order::Before {
        scripts += CARD;
    }
    if mode != Mode::Server {
        scripts += PAGE;
    }
    let host = Host::new(&format!(r#"<div id="app">{html}</div>"#));
    stage.visit(&host.without_script().head(&scripts));
    stage.wait("$('nomination-card')");
    // The framework may take the page over in tasks of its own.
    stage.quiet();
    if order == Order::After {
        stage.act(
            "const script = document.createElement('script');
             script.type = 'module';
             script.src = '/embed/nomination-card.js';
             document.head.append(script);",
        );
    }
    stage.wait("customElements.get('nomination-card')");
    stage.quiet();
}

/// The card with this `id` shows the nomination of this candidate.
#[track_caller]
fn shows(stage: &Stage, id: &str, candidate: &str) {
    stage.wait(&format!(
        "harness.states($('#{id}'))[0] === 'ready' && harness.text($('#{id}')).includes({})",
        json!(candidate)
    ));
}

#[track_caller]
fn states(stage: &Stage, id: &str) -> Vec<String> {
    stage.run(&format!("return harness.states($('#{id}'));"))
}

#[track_caller]
fn starts(stage: &Stage, object: Given) {
    shows(stage, "src", "Ada First");
    shows(stage, "attribute", "Ada First");
    let level: u32 = stage.run("return $('#src').headingLevel;");
    assert_eq!(level, 3);
    let (text, fallback): (String, bool) =
        stage.run("return [harness.text($('#nothing')), $('#src').querySelector('a') !== null];");
    assert_eq!(text, "Nothing yet");
    assert!(fallback);
    assert_eq!(states(stage, "nothing"), [""; 0]);
    match object {
        Given::Shown => shows(stage, "property", "Ada First"),
        Given::Nothing => assert_eq!(states(stage, "property"), [""; 0]),
        Given::Converted => {
            stage.wait("harness.states($('#property'))[0] === 'error'");
            let told = "Set the property nomination to the object";
            let console = stage.console();
            assert!(
                console.iter().any(|line| line.contains(told)),
                "{console:?}"
            );
        }
    }
    if object != Given::Converted {
        nothing_complains(stage);
    }
}

/// Neither the framework nor the card complains.
#[track_caller]
fn nothing_complains(stage: &Stage) {
    let mut console = stage.console();
    console.retain(|line| line.starts_with("warn") || line.starts_with("error"));
    // Svelte's server has written it, and its browser's half corrects it.
    console.retain(|line| !line.contains("[object Object]") && !line.contains("is not JSON"));
    assert_eq!(console, [""; 0]);
}

/// The page gives its cards another nomination, none, and the first again.
#[track_caller]
fn changes(stage: &Stage) {
    for (name, candidate) in [
        ("second", "Grace Second"),
        ("none", ""),
        ("first", "Ada First"),
    ] {
        stage.act(&format!("change('{name}'); await harness.quiet();"));
        for id in ["src", "attribute", "property"] {
            if candidate.is_empty() {
                // What a server or an early script wrote as an attribute counts again.
                let script = format!("return !$('#{id}').getAttribute('nomination');");
                if stage.run(&script) {
                    assert_eq!(states(stage, id), [""; 0], "{id}");
                }
            } else {
                shows(stage, id, candidate);
            }
        }
    }
}
