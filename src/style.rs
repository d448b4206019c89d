//! The style sheet of the card.

// What the component mounts it with; without the feature, something that mounts nothing.
#[cfg(feature = "style")]
mod mount;
#[cfg(all(feature = "component", not(feature = "style")))]
#[path = "style/no_mount.rs"]
mod mount;

#[cfg(feature = "component")]
pub(crate) use mount::MountedStyle;

/// The text of the card's style sheet. Its rules are all about `.nomination-card`, and about
/// the host of a shadow root that holds it.
///
/// A [`NominationCard`](crate::NominationCard) mounts it by itself, as a `<style>` element.
/// An application that forbids such elements (a Content-Security-Policy without
/// `'unsafe-inline'` does) sets the property `mount_style` to `false`, and gives the page this
/// text by other means: a constructed style sheet, or a file that a `<link>` names.
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
