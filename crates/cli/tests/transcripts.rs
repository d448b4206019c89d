//! The transcripts in `crates/cli/tests/tool/transcripts` and in the documents match the tool's
//! output. `TRYCMD=overwrite` updates them.

/// In its own test binary, because it changes the working directory.
#[test]
fn transcripts_hold() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    trycmd::TestCases::new()
        .case("crates/cli/tests/tool/transcripts/*.md")
        .case("*.md")
        .case("docs/*.md")
        .run();
}
