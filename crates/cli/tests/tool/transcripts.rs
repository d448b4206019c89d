//! The transcripts in `tests/tool/transcripts`, and those of the README, are what
//! happens. `TRYCMD=overwrite` takes what happens now.

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new()
        .case("tests/tool/transcripts/*.md")
        .case("../../README.md")
        .run();
}
