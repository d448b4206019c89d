//! The components' access to the browser, as values that clean up when they are dropped.

mod fetch_pep_index;
mod focus;
mod letters;
mod realm;
mod receive;
mod visitor_state;

pub use fetch_pep_index::Subscription;
pub use focus::Focus;
pub use letters::lower_case;
pub use realm::{element, is_element, text_field};
pub use visitor_state::VisitorState;
