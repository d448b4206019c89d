//! Renders a nomination as a card in plain HTML that works without scripts.

mod escape;
mod light;
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

use escape::attribute;
#[doc(hidden)]
pub use escape::{data, markup};
use light::light;
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
/// assert!(html.starts_with("<div>\n<nomination-card lang=\"en\">\n<template shadowrootmode=\"open\">"));
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
    /// Whether to leave out the `<div>` around the element, without which many Markdown engines take
    /// the element for a part of a paragraph. A whole page has none.
    pub bare: bool,
    /// Whether to write the light copy alone: without the shadow root, inline JSON and linked data.
    pub light: bool,
    /// Whether to write linked data.
    pub json_ld: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            assets: ".".to_owned(),
            src: None,
            lang: "en".to_owned(),
            page: false,
            bare: false,
            light: false,
            json_ld: true,
        }
    }
}

/// Renders the bytes of a nomination as the element `<nomination-card>`, with the card in a
/// declarative shadow root. The element's light DOM repeats the content without style, for readers
/// such as mail and feed programs that do not know shadow roots. It also holds linked data for
/// machines and, unless `src` is set, the JSON.
///
/// Markdown engines and template languages leave the output as it is: it has no blank lines, no braces
/// but those of JSON, and a block-level element outermost.
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
    let html = match (options.page, options.bare) {
        (true, _) => page(&nomination, &element, options),
        (false, true) => element,
        (false, false) => format!("<div>\n{element}</div>\n"),
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
    let start = format!("<nomination-card{id} lang=\"{lang}\"{src_attribute}>\n");
    let fallback = light(&card(nomination, options, true));
    let end = format!("{fallback}\n</nomination-card>\n");
    if options.light {
        return start + &end;
    }
    let style = style_link(assets);
    let rendered = markup(&card(nomination, options, false));
    let shadow =
        format!("<template shadowrootmode=\"open\">{style}<div>{rendered}</div></template>\n");
    let inline = src.is_none().then(|| script("application/json", json));
    let linked = options.json_ld.then(|| {
        let linked = linked_data(nomination, src.as_ref()).to_string();
        script("application/ld+json", &linked)
    });
    [
        start,
        shadow,
        inline.unwrap_or_default(),
        linked.unwrap_or_default(),
        end,
    ]
    .concat()
}

/// A script that contains data.
fn script(kind: &str, json: &str) -> String {
    format!("<script type=\"{kind}\">{}</script>\n", data(json))
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
