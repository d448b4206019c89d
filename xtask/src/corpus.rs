//! The corpus of a fuzz target, stored as an archive in `fuzz/corpus`, so that a clone contains
//! four files instead of thousands.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use tar::{Archive, Builder, Header};

fn archive(target: &str) -> PathBuf {
    crate::project::root().join(format!("fuzz/corpus/{target}.tar.gz"))
}

/// Extracts a target's inputs into a folder, replacing its contents.
pub fn unpack(target: &str, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let path = archive(target);
    let file = File::open(&path).with_context(|| path.display().to_string())?;
    Ok(Archive::new(GzDecoder::new(file)).unpack(folder)?)
}

/// Archives a folder as the inputs of a target, and returns their number. The output is
/// reproducible.
pub fn pack(target: &str, folder: &Path) -> Result<usize> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let file = File::create(archive(target))?;
    let mut builder = Builder::new(GzEncoder::new(file, Compression::best()));
    for path in &paths {
        let name = path.file_name().context("a file has a name")?;
        let bytes = fs::read(path)?;
        let mut header = Header::new_gnu();
        header.set_size(bytes.len().try_into()?);
        header.set_mode(0o644);
        builder.append_data(&mut header, name, &*bytes)?;
    }
    builder.into_inner()?.finish()?;
    Ok(paths.len())
}
