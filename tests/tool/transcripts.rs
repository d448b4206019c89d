//! The transcripts in `tests/tool/transcripts`, and those in the documents, are what the tool
//! prints. `TRYCMD=overwrite` stores what it prints now.

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new()
        .case("tests/tool/transcripts/*.md")
        .case("*.md")
        .case("docs/*.md")
        .run();
}
