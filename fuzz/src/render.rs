//! Any nomination renders to well-formed HTML with only permitted markup.

use nomination_card::{model::Url, read::read};
use nomination_card_cli::render::Options;
use serde_json::{Value, json};

use crate::html::check_html;

/// The first byte selects the options. The remaining bytes are rendered if they are a valid
/// nomination; otherwise they are split at NUL characters, and the pieces fill the members of a
/// generated nomination.
pub fn render(bytes: &[u8]) {
    let Some((&choice, rest)) = bytes.split_first() else {
        return;
    };
    let rest = String::from_utf8_lossy(rest);
    let mut pieces = Pieces(rest.split('\0'));
    let json = match read(rest.clone().into_owned().into_bytes()) {
        Ok(_) => rest.to_string(),
        Err(_) => nomination(&mut pieces).to_string(),
    };
    let languages = ["en", "de", "fr", "es", "pt", "ja", "zh", "ar"];
    let options = Options {
        page: choice & 1 == 1,
        src: (choice & 2 == 2).then(|| pieces.url()).flatten(),
        lang: languages[usize::from(choice >> 2) % 8].to_owned(),
        assets: match choice >> 5 {
            0 => pieces.words(),
            1 => String::new(),
            _ => ".".to_owned(),
        },
        bare: choice % 3 == 2,
        light: choice % 5 == 4,
        json_ld: choice % 7 != 6,
    };
    check_html(&json, &options);
}

/// The pieces for strings, empty once used up.
struct Pieces<'a>(std::str::Split<'a, char>);

impl Pieces<'_> {
    fn words(&mut self) -> String {
        self.0.next().unwrap_or_default().to_owned()
    }

    /// A non-blank string for a required member.
    fn some(&mut self) -> String {
        self.words() + "."
    }

    /// The next piece, if it is a URL.
    fn url(&mut self) -> Option<Url> {
        Url::parse(&self.words()).ok()
    }

    fn address(&mut self) -> Value {
        self.url()
            .map_or(Value::Null, |url| Value::from(url.as_str()))
    }
}

fn nomination(pieces: &mut Pieces<'_>) -> Value {
    json!({
        "candidate": {
            "name": pieces.some(),
            "handle": pieces.words(),
            "pronouns": pieces.words(),
            "url": pieces.address(),
            "avatar": pieces.address(),
            "affiliations": [
                { "organization": pieces.some(), "role": pieces.words(), "url": pieces.address() },
            ],
        },
        "summary": pieces.words(),
        "statements": [{ "title": pieces.words(), "body": pieces.some() }],
        "election": { "name": pieces.some(), "term": pieces.words(), "url": pieces.address() },
        "source": pieces.address(),
        "agenda": [{ "title": pieces.some(), "body": pieces.words() }],
        "contributions": [
            { "title": pieces.some(), "body": pieces.words(), "url": pieces.address() },
        ],
        "peps": [{
            "number": 670,
            "title": pieces.words(),
            "status": pieces.words(),
            "current_status": pieces.words(),
            "python_version": pieces.words(),
            "author_names": [pieces.words(), "Ada"],
            "url": pieces.address(),
            "note": pieces.words(),
        }],
        "endorsements": [{
            "quote": pieces.some(),
            "url": pieces.address(),
            "by": {
                "name": pieces.some(),
                "handle": pieces.words(),
                "organization": pieces.words(),
                "url": pieces.address(),
            },
        }],
    })
}
