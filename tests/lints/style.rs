//! Style sheet lints, and the placeholder's messages.

use std::path::{Path, PathBuf};

use super::{files, read};

/// The separate style sheet of the placeholder.
const PLACEHOLDER: &str = "src/element/placeholder.css";

/// The card's style sheets, in the build's order.
pub fn sheets() -> Vec<PathBuf> {
    let build = read("build/style/mod.rs");
    let list = build.split_once("SHEETS: &[&str] = &[");
    let list = list.and_then(|(_, rest)| rest.split_once("];"));
    let list = list.map_or("", |(list, _)| list);
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(PathBuf::from)
        .collect()
}

#[test]
fn the_style_sheet_is_whole_and_stays_inside_the_card() {
    let sheets = sheets();
    for path in files("src", "css") {
        let is_listed = sheets.contains(&path) || path == Path::new(PLACEHOLDER);
        assert!(is_listed, "build/style leaves out {}", path.display());
    }
    for path in sheets {
        let text = read(&path);
        let rules = text.lines().filter(|line| {
            line.ends_with(['{', ',']) && !line.trim_start().starts_with(['@', '/'])
        });
        for selector in rules.filter(|line| !line.contains(": ")) {
            let selector = selector.trim_start();
            // Only the custom element's card has a host.
            let hosted = selector
                .strip_prefix(":host(")
                .is_some_and(|rest| rest.contains(") .nomination-card "));
            let host = path.ends_with("element/host.css") && selector.starts_with(":host");
            assert!(
                host || hosted || selector.starts_with(".nomination-card"),
                "{}: {selector}",
                path.display()
            );
        }
    }
}

/// A page that registers a custom property also affects the card.
#[test]
fn custom_properties_of_the_card_have_names_of_their_own() {
    for path in sheets() {
        let text = read(&path);
        for name in text.split("--").skip(1) {
            let own = name.starts_with("nomcard-") || name.starts_with("nomination-card-");
            let name = name.split([':', ')', ',']).next().unwrap_or_default();
            assert!(own, "{} has --{name}", path.display());
        }
    }
}

/// The placeholder uses the card's default colours and sizes.
#[test]
fn the_placeholder_looks_like_the_card() {
    let style: String = sheets().into_iter().map(read).collect();
    let bare = |text: &str| text.replace("#ffffff", "#fff").replace(' ', "");
    let style = bare(&style);
    let placeholder = bare(&read(PLACEHOLDER));
    let defaults = placeholder.split("var(").skip(1).map(|rest| {
        let end = rest.find([';', '}']).unwrap_or(rest.len());
        rest[..end].trim_end_matches(')')
    });
    let mut count = 0;
    for default in defaults {
        assert!(style.contains(default), "placeholder.css has {default}");
        count += 1;
    }
    assert_eq!(count, 6);
}

/// Left and right depend on the reader's text direction.
#[test]
fn the_style_sheet_has_no_left_and_right() {
    let physical = regex::Regex::new(
        r"(?m)(?:^|[\s;{])((?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)\s*:|(?:float|clear|text-align|justify-\w+)\s*:\s*(?:left|right))",
    )
    .expect("a regular expression");
    // Code is always left to right.
    const CODE: &str = "  direction: ltr;\n  text-align: left;\n";
    for path in files("src", "css") {
        let text = read(&path).replace(CODE, "");
        let found = physical.find(&text).map(|found| found.as_str().to_owned());
        assert_eq!(found, None, "{}", path.display());
    }
}

#[test]
fn the_element_speaks_the_languages_of_the_card() {
    let sentences = read("src/element/placeholder.js");
    for words in nomination_card::i18n::LANGUAGES {
        assert!(
            sentences.contains(&format!("\n  {}: [", words.lang)),
            "placeholder.js lacks {}",
            words.lang
        );
    }
    assert_eq!(
        sentences.matches(": [\"").count(),
        nomination_card::i18n::LANGUAGES.len()
    );
}
