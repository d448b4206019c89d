//! The props of the card.

use std::rc::Rc;

use yew::prelude::*;

use crate::{effects::VisitorState, model::Nomination, settings::Settings};

/// The props of a [`NominationCard`](crate::NominationCard).
#[derive(Clone, Properties)]
pub struct Props {
    /// The nomination to show. Nominations are compared by address: to show another one, pass
    /// another `Rc`.
    pub nomination: Rc<Nomination>,
    /// How to show it.
    #[prop_or_default]
    pub settings: Settings,
    /// Whether the card mounts its own style sheet, as a `<style>` element: by the manager of an
    /// enclosing stylist `ManagerProvider`, else in the document's head. `true` by default; an
    /// application that forbids such elements sets `false` and adds [`STYLE`](crate::STYLE) to the
    /// page itself. Read once, when the component is created.
    #[prop_or(true)]
    pub mount_style: bool,
    /// The absolute URL of a list in the format of <https://peps.python.org/api/peps.json>, which
    /// completes the PEPs and updates their statuses. The card is shown before it has loaded.
    #[prop_or_default]
    pub peps_src: AttrValue,
    /// What the visitor had done in the card that this one takes over.
    #[prop_or_default]
    pub visitor: Option<Rc<VisitorState>>,
    /// Called when a visitor wants the link to a part of the card, such as `agenda/2`.
    #[prop_or_default]
    pub on_copy: Callback<String>,
    /// Called after each render into the page.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

impl Props {
    /// The props of a card with default settings.
    pub fn new(nomination: Rc<Nomination>) -> Self {
        Self {
            nomination,
            settings: Settings::default(),
            mount_style: true,
            peps_src: AttrValue::default(),
            visitor: None,
            on_copy: Callback::noop(),
            on_rendered: Callback::noop(),
        }
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.nomination, &other.nomination)
            && self.settings == other.settings
            && self.peps_src == other.peps_src
            && self.on_copy == other.on_copy
            && self.on_rendered == other.on_rendered
    }
}
