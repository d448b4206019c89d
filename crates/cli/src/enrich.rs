//! A nomination's own text, with what a list of PEPs adds, and what the two disagree about.

mod differences;
mod entries;
mod layout;
mod rewrite;

pub use self::{
    differences::Difference,
    rewrite::{Rewritten, rewrite},
};
