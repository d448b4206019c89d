//! The card as Yew components: they turn what the [`view`](crate::view) says into elements.
//!
//! [`NominationCard`] owns the state of a card and hears of its events; below it, each
//! [`Section`](section::Section) is a component, which is rendered only when its own props change.
//! Everything else is a function from data to `Html`, so that it can stand in a
//! [template](template): what the card says is a list of entries.

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
