//! Runs each backend in `examples/` as its README says, and embeds its card on another origin.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::Path,
    process::Command,
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    answer::Answer,
    client::{Reply, ask},
    driver::{Process, free_address},
    host::Host,
    inputs::{DIST, YEW_EXAMPLE},
    stage::Stage,
    tests,
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

/// The time limit for a backend to listen; it includes cargo's build.
const PATIENCE: Duration = Duration::from_secs(900);

const TOP: &str = env!("CARGO_MANIFEST_DIR");

const JSON: &str = "/nominations/noor-fielding.json";

/// Path traversal to existing files that must not be served.
const WAYS_OUT: &[&str] = &[
    "/../README.md",
    "/%2e%2e/README.md",
    "/..%2fREADME.md",
    "/..%5cREADME.md",
    "/nominations/../../README.md",
    "/nominations/..%2f..%2fREADME.md",
    "/nomination-card/../Cargo.toml",
    "/nomination-card/%2e%2e/Cargo.toml",
    "/nomination-card/..%2fCargo.toml",
    "/nomination-card/%2e%2e%2fCargo.toml",
    "/nomination-card/..%5cCargo.toml",
    "/nomination-card/../../Cargo.toml",
    "//etc/passwd",
    "/%2fetc/passwd",
    "/nomination-card//etc/passwd",
    "/nomination-card/%2fetc/passwd",
];

/// A running backend, stopped when dropped.
struct Example {
    address: SocketAddr,
    _process: Process,
    /// The files and logs it writes.
    _folder: TempDir,
}

impl Example {
    /// Starts the README's command for `name` on a free port.
    fn start(name: &str) -> Self {
        let address = free_address();
        let temporary = tempfile::tempdir().expect("a temporary folder");
        // Files next to the served folder, if that is temporary.
        for file in ["README.md", "Cargo.toml"] {
            fs::write(temporary.path().join(file), "not served").expect("a file is written");
        }
        let line = documented(name);
        let words = line.split(' ').map(|word| match word {
            "8000" => address.port().to_string(),
            _ if word.starts_with("target/") => {
                temporary.path().join("served").display().to_string()
            }
            _ => word.to_owned(),
        });
        let words: Vec<String> = words.collect();
        assert!(
            words.contains(&address.port().to_string()),
            "{line} has no port"
        );
        let log = temporary.path().join("log");
        let output = File::create(&log).expect("a log");
        let errors = output.try_clone().expect("a log");
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).current_dir(TOP);
        let mut process = Process::start(command.stdout(output).stderr(errors));
        if let Err(how) = process.listens_at(address, PATIENCE) {
            let log = fs::read_to_string(log).unwrap_or_default();
            panic!("`{line}` {how}:\n{log}");
        }
        Self {
            address,
            _process: process,
            _folder: temporary,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    #[track_caller]
    fn get(&self, path: &str) -> Reply {
        ask("GET", &self.url(path), &[])
    }
}

/// The command in the row of `examples/README.md` that starts with a link of this name.
fn documented(name: &str) -> String {
    let readme = Path::new(TOP).join("examples/README.md");
    let readme = fs::read_to_string(readme).expect("examples/README.md");
    let row = readme
        .lines()
        .find(|line| line.starts_with(&format!("| [{name}](")));
    let command = row.and_then(|row| row.split('`').nth(1));
    let command = command.unwrap_or_else(|| panic!("examples/README.md has no command for {name}"));
    command.to_owned()
}

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

fn answers_as_an_embed_needs(example: &Example) {
    let mut immutable = 0;
    for (name, bytes) in &*DIST {
        let reply = is_shared(example, &format!("/nomination-card/{name}"));
        assert_eq!(reply.body, bytes, "{name}");
        let hashed = name
            .rsplit(['-', '.'])
            .nth(1)
            .is_some_and(|hash| hash.len() == 16);
        let cached = reply.header("cache-control");
        if hashed {
            immutable += 1;
            assert_eq!(cached, "public, max-age=31536000, immutable", "{name}");
        } else if name == "nomination-card.js" {
            assert_eq!(cached, "no-cache");
        }
    }
    assert!(
        immutable >= 5,
        "two scripts, module, style and a pinned copy"
    );
    let sample = Path::new(TOP).join("examples/site").join(&JSON[1..]);
    let reply = is_shared(example, JSON);
    assert_eq!(reply.body, fs::read(sample).expect("the nomination"));
    assert_eq!(reply.header("cache-control"), "no-cache");

    for path in [
        "/nominations/nobody.json",
        "/nomination-card/card-0123456789abcdef.js",
        "/nominations/",
    ] {
        let reply = example.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(
            !reply.header("cache-control").contains("immutable"),
            "{path}"
        );
    }
    let reply = ask("POST", &example.url(JSON), &[]);
    assert!([405, 501].contains(&reply.status), "POST: {}", reply.status);
    for path in WAYS_OUT {
        let reply = example.get(path);
        assert!(
            (400..500).contains(&reply.status),
            "{path}: {}",
            reply.status
        );
    }
}

/// Any origin can read it, it has the right type, and revalidation avoids downloads.
fn is_shared(example: &Example, path: &str) -> Reply {
    let reply = example.get(path);
    assert_eq!(reply.status, 200, "{path}");
    let kind = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => panic!("no type is known for {path}"),
    };
    let sent = reply.header("content-type").split(';').next();
    assert_eq!(sent, Some(kind), "{path}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
    assert_eq!(
        reply.header("content-length"),
        reply.body.len().to_string(),
        "{path}"
    );

    let head = ask("HEAD", &example.url(path), &[]);
    assert_eq!((head.status, head.body.len()), (200, 0), "HEAD {path}");
    for name in ["content-type", "content-length", "cache-control"] {
        assert_eq!(head.header(name), reply.header(name), "HEAD {path}: {name}");
    }

    let (condition, validator, other) = match reply.header("etag") {
        "" => (
            "if-modified-since",
            reply.header("last-modified"),
            "Sun, 06 Nov 1994 08:49:37 GMT",
        ),
        etag => ("if-none-match", etag, "\"another\""),
    };
    assert_ne!(validator, "", "{path} has a validator");
    let same = ask("GET", &example.url(path), &[(condition, validator)]);
    assert_eq!(
        (same.status, same.body.len()),
        (304, 0),
        "{path}, {condition}: {validator}"
    );
    let changed = ask("GET", &example.url(path), &[(condition, other)]);
    assert_eq!(
        (changed.status, &changed.body),
        (200, &reply.body),
        "{path}, {condition}: {other}"
    );
    for reply in [&reply, &head, &same] {
        assert_eq!(reply.header("access-control-allow-origin"), "*", "{path}");
    }
    reply
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
