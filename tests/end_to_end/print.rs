//! The card in print: extracts the text of a PDF.

use serde_json::{Value, json};

use crate::{engines::Engine, host::Host, inputs::sample, stage::Stage, tests};

tests! {
    everything_is_on_paper
    a_filter_hides_nothing_on_paper
    links_show_where_they_lead
    samples_are_whole_on_paper
    paper_is_black_on_white
    lazy_cards_are_loaded_for_paper
}

/// WebKitGTK's driver cannot print; there, check that the browser parses all print rules.
fn prints(stage: &Stage) -> bool {
    if stage.engine() != Engine::WebKit {
        return true;
    }
    stage.settle();
    let selectors: Vec<String> = stage.run(
        "const sheets = [...card.shadowRoot.adoptedStyleSheets];
         const rules = sheets.flatMap((sheet) => [...sheet.cssRules]);
         const flat = (rule) => rule.cssRules?.length && !rule.selectorText
           ? [...rule.cssRules].flatMap(flat) : [rule.selectorText];
         return rules.filter((rule) => rule.media?.mediaText === 'print').flatMap(flat);",
    );
    let known = |wanted: &str| selectors.iter().any(|selector| selector.contains(wanted));
    for wanted in [
        "details::details-content",
        "a:not(.bare)::after",
        ".pep-number a::after",
        ".pep-rows > li[hidden]",
    ] {
        assert!(known(wanted), "no rule for {wanted} among {selectors:?}");
    }
    false
}

fn squeeze(words: &str) -> String {
    words.split_whitespace().collect()
}

fn long() -> Value {
    let list = |what: &str| -> Vec<String> {
        (1..=40)
            .map(|number| format!("{what}-{number}-of-all"))
            .collect()
    };
    json!({
        "candidate": "Lena Long",
        "agenda": list("Plan"),
        "contributions": list("Deed"),
        "peps": (1..=40).map(|number| json!({ "number": 9000 + number, "title": format!("Proposal-{number}-of-all") })).collect::<Vec<_>>(),
        "endorsements": list("Praise"),
    })
}

fn show_long(stage: &Stage) {
    stage.home.put("/data/long.json", long().to_string());
    stage.show(r#"<nomination-card id="lena" src="/data/long.json"></nomination-card>"#);
    stage.settle();
}

#[track_caller]
fn is_whole(text: &str) {
    for number in 1..=40 {
        for what in ["Plan", "Deed", "Praise", "Proposal"] {
            let words = format!("{what}-{number}-of-all");
            assert!(text.contains(&words), "{words} is not on paper: {text}");
        }
    }
}

fn everything_is_on_paper(stage: &Stage) {
    show_long(stage);
    if !prints(stage) {
        return;
    }
    let text = stage.printed();
    is_whole(&text);
    // No controls, and nothing that opens a collapsed list.
    for control in ["FilterPEPs", "more", "#"] {
        assert!(!text.contains(control), "{control} is on paper: {text}");
    }
}

fn a_filter_hides_nothing_on_paper(stage: &Stage) {
    show_long(stage);
    stage.act("card.shadowRoot.querySelector('input').focus();");
    stage.press("proposal-17");
    stage.wait("harness.text(card).includes('1 of 40 PEPs matches')");
    if prints(stage) {
        is_whole(&stage.printed());
    }
}

fn links_show_where_they_lead(stage: &Stage) {
    let nomination = json!({
        "candidate": { "name": "Lena Linked", "url": "https://lena.example/" },
        "summary": "See [my page](https://lena.example/about) or https://lena.example/bare, or write to <lena@lena.example>.",
        "peps": [{ "number": 9001, "title": "Links" }],
        "source": "https://forum.example/t/1",
    });
    stage.home.put("/data/linked.json", nomination.to_string());
    stage.show(r#"<nomination-card src="/data/linked.json"></nomination-card>"#);
    if !prints(stage) {
        return;
    }
    stage.settle();
    let text = stage.printed();
    for words in [
        "LenaLinked(https://lena.example/)",
        "mypage(https://lena.example/about)",
        "orhttps://lena.example/bare,or",
        "<lena@lena.example>".trim_matches(['<', '>']),
        "https://peps.python.org/pep-9001/",
        "forum.example(https://forum.example/t/1)",
    ] {
        assert!(text.contains(words), "{words} is not on paper: {text}");
    }
    assert_eq!(
        text.matches("https://lena.example/bare").count(),
        1,
        "{text}"
    );
    assert!(!text.contains("mailto:"), "{text}");
}

fn samples_are_whole_on_paper(stage: &Stage) {
    for name in ["minimal", "vstinner"] {
        stage.show(&format!(
            r#"<nomination-card src="/assets/{name}.json"></nomination-card>"#
        ));
        if !prints(stage) {
            return;
        }
        stage.settle();
        let text = stage.printed();
        let nomination: Value =
            serde_json::from_str(sample(&format!("{name}.json"))).expect("JSON");
        let titles = ["agenda", "statements", "contributions", "peps"]
            .into_iter()
            .flat_map(|section| nomination[section].as_array().into_iter().flatten())
            .filter_map(|entry| entry["title"].as_str());
        for title in titles {
            let words = squeeze(&title.replace('`', ""));
            assert!(text.contains(&words), "{words} is not on paper: {text}");
        }
    }
}

fn paper_is_black_on_white(stage: &Stage) {
    // A dark page with custom colours still prints black on white.
    let host = Host::new(r#"<nomination-card src="/assets/vstinner.json"></nomination-card>"#).head(
        "<style>
           html { color-scheme: dark; background: #111; color: #eee }
           nomination-card { --nomination-card-background: #400; --nomination-card-color: #fcc; --nomination-card-accent: #f0f }
         </style>",
    );
    stage.visit(&host);
    stage.settle();
    let declarations: Vec<String> = stage.run(
        "const rules = card.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
         const paper = rules.filter((rule) => rule.media?.mediaText === 'print');
         const first = paper[0].cssRules[0].style;
         return ['--nomcard-background', '--nomcard-ink', '--nomcard-accent', '--nomcard-settled', '--nomcard-open', '--nomcard-closed', 'color-scheme']
           .map((name) => `${name}: ${first.getPropertyValue(name).trim()}`);",
    );
    let wanted = [
        "--nomcard-background: #ffffff",
        "--nomcard-ink: #000000",
        "--nomcard-accent: #000000",
        "--nomcard-settled: #000000",
        "--nomcard-open: #000000",
        "--nomcard-closed: #000000",
        "color-scheme: light",
    ];
    assert_eq!(declarations, wanted);
}

fn lazy_cards_are_loaded_for_paper(stage: &Stage) {
    stage.show(
        r#"<div style="height: 80000px">A long page</div>
           <nomination-card src="/assets/minimal.json" loading="lazy">Fallback</nomination-card>"#,
    );
    stage.act("await customElements.whenDefined('nomination-card');");
    stage.quiet();
    assert_eq!(stage.text(), "Fallback");
    if stage.engine() == Engine::WebKit {
        stage.act("dispatchEvent(new Event('beforeprint'));");
    } else {
        stage.printed();
    }
    stage.settle();
    assert_eq!(stage.text(), "Mira Tanager");
}
