//! What a card says of a nomination, in English: wording, order, counts, dates.

use crate::nomination::Pep;

pub const PEPS_SHOWN: usize = 15;
pub const PEPS_FILTERED_FROM: usize = 8;
pub const CONTRIBUTIONS_SHOWN: usize = 12;
pub const ENDORSEMENTS_SHOWN: usize = 6;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::to_owned).collect()
}

pub fn at_handle(handle: &str) -> String {
    match handle.strip_prefix('@') {
        Some(_) => handle.to_owned(),
        None => ["@", handle].concat(),
    }
}

pub fn more(number: usize, one: &str, other: &str) -> String {
    let noun = if number == 1 { one } else { other };
    [&number.to_string(), " more ", noun].concat()
}

/// How many of so many items come before the fold: one or two alone are not worth one.
pub fn shown(items: usize, most: usize) -> usize {
    if items > most + 2 { most } else { items }
}

pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

pub fn date(date: &str) -> String {
    let mut parts = date.get(..10).unwrap_or(date).split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    let month = month.and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    let day = parts.next().unwrap_or_default().trim_start_matches('0');
    [month.unwrap_or(&""), " ", day, ", ", year].concat()
}

pub fn pep_url(number: u32) -> String {
    let digits = number.to_string();
    let zeros = "0".repeat(4_usize.saturating_sub(digits.len()));
    ["https://peps.python.org/pep-", &zeros, &digits, "/"].concat()
}

pub fn tone(status: &str) -> &'static str {
    match status.to_lowercase().as_str() {
        "accepted" | "active" | "final" => "status settled",
        "draft" | "provisional" | "deferred" => "status open",
        "rejected" | "withdrawn" | "superseded" | "april fool!" => "status closed",
        _ => "status",
    }
}

pub fn authors(pep: &Pep, candidate: &str) -> Option<String> {
    let candidate = candidate.to_lowercase();
    let names = pep.author_names.iter().map(String::as_str);
    let others: Vec<_> = names
        .filter(|name| name.to_lowercase() != candidate)
        .collect();
    let (last, first) = others.split_last()?;
    let phrase = if others.len() < pep.author_names.len() {
        "with "
    } else {
        "by "
    };
    let comma = if first.len() > 1 { "," } else { "" };
    Some(match first {
        [] => [phrase, last].concat(),
        _ => [phrase, &first.join(", "), comma, " and ", last].concat(),
    })
}

pub fn matching(number: usize, all: usize) -> String {
    let verb = if number == 1 {
        " PEPs matches"
    } else {
        " PEPs match"
    };
    [&number.to_string(), " of ", &all.to_string(), verb].concat()
}
