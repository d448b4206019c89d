//! Rendered cards in pages that Markdown engines and template languages have made, run by `cargo
//! xtask test sites`. Its corpus and engines are in `tests/tools/sites`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use pulldown_cmark::{Parser, html};
use serde_json::Value;

use crate::{answer::Answer, host::Host, inputs, stage::Stage, tests};

tests! {
    engines_keep_the_card
}

/// What an engine does to a card and nothing in the card could prevent: the engine, the page, and why.
const KNOWN: [(&str, &str, &str); 1] = [(
    "mdx",
    "blank-lines.light",
    "it removes spaces after line breaks, also in code",
)];

/// The page as a tree: names, attributes and texts, in which white space counts where it shows. The
/// text of a script is JSON. pandoc composes accents from CommonMark, so all texts are composed.
const TREE: &str = "
    const tree = (node, isPre) => {
      if (node.nodeType === Node.TEXT_NODE) {
        return isPre ? node.data : node.data.replace(/[ \\t\\r\\n]+/g, ' ').trim();
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return '';
      const { localName, shadowRoot } = node;
      if (localName === 'script') return [localName, node.type, JSON.parse(node.textContent)];
      const below = isPre || localName === 'pre';
      const inside = (parent) => [...parent.childNodes].map((child) => tree(child, below)).filter((it) => it !== '');
      // Engines give headings an anchor. The card hides a picture once it cannot be loaded.
      const changed = /^h\\d$/.test(localName) ? 'id' : localName === 'img' ? 'hidden' : '';
      const names = node.getAttributeNames().filter((name) => name !== changed).sort();
      const attributes = names.map((name) => [name, node.getAttribute(name)]);
      return [localName, attributes, inside(node), ...(shadowRoot ? [inside(shadowRoot)] : [])];
    };
    const main = $('main');
    main.normalize();
    return JSON.parse(JSON.stringify([tree(main), harness.text(main)]).normalize());";

fn folder(name: &str) -> PathBuf {
    inputs::path("NOMINATION_CARD_PAGES").join(name)
}

/// The files in a folder, by name without ending.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let file = |path: PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy();
        let text = fs::read_to_string(&path).expect("a page in UTF-8");
        (name.into_owned(), text)
    };
    entries
        .map(|entry| file(entry.expect("an entry of a folder").path()))
        .collect()
}

/// The engine of mdBook and rustdoc.
fn pulldown_cmark(source: &str) -> String {
    let mut page = String::new();
    html::push_html(&mut page, Parser::new(source));
    page
}

/// What the browser makes of a page, once its card is ready.
fn seen(stage: &Stage, page: &str) -> (Value, String) {
    let script = r#"<script type="module" src="/embed/nomination-card.js"></script>"#;
    stage.visit(
        &Host::new(&format!("<main>{page}</main>"))
            .without_script()
            .head(script),
    );
    stage.settle();
    assert_eq!(stage.states(), ["ready"]);
    stage.run(TREE)
}

fn engines_keep_the_card(stage: &Stage) {
    for (name, json) in files(&folder("nominations")) {
        let path = format!("/nominations/{name}.json");
        stage.home.put(&path, Answer::json(json));
    }
    let by_hand: BTreeMap<_, _> = files(&folder("by-hand"))
        .into_iter()
        .map(|(name, page)| (name, seen(stage, &page)))
        .collect();
    let mut engines: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in fs::read_dir(folder("engines")).expect("the pages of engines") {
        let entry = entry.expect("an entry of a folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        engines.insert(name, files(&entry.path()));
    }
    let source = files(&folder("source")).into_iter();
    let ours = source.map(|(name, text)| (name, pulldown_cmark(&text)));
    engines.insert("pulldown-cmark".to_owned(), ours.collect());

    let (mut count, mut failures) = (0, Vec::new());
    for (engine, pages) in engines {
        for (name, page) in pages {
            let (tree, text) = seen(stage, &page);
            let (wanted_tree, wanted_text) = &by_hand[&name];
            let is_known = KNOWN
                .iter()
                .any(|known| (known.0, known.1) == (&*engine, &*name));
            if (tree != *wanted_tree || text != *wanted_text) != is_known {
                let difference = difference(wanted_tree, &tree);
                failures.push(format!("{engine}: {name}: known: {is_known}: {difference}"));
            }
            count += 1;
        }
    }
    println!("{}: {count} pages", stage.engine());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count > 200, "only {count} pages");
}

/// The first place where two trees differ.
fn difference(wanted: &Value, found: &Value) -> String {
    match (wanted, found) {
        (Value::Array(wanted), Value::Array(found)) => {
            let pairs = wanted.iter().zip(found);
            let first = pairs.into_iter().find(|(wanted, found)| wanted != found);
            first.map_or_else(
                || format!("{} parts, not {}", found.len(), wanted.len()),
                |(wanted, found)| difference(wanted, found),
            )
        }
        _ => format!("{wanted:.300} became {found:.300}"),
    }
}
