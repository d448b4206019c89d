//! The card as Yew components, which render the [`view`](crate::view) as elements.
//!
//! [`NominationCard`] owns the card's state and handles its events. Below it, each
//! [`Section`](section::Section) is a component that renders only when its own props change.
//! Everything else is a function from data to `Html`, so that [templates](template) can be made of
//! its results.

mod collapsible;
mod copy_link;
mod dir;
mod endorsement;
mod entries;
mod entry;
mod facts;
mod footer;
mod header;
mod heading;
mod link;
mod message;
mod nomination_card;
mod numbers;
mod pep_filter;
mod pep_row;
mod pep_status;
mod place;
mod props;
mod prose;
mod section;
mod state;
mod template;
mod template_list;
mod title;

pub use message::Message;
pub use nomination_card::NominationCard;
pub use props::Props;
