//! Rules of the house that a test can hold: headers, layers, and tables that say
//! what the code says.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Crates that only exist where a browser is.
const BROWSER_CRATES: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "web_sys", "yew"];

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder with this ending, by its path from the top.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        let inside = Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder);
        for entry in fs::read_dir(inside).expect("a folder of the project") {
            let entry = entry.expect("an entry of a folder");
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

/// The JavaScript of the element and of the front page.
fn scripts() -> Vec<PathBuf> {
    let mut found = files("src/element", "js");
    found.append(&mut files("assets/playground", "js"));
    found
}

/// What stands in backquotes.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// What the README says between two comments of this name.
fn readme_part<'a>(readme: &'a str, name: &str) -> &'a str {
    let part = readme.split(&format!("<!-- {name} -->")).nth(1);
    let part = part.and_then(|rest| rest.split(&format!("<!-- /{name} -->")).next());
    part.unwrap_or_else(|| panic!("README.md has no part {name}"))
}

/// The cells of a column of the README's table of this name.
fn column<'a>(readme: &'a str, name: &str, index: usize) -> Vec<&'a str> {
    let rows = readme_part(readme, name)
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2);
    rows.map(|row| row.split('|').nth(index + 1).unwrap_or_default())
        .collect()
}

/// What stands in quotes behind each of these starts.
fn values<'a>(text: &'a str, start: &str) -> BTreeSet<&'a str> {
    let found = text.split(start).skip(1);
    found.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_rust_file_says_what_it_is() {
    for folder in ["src", "tests", "xtask", "examples", "fuzz", "bench"] {
        for path in files(folder, "rs") {
            assert!(
                read(&path).starts_with("//!"),
                "{} does not open with //!",
                path.display()
            );
        }
    }
}

#[test]
fn every_script_says_what_it_is() {
    let bench = ["js", "jsx"].map(|ending| files("bench", ending)).concat();
    for path in scripts().into_iter().chain(bench) {
        assert!(
            read(&path).starts_with("// "),
            "{} does not open with //",
            path.display()
        );
    }
}

#[test]
fn only_the_two_ends_name_browser_crates() {
    for path in files("src", "rs") {
        // A card is shown in a page, or written into the text of one.
        let ends = [
            "src/component",
            "src/component.rs",
            "src/element",
            "src/render.rs",
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
fn what_draws_only_draws() {
    for path in files("src/draw", "rs") {
        for stage in ["parse::", "validate::", "document::", "read::"] {
            assert!(
                !read(&path).contains(&format!("crate::{stage}")),
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
    let flow = [
        "parse;",
        "document;",
        "validate;",
        "nomination;",
        "view;",
        "draw;",
        "drawing;",
    ];
    let found: Vec<&str> = declared
        .into_iter()
        .filter(|module| flow.contains(module))
        .collect();
    assert_eq!(found, flow);
}

/// By any name that a browser, or a crate for one, has for it.
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
    // The front page makes an element for JSON.
    const IN_THE_ELEMENT: [&str; 2] = ["createElement(\"script", "createElement(\"style"];
    let check = |path: &Path, ways: &[&str]| {
        let text = read(path);
        for way in ways {
            assert!(!text.contains(way), "{} has {way}", path.display());
        }
    };
    for path in files("src", "rs") {
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

/// What a search for words could miss, the compiler finds: `cargo xtask test lint`.
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

/// Each line of defence names a test, and each name is a test's.
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
            if let Some(words) = test.strip_prefix("cargo xtask ") {
                let known = read("xtask/src/arguments.rs") + &read("xtask/src/checks.rs");
                let is_known = |word: &str| known.contains(&format!("\"{word}\""));
                assert!(words.split(' ').all(is_known), "SECURITY.md names {test}");
                continue;
            }
            let (path, name) = test.rsplit_once("::").unwrap_or(("", test));
            let path = path.replace("::", "/");
            let path = match path.split_once('/') {
                Some(("xtask", path)) => format!("xtask/src/{path}"),
                Some(("fuzz", path)) => format!("fuzz/tests/{path}"),
                _ => format!("tests/{path}"),
            };
            let places = [
                format!("{path}.rs"),
                format!("{path}/main.rs"),
                format!("{path}/mod.rs"),
            ];
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            let file = places.iter().find(|place| root.join(place).is_file());
            let file = file.unwrap_or_else(|| panic!("SECURITY.md names {test}: no file of it"));
            assert!(
                read(file).contains(&format!("fn {name}(")),
                "SECURITY.md names {test}, which is not in {file}"
            );
            names += 1;
        }
    }
    assert!(rows > 10 && names > rows, "{rows} rows with {names} tests");
}

#[test]
fn links_are_made_in_one_place() {
    for path in files("src/draw", "rs") {
        let is_the_place = path.ends_with("link.rs");
        assert_eq!(
            read(&path).contains("\"a;"),
            is_the_place,
            "{}",
            path.display()
        );
    }
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

#[test]
fn the_style_sheet_is_whole_and_stays_inside_the_card() {
    let style = read("src/style.rs");
    for path in files("src/style", "css") {
        let name = path
            .strip_prefix("src/")
            .expect("below src")
            .display()
            .to_string();
        assert!(style.contains(&name), "src/style.rs leaves out {name}");
        let text = read(&path);
        let rules = text.lines().filter(|line| {
            line.ends_with(['{', ',']) && !line.trim_start().starts_with(['@', '/'])
        });
        for selector in rules.filter(|line| !line.contains(": ")) {
            let selector = selector.trim_start();
            // Only the element's own card has a host.
            let hosted = selector
                .strip_prefix(":host(")
                .is_some_and(|rest| rest.contains(") .nomination-card "));
            let host = name == "style/0-host.css" && selector.starts_with(":host");
            assert!(
                host || hosted || selector.starts_with(".nomination-card"),
                "{name}: {selector}"
            );
        }
    }
}

#[test]
fn the_readme_lists_the_attributes() {
    let (readme, element) = (read("README.md"), read("src/element/element.js"));
    let observed = element
        .split("observedAttributes = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .expect("a list");
    let mut attributes: BTreeSet<&str> = observed.split('"').skip(1).step_by(2).collect();
    // `lang` is everybody's; `theme` is the style sheet's business.
    assert!(attributes.remove("lang"));
    attributes.insert("theme");
    let listed: BTreeSet<&str> = column(&readme, "attributes", 0)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, attributes);
}

#[test]
fn the_readme_lists_the_properties() {
    let readme = read("README.md");
    let element = read("src/element/element.js") + &read("src/element/attributes.js");
    let setters: BTreeSet<&str> = element
        .lines()
        .filter_map(|line| line.strip_prefix("  set ")?.split('(').next())
        .collect();
    let listed: BTreeSet<&str> = column(&readme, "attributes", 1)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, setters);
    let upgraded = element
        .split("PROPERTIES = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .expect("a list");
    assert_eq!(
        upgraded
            .split('"')
            .skip(1)
            .step_by(2)
            .collect::<BTreeSet<_>>(),
        setters
    );
}

#[test]
fn the_readme_lists_the_sections() {
    let readme = read("README.md");
    let sections: Vec<&str> = nomination_card::settings::Section::ALL
        .into_iter()
        .map(|section| section.name())
        .collect();
    assert!(readme.contains(&format!("`{}`", sections.join(" "))));
}

#[test]
fn the_readme_lists_the_events() {
    let (readme, element) = (read("README.md"), read("src/element/element.js"));
    let listed: BTreeSet<&str> = column(&readme, "events", 0)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, values(&element, "this.#tell(\""));
}

#[test]
fn the_readme_lists_the_kinds_of_failure() {
    let (readme, failure) = (read("README.md"), read("src/element/failure.js"));
    let kinds = failure
        .lines()
        .find(|line| line.contains("} Kind"))
        .expect("the type of the kinds");
    let details = column(&readme, "events", 2);
    let listed = details
        .into_iter()
        .find(|cell| cell.contains("`network`"))
        .expect("the kinds");
    for kind in kinds.split('"').skip(1).step_by(2) {
        assert!(quoted(listed).contains(kind), "README.md leaves out {kind}");
    }
}

#[test]
fn the_readme_lists_the_parts() {
    let readme = read("README.md");
    let mut parts = BTreeSet::new();
    let drawing = files("src/draw", "rs").into_iter().map(read);
    let drawing: Vec<String> = drawing.chain([read("src/draw.rs")]).collect();
    for text in &drawing {
        let kinds = values(text, ";part=").into_iter();
        parts.extend(kinds.filter_map(|rest| rest.split(';').next()));
    }
    let stand_in = read("src/element/stand-in.js");
    parts.extend(values(&stand_in, "part.add(\""));
    assert_eq!(quoted(readme_part(&readme, "parts")), parts);
}

#[test]
fn the_readme_lists_the_custom_properties() {
    let readme = read("README.md");
    let style: String = files("src/style", "css").into_iter().map(read).collect();
    let names = style
        .split("var(--nomination-card-")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next());
    let used: BTreeSet<String> = names
        .map(|name| format!("--nomination-card-{name}"))
        .collect();
    let cells = column(&readme, "properties", 0);
    let listed: BTreeSet<String> = cells
        .into_iter()
        .flat_map(quoted)
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, used);
    let stand_in = read("src/element/stand-in.css");
    for name in stand_in
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
    {
        assert!(listed.contains(name), "stand-in.css has {name}");
    }
}

/// A page that registers a custom property does so for the card too.
#[test]
fn custom_properties_of_the_card_have_names_of_their_own() {
    for path in files("src/style", "css") {
        let text = read(&path);
        for name in text.split("--").skip(1) {
            let own = name.starts_with("nomcard-") || name.starts_with("nomination-card-");
            let name = name.split([':', ')', ',']).next().unwrap_or_default();
            assert!(own, "{} has --{name}", path.display());
        }
    }
}

/// What stands in for the card has its default colours and measures.
#[test]
fn the_stand_in_looks_like_the_card() {
    let style: String = files("src/style", "css").into_iter().map(read).collect();
    let bare = |text: &str| text.replace("#ffffff", "#fff").replace(' ', "");
    let style = bare(&style);
    let stand_in = bare(&read("src/element/stand-in.css"));
    let defaults = stand_in.split("var(").skip(1).map(|rest| {
        let end = rest.find([';', '}']).unwrap_or(rest.len());
        rest[..end].trim_end_matches(')')
    });
    let mut count = 0;
    for default in defaults {
        assert!(style.contains(default), "stand-in.css has {default}");
        count += 1;
    }
    assert_eq!(count, 6);
}

/// Left and right are up to the reader's direction.
#[test]
fn the_style_sheet_has_no_left_and_right() {
    let physical = regex::Regex::new(
        r"(?m)(?:^|[\s;{])((?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)\s*:|(?:float|clear|text-align|justify-\w+)\s*:\s*(?:left|right))",
    )
    .expect("a regular expression");
    // Code is written from left to right, in every language.
    const CODE: &str = "  direction: ltr;\n  text-align: left;\n";
    let sheets = files("src/style", "css").into_iter();
    for path in sheets.chain([PathBuf::from("src/element/stand-in.css")]) {
        let text = read(&path).replace(CODE, "");
        let found = physical.find(&text).map(|found| found.as_str().to_owned());
        assert_eq!(found, None, "{}", path.display());
    }
}

#[test]
fn the_element_speaks_the_languages_of_the_card() {
    let sentences = read("src/element/sentences.js");
    for words in nomination_card::words::LANGUAGES {
        assert!(
            sentences.contains(&format!("\n  {}: [", words.lang)),
            "sentences.js lacks {}",
            words.lang
        );
    }
    assert_eq!(
        sentences.matches(": [\"").count(),
        nomination_card::words::LANGUAGES.len()
    );
}

/// Files of the project with this name, wherever they are; what is built is not the project's.
fn named(name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let inside = Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder);
        for entry in fs::read_dir(inside).expect("a folder of the project") {
            let entry = entry.expect("an entry of a folder");
            let path = folder.join(entry.file_name());
            let is_built = [".git", "dist", "node_modules", "target"]
                .iter()
                .any(|name| path.ends_with(name));
            if entry.path().is_dir() && !is_built {
                folders.push(path);
            } else if path.ends_with(name) {
                found.push(path);
            }
        }
    }
    found
}

/// Who installs chooses the registry, and the digests say whether it gave the right thing.
#[test]
fn lock_files_of_npm_name_no_address_but_a_digest() {
    let locks = named("package-lock.json");
    assert!(!locks.is_empty());
    for path in locks {
        let lock: serde_json::Value = serde_json::from_str(&read(&path)).expect("JSON");
        let packages = lock["packages"].as_object().expect("an object");
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let place = format!("{}: {name}", path.display());
            assert!(package["resolved"].is_null(), "{place} has an address");
            let digest = package["integrity"].as_str().unwrap_or_default();
            assert!(digest.starts_with("sha512-"), "{place} has no digest");
        }
        let settings = read(path.with_file_name(".npmrc"));
        for line in ["omit-lockfile-registry-resolved=true", "engine-strict=true"] {
            assert!(
                settings.lines().any(|it| it == line),
                "the .npmrc beside {} lacks {line}",
                path.display()
            );
        }
    }
}

/// Every crate comes from crates.io with a digest, or is the project's own.
#[test]
fn lock_files_of_cargo_have_digests() {
    for path in named("Cargo.lock") {
        let lock = read(&path);
        for package in lock.split("[[package]]").skip(1) {
            let is_given = |name: &str| package.contains(&format!("\n{name} = \""));
            assert_eq!(
                is_given("source"),
                is_given("checksum"),
                "{}: {package}",
                path.display()
            );
        }
    }
}

/// Every clone carries what the fuzzing starts from.
#[test]
fn the_corpus_is_small() {
    let mut size = 0;
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus"));
    for folder in folders.expect("the corpus") {
        let folder = folder.expect("a folder of the corpus").path();
        for file in fs::read_dir(folder).expect("a folder of the corpus") {
            size += file.expect("a file").metadata().expect("its size").len();
        }
    }
    assert!(size < 2 << 20, "{size} bytes");
}

#[test]
fn nothing_names_this_machine_or_a_registry() {
    for path in files("src", "rs")
        .into_iter()
        .chain(files("xtask", "rs"))
        .chain(files("tests", "rs"))
        .chain(files("fuzz", "rs"))
        .chain(
            ["md", "json", "svg", "toml"]
                .map(|ending| files("bench", ending))
                .concat(),
        )
    {
        if path.ends_with("tidy.rs") {
            continue;
        }
        for place in [
            "/root/",
            "/work/",
            "registry.npmjs",
            "index.crates.io",
            "deb.debian.org",
        ] {
            assert!(
                !read(&path).contains(place),
                "{} names {place}",
                path.display()
            );
        }
    }
}
