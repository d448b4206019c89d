//! Layering: every file has a header, uses only permitted layers, and is in the right folder.

use std::path::PathBuf;

use super::{files, read, scripts};

/// Crates that work only in a browser.
const BROWSER_CRATES: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "web_sys", "yew"];

#[test]
fn every_rust_file_says_what_it_is() {
    for folder in [
        "bench", "build", "crates", "examples", "fuzz", "src", "tests", "xtask",
    ] {
        open_with("//!", files(folder, "rs"));
    }
}

#[test]
fn every_script_says_what_it_is() {
    open_with("// ", scripts());
    for ending in ["js", "jsx"] {
        open_with("// ", files("bench", ending));
    }
}

#[track_caller]
fn open_with(beginning: &str, paths: Vec<PathBuf>) {
    for path in paths {
        assert!(
            read(&path).starts_with(beginning),
            "{} does not open with {beginning}",
            path.display()
        );
    }
}

#[test]
fn only_the_two_ends_name_browser_crates() {
    for path in files("src", "rs") {
        // A card is mounted in a page or rendered to a string.
        let ends = [
            "src/components",
            "src/components.rs",
            "src/effects",
            "src/effects.rs",
            "src/element",
            "src/style",
        ];
        if ends.iter().any(|end| path.starts_with(end)) {
            continue;
        }
        let text = read(&path);
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for name in BROWSER_CRATES {
                assert!(
                    !line.contains(&format!("{name}::")),
                    "{} names {name}: {line}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn components_only_render() {
    for path in files("src/components", "rs") {
        let text = read(&path);
        for stage in ["read", "pep_index::PepIndex::read"] {
            assert!(
                !text.contains(&format!("crate::{stage}")),
                "{} names {stage}",
                path.display()
            );
        }
    }
}

#[test]
fn modules_are_declared_in_the_order_of_the_flow() {
    let lib = read("src/lib.rs");
    let declared: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "))
        .collect();
    let flow = ["read;", "model;", "view;", "components;"];
    let found: Vec<&str> = declared
        .into_iter()
        .filter(|module| flow.contains(module))
        .collect();
    assert_eq!(found, flow);
}

#[test]
fn a_module_has_the_feature_of_its_name_alone() {
    for path in files("src", "rs") {
        let text = read(&path);
        let cfgs = text
            .lines()
            .filter(|line| line.trim_start().starts_with("#[cfg(") && line.starts_with(' '));
        assert_eq!(
            cfgs.count(),
            0,
            "{} has #[cfg] inside something",
            path.display()
        );
    }
}

/// The element's scripts contain only the element class, and code that runs before or without the
/// module.
#[test]
fn the_scripts_of_the_element_are_short() {
    let scripts = files("src/element", "js");
    let lines: usize = scripts.iter().map(|path| read(path).lines().count()).sum();
    assert!(lines <= 980, "{lines} lines of JavaScript in src/element");
}
