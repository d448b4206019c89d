//! The state in the URL: survives a reload, and damaged state does not break the page.

use serde_json::json;

use super::{
    ADA, choose, reload, select, snippet, wait_for_address, wait_for_card, wait_for_news,
    wait_for_verdict, write,
};
use crate::{front, stage::Stage, tests};

tests! {
    a_sample_and_choices_survive_a_reload
    an_edited_text_survives_a_reload
    going_back_brings_the_text_back
    a_text_that_is_being_packed_is_not_lost
    a_text_too_long_for_an_address_survives_too
    a_damaged_address_breaks_nothing
    a_place_of_the_page_leaves_the_state
}

fn a_sample_and_choices_survive_a_reload(stage: &Stage) {
    front::open(stage, "");
    for words in [
        "The smallest",
        "dark",
        "narrow",
        "right to left",
        "More choices",
        "PEPs",
        "agenda",
        "JSON in the page",
    ] {
        choose(stage, words);
    }
    select(stage, "lang", "ja");
    wait_for_address(
        stage,
        "fragment === 'theme=dark&width=narrow&dir=rtl&lang=ja&sections=agenda&sections=peps&embed=inline&sample=minimal'",
    );
    let before = snippet(stage);
    reload(stage);
    wait_for_card(stage, "Mira Tanager");
    stage.wait("card.theme === 'dark' && card.dir === 'rtl' && card.lang === 'ja' && card.sections === 'agenda peps'");
    assert_eq!(
        stage.run::<String>("return $('#frame').dataset.width;"),
        "narrow"
    );
    assert_eq!(snippet(stage), before);
}

fn an_edited_text_survives_a_reload(stage: &Stage) {
    front::open(stage, "");
    let text = include_str!("../../../assets/rtl.json").replace("2027", "2031");
    write(stage, &text);
    wait_for_address(stage, "/^json=[\\w-]+$/.test(fragment)");
    let length: usize = stage.run("return location.hash.length;");
    assert!(
        length < text.len() / 2,
        "{length} letters for {} bytes",
        text.len()
    );
    reload(stage);
    wait_for_card(stage, "2031");
    assert_eq!(stage.run::<String>("return $('#json').value;"), text);
    // After restoring the original text, the sample's name returns.
    write(stage, include_str!("../../../assets/vstinner.json"));
    wait_for_address(stage, "fragment === 'sample=vstinner'");
}

fn going_back_brings_the_text_back(stage: &Stage) {
    front::open(stage, "");
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    // Immediately: pending changes must not be lost.
    choose(stage, "The smallest");
    wait_for_card(stage, "Mira Tanager");
    wait_for_address(stage, "fragment === 'sample=minimal'");
    stage.act("history.back();");
    wait_for_card(stage, "Ada Lovelace");
    stage.wait(&format!("$('#json').value === {}", json!(ADA)));
    stage.act("history.forward();");
    wait_for_card(stage, "Mira Tanager");
}

fn a_text_that_is_being_packed_is_not_lost(stage: &Stage) {
    front::open(stage, "");
    // Compression blocks until the test releases it.
    stage.act(
        "const Real = CompressionStream;
         const released = new Promise((resolve) => { window.release = resolve; });
         window.CompressionStream = function (kind) {
           const transform = async (chunk, controller) => {
             window.isPacking = true;
             await released;
             controller.enqueue(chunk);
           };
           const { readable, writable } = new TransformStream({ transform });
           return { writable, readable: readable.pipeThrough(new Real(kind)) };
         };",
    );
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    stage.wait("window.isPacking");
    choose(stage, "The smallest");
    stage.quiet();
    stage.act("window.release();");
    wait_for_card(stage, "Mira Tanager");
    wait_for_address(stage, "fragment === 'sample=minimal'");
    stage.act("history.back();");
    wait_for_card(stage, "Ada Lovelace");
}

fn a_text_too_long_for_an_address_survives_too(stage: &Stage) {
    front::open(stage, "");
    // Incompressible data: random numbers.
    let mut seed = 1_u64;
    let words: Vec<String> = (0..5000)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            format!("{seed:x}")
        })
        .collect();
    let text = json!({ "candidate": "Ada Lovelace", "summary": words.join(" ") }).to_string();
    write(stage, &text);
    wait_for_news(stage, "too long for an address");
    let length: usize = stage.run("return location.href.length;");
    assert!(length < 200, "{length}");
    reload(stage);
    wait_for_card(stage, "Ada Lovelace");
    let kept: String = stage.run("return $('#json').value;");
    assert_eq!(kept, text);
    write(stage, ADA);
    wait_for_address(stage, "fragment.includes('json=')");
    stage.wait("$('#news').textContent === ''");
}

fn a_damaged_address_breaks_nothing(stage: &Stage) {
    // Several megabytes of spaces that compress to a few kilobytes.
    front::open(stage, "");
    let bomb: String = stage.run(
        "const stream = new Blob([' '.repeat(3_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
         const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
         return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');",
    );
    for (fragment, is_told) in [
        ("#json=", true),
        ("#json=%", true),
        ("#json=AAAA", true),
        ("#json=not*base64", true),
        ("#json=q1ZKTsxLyUxJLElVsjI0qgU", true),
        (&format!("#json={bomb}"), true),
        ("#sample=../../secret", false),
        ("#sample=__proto__&theme=constructor&lang=toString", false),
        (
            "#theme=%22%3E%3Cscript%3E&width=-1&dir=auto&sections=nothing&open=yes&heading-level=9",
            false,
        ),
        ("#=&==&%E0%A4%A=%", false),
        ("#sample=vstinner&sample=rtl&theme=&embed", false),
    ] {
        front::open(stage, fragment);
        wait_for_card(stage, "Victor Stinner");
        wait_for_verdict(stage, "No problems.");
        let (news, attributes): (String, Vec<String>) =
            stage.run("return [$('#news').textContent, card.getAttributeNames()];");
        assert_eq!(news.contains("damaged"), is_told, "{fragment}: {news}");
        assert_eq!(attributes, ["src"], "{fragment}");
        stage.finish();
    }
}

fn a_place_of_the_page_leaves_the_state(stage: &Stage) {
    front::open(stage, "#theme=dark&sample=minimal");
    wait_for_card(stage, "Mira Tanager");
    stage.act("location.hash = '#try';");
    wait_for_address(stage, "fragment === 'theme=dark&sample=minimal'");
    wait_for_card(stage, "Mira Tanager");
    assert_eq!(stage.run::<String>("return card.theme;"), "dark");
}
