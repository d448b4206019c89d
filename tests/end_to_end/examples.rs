//! Runs each backend in `examples/` as its README says, and embeds its card on another origin.

use crate::{
    answer::Answer, example::Example, example_answers::answers_as_an_embed_needs, host::Host,
    inputs::YEW_EXAMPLE, stage::Stage, tests,
};

tests! {
    static_folder
    python
    node
    rust
    rendered_pages
    rendered_pages_need_no_script
    a_yew_application_shows_its_card
}

pub const JSON: &str = "/nominations/noor-fielding.json";

fn static_folder(stage: &Stage) {
    let example = Example::start("Static folder");
    answers_as_an_embed_needs(&example);
    its_card_is_shown(stage, &example);
    its_own_page_has_cards(stage, &example);
}

fn python(stage: &Stage) {
    serves(stage, &Example::start("Python"));
}

fn node(stage: &Stage) {
    serves(stage, &Example::start("Node"));
}

fn rust(stage: &Stage) {
    serves(stage, &Example::start("Rust"));
}

fn rendered_pages(stage: &Stage) {
    let example = Example::start("Rendered pages");
    answers_as_an_embed_needs(&example);
    its_card_is_shown(stage, &example);
    // The index links to each nomination.
    stage.open_elsewhere(&example.url("/"));
    let links: Vec<(String, String)> = stage
        .run("return [...document.querySelectorAll('a')].map((a) => [a.textContent, a.href]);");
    let wanted = [
        ("Noor Fielding", "noor-fielding"),
        ("Tomas Wren", "tomas-wren"),
    ];
    let wanted = wanted.map(|(name, page)| {
        (
            format!("{name} · Example Council 2027"),
            example.url(&format!("/{page}.html")),
        )
    });
    assert_eq!(links, wanted);
    for (title, url) in &links {
        stage.open_elsewhere(url);
        stage.act("await customElements.whenDefined('nomination-card'); await card.ready;");
        let (seen, drawn, modules): (String, String, usize) = stage.run(
            "const asked = performance.getEntriesByType('resource').map(({ name }) => name);
             return [document.title, card.shadowRoot.querySelector('h2').textContent,
               asked.filter((name) => name.endsWith('.wasm')).length];",
        );
        assert_eq!(&seen, title);
        assert!(title.starts_with(&drawn), "{drawn} on the page {title}");
        assert_eq!(modules, 0, "it is plain HTML");
    }
}

/// A rendered page, copied to another origin, in a frame without scripts.
fn rendered_pages_need_no_script(stage: &Stage) {
    let example = Example::start("Rendered pages");
    let page = example.get("/noor-fielding.html");
    let page = str::from_utf8(&page.body).expect("UTF-8");
    let base = format!(r#"<head><base href="{}">"#, example.url("/"));
    stage.home.put(
        "/page/plain.html",
        Answer::html(page.replace("<head>", &base)),
    );
    let frame = r#"<iframe sandbox="allow-same-origin" src="/page/plain.html" style="width: 900px; height: 700px"></iframe>"#;
    stage.visit(&Host::new(frame).without_script());
    let card = "$('iframe').contentDocument?.querySelector('nomination-card')";
    stage.wait(&format!(
        "{card} && getComputedStyle({card}.shadowRoot.querySelector('h2')).fontSize !== '24px'"
    ));
    let (defined, text): (bool, String) = stage.run(&format!(
        "return [{card}.matches(':defined'), {card}.shadowRoot.querySelector('article').innerText];"
    ));
    assert!(!defined, "no script has run");
    for words in [
        "Noor Fielding",
        "A calendar for every release",
        "What is not ready waits",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

/// What every server of nominations must do.
fn serves(stage: &Stage, example: &Example) {
    answers_as_an_embed_needs(example);
    // A page on another origin can read a 404.
    let missing = example.get("/nominations/nobody.json");
    assert_eq!(missing.header("access-control-allow-origin"), "*");
    its_card_is_shown(stage, example);
    its_own_page_has_cards(stage, example);
}

/// Script and nomination come from the example, the page does not.
fn its_card_is_shown(stage: &Stage, example: &Example) {
    let card = format!(
        r#"<nomination-card src="{}">Fallback</nomination-card>"#,
        example.url(JSON)
    );
    let script = example.url("/nomination-card/nomination-card.js");
    stage.visit(&Host::new(&card).script(&script));
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    let text = stage.text();
    for words in [
        "Noor Fielding",
        "Example Council",
        "A calendar for every release",
        "Tomas Wren",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let embed = stage
        .home
        .log()
        .into_iter()
        .filter(|request| request.path.starts_with("/embed/"));
    assert_eq!(
        embed.count(),
        0,
        "nothing of it comes from the page's origin"
    );
    // The server may answer 304; the card is the same.
    stage.act("card.reload();");
    stage.wait("harness.seen.events.filter(({ type }) => type === 'nomination-load').length === 2");
    assert_eq!(stage.text(), text);
}

fn its_own_page_has_cards(stage: &Stage, example: &Example) {
    stage.open_elsewhere(&example.url("/"));
    let names: Vec<String> = stage.run(
        "await customElements.whenDefined('nomination-card');
         const cards = [...document.querySelectorAll('nomination-card')];
         await Promise.all(cards.map((card) => card.ready));
         return cards.map((card) => card.shadowRoot.querySelector('h2')?.textContent);",
    );
    assert_eq!(names, ["Noor Fielding", "Tomas Wren"]);
}

/// The application fetches the nomination and renders the card in its own document, with a working
/// filter.
fn a_yew_application_shows_its_card(stage: &Stage) {
    for (name, bytes) in &*YEW_EXAMPLE {
        stage
            .home
            .put(&format!("/{name}"), Answer::file(name, bytes));
    }
    let page = str::from_utf8(&YEW_EXAMPLE["index.html"]).expect("the page is UTF-8");
    let page = page.replace(
        "<head>",
        r#"<head><script src="/harness/harness.js"></script>"#,
    );
    stage.home.put("/index.html", Answer::html(page));
    stage.open("/index.html");
    stage.wait("$('[part=pep]')");
    let (text, size): (String, String) = stage.run(
        "const name = $('[part=name]');
         return [document.body.innerText, getComputedStyle(name).fontSize];",
    );
    for words in ["Victor Stinner", "Python Steering Council", "PEP 587"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert_ne!(size, "24px", "the style sheet is mounted");
    stage.act("$('input[type=search]').focus();");
    stage.press("587");
    stage.wait("$('output').textContent.startsWith('1 of 11 PEPs')");
}
