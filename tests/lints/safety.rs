//! Security lints, and the document that promises them.

use std::path::Path;

use super::{files, quoted, read, scripts};

/// Checks all names for it in browsers and in browser crates.
#[test]
fn no_markup_is_made_from_strings() {
    const ANYWHERE: [&str; 12] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "inner_html",
        "outer_html",
        "insert_adjacent_html",
        "from_html_unchecked",
        "VRaw",
        "DomParser",
        "createContextualFragment",
        "eval(",
    ];
    const IN_SCRIPTS: [&str; 11] = [
        "setHTML",
        "parseHTML",
        "DOMParser",
        "srcdoc",
        "insertHTML",
        "XSLTProcessor",
        "new Function",
        "Function(\"",
        "importScripts",
        "javascript:",
        "data:text",
    ];
    // The front page creates a script element for JSON.
    const IN_THE_ELEMENT: [&str; 2] = ["createElement(\"script", "createElement(\"style"];
    let check = |path: &Path, ways: &[&str]| {
        let text = read(path);
        for way in ways {
            assert!(!text.contains(way), "{} has {way}", path.display());
        }
    };
    for path in files("src", "rs").into_iter().chain(files("crates", "rs")) {
        check(&path, &ANYWHERE);
    }
    for path in scripts() {
        check(&path, &ANYWHERE);
        check(&path, &IN_SCRIPTS);
    }
    for path in files("src/element", "js") {
        check(&path, &IN_THE_ELEMENT);
    }
}

/// Compiler lints find what a text search could miss: `cargo xtask test lint`.
#[test]
fn clippy_forbids_markup_from_strings() {
    let (rules, manifest) = (read("clippy.toml"), read("Cargo.toml"));
    for lint in ["disallowed_methods", "disallowed_types"] {
        assert!(manifest.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
    for path in [
        "yew::virtual_dom::VNode::from_html_unchecked",
        "yew::virtual_dom::VRaw",
        "web_sys::Element::set_inner_html",
        "web_sys::Element::set_outer_html",
        "web_sys::Element::insert_adjacent_html",
        "web_sys::ShadowRoot::set_inner_html",
        "web_sys::Range::create_contextual_fragment",
        "web_sys::DomParser",
        "web_sys::HtmlDocument",
        "web_sys::HtmlIFrameElement::set_srcdoc",
        "web_sys::HtmlScriptElement::set_text",
        "js_sys::eval",
        "js_sys::Function::new_with_args",
        "js_sys::Function::new_no_args",
    ] {
        assert!(
            rules.contains(&format!("path = \"{path}\"")),
            "clippy.toml allows {path}"
        );
    }
}

/// Every line of defence in the document names an existing test.
#[test]
fn the_tests_of_the_security_policy_exist() {
    let policy = read("SECURITY.md");
    let (mut rows, mut names) = (0, 0);
    for row in policy.lines().filter(|line| line.starts_with("| ")) {
        let cell = row
            .trim_end_matches('|')
            .rsplit('|')
            .next()
            .unwrap_or_default();
        if cell.trim() == "test" {
            continue;
        }
        rows += 1;
        let tests = quoted(cell);
        assert!(!tests.is_empty(), "no test holds: {row}");
        for test in tests {
            // A test in xtask checks the commands.
            if test.starts_with("cargo xtask ") {
                continue;
            }
            let (path, name) = test.rsplit_once("::").unwrap_or(("", test));
            let path = path.replace("::", "/");
            let path = match path.split_once('/') {
                Some(("xtask", path)) => format!("xtask/src/{path}"),
                Some(("fuzz", path)) => format!("fuzz/tests/{path}"),
                _ => format!("tests/{path}"),
            };
            let folders = ["", "crates/cli/", "crates/import/"];
            let endings = [".rs", "/main.rs", "/mod.rs"];
            let mut places = folders
                .iter()
                .flat_map(|folder| endings.map(|ending| format!("{folder}{path}{ending}")));
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            let file = places.find(|place| root.join(place).is_file());
            let file = file.unwrap_or_else(|| panic!("SECURITY.md names {test}: no file of it"));
            assert!(
                read(&file).contains(&format!("fn {name}(")),
                "SECURITY.md names {test}, which is not in {file}"
            );
            names += 1;
        }
    }
    assert!(rows > 10 && names > rows, "{rows} rows with {names} tests");
}

#[test]
fn links_are_made_in_one_place() {
    for path in files("src/components", "rs") {
        let is_the_place = path.ends_with("link.rs");
        assert_eq!(
            read(&path).contains("<a "),
            is_the_place,
            "{}",
            path.display()
        );
    }
}
