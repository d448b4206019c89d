//! Renders a nomination as a card in plain HTML that works without scripts.

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

/// Options for rendering a card.
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
    /// The URL of the built folder, absolute or relative to the page. `.` by default.
    pub assets: String,
    /// The URL of the nomination's JSON, for the script to load; `None` embeds the JSON in the
    /// element.
    pub src: Option<Url>,
    /// The language of the card's own messages, a BCP 47 tag; English if the card does not support
    /// it.
    pub lang: String,
    /// Whether to render a whole page with the script tag.
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

/// Renders the bytes of a nomination as the element `<nomination-card>`, with the card in a
/// declarative shadow root. The element's light DOM repeats the content without style, for readers
/// such as mail and feed programs that do not know shadow roots. It also holds linked data for
/// machines and, unless `src` is set, the JSON.
///
/// The output is reproducible: the same nomination and options give the same bytes.
///
/// # Errors
///
/// Returns a [`ReadError`] with all errors in the nomination.
pub fn render(json: Vec<u8>, options: &Options) -> Result<String, ReadError> {
    let json = decode(json).map_err(ReadError::Syntax)?;
    let nomination = Rc::new(read_str(json.clone())?);
    let element = element(&nomination, &json, options);
    let html = if options.page {
        page(&nomination, &element, options)
    } else {
        element
    };
    // HTML cannot represent this character; browsers drop or replace it inconsistently. JSON always
    // escapes it.
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
    let rendered = card(nomination, options, false);
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
         <template shadowrootmode=\"open\">{style}<div>{rendered}</div></template>\n\
         {inline}\
         <script type=\"application/ld+json\">{linked}</script>\n\
         {fallback}\n\
         </nomination-card>\n"
    )
}

/// Renders the card as the element does, or with `light`, without its controls.
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
    // Nothing in a card awaits anything.
    pollster::block_on(renderer.render())
}

/// The URL of a file in a folder.
fn in_folder(folder: &str, name: &str) -> String {
    let slash = if folder.is_empty() || folder.ends_with('/') {
        ""
    } else {
        "/"
    };
    format!("{folder}{slash}{name}")
}
