//! Reads the version of a package from `Cargo.lock`.

/// The version that a lock file gives to `package`.
pub fn version_of<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_of;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.79"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
source = "registry"
"#;

    #[test]
    fn the_exact_name_counts() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(version_of(LOCK, "wasm-bindgen-futures"), Some("0.4.79"));
    }

    #[test]
    fn an_absent_package_has_none() {
        assert_eq!(version_of(LOCK, "wasm"), None);
        assert_eq!(version_of("", "wasm"), None);
    }
}
