//! Where things are in the checkout.

use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// The folder with the files to deploy.
pub fn dist() -> PathBuf {
    root().join("dist")
}
