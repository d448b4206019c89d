//! The documents' links, paths and commands are valid.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

use super::read;

/// The folders that contain documents.
const FOLDERS: [&str; 7] = [
    "",
    "bench",
    "docs",
    "examples",
    "tests/cases",
    "tests/end_to_end",
    "crates/import/tests/import",
];

/// The parts of a document that the tests check.
#[derive(Default)]
struct Document {
    links: Vec<String>,
    /// The fragments of all headings.
    anchors: BTreeSet<String>,
    /// Code spans, and lines of code blocks except source code.
    code: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All documents, by path from the top.
fn documents() -> BTreeMap<PathBuf, Document> {
    let mut documents = BTreeMap::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(root().join(folder)).expect("a folder of the project") {
            let name = PathBuf::from(entry.expect("an entry of a folder").file_name());
            if name.extension().is_some_and(|extension| extension == "md") {
                let path = Path::new(folder).join(name);
                let document = parse(&read(&path));
                documents.insert(path, document);
            }
        }
    }
    documents
}

fn parse(text: &str) -> Document {
    let mut document = Document::default();
    let (mut heading, mut block) = (None::<String>, None::<String>);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                document.links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&heading.take().unwrap_or_default());
                let copies = (1..).map(|number| format!("{slug}-{number}"));
                let mut names = [slug.clone()].into_iter().chain(copies);
                let is_new = |name: &String| !document.anchors.contains(name);
                let name = names.find(is_new).expect("a name without end");
                document.anchors.insert(name);
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                let is_shell = ["", "console", "sh"].contains(&language.as_str());
                block = is_shell.then(String::new);
            }
            Event::End(TagEnd::CodeBlock) => {
                let lines = block.take().unwrap_or_default();
                document.code.extend(lines.lines().map(str::to_owned));
            }
            Event::Code(code) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&code);
                }
                document.code.push(code.into_string());
            }
            Event::Text(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                } else if let Some(block) = &mut block {
                    block.push_str(&text);
                }
            }
            _ => {}
        }
    }
    document
}

/// The fragment that GitHub gives a heading.
fn slug(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|char| char.is_alphanumeric() || [' ', '-', '_'].contains(char));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn links_lead_to_files_and_headings() {
    let documents = documents();
    let mut count = 0;
    for (path, document) in &documents {
        let folder = path.parent().expect("a folder");
        for link in &document.links {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let place = format!("{}: {link}", path.display());
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                _ => normal(&folder.join(file)),
            };
            assert!(root().join(&target).exists(), "{place}: no such file");
            if !anchor.is_empty() {
                let target = documents.get(&target);
                let target = target.unwrap_or_else(|| panic!("{place}: no document"));
                assert!(target.anchors.contains(anchor), "{place}: no such heading");
            }
            count += 1;
        }
    }
    assert!(count > 50, "{count} links");
}

/// Normalises `..`, and rejects a path that leaves the repository.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part.as_os_str().to_str() {
            Some("..") => assert!(normal.pop(), "{} is elsewhere", path.display()),
            _ => normal.push(part),
        }
    }
    normal
}

#[test]
fn the_list_of_documents_is_complete() {
    let documents = documents();
    let listed = &documents[Path::new("docs/README.md")].links;
    for path in documents.keys() {
        if let Ok(name) = path.strip_prefix("docs")
            && name != "README.md"
        {
            let name = name.to_str().expect("a name in UTF-8");
            assert!(
                listed.iter().any(|link| link == name),
                "docs/README.md leaves out {name}"
            );
        }
    }
}

#[test]
fn the_readme_is_short() {
    let lines = read("README.md").lines().count();
    assert!(lines <= 150, "{lines} lines");
}

#[test]
fn paths_in_code_exist() {
    let pattern =
        r"^(?:\.ci|assets|bench|build|crates|docs|examples|fuzz|src|tests|xtask)/[\w./-]+$";
    let path_like = Regex::new(pattern).expect("a regular expression");
    let mut count = 0;
    for (path, document) in documents() {
        for code in document.code.iter().filter(|code| path_like.is_match(code)) {
            assert!(
                root().join(code).exists(),
                "{} names {code}",
                path.display()
            );
            count += 1;
        }
    }
    assert!(count > 20, "{count} paths");
}

#[test]
fn test_files_of_commands_exist() {
    let test = Regex::new("cargo test (?:-p nomination-card-([a-z]+)\\s+)?--test ([a-z_]+)")
        .expect("a regular expression");
    let mut count = 0;
    for (path, document) in documents() {
        for code in &document.code {
            for found in test.captures_iter(code) {
                let package = found.get(1);
                let package =
                    package.map_or(String::new(), |name| format!("crates/{}/", name.as_str()));
                let name = format!("{package}tests/{}", &found[2]);
                let files = [format!("{name}.rs"), format!("{name}/main.rs")];
                assert!(
                    files.iter().any(|file| root().join(file).is_file()),
                    "{}: {code}",
                    path.display()
                );
                count += 1;
            }
        }
    }
    assert!(count > 2, "{count} commands");
}

#[test]
fn slugs_are_those_of_github() {
    assert_eq!(slug("The nomination, as JSON"), "the-nomination-as-json");
    assert_eq!(slug("How do I?"), "how-do-i");
    assert_eq!(slug("Size & `speed`"), "size--speed");
}
