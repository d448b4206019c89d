//! Mounts the card's style sheet in a Yew application, by stylist.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use stylist::{GlobalStyle, manager::StyleManager};
use yew::{Callback, Component, html::Scope};

use super::STYLE;

thread_local! {
    /// What has mounted the style sheet in the document's head, while a card is there.
    static SHARED: RefCell<Weak<StyleManager>> = const { RefCell::new(Weak::new()) };
}

/// The style sheet as a component has mounted it. All cards of a document share it, and it is
/// unmounted with the last of them.
pub struct MountedStyle {
    _shared: Option<Rc<StyleManager>>,
}

impl MountedStyle {
    /// Mounts it for a component: by the manager that the application provides with stylist's
    /// `ManagerProvider`, which keeps it mounted, else in the head of the document.
    ///
    /// Where there is no document, as in a worker, nothing is mounted.
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
        // It fails where there is no document.
        let manager = Rc::new(manager.build().ok()?);
        mount(&manager);
        *shared = Rc::downgrade(&manager);
        Some(manager)
    })
}

/// The manager keeps what it mounts, and mounts it once. The build has parsed this text, so it
/// fails only where the document does.
fn mount(manager: &StyleManager) -> Option<GlobalStyle> {
    GlobalStyle::new_with_manager(STYLE, manager).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each declaration of a style sheet, with the rules around it, by the characters alone.
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

    /// stylist's printer writes the `@media` around several rules once for each of them.
    #[test]
    fn what_stylist_mounts_means_what_the_text_means() {
        let style = mount(&StyleManager::new().unwrap()).unwrap();
        let (ours, mounted) = (declarations(STYLE), declarations(style.get_style_str()));
        assert!(ours.len() > 300, "{}", ours.len());
        assert_eq!(mounted, ours);
        assert!(ours.contains(&"@mediaprint{.nomination-carda{text-decoration:none".to_owned()));
    }
}
