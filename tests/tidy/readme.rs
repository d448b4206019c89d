//! The README's tables say what the code says.

use std::collections::BTreeSet;

use super::{column, files, quoted, read, readme_part, style::sheets, values};

#[test]
fn the_readme_lists_the_attributes() {
    let (readme, host) = (read("README.md"), read("src/element/nomination-card.js"));
    let observed = host
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
    let element = read("src/element/nomination-card.js") + &read("src/element/attributes.js");
    let setters: BTreeSet<&str> = element
        .lines()
        .filter_map(|line| line.strip_prefix("  set ")?.split('(').next())
        .collect();
    let listed: BTreeSet<&str> = column(&readme, "attributes", 1)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, setters);
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
    let (readme, host) = (read("README.md"), read("src/element/nomination-card.js"));
    let view = read("src/element/element.js");
    let mut told = values(&host, "dispatch(this, \"");
    told.extend(values(&view, "dispatch(this.#host, \""));
    let listed: BTreeSet<&str> = column(&readme, "events", 0)
        .into_iter()
        .flat_map(quoted)
        .collect();
    assert_eq!(listed, told);
}

#[test]
fn the_readme_lists_the_kinds_of_failure() {
    let (readme, failure) = (read("README.md"), read("src/element/events.js"));
    let kinds = failure
        .lines()
        .find(|line| line.ends_with("} Kind */"))
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
    assert_eq!(quoted(readme_part(&readme, "parts")), parts);
}

#[test]
fn the_readme_lists_the_custom_properties() {
    let readme = read("README.md");
    let style: String = sheets().into_iter().map(read).collect();
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
    let placeholder = read("src/element/placeholder.css");
    for name in placeholder
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
    {
        assert!(listed.contains(name), "placeholder.css has {name}");
    }
}
