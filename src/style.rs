//! The style sheet of the card.

/// The text of the card's style sheet. Its rules are all about `.nomination-card`, and about
/// the host of a shadow root that holds it.
///
/// The custom element brings it along. A Yew application mounts it once, for
/// example as the content of a `<style>` element.
///
/// The text is that of the sheets beside the components, parsed by stylist when the crate is
/// compiled and printed without needless white space.
///
/// ```
/// use nomination_card::STYLE;
///
/// assert!(STYLE.contains(".nomination-card{"));
/// ```
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
