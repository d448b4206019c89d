//! `nomination-card schema`

use nomination_card_cli::schema::schema;

use crate::{
    arguments::Schema,
    outcome::{End, Failure},
    output::Output,
};

/// Prints the JSON Schema.
pub fn run(Schema: &Schema, output: &mut Output) -> Result<End, Failure> {
    output.write(&schema())?;
    Ok(End::Fine)
}
