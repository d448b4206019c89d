//! The scenarios to run repeatedly with each contestant.

mod changes;
mod cold;
mod filter;
mod laid_out;
mod memory;
mod task;

pub use laid_out::MORE;

use anyhow::Result;
use clap::ValueEnum;

use crate::contestant::{BEFORE, OURS, PEERS, STATIC, all};
use crate::results::Values;
use crate::testbed::Testbed;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scenario {
    Cold,
    Prerendered,
    Cards,
    Peps,
    Changes,
    Filter,
    Task,
    Memory,
    Growth,
}

impl Scenario {
    /// The name on the command line.
    pub fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// The contestants, including the earlier commit, which may be missing.
    pub fn contestants(self) -> Vec<&'static str> {
        match self {
            Self::Prerendered => vec![OURS, STATIC],
            Self::Growth => vec![OURS],
            // The limit shows the browser's own share: layout and paint of the same text.
            Self::Task => all(),
            // The peers have no attributes.
            Self::Changes => vec![OURS, BEFORE],
            _ => [&[OURS, BEFORE], &PEERS[..]].concat(),
        }
    }

    /// Runs the scenario once.
    pub fn run(self, testbed: &mut Testbed, contestant: &str) -> Result<Values> {
        match self {
            Self::Cold => cold::cold(testbed, contestant),
            Self::Prerendered => cold::prerendered(testbed, contestant),
            Self::Cards => laid_out::cards(testbed, contestant),
            Self::Peps => laid_out::peps(testbed, contestant),
            Self::Changes => changes::changes(testbed, contestant),
            Self::Filter => filter::filter(testbed, contestant),
            Self::Task => task::task(testbed, contestant),
            Self::Memory => memory::memory(testbed, contestant),
            Self::Growth => laid_out::growth(testbed, contestant),
        }
    }
}
