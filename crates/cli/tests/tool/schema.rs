//! `assets/nomination.schema.json` matches the generated schema.
//! `tests/data/schema.rs` tests its content.

use std::fs;

use crate::process::{file, tool};

#[test]
fn what_is_published_is_made_from_the_table() {
    let made = nomination_card_cli::schema::schema();
    let path = file("assets/nomination.schema.json");
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&path, &made).unwrap();
    }
    let published = fs::read_to_string(&path).unwrap();
    for (published, made) in published.lines().zip(made.lines()) {
        assert_eq!(published, made, "SNAPSHOTS=overwrite takes the new one");
    }
    assert_eq!(published.len(), made.len());
}

#[test]
fn what_is_printed_is_what_is_published() {
    let published = fs::read_to_string(file("assets/nomination.schema.json")).unwrap();
    let printed = tool().arg("schema").output().unwrap();
    assert_eq!(String::from_utf8(printed.stdout).unwrap(), published);
}
