//! The style sheet of the card.

// Mounts the style sheet for the component; without the feature `style`, does nothing.
#[cfg(feature = "style")]
mod mount;
#[cfg(all(feature = "component", not(feature = "style")))]
#[path = "style/no_mount.rs"]
mod mount;

#[cfg(feature = "component")]
pub(crate) use mount::MountedStyle;

/// The text of the card's style sheet. All its rules select `.nomination-card`, or the host of a
/// shadow root that contains it.
///
/// A [`NominationCard`](crate::NominationCard) mounts it by itself, as a `<style>` element. An
/// application that forbids such elements, as a Content-Security-Policy without `'unsafe-inline'`
/// does, sets the prop `mount_style` to `false` and adds this text to the page in another way: as a
/// constructed style sheet, or as a file with a `<link>`.
///
/// The build combines the style sheets beside the components, parses them with stylist and minifies
/// them.
///
/// ```
/// use nomination_card::STYLE;
///
/// assert!(STYLE.contains(".nomination-card{"));
/// ```
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
