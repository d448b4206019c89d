//! `nomination-card schema`

use crate::{
    arguments::Schema,
    end::{End, Failure},
    output::Output,
};

/// Prints the JSON Schema.
pub fn run(Schema: &Schema, output: &mut Output) -> Result<End, Failure> {
    output.write(include_bytes!("../../assets/nomination.schema.json"))?;
    Ok(End::Fine)
}
