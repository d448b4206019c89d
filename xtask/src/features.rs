//! Reads the names of a package's features from its manifest.

/// The features that a `Cargo.toml` declares, in its order.
pub fn declared_by(manifest: &str) -> Vec<&str> {
    let section = manifest
        .lines()
        .skip_while(|line| line.trim() != "[features]");
    let lines = section.skip(1).take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| Some(name(line.split_once('=')?.0)))
        .collect()
}

fn name(key: &str) -> &str {
    key.trim().trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::declared_by;

    #[test]
    fn only_the_section_counts() {
        let manifest = r#"
[package]
name = "one"

[features]
default = ["a"]
# A comment.
a = [
    "dep:serde",
]
"b-c" = []

[dependencies]
serde = "1"
"#;
        assert_eq!(declared_by(manifest), ["default", "a", "b-c"]);
        assert!(declared_by("[package]\nname = \"one\"\n").is_empty());
    }
}
