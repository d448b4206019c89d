//! What a card is rendered from.

use std::rc::Rc;

use yew::prelude::*;

use crate::{effects::VisitorState, model::Nomination, settings::Settings};

/// What a card is rendered from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The nomination to show. Nominations are compared by address: to show another one, make
    /// another `Rc`.
    pub nomination: Rc<Nomination>,
    /// How to show it.
    #[prop_or_default]
    pub settings: Settings,
    /// Whether the card mounts its own style sheet, as a `<style>` element: by the manager of
    /// stylist's `ManagerProvider` around it, else in the head of the document. `true` by
    /// default; an application that forbids such elements says `false` and gives the page
    /// [`STYLE`](crate::STYLE) itself. It counts when the card appears.
    #[prop_or(true)]
    pub mount_style: bool,
    /// The absolute URL of a list of the shape of <https://peps.python.org/api/peps.json>, which
    /// fills in and checks the PEPs. The card does not wait for it.
    #[prop_or_default]
    pub peps_src: AttrValue,
    /// What a visitor had done in the card that this one takes over.
    #[prop_or_default]
    pub visitor: Option<Rc<VisitorState>>,
    /// Told where a visitor wants a link to: a part of the card such as `agenda/2`.
    #[prop_or_default]
    pub on_copy: Callback<String>,
    /// Called whenever the card has been rendered into the page.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

impl Props {
    /// A nomination, shown as a card is by default.
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
