//! Pages with old libraries that change methods of arrays, strings, functions and elements: the
//! card behaves as on any other page, with each way to pass the data.

use serde_json::{Value, json};

use crate::{answer::Answer, host::Host, inputs, stage::Stage, tests};

tests! {
    prototype_1_6_before_the_script
    prototype_1_6_after_the_script
    prototype_1_7_before_the_script
    prototype_1_7_after_the_script
    core_js_before_the_script
    core_js_after_the_script
}

/// A library that a page loads with a classic script.
struct Library {
    /// The library's file in an npm package.
    file: &'static str,
    /// An expression that is true once the library is loaded.
    proof: &'static str,
}

/// Its `toJSON` methods of arrays, strings, numbers and dates return JSON, which `JSON.stringify`
/// then quotes again. (It was never published on npm; the file comes from Esprima's tests.)
const PROTOTYPE_1_6: Library = Library {
    file: "esprima/test/3rdparty/prototype-1.6.1.js",
    proof: r#"JSON.stringify(["text"]) === '"[\\"text\\"]"'"#,
};

/// It leaves JSON alone but, like 1.6, replaces `Array.from` and other array methods.
const PROTOTYPE_1_7: Library = Library {
    file: "esprima/test/3rdparty/prototype-1.7.0.0.js",
    proof: r#"JSON.stringify(["text"]) === '["text"]' && Array.from(new Set(["text"])).length === 0"#,
};

const CORE_JS: Library = Library {
    file: "core-js-bundle/index.js",
    proof: r#"window["__core-js_shared__"].versions.length === 1"#,
};

#[derive(Clone, Copy, PartialEq)]
enum Order {
    BeforeTheScript,
    AfterTheScript,
}

/// The ways to pass a nomination to a card. `DATA` stands for its JSON, which contains no
/// apostrophes, `&` or `<`, so that it is valid anywhere in HTML.
const WAYS: [&str; 5] = [
    r#"<nomination-card id="src" src="/old/nomination.json"></nomination-card>"#,
    r#"<nomination-card id="attribute" nomination='DATA'></nomination-card>"#,
    r#"<nomination-card id="inline"><script type="application/json">DATA</script></nomination-card>"#,
    r#"<nomination-card id="property-before-definition"></nomination-card>
       <script>
         document.getElementById("property-before-definition").nomination = DATA;
       </script>"#,
    r#"<nomination-card id="property-after-load"></nomination-card>
       <script>
         addEventListener("load", () => {
           document.getElementById("property-after-load").nomination = DATA;
         });
       </script>"#,
];

/// Nested lists, numbers, and texts with characters that JSON escapes.
fn nomination() -> Value {
    let pep = |number: u32| {
        json!({
            "number": number,
            "title": format!("Proposal \"{number}\""),
            "status": "Final",
            "python_version": ["3.8", "3.9"],
            "author_names": ["Zoé Quille", "Ada Auk"],
        })
    };
    let mut peps = vec![json!(8)];
    peps.extend((101..=119).map(pep));
    json!({
        "candidate": {
            "name": "Ada Auk",
            "affiliations": ["Somewhere", { "organization": "Elsewhere", "role": "Member" }],
            "links": [{ "label": "Site", "url": "https://ada.example/" }],
        },
        "source": { "url": "https://example.org/", "published": "2021-11-15T12:00:00Z" },
        "summary": "She *says* \"so\":\n\n- one\n- two \\*",
        "agenda": ["First", { "title": "Second", "body": "1. one\n2. two" }],
        "contributions": ["Deed", { "title": "Other deed" }],
        "peps": peps,
        "endorsements": ["Fine.", { "quote": "Good.", "by": { "name": "Otto Other" } }],
        "unknown": [[], [1.5, true, null, "text"], {}],
    })
}

/// Actions of a page and a visitor, in sequence.
const STEPS: [(&str, &str); 8] = [
    (
        "given",
        "await harness.limited(card.ready, 'ready');
         if (!card.matches(':state(ready)')) throw new Error(`${card.id} failed`);",
    ),
    (
        "filtered",
        "const field = harness.one(card, 'input[type=search]');
         field.value = 'zoé 119';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
    ),
    (
        "unfiltered",
        "const field = harness.one(card, 'input[type=search]');
         field.value = '';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
    ),
    ("heading-level", "card.headingLevel = 4;"),
    ("sections", "card.sections = 'peps agenda';"),
    ("lang", "card.lang = 'de';"),
    (
        "peps-src",
        "card.pepsSrc = '/old/peps.json';
         await harness.until(() => harness.text(card).includes('Style Guide'), 'the title of PEP 8');",
    ),
    (
        "reload",
        "const load = new Promise((heard) => card.addEventListener('nomination-load', heard, { once: true }));
         card.reload();
         await harness.limited(load, 'nomination-load');",
    ),
];

/// The visible state of the cards after each step.
#[track_caller]
fn seen(stage: &Stage, head: &str, foot: &str) -> Vec<(&'static str, Value)> {
    let data = nomination().to_string();
    assert!(!data.contains(['\'', '&', '<']), "{data}");
    let peps = json!({ "8": { "number": 8, "title": "Style Guide", "status": "Active" } });
    let cards = WAYS.concat().replace("DATA", &data);
    stage.home.put("/old/nomination.json", data);
    stage.home.put("/old/peps.json", peps.to_string());
    stage.visit(&Host::new(&format!("{cards}{foot}")).head(head));
    let mut seen = Vec::new();
    for (step, act) in STEPS {
        let cards = stage.run(&format!(
            "const cards = [...document.querySelectorAll('nomination-card')];
             for (const card of cards) {{ {act} }}
             await harness.quiet();
             return cards.map((card) => {{
               harness.open(card);
               const [states, headings, text] = [harness.states(card), harness.headings(card), harness.text(card)];
               return {{ id: card.id, states, headings, text }};
             }});"
        ));
        seen.push((step, cards));
    }
    seen
}

#[track_caller]
fn works(stage: &Stage, library: &Library, order: Order) {
    let mut script = inputs::package(library.file);
    let told = format!(
        "\n;window.library = {{
             works: {},
             cardIsDefined: customElements.get('nomination-card') !== undefined,
           }};",
        library.proof
    );
    script.extend(told.into_bytes());
    let script = Answer::new("text/javascript; charset=utf-8", script);
    stage.home.put("/old/library.js", script);
    let without = seen(stage, "", "");
    for steps in without[..STEPS.len() - 1].windows(2) {
        assert_ne!(steps[0].1, steps[1].1, "{} changes the card", steps[1].0);
    }
    // The embed is a module and runs after parsing, like deferred scripts.
    let with = match order {
        Order::BeforeTheScript => seen(stage, "<script src=/old/library.js></script>", ""),
        Order::AfterTheScript => seen(stage, "", "<script src=/old/library.js defer></script>"),
    };
    let library: Value = stage.run("return window.library;");
    let is_defined = order == Order::AfterTheScript;
    assert_eq!(
        library,
        json!({ "works": true, "cardIsDefined": is_defined })
    );
    assert_eq!(with, without);
    let given: Vec<Value> = stage.run(
        "return [
           ...[...document.querySelectorAll('nomination-card')].map((card) => card.nomination),
           ...harness.seen.events.map(({ detail }) => detail.nomination),
         ];",
    );
    assert!(
        given.len() >= 3 * WAYS.len(),
        "two events of each card: {}",
        given.len()
    );
    for given in given {
        assert_eq!(given, nomination());
    }
}

fn prototype_1_6_before_the_script(stage: &Stage) {
    works(stage, &PROTOTYPE_1_6, Order::BeforeTheScript);
}

fn prototype_1_6_after_the_script(stage: &Stage) {
    works(stage, &PROTOTYPE_1_6, Order::AfterTheScript);
}

fn prototype_1_7_before_the_script(stage: &Stage) {
    works(stage, &PROTOTYPE_1_7, Order::BeforeTheScript);
}

fn prototype_1_7_after_the_script(stage: &Stage) {
    works(stage, &PROTOTYPE_1_7, Order::AfterTheScript);
}

fn core_js_before_the_script(stage: &Stage) {
    works(stage, &CORE_JS, Order::BeforeTheScript);
}

fn core_js_after_the_script(stage: &Stage) {
    works(stage, &CORE_JS, Order::AfterTheScript);
}
