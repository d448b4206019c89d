//! Tables in the documents match the code.

use std::collections::BTreeSet;

use super::{column, files, part, quoted, read, style::sheets, values};

const EMBED: &str = "docs/embed.md";
const THEMING: &str = "docs/theming.md";

#[test]
fn the_documents_list_the_attributes() {
    let (document, host) = (read(EMBED), read("src/element/nomination-card.js"));
    let observed = host
        .split("observedAttributes = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .expect("a list");
    let mut attributes: BTreeSet<&str> = observed.split('"').skip(1).step_by(2).collect();
    // `lang` is a global attribute; only the style sheet uses `theme`.
    assert!(attributes.remove("lang"));
    attributes.insert("theme");
    let listed: BTreeSet<&str> = column(&document, "attributes", 0)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, attributes);
    let readme = read("README.md");
    let cells = column(&readme, "attributes", 0);
    let listed: BTreeSet<&str> = cells.into_iter().flat_map(quoted).collect();
    assert_eq!(listed, attributes, "README.md");
}

#[test]
fn the_documents_list_the_properties() {
    let document = read(EMBED);
    let element = read("src/element/nomination-card.js") + &read("src/element/attributes.js");
    let setters: BTreeSet<&str> = element
        .lines()
        .filter_map(|line| line.strip_prefix("  set ")?.split('(').next())
        .collect();
    let listed: BTreeSet<&str> = column(&document, "attributes", 1)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, setters);
}

#[test]
fn the_documents_list_the_sections() {
    let document = read(EMBED);
    let sections: Vec<&str> = nomination_card::settings::Section::ALL
        .into_iter()
        .map(|section| section.name())
        .collect();
    assert!(document.contains(&format!("`{}`", sections.join(" "))));
}

#[test]
fn the_documents_list_the_events() {
    let (document, host) = (read(EMBED), read("src/element/nomination-card.js"));
    let view = read("src/element/element.js");
    let mut told = values(&host, "dispatch(this, \"");
    told.extend(values(&view, "dispatch(this.#host, \""));
    let listed: BTreeSet<&str> = column(&document, "events", 0)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, told);
}

#[test]
fn the_documents_list_the_kinds_of_failure() {
    let (document, failure) = (read(EMBED), read("src/element/events.js"));
    let kinds = failure
        .lines()
        .find(|line| line.ends_with("} Kind */"))
        .expect("the type of the kinds");
    let kinds: BTreeSet<&str> = kinds.split('"').skip(1).step_by(2).collect();
    let cells = column(&document, "kinds", 0);
    let listed: BTreeSet<&str> = cells.into_iter().flat_map(quoted).collect();
    assert_eq!(listed, kinds);
    // The events table also lists these kinds.
    let details = column(&document, "events", 2).concat();
    assert!(kinds.is_subset(&quoted(&details)), "{details}");
}

#[test]
fn the_documents_list_the_parts() {
    let document = read(THEMING);
    let mut parts = BTreeSet::new();
    let components: Vec<String> = files("src/components", "rs")
        .into_iter()
        .map(read)
        .collect();
    for text in &components {
        parts.extend(values(text, " part=\""));
        parts.extend(values(text, "(\"part\", Static(\""));
    }
    let placeholder = read("src/element/placeholder.js");
    parts.extend(values(&placeholder, "part.add(\""));
    assert_eq!(quoted(part(&document, "parts")), parts);
}

#[test]
fn the_documents_list_the_custom_properties() {
    let document = read(THEMING);
    let style: String = sheets().into_iter().map(read).collect();
    let names = style
        .split("var(--nomination-card-")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next());
    let used: BTreeSet<String> = names
        .map(|name| format!("--nomination-card-{name}"))
        .collect();
    let cells = column(&document, "properties", 0);
    let listed: BTreeSet<String> = cells
        .into_iter()
        .flat_map(quoted)
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, used);
    let placeholder = read("src/element/placeholder.css");
    for name in placeholder
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
    {
        assert!(listed.contains(name), "placeholder.css has {name}");
    }
}
