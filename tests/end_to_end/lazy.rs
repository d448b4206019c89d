//! `loading="lazy"`.

use crate::{stage::Stage, tests};

tests! {
    lazy_asks_for_nothing_until_near
    lazy_shows_inline_json_when_near
    lazy_loads_at_once_when_eager
}

/// A card a hundred screens below the top of the page.
fn far_below(card: &str) -> String {
    format!(r#"<div style="height: 80000px">A long page</div>{card}"#)
}

#[track_caller]
fn asked_for_nothing(stage: &Stage) {
    stage.quiet();
    let mut log = stage.home.log();
    log.retain(|request| {
        let known = [crate::host::PATH, crate::host::SCRIPT];
        !request.path.starts_with("/harness/") && !known.contains(&&*request.path)
    });
    assert!(log.is_empty(), "{log:?}");
}

/// Shows a lazy card far below, and checks that `script` makes it load.
#[track_caller]
fn waits(stage: &Stage, card: &str, script: &str, text: &str) {
    stage.show(&far_below(card));
    stage.act("await customElements.whenDefined('nomination-card');");
    asked_for_nothing(stage);
    assert_eq!(stage.text(), FALLBACK);
    stage.act(script);
    stage.settle();
    assert_eq!(stage.text(), text);
}

pub const FALLBACK: &str = "Fallback";
pub const LAZY: &str =
    r#"<nomination-card src="/assets/minimal.json" loading="lazy">Fallback</nomination-card>"#;
pub const LAZY_INLINE: &str = r#"<nomination-card loading="lazy">
    <script type="application/json">{ "candidate": "Ines Inline" }</script>Fallback
    </nomination-card>"#;
pub const COME_NEAR: &str = "card.scrollIntoView({ behavior: 'instant' });";

fn lazy_asks_for_nothing_until_near(stage: &Stage) {
    waits(stage, LAZY, COME_NEAR, "Mira Tanager");
}

fn lazy_shows_inline_json_when_near(stage: &Stage) {
    waits(stage, LAZY_INLINE, COME_NEAR, "Ines Inline");
}

fn lazy_loads_at_once_when_eager(stage: &Stage) {
    waits(stage, LAZY, "card.loading = 'eager';", "Mira Tanager");
}
