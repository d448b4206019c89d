//! The speed of `check`.

use std::{
    fs,
    time::{Duration, Instant},
};

use nomination_card_cli::{check::check, limit::Limit};

use crate::process::{file, tool};

/// Whether a task finishes within the limit. One fast run of several is enough,
/// because other processes may slow the machine down.
fn is_done_within(limit: Duration, mut something: impl FnMut()) -> bool {
    (0..10).any(|_| {
        let start = Instant::now();
        something();
        start.elapsed() < limit
    })
}

#[test]
fn a_hundred_files_take_less_than_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<_> = (0..100)
        .map(|index| {
            let sample = ["assets/vstinner.json", "assets/rtl.json"][index % 2];
            let path = folder.path().join(format!("{index}.json"));
            fs::copy(file(sample), &path).unwrap();
            path
        })
        .collect();
    assert!(is_done_within(Duration::from_secs(1), || {
        tool().arg("check").args(&paths).assert().success();
    }));
}

/// Maximum-size files, crafted to be slow.
#[test]
fn warnings_take_no_longer_than_their_text() {
    let list =
        |entry: &str| vec![entry; (Limit::NOMINATION.bytes - 100) / (entry.len() + 1)].join(",");
    let hostile = [
        list(r#""x":0"#),
        list(r#""agenda":1"#),
        list(r#""endorsment":1"#),
        list(r#""election":"""#),
        format!(r#""peps": [{}]"#, list("8")),
        format!(r#""peps": [{}]"#, list(r#"{"number":8,"tilte":1}"#)),
        format!(r#""{}": 1"#, "x".repeat(Limit::NOMINATION.bytes - 100)),
        (0..Limit::NOMINATION.bytes / 10)
            .map(|it| format!("\"{it:05}\":0,"))
            .collect::<String>()
            + "\"x\":0",
    ];
    for members in hostile {
        let text = format!("{{ \"candidate\": \"Ada\", {members} }}");
        let start: String = text.chars().take(60).collect();
        assert!(
            is_done_within(Duration::from_secs(5), || drop(check(
                text.clone().into(),
                None
            ))),
            "{start}"
        );
    }
}
