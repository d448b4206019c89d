//! Computes transfer sizes.

use anyhow::Result;

/// Compresses a file with brotli at the highest quality, like a server that compresses in advance.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let highest = ::brotli::enc::BrotliEncoderParams {
        size_hint: content.len(),
        ..Default::default()
    };
    ::brotli::BrotliCompress(&mut &content[..], &mut compressed, &highest)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    #[test]
    fn repetition_weighs_nothing() {
        assert!(super::brotli(&[b'a'; 10_000]).unwrap().len() < 20);
    }
}
