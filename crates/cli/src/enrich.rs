//! Adds PEP metadata from a list to the text of a nomination, and reports where the two differ.

mod differences;
mod entries;
mod layout;
mod rewrite;

pub use self::{
    differences::Difference,
    rewrite::{Rewritten, rewrite},
};
