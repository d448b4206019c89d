//! The visitor's choices for the card, and the snippet that reflects them.

use serde_json::json;

use super::{ADA, choose, select, snippet, wait_for_card, write};
use crate::{front, host::Host, stage::Stage, tests};

tests! {
    the_card_wears_what_is_chosen
    the_snippet_says_what_is_chosen
    the_snippet_embeds_the_card
    inline_json_cannot_break_out
    the_snippet_is_copied
    without_a_clipboard_the_snippet_is_selected
}

/// The content of a page with the snippet pasted in.
#[track_caller]
fn paste(stage: &Stage) -> String {
    let snippet = snippet(stage);
    stage.visit(&Host::new(&snippet).without_script());
    stage.settle();
    assert_eq!(stage.states(), ["ready"], "{snippet}");
    stage.text()
}

fn the_card_wears_what_is_chosen(stage: &Stage) {
    front::open(stage, "");
    const SCHEME: &str = "getComputedStyle(harness.one(card, '[part~=card]')).colorScheme";
    stage.wait(&format!("{SCHEME} === 'light dark'"));
    choose(stage, "dark");
    stage.wait(&format!("{SCHEME} === 'dark'"));
    choose(stage, "light");
    stage.wait(&format!("{SCHEME} === 'light'"));

    for (words, low, high) in [
        ("narrow", 300, 330),
        ("medium", 400, 650),
        ("wide", 700, 1000),
    ] {
        choose(stage, words);
        let width: u32 = stage.run(
            "return Math.round(harness.one(card, '[part~=card]').getBoundingClientRect().width);",
        );
        assert!((low..high).contains(&width), "{words}: {width}");
    }

    choose(stage, "right to left");
    stage.wait("getComputedStyle(harness.one(card, '[part~=card]')).direction === 'rtl'");
    choose(stage, "left to right");
    stage.wait("getComputedStyle(harness.one(card, '[part~=card]')).direction === 'ltr'");

    let english = stage.text();
    let languages: Vec<String> =
        stage.run("return [...$('#lang').options].map((option) => option.value);");
    assert_eq!(languages, ["en", "fr", "es", "de", "pt", "ja", "zh", "ar"]);
    let mut seen = vec![english.clone()];
    for language in &languages[1..] {
        select(stage, "lang", language);
        stage.wait(&format!("card.lang === '{language}'"));
        let last = json!(seen.last());
        stage.wait(&format!("harness.text(card) !== {last}"));
        let text = stage.text();
        assert!(!seen.contains(&text), "{language}");
        seen.push(text);
    }
    select(stage, "lang", "en");
    let text = json!(english);
    stage.wait(&format!("harness.text(card) === {text}"));

    choose(stage, "More choices");
    choose(stage, "PEPs");
    stage.wait("!harness.text(card).includes('Backward compatibility')");
    assert_eq!(stage.run::<String>("return card.sections;"), "peps");
    choose(stage, "agenda");
    stage.wait("harness.text(card).includes('Backward compatibility')");
    select(stage, "level", "4");
    stage.wait("harness.headings(card)[0][0] === 4");
    choose(stage, "Every member, in Arabic");
    wait_for_card(stage, "ليلى بن سالم");
    choose(stage, "nothing collapsed");
    stage.wait("card.open && harness.all(card, 'details:not([open])').length === 0");
}

fn the_snippet_says_what_is_chosen(stage: &Stage) {
    front::open(stage, "");
    let base = stage.home.url(&front::PATH.replace("index.html", ""));
    let source =
        "https://discuss.python.org/t/steering-council-nomination-victor-stinner-2022-term/11981";
    assert_eq!(
        snippet(stage),
        format!(
            "<script type=\"module\" src=\"{base}nomination-card.js\"></script>\n\n\
             <nomination-card src=\"{base}assets/vstinner.json\">\n  \
             <a href=\"{source}\">Victor Stinner</a>\n\
             </nomination-card>"
        )
    );
    for words in [
        "dark",
        "right to left",
        "narrow",
        "More choices",
        "agenda",
        "PEPs",
        "nothing collapsed",
    ] {
        choose(stage, words);
    }
    select(stage, "lang", "ar");
    select(stage, "level", "3");
    let text = snippet(stage);
    let attributes = [
        r#" theme="dark""#,
        r#" dir="rtl""#,
        r#" lang="ar""#,
        r#" heading-level="3""#,
        r#" sections="agenda peps""#,
        " open",
    ];
    for attribute in attributes {
        assert!(text.contains(attribute), "{attribute} in {text}");
    }
    assert!(!text.contains("narrow"), "the width is the page's: {text}");
    assert!(!stage.run::<bool>("return $('#save-first').checkVisibility();"));
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    assert!(snippet(stage).contains(r#"<nomination-card src="nomination.json" "#));
    assert!(stage.run::<bool>("return $('#save-first').checkVisibility();"));
    choose(stage, "JSON in the page");
    let text = snippet(stage);
    assert!(
        text.contains(r#"    "candidate": "Ada Lovelace""#) && !text.contains("nomination.json"),
        "{text}"
    );
    assert!(text.contains(r#" theme="dark""#), "{text}");
}

fn the_snippet_embeds_the_card(stage: &Stage) {
    for (fragment, inline) in [
        ("", false),
        ("#sample=rtl&lang=ar&dir=rtl&theme=dark&open=", true),
    ] {
        front::open(stage, fragment);
        if inline {
            choose(stage, "JSON in the page");
        }
        stage.wait("harness.states(card).includes('ready')");
        let before = stage.text();
        assert_eq!(paste(stage), before);
    }
}

fn inline_json_cannot_break_out(stage: &Stage) {
    front::open(stage, "");
    let name = "</script><!-- <script> & \" <b>Ada</b>";
    let source = "https://example.org/?a=1&b=\"><i>";
    write(
        stage,
        &json!({ "candidate": name, "source": source }).to_string(),
    );
    wait_for_card(stage, "<b>Ada</b>");
    choose(stage, "JSON in the page");
    let text = paste(stage);
    assert!(
        text.contains("</script><!-- <script> & \" <b>Ada</b>"),
        "{text}"
    );
    // The fallback matches.
    let (words, address): (String, String) = stage.run("return [card.querySelector('a').textContent, card.querySelector('a').getAttribute('href')];");
    assert_eq!((words.as_str(), address.as_str()), (name, source));
}

fn the_snippet_is_copied(stage: &Stage) {
    front::open(stage, "");
    stage.act(
        "const writeText = async (text) => { window.copied = text; };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });",
    );
    choose(stage, "Copy");
    stage.wait("$('#copied').textContent === 'Copied.'");
    assert_eq!(stage.run::<String>("return window.copied;"), snippet(stage));
    assert_eq!(
        stage.run::<String>("return $('#copied').getAttribute('role');"),
        "status"
    );
    // A changed snippet is no longer the copied one.
    choose(stage, "dark");
    stage.wait("$('#copied').textContent === ''");
}

fn without_a_clipboard_the_snippet_is_selected(stage: &Stage) {
    front::open(stage, "");
    for clipboard in [
        "undefined",
        "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError'); } }",
    ] {
        stage.act(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }});
             getSelection().removeAllRanges();"
        ));
        choose(stage, "Copy");
        stage.wait("$('#copied').textContent.includes('The snippet is selected')");
        assert_eq!(
            stage.run::<String>("return String(getSelection());").trim(),
            snippet(stage).trim()
        );
        assert_eq!(
            stage.run::<String>("return document.activeElement.id;"),
            "snippet"
        );
        stage.act("$('#copied').textContent = '';");
    }
}
