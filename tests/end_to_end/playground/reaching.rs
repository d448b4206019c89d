//! Accessibility of the page: keyboard, axe, phone widths, a strict policy, no scripts.

use serde_json::json;

use super::{
    ADA, BROKEN, TAB, choose, frame, wait_for_address, wait_for_card, wait_for_verdict, write,
};
use crate::{axe, engines::Engine, front, host::Host, stage::Stage, tests};

tests! {
    the_keyboard_reaches_everything
    axe_finds_nothing
    a_phone_scrolls_one_way
    the_field_stays_beside_a_long_card
    a_strict_policy_is_kept
    without_script_there_is_something_to_read
}

fn the_keyboard_reaches_everything(stage: &Stage) {
    front::open(stage, "");
    write(stage, "{ \"candidate\": 1 }");
    wait_for_verdict(stage, "1 problem on line 1.");
    stage.act(
        "document.activeElement.blur();
         getSelection().removeAllRanges();
         scrollTo(0, 0);
         const start = document.createElement('span');
         start.tabIndex = -1;
         document.body.prepend(start);
         start.focus();",
    );
    let mut reached = Vec::new();
    for _ in 0..32 {
        stage.press(TAB);
        let (name, has_window, is_seen): (String, bool, bool) = stage.run(
            "let target = document.activeElement;
             while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
             const { outlineStyle, outlineWidth } = getComputedStyle(target.id === 'json' ? $('#editor') : target);
             return [target.id || target.name || target.dataset.sample || target.localName,
               document.hasFocus(), outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1];",
        );
        // Without a window manager, WebKitGTK considers its window inactive.
        assert!(has_window || stage.engine() == Engine::WebKit);
        if has_window && name != "body" {
            assert!(is_seen, "{name} shows that it has the focus");
        }
        reached.push(name);
    }
    for wanted in [
        "vstinner",
        "minimal",
        "rtl",
        "open-file",
        "theme",
        "width",
        "dir",
        "lang",
        "summary",
        "format",
        "save",
        "json",
        "button",
        "embed",
        "snippet",
        "copy",
    ] {
        assert!(
            reached.iter().any(|name| name == wanted),
            "{wanted} in {reached:?}"
        );
    }
    let at = |name: &str| reached.iter().position(|each| each == name);
    assert!(at("json") < at("copy"), "Tab leaves the field: {reached:?}");
}

/// What axe finds, with light and with dark colours: nothing.
fn no_violations_in_either_scheme(stage: &Stage, what: &str) {
    for scheme in ["light", "dark"] {
        stage.act(&format!(
            "document.documentElement.style.colorScheme = '{scheme}';"
        ));
        assert_eq!(axe::violations(stage, "html"), [""; 0], "{what}, {scheme}");
    }
}

fn axe_finds_nothing(stage: &Stage) {
    for fragment in [
        "",
        "#sample=rtl&lang=ar&dir=rtl&theme=dark&width=narrow",
        "#sample=minimal&lang=ja&width=wide&embed=inline",
    ] {
        front::open(stage, fragment);
        no_violations_in_either_scheme(stage, fragment);
    }
    // Show everything: problems, messages, an open section, the copied state.
    write(stage, "{ \"candidate\": 1, \"peps\": [-1] }");
    wait_for_verdict(stage, "2 problems, the first on line 1.");
    choose(stage, "More choices");
    choose(stage, "Format");
    stage.act("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
    choose(stage, "Copy");
    stage.wait("$('#copied').textContent && $('#news').textContent");
    no_violations_in_either_scheme(stage, "problems");
}

fn a_phone_scrolls_one_way(stage: &Stage) {
    // 320 by 256 pixels equal 1280 by 1024 at 400 % zoom.
    for (fragment, height) in [
        ("", 640),
        ("#sample=rtl&lang=ar&dir=rtl&width=wide&embed=inline", 640),
        (BROKEN, 256),
    ] {
        frame(stage, 320, height, fragment);
        let (width, outside): (u32, Vec<String>) = stage.run(
            "const { document } = $('iframe').contentWindow;
             document.querySelector('.more').open = true;
             const root = document.documentElement;
             const outside = [...document.querySelectorAll('body *')].filter((each) => {
               const { left, right, width } = each.getBoundingClientRect();
               return width > 1 && (left < 0 || right > root.clientWidth + 0.5);
             });
             return [root.scrollWidth, outside.map((each) => each.outerHTML.slice(0, 200))];",
        );
        assert!(width <= 320, "{fragment}: {width}");
        assert_eq!(outside, [""; 0], "{fragment}");
    }
}

fn the_field_stays_beside_a_long_card(stage: &Stage) {
    for fragment in ["", "#embed=inline", BROKEN] {
        frame(stage, 1200, 760, fragment);
        let (outside, is_scrolled): (Vec<String>, bool) = stage.run(
            "const { contentDocument: document, contentWindow: window } = $('iframe');
             // A card that is long in any case.
             document.querySelector('#frame').style.minHeight = '4000px';
             window.scrollTo(0, 2500);
             await new Promise(requestAnimationFrame);
             const ids = ['format', 'editor', 'verdict', 'snippet', 'copy'];
             return [ids.filter((id) => {
               const { top, bottom } = document.getElementById(id).getBoundingClientRect();
               return top < 0 || bottom > window.innerHeight || bottom - top < 20;
             }), window.scrollY === 2500];",
        );
        assert!(is_scrolled);
        assert_eq!(outside, [""; 0], "{fragment}");
    }
}

fn a_strict_policy_is_kept(stage: &Stage) {
    front::open(stage, "");
    write(stage, ADA);
    wait_for_card(stage, "Ada Lovelace");
    write(stage, "{");
    wait_for_verdict(stage, "1 problem on line 1.");
    for words in [
        "Every member, in Arabic",
        "dark",
        "wide",
        "JSON in the page",
        "Copy",
        "Save",
        "Format",
    ] {
        choose(stage, words);
    }
    wait_for_card(stage, "ليلى بن سالم");
    wait_for_address(stage, "fragment.includes('embed=inline')");
    stage.quiet();
    let violations: Vec<String> = stage.run("return harness.seen.violations;");
    assert_eq!(violations, [""; 0]);
}

fn without_script_there_is_something_to_read(stage: &Stage) {
    front::install(stage);
    let path = front::PATH;
    stage.visit(
        &Host::new(&format!(
            r#"<iframe title="The page" sandbox="allow-same-origin" width="900" height="900" src="{path}"></iframe>"#
        ))
        .without_script(),
    );
    stage.wait("$('iframe').contentDocument.readyState === 'complete' && $('iframe').contentDocument.querySelector('footer')");
    let (text, links, controls): (String, Vec<String>, usize) = stage.run(
        "const { body } = $('iframe').contentDocument;
         const shown = (selector) => [...body.querySelectorAll(selector)].filter((each) => each.checkVisibility());
         return [body.innerText, shown('a').map((link) => link.getAttribute('href')), shown('button, input, select, textarea').length];",
    );
    for words in [
        "who stands for what",
        "<nomination-card src=",
        "need JavaScript",
        "{ \"candidate\":",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    for link in [
        "docs/json.md",
        "assets/nomination.schema.json",
        "assets/vstinner.json",
        "assets/minimal.json",
        "assets/rtl.json",
    ] {
        assert!(links.iter().any(|each| each == link), "{link} in {links:?}");
        let url = stage.home.url(&front::PATH.replace("index.html", link));
        let status: u16 = stage.run_with(&json!(url), "return (await fetch(args)).status;");
        assert_eq!(status, 200, "{link}");
    }
    assert_eq!(controls, 0, "nothing that would do nothing");
}
