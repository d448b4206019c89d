//! The parts of a bundled script: its source files.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::table::Parts;

/// The bytes of each source file in the bundle, from esbuild's metafile.
pub fn parts(metafile: &[u8]) -> Result<Parts> {
    let metafile: Value = serde_json::from_slice(metafile)?;
    let outputs = metafile["outputs"].as_object();
    let output = outputs.and_then(|outputs| outputs.values().next());
    let output = output.context("esbuild's metafile has no output")?;
    let inputs = output["inputs"]
        .as_object()
        .context("the bundle has no inputs")?;
    let mut parts: Parts = inputs
        .iter()
        .map(|(path, input)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            (name.to_owned(), bytes(&input["bytesInOutput"]))
        })
        .collect();
    let own = bytes(&output["bytes"]).saturating_sub(parts.values().sum());
    parts.insert("the bundler's own code".to_owned(), own);
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
    fn files_have_their_names() {
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
                ("the bundler's own code", 10)
            ]
        );
        assert!(super::parts(b"{}").is_err());
    }
}
