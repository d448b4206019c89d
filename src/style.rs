//! The style sheet of the card.

/// What a page needs to show a [`NominationCard`](crate::NominationCard) as it is
/// meant: the text of a style sheet, whose rules are all about `.nomination-card`.
///
/// The custom element brings it along. A Yew application mounts it once, for
/// example as the content of a `<style>` element.
pub const STYLE: &str = concat!(
    include_str!("style/0-host.css"),
    include_str!("style/1-card.css"),
    include_str!("style/2-header.css"),
    include_str!("style/3-sections.css"),
    include_str!("style/4-peps.css"),
    include_str!("style/5-endorsements.css"),
    include_str!("style/6-prose.css"),
    include_str!("style/7-copy.css"),
    include_str!("style/8-print.css"),
);
