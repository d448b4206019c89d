//! The text field: problems while typing, line numbers, and the updated card.

use serde_json::json;

use super::{
    ADA, ENTER, choose, reload, snippet, wait_for_address, wait_for_card, wait_for_news,
    wait_for_verdict, write,
};
use crate::{front, stage::Stage, tests};

tests! {
    problems_are_shown_as_one_types
    a_problem_leads_to_its_place
    the_last_card_without_problems_stays
    what_a_visitor_opened_stays_open
    lines_stand_beside_their_numbers
    a_long_text_scrolls_with_the_caret
    enter_keeps_the_indentation
    json_is_formatted
}

fn problems_are_shown_as_one_types(stage: &Stage) {
    front::open(stage, "");
    wait_for_verdict(stage, "No problems.");
    let announced: bool = stage
        .run("return $('#verdict').role === 'status' || $('#verdict').matches('[aria-live]');");
    assert!(announced);
    stage.click("$('#json')");
    stage.act("$('#json').select();");
    stage.press("{ \"candidate\": 1, ");
    stage.press(ENTER);
    stage.press("\"peps\": [-1] }");
    wait_for_verdict(stage, "2 problems, the first on line 1.");
    let problems: Vec<String> =
        stage.run("return harness.all(document.body, '#problems li').map(harness.text);");
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].starts_with("Line 1, column 16 "),
        "{problems:?}"
    );
    assert!(
        problems[1].starts_with("Line 2, column 10 "),
        "{problems:?}"
    );
    let (invalid, marked): (String, Vec<usize>) = stage.run(
        "const lines = [...$('#lines').children];
         return [$('#json').ariaInvalid, lines.flatMap((line, index) => line.matches('.has-problem') ? index + 1 : [])];",
    );
    assert_eq!((invalid.as_str(), marked), ("true", vec![1, 2]));
    write(stage, "[");
    wait_for_verdict(stage, "1 problem on line 1.");
    write(stage, ADA);
    wait_for_verdict(stage, "No problems.");
    let (invalid, left): (String, usize) = stage.run(
        "return [$('#json').ariaInvalid, harness.all(document.body, '#problems, .has-problem').length];",
    );
    assert_eq!((invalid.as_str(), left), ("false", 0));
}

fn a_problem_leads_to_its_place(stage: &Stage) {
    front::open(stage, "");
    // Characters with two code units, and more lines than fit the view.
    write(
        stage,
        &format!(
            "{{ \"candidate\": \"Ada\",{}\n  \"😀😀\": 1, \"lang\": 7 }}",
            "\n".repeat(200)
        ),
    );
    wait_for_verdict(stage, "1 problem on line 202.");
    stage.act("$('#editor').scrollTop = 0;");
    stage.click("$('#problems button')");
    let (focused, before): (bool, String) = stage.run(
        "const field = $('#json');
         return [document.activeElement === field, field.value.slice(0, field.selectionStart).split('\\n').at(-1)];",
    );
    assert!(focused);
    assert_eq!(before, "  \"😀😀\": 1, \"lang\": ");
    let in_view: bool = stage.run(
        "const { top, bottom } = $('#lines').children[201].getBoundingClientRect();
         const view = $('#editor').getBoundingClientRect();
         return top >= view.top && bottom <= view.bottom && top >= 0 && bottom <= innerHeight;",
    );
    assert!(in_view);
}

fn the_last_card_without_problems_stays(stage: &Stage) {
    front::open(stage, "");
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    assert!(!stage.run::<bool>("return $('#stale').checkVisibility();"));
    write(stage, &ADA.replace('}', ""));
    wait_for_card(
        stage,
        "The JSON has problems. This is the card of its last version without any.",
    );
    assert!(stage.text().contains("Ada Lovelace"));
    assert!(
        snippet(stage).contains("Ada Lovelace"),
        "what is seen is what is copied"
    );
    write(stage, &ADA.replace("Ada", "Augusta Ada"));
    wait_for_card(stage, "Augusta Ada Lovelace");
    assert!(!stage.run::<bool>("return $('#stale').checkVisibility();"));
    // If there was no card yet, none appears.
    write(stage, "{");
    wait_for_address(stage, "fragment.includes('json=')");
    stage.act("window.before = location.hash;");
    write(stage, "{ ");
    wait_for_address(stage, "location.hash !== window.before");
    reload(stage);
    wait_for_card(stage, "The JSON has problems, so there is no card yet.");
    assert!(
        !stage
            .run::<String>("return harness.text($('.look'));")
            .contains("Stinner")
    );
}

fn what_a_visitor_opened_stays_open(stage: &Stage) {
    front::open(stage, "#sample=rtl");
    wait_for_card(stage, "ليلى بن سالم");
    stage.wait("harness.all(card, 'details:not([open]) > summary').length");
    stage.click("harness.all(card, 'details:not([open]) > summary')[0]");
    stage.wait("harness.all(card, 'details[open]').length === 1");
    stage.act("$('#json').setSelectionRange(0, 0); $('#json').focus();");
    let text: String = stage.run("return $('#json').value.replace('ليلى بن سالم', 'ليلى');");
    write(stage, &text);
    stage.wait("harness.text(harness.one(card, '[part~=name]')).endsWith('ليلى')");
    assert_eq!(
        stage.run::<usize>("return harness.all(card, 'details[open]').length;"),
        1
    );
    // Another nomination makes a new card.
    choose(stage, "The smallest");
    wait_for_card(stage, "Mira Tanager");
    choose(stage, "Every member, in Arabic");
    wait_for_card(stage, "ليلى بن سالم");
    assert_eq!(
        stage.run::<usize>("return harness.all(card, 'details[open]').length;"),
        0
    );
}

fn lines_stand_beside_their_numbers(stage: &Stage) {
    front::open(stage, "#sample=rtl");
    let texts = [
        "",
        "\n",
        ADA,
        &"word ".repeat(100),
        &"x".repeat(1000),
        "\t\ttabs\t\tand   spaces   \n   ليلى بن سالم 日本語 😀 é\n",
        include_str!("../../../assets/rtl.json"),
        include_str!("../../../assets/vstinner.json"),
    ];
    for text in texts {
        write(stage, text);
        let (lines, of_lines, of_field, needed): (usize, f64, f64, f64) = stage.run(
            "const field = $('#json');
             // How high it would be by its own words alone.
             const probe = field.cloneNode();
             probe.removeAttribute('id');
             probe.value = field.value;
             probe.style.minHeight = probe.style.height = '0';
             probe.style.alignSelf = 'start';
             field.after(probe);
             const needed = probe.scrollHeight;
             probe.remove();
             return [$('#lines').children.length, $('#lines').clientHeight, field.clientHeight, needed];",
        );
        assert_eq!(lines, text.split('\n').count());
        let shown = &text[..text.len().min(40)];
        assert!(
            (of_lines - needed).abs() < 2.0,
            "{shown}: lines {of_lines}, field {needed}"
        );
        assert!(of_field >= needed, "{shown}: {of_field} of {needed}");
    }
}

fn a_long_text_scrolls_with_the_caret(stage: &Stage) {
    front::open(stage, "");
    write(stage, "{");
    stage.click("$('#json')");
    stage.press(&ENTER.repeat(60));
    stage.press("x");
    stage.wait("$('#lines').children.length === 61");
    stage.wait(
        "(() => {
           const { top, bottom } = $('#lines').lastChild.getBoundingClientRect();
           const view = $('#editor').getBoundingClientRect();
           const middle = (top + bottom) / 2;
           return middle > view.top && middle < view.bottom && middle > 0 && middle < innerHeight;
         })()",
    );
    let own: (f64, f64) = stage.run("return [$('#json').scrollTop, $('#json').scrollLeft];");
    assert_eq!(own, (0.0, 0.0), "the field does not scroll by itself");
}

fn enter_keeps_the_indentation(stage: &Stage) {
    front::open(stage, "");
    write(stage, "");
    stage.click("$('#json')");
    for (typed, wanted) in [
        ("{", "{"),
        (ENTER, "{\n  "),
        ("\"agenda\": [", "{\n  \"agenda\": ["),
        (ENTER, "{\n  \"agenda\": [\n    "),
        ("1,", "{\n  \"agenda\": [\n    1,"),
        (ENTER, "{\n  \"agenda\": [\n    1,\n    "),
    ] {
        stage.press(typed);
        let wanted = json!(wanted);
        stage.wait(&format!("$('#json').value === {wanted}"));
    }
    let lines: usize = stage.run("return $('#lines').children.length;");
    assert_eq!(lines, 4);
}

fn json_is_formatted(stage: &Stage) {
    front::open(stage, "");
    write(stage, r#"{"candidate":"Ada Lovelace","peps":[8]}"#);
    wait_for_card(stage, "Ada Lovelace");
    choose(stage, "Format");
    let text: String = stage.run("return $('#json').value;");
    assert_eq!(
        text,
        "{\n  \"candidate\": \"Ada Lovelace\",\n  \"peps\": [\n    8\n  ]\n}\n"
    );
    // It can be undone like any other edit.
    stage.act("document.execCommand('undo');");
    stage.wait(r#"$('#json').value === '{"candidate":"Ada Lovelace","peps":[8]}'"#);
    write(stage, "{");
    wait_for_verdict(stage, "1 problem on line 1.");
    choose(stage, "Format");
    wait_for_news(stage, "Only JSON without problems can be formatted.");
    assert_eq!(stage.run::<String>("return $('#json').value;"), "{");
}
