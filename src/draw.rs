//! From view to drawing: what a card says becomes elements and texts.
//!
//! Nothing here decides about words, order or counts: that is the [`view`](crate::view)'s.

mod endorsement;
mod entry;
mod facts;
mod folded;
mod footer;
mod header;
mod heading;
mod link;
mod pep;
mod pep_list;
mod place;
mod prose;
mod section;
mod title;

use crate::{drawing::Drawing, text::plain_title, view::View};
use footer::footer;
use header::header;
use section::section;

/// Draws a card.
///
/// ```
/// use nomination_card::{draw::draw, read, settings::Settings, view::view};
///
/// let nomination = read(br#"{ "candidate": "Ada Lovelace" }"#.to_vec())?;
/// let settings = Settings::default();
/// let drawing = draw(&view(&nomination, &settings));
/// assert!(drawing.all_text().ends_with("Ada Lovelace"));
/// # Ok::<(), nomination_card::ReadError>(())
/// ```
pub fn draw(view: &View<'_>) -> Drawing {
    let mut drawing = Drawing::default();
    let name = plain_title(view.header.name);
    let own = [
        Some(view.words.lang),
        Some(view.words.link_copied),
        Some(name.as_ref()),
    ];
    const CARD: &str = "article;class=nomination-card;part=card;lang;data-copied;aria-label";
    drawing.element(CARD, &own, |drawing| {
        header(drawing, view);
        for content in &view.sections {
            section(drawing, content, view);
        }
        if let Some(source) = &view.source {
            footer(drawing, source, view);
        }
    });
    drawing
}
