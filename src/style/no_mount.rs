//! Replaces `mount` without the feature `style`: mounts nothing.

use yew::{Component, html::Scope};

/// An empty handle.
pub struct MountedStyle;

impl MountedStyle {
    /// Mounts nothing.
    pub fn new<C: Component>(_: &Scope<C>) -> Self {
        Self
    }
}
