//! What the components do to a browser and hear from it, as values that clean up when they are
//! dropped.

mod focus;
mod letters;
mod pep_index;
mod receive;
mod visitor_state;

pub use focus::Focus;
pub use letters::lower_case;
pub use pep_index::{PepIndex, Subscription};
pub use visitor_state::VisitorState;
