//! Renders a whole HTML page with a card.

use super::{
    Options,
    escape::{attribute, text},
    in_folder,
    style::style_link,
};
use nomination_card::{i18n::messages, markdown::plain_title, model::Nomination};

/// The page with this element.
pub fn page(nomination: &Nomination, element: &str, options: &Options) -> String {
    let assets = &options.assets;
    let lang = messages(&options.lang).lang;
    let style = style_link(assets);
    let script = attribute(&in_folder(assets, "nomination-card.js"));
    let title = title(nomination);
    let description = nomination
        .summary
        .as_ref()
        .map(|summary| {
            let words: Vec<_> = summary
                .plain()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            format!(
                "<meta name=\"description\" content=\"{}\">\n",
                attribute(&words.join(" "))
            )
        })
        .unwrap_or_default();
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n\
         {description}\
         {style}\n\
         <script type=\"module\" src=\"{script}\"></script>\n\
         </head>\n\
         <body>\n\
         {element}\
         </body>\n\
         </html>\n",
        text(&title)
    )
}

/// The page title: candidate, office and term.
fn title(nomination: &Nomination) -> String {
    let mut title = plain_title(&nomination.candidate.name);
    if let Some(election) = &nomination.election {
        title.push_str(" · ");
        title.push_str(&plain_title(&election.name));
        if let Some(term) = &election.term {
            title.push(' ');
            title.push_str(&plain_title(term));
        }
    }
    title
}
