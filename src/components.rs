//! The card, drawn: components turn a [`View`](crate::view::View) into `Html` and
//! do nothing else.

mod endorsement;
mod entry;
mod facts;
mod folded;
mod footer;
mod header;
mod heading;
mod link;
mod nomination_card;
mod pep;
mod pep_list;
mod place;
mod prose;
mod section;
mod title;

pub use nomination_card::{NominationCard, Props};
