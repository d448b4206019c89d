//! `nomination-card render`

use nomination_card::model::Url;
use nomination_card_cli::{
    limit::Limit,
    render::{Options, render},
};

use crate::{
    arguments::Render,
    outcome::{End, Failure},
    output::Output,
};

/// Writes the card, or reports all errors in the nomination.
pub fn run(arguments: &Render, output: &mut Output) -> Result<End, Failure> {
    let json = arguments.file.read(Limit::NOMINATION)?;
    let options = Options {
        assets: arguments.assets.clone(),
        src: arguments
            .src
            .as_deref()
            .and_then(|src| Url::parse(src).ok()),
        lang: arguments.lang.clone(),
        page: arguments.page,
        bare: arguments.bare,
        light: arguments.light,
        json_ld: !arguments.no_json_ld,
    };
    match render(json, &options) {
        Ok(html) => output.write(&html)?,
        Err(error) => return Err(Failure::of(&arguments.file, &error)),
    }
    Ok(End::Fine)
}
