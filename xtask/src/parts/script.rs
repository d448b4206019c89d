//! The parts of a bundled script: the files that it is made of.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::table::Parts;

/// The bytes of each file in the bundle, from what esbuild tells of it.
pub fn parts(metafile: &[u8]) -> Result<Parts> {
    let told: Value = serde_json::from_slice(metafile)?;
    let outputs = told["outputs"].as_object();
    let output = outputs.and_then(|outputs| outputs.values().next());
    let output = output.context("esbuild tells of no bundle")?;
    let inputs = output["inputs"]
        .as_object()
        .context("the bundle is made of nothing")?;
    let mut parts: Parts = inputs
        .iter()
        .map(|(path, input)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            (name.to_owned(), bytes(&input["bytesInOutput"]))
        })
        .collect();
    let around = bytes(&output["bytes"]).saturating_sub(parts.values().sum());
    parts.insert("what holds them together".to_owned(), around);
    Ok(parts)
}

fn bytes(value: &Value) -> usize {
    value
        .as_u64()
        .and_then(|bytes| bytes.try_into().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_names() {
        let metafile = r#"{ "outputs": { "x/card.js": { "bytes": 100, "inputs": {
            "../bundle/glue.js": { "bytesInOutput": 70 }, "card.js": { "bytesInOutput": 20 } } } } }"#;
        let parts = parts(metafile.as_bytes()).unwrap();
        let parts: Vec<_> = parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), *bytes))
            .collect();
        assert_eq!(
            parts,
            [
                ("card.js", 20),
                ("glue.js", 70),
                ("what holds them together", 10)
            ]
        );
        assert!(super::parts(b"{}").is_err());
    }
}
