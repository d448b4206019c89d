//! Mounts the card's style sheet in a Yew application, with stylist.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use stylist::{GlobalStyle, manager::StyleManager};
use yew::{Callback, Component, html::Scope};

use super::STYLE;

thread_local! {
    /// The manager that has mounted the style sheet in the document's head, while there are cards.
    static SHARED: RefCell<Weak<StyleManager>> = const { RefCell::new(Weak::new()) };
}

/// A component's handle to the mounted style sheet. All cards of a document share the style sheet,
/// and dropping the last handle unmounts it.
pub struct MountedStyle {
    _shared: Option<Rc<StyleManager>>,
}

impl MountedStyle {
    /// Mounts the style sheet for a component: with the manager of an enclosing stylist
    /// `ManagerProvider`, which keeps it mounted, else in the document's head.
    ///
    /// Without a document, as in a worker, mounts nothing.
    pub fn new<C: Component>(component: &Scope<C>) -> Self {
        let provided = component.context::<StyleManager>(Callback::noop());
        let shared = match provided {
            Some((manager, _)) => {
                mount(&manager);
                None
            }
            None => shared(),
        };
        Self { _shared: shared }
    }
}

fn shared() -> Option<Rc<StyleManager>> {
    SHARED.with_borrow_mut(|shared| {
        if let Some(manager) = shared.upgrade() {
            return Some(manager);
        }
        let manager = StyleManager::builder().prefix("nomination-card".into());
        // This fails if there is no document.
        let manager = Rc::new(manager.build().ok()?);
        mount(&manager);
        *shared = Rc::downgrade(&manager);
        Some(manager)
    })
}

/// Mounts the style sheet; the manager keeps it, and mounts it only once. The build has parsed this
/// text, so this fails only if the document does.
fn mount(manager: &StyleManager) -> Option<GlobalStyle> {
    GlobalStyle::new_with_manager(STYLE, manager).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each declaration of a style sheet with the rules around it, as significant characters only.
    fn declarations(css: &str) -> Vec<String> {
        let css: String = css.split_whitespace().collect();
        let (mut found, mut around, mut rest) = (Vec::new(), Vec::new(), css.as_str());
        while let Some(end) = rest.find(['{', '}', ';']) {
            let (text, mark) = (&rest[..end], &rest[end..=end]);
            match mark {
                "{" => around.push(text),
                _ if text.is_empty() => {}
                _ => found.push(format!("{}{{{text}", around.join("{"))),
            }
            if mark == "}" {
                around.pop();
            }
            rest = &rest[end + 1..];
        }
        assert!(rest.is_empty() && around.is_empty(), "{around:?} {rest}");
        found
    }

    /// stylist prints an `@media` that contains several rules once for each of them.
    #[test]
    fn what_stylist_mounts_means_what_the_text_means() {
        let style = mount(&StyleManager::new().unwrap()).unwrap();
        let (ours, mounted) = (declarations(STYLE), declarations(style.get_style_str()));
        assert!(ours.len() > 300, "{}", ours.len());
        assert_eq!(mounted, ours);
        assert!(ours.contains(&"@mediaprint{.nomination-carda{text-decoration:none".to_owned()));
    }
}
