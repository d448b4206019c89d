//! Mounts nothing: the application does without the feature `style`.

use yew::{Component, html::Scope};

/// Nothing.
pub struct MountedStyle;

impl MountedStyle {
    /// Mounts nothing.
    pub fn new<C: Component>(_: &Scope<C>) -> Self {
        Self
    }
}
