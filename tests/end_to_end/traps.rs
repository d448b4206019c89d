//! The module traps while rendering a card: that card fails, all others keep working.

use serde_json::json;

use crate::{host::Host, stage::Stage, tests};

tests! {
    a_trap_is_one_cards_failure
    the_module_starts_over
    a_list_of_peps_is_read_again
    a_trap_while_a_card_is_drawn_anew
}

/// Gives the test access to the module's memory. After the test corrupts it, the next operation
/// traps, as after a bug in memory handling.
const GRIP: &str = "<script>
  const { instantiate, instantiateStreaming, Instance } = WebAssembly;
  const keep = (result) => (window.spoil = () =>
    new Uint8Array((result.instance ?? result).exports.memory.buffer).fill(255), result);
  WebAssembly.instantiate = async (...all) => keep(await instantiate(...all));
  WebAssembly.instantiateStreaming = async (...all) => keep(await instantiateStreaming(...all));
  WebAssembly.Instance = function (...all) {
    window.restarts = (window.restarts ?? 0) + 1;
    return keep(new Instance(...all));
  };
</script>";

fn long(name: &str) -> String {
    let peps: Vec<u32> = (1..=40).collect();
    json!({ "candidate": name, "agenda": ["A point"], "peps": peps }).to_string()
}

/// A rendered card, and one that waits for its nomination.
fn show(stage: &Stage) {
    stage.home.put("/data/card.json", long("Ada Author"));
    stage.visit(
        &Host::new(
            r#"<nomination-card id="good" src="/data/card.json">Fallback</nomination-card>
               <nomination-card id="bad">Fallback</nomination-card>"#,
        )
        .head(GRIP),
    );
    stage.wait("harness.states($('#good')).includes('ready')");
}

/// Sets the nomination of the second card; rendering it traps.
fn trap(stage: &Stage) {
    stage.home.put("/data/bad.json", long("Brigid Broken"));
    stage.act("spoil(); $('#bad').src = '/data/bad.json'; await $('#bad').ready;");
}

fn a_trap_is_one_cards_failure(stage: &Stage) {
    show(stage);
    let before: String = stage.run("return harness.text($('#good'));");
    trap(stage);
    let (states, text): (Vec<String>, String) =
        stage.run("return [harness.states($('#bad')), harness.text($('#bad'))];");
    assert_eq!(
        (states, text.as_str()),
        (vec!["error".to_owned()], "Fallback")
    );
    let events = stage.events_of("nomination-error");
    let [event] = events.as_slice() else {
        panic!("one failure, not {events:?}");
    };
    assert_eq!(event["detail"]["kind"], "wasm");
    let after: String = stage.run("return harness.text($('#good'));");
    assert_eq!(after, before);
    let states: Vec<String> = stage.run("return harness.states($('#good'));");
    assert_eq!(states, ["ready"]);
    // It still works: the count of the filter comes from the module.
    stage.click("harness.one($('#good'), 'input')");
    stage.press("17");
    stage.wait("harness.one($('#good'), 'output').textContent === '1 of 40 PEPs matches'");
}

fn the_module_starts_over(stage: &Stage) {
    show(stage);
    trap(stage);
    let restarts: usize = stage.run("return restarts;");
    assert_eq!(restarts, 1);
    stage.act("$('#bad').reload();");
    stage.wait("harness.states($('#bad')).includes('ready')");
    let text: String = stage.run("return harness.text($('#bad'));");
    assert!(text.contains("Brigid Broken"), "{text}");
    // A second time.
    stage.act("spoil(); $('#good').reload();");
    stage.wait("harness.states($('#good')).includes('error')");
    stage.act("$('#good').reload();");
    stage.wait("harness.states($('#good')).includes('ready')");
    let restarts: usize = stage.run("return restarts;");
    assert_eq!(restarts, 2);
}

fn a_list_of_peps_is_read_again(stage: &Stage) {
    let list =
        json!({ "7": { "number": 7, "title": "Style Guide for C Code", "status": "Active" } });
    stage.home.put("/data/peps.json", list.to_string());
    show(stage);
    stage.act("$('#good').pepsSrc = '/data/peps.json';");
    stage.wait("harness.text($('#good')).includes('Style Guide')");
    trap(stage);
    stage.act("$('#good').lang = 'fr';");
    stage.wait("harness.text($('#good')).includes('Programme')");
    stage.wait("harness.text($('#good')).includes('Style Guide')");
}

fn a_trap_while_a_card_is_drawn_anew(stage: &Stage) {
    show(stage);
    stage.act("spoil(); $('#good').lang = 'fr';");
    stage.wait("harness.states($('#good')).includes('error')");
    let text: String = stage.run("return harness.text($('#good'));");
    assert_eq!(text, "Fallback");
    let failures = stage.events_of("nomination-error");
    assert!(
        failures
            .iter()
            .all(|event| event["detail"]["kind"] == "wasm"),
        "{failures:?}"
    );
    assert_eq!(failures.len(), 1);
    stage.act("$('#good').reload();");
    stage.wait("harness.text($('#good')).includes('Programme')");
}
