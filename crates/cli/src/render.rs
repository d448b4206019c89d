//! From nomination to a card in plain HTML, which needs no script to be read.

mod escape;
mod linked_data;
mod whole_page;
mod style;

use std::rc::Rc;

use yew::LocalServerRenderer;

use nomination_card::{
    NominationCard, Props,
    i18n::messages,
    model::{BaseUrl, Nomination, Url},
    read::{ReadError, decode::decode, read_str},
    settings::Settings,
};

use escape::{attribute, data};
use linked_data::linked_data;
use style::style_link;
pub use style::style_name;
use whole_page::page;

/// How a card is rendered.
///
/// ```
/// use nomination_card_cli::render::{render, Options};
///
/// let html = render(br#"{ "candidate": "Ada Lovelace" }"#.to_vec(), &Options::default())?;
/// assert!(html.starts_with("<nomination-card lang=\"en\">\n<template shadowrootmode=\"open\">"));
/// # Ok::<(), nomination_card::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the built folder is: a URL, relative to the page or not. `.` by default.
    pub assets: String,
    /// Where the nomination's JSON is, for a script that needs it; `None` puts the JSON
    /// into the element.
    pub src: Option<Url>,
    /// The language of the card's own words, a BCP 47 tag; English where the card does
    /// not speak it.
    pub lang: String,
    /// Whether a whole page is wanted, with the script tag.
    pub page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            assets: ".".to_owned(),
            src: None,
            lang: "en".to_owned(),
            page: false,
        }
    }
}

/// Renders a nomination, from the bytes of its file: the element `<nomination-card>`
/// with the card in a declarative shadow root. Beside it stand the same words once more
/// without a style, for readers who know nothing of shadow roots, as mail and feeds do;
/// linked data for machines; and the JSON, where no address of it is given.
///
/// The same nomination and options make the same bytes.
///
/// # Errors
///
/// [`ReadError`] says everything that is wrong with the nomination.
pub fn render(json: Vec<u8>, options: &Options) -> Result<String, ReadError> {
    let json = decode(json).map_err(ReadError::Syntax)?;
    let nomination = Rc::new(read_str(json.clone())?);
    let element = element(&nomination, &json, options);
    let html = if options.page {
        page(&nomination, &element, options)
    } else {
        element
    };
    // HTML cannot hold this character, and browsers drop it or stumble, each place its own way.
    // In JSON, it is always escaped.
    Ok(html.replace('\0', "\u{fffd}"))
}

fn element(nomination: &Rc<Nomination>, json: &str, options: &Options) -> String {
    let Options { assets, src, .. } = options;
    let lang = messages(&options.lang).lang;
    let id = if options.page {
        " id=\"nomination\""
    } else {
        ""
    };
    let src_attribute = src
        .as_ref()
        .map(|url| format!(" src=\"{}\"", attribute(url.as_str())))
        .unwrap_or_default();
    let style = style_link(assets);
    let drawn = card(nomination, options, false);
    let fallback = card(nomination, options, true);
    let linked = data(&linked_data(nomination, src.as_ref()).to_string());
    let inline = match src {
        Some(_) => String::new(),
        None => format!(
            "<script type=\"application/json\">{}</script>\n",
            data(json)
        ),
    };
    format!(
        "<nomination-card{id} lang=\"{lang}\"{src_attribute}>\n\
         <template shadowrootmode=\"open\">{style}<div>{drawn}</div></template>\n\
         {inline}\
         <script type=\"application/ld+json\">{linked}</script>\n\
         {fallback}\n\
         </nomination-card>\n"
    )
}

/// The card as the element draws it; with or, `light`, without its controls.
fn card(nomination: &Rc<Nomination>, options: &Options, light: bool) -> String {
    let props = Props {
        settings: Settings {
            lang: options.lang.clone(),
            base: options.src.as_ref().map(BaseUrl::on_page),
            light,
            ..Settings::default()
        },
        ..Props::new(nomination.clone())
    };
    let renderer = LocalServerRenderer::<NominationCard>::with_props(props).hydratable(false);
    // Nothing in a card waits for anything.
    pollster::block_on(renderer.render())
}

/// The address of a file in a folder.
fn in_folder(folder: &str, name: &str) -> String {
    let slash = if folder.is_empty() || folder.ends_with('/') {
        ""
    } else {
        "/"
    };
    format!("{folder}{slash}{name}")
}
