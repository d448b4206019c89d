//! The transcripts in `crates/cli/tests/tool/transcripts`, and those in the documents, are what the tool
//! prints. `TRYCMD=overwrite` stores what it prints now.

/// Alone in its program, since it changes the folder that the commands run in.
#[test]
fn transcripts_hold() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    trycmd::TestCases::new()
        .case("crates/cli/tests/tool/transcripts/*.md")
        .case("*.md")
        .case("docs/*.md")
        .run();
}
