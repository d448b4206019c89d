//! The WebAssembly half of the custom element `<nomination-card>`.
//!
//! The element's class is JavaScript, since WebAssembly cannot extend `HTMLElement`. It
//! gives the JSON and its settings, and gets a card as a [drawing](nomination_card::drawing) or
//! is told why not. Nothing of a card stays here: when one brings the module down, it
//! starts over, and all others still stand.

mod page;

use nomination_card::{
    base::Base,
    draw::draw,
    enrich::enrich,
    peps::Peps,
    read,
    settings::{Level, Sections, Settings},
    view::view,
    words::words,
};
use page::Page;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

fn main() {}

thread_local! {
    /// The lists of PEPs that the page has asked for.
    static LISTS: RefCell<Vec<Peps>> = const { RefCell::new(Vec::new()) };
}

/// Reads a list of the shape of `peps.json` of the PEP API, and gives its number.
///
/// # Errors
///
/// What is wrong with it, in a sentence.
#[wasm_bindgen]
pub fn learn(json: Vec<u8>) -> Result<usize, String> {
    let peps = Peps::read(json).map_err(|issue| issue.message.into_owned())?;
    LISTS.with_borrow_mut(|lists| {
        lists.push(peps);
        Ok(lists.len() - 1)
    })
}

/// Draws a nomination on a page, or tells it why not.
///
/// `json` is the nomination, `base` the address that relative URLs in it are read
/// against, `list` the number of a list that fills in its PEPs.
#[wasm_bindgen]
#[expect(
    clippy::too_many_arguments,
    reason = "an object would cost its glue in the module"
)]
pub fn show(
    page: &Page,
    json: Vec<u8>,
    base: Option<String>,
    lang: String,
    heading_level: &str,
    sections: &str,
    open: bool,
    list: Option<usize>,
) {
    let mut nomination = match read(json) {
        Ok(nomination) => nomination,
        Err(error) => return page.refuse(&error),
    };
    LISTS.with_borrow(|lists| {
        if let Some(peps) = list.and_then(|list| lists.get(list)) {
            enrich(&mut nomination, peps);
        }
    });
    let settings = Settings {
        lang,
        heading_level: Level::from_attribute(heading_level),
        sections: Sections::from_attribute(sections),
        open,
        still: false,
        base: base.and_then(|address| Base::new(&address)),
    };
    let drawing = draw(&view(&nomination, &settings));
    page.draw(drawing.steps(), drawing.all_text());
}

/// Schedules a restart: before the next call, wasm-bindgen makes a new instance of the module with
/// a memory of its own. This touches no memory, which may hold anything after a trap.
///
/// The next call must be [`restart`]. wasm-bindgen copies the arguments of a call into memory first
/// and makes the new instance second: arguments would be in the old memory.
#[wasm_bindgen(js_name = scheduleRestart)]
pub fn schedule_restart() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing, without arguments: the call itself carries out the scheduled restart.
#[wasm_bindgen]
pub fn restart() {}

/// How many of a list of PEPs a filter lets through, in words.
#[wasm_bindgen]
pub fn matching(lang: &str, matching: usize, total: usize) -> String {
    let words = words(lang);
    words.counted_of(&words.matching, matching, total)
}
