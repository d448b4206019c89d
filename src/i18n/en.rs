//! The messages in English.

use super::{List, Messages, Plural, PluralMessage, one_or_other};

/// English.
pub const MESSAGES: Messages = Messages {
    lang: "en",
    summary: "Summary",
    agenda: "Agenda",
    statements: "Statements",
    contributions: "Contributions",
    peps: "PEPs",
    endorsements: "Endorsements",
    affiliations: PluralMessage(&[
        (Plural::One, "Affiliation"),
        (Plural::Other, "Affiliations"),
    ]),
    links: "Elsewhere",
    source: "Source",
    published: "Published {0}",
    updated: "Updated {0}",
    with: "with {0}",
    by: "by {0}",
    since: "{0} when nominated, {1} since",
    anonymous: "Anonymous",
    filter: "Filter PEPs",
    matching: PluralMessage(&[
        (Plural::One, "{0} of {1} PEPs matches"),
        (Plural::Other, "{0} of {1} PEPs match"),
    ]),
    more_peps: PluralMessage(&[
        (Plural::One, "{0} more PEP"),
        (Plural::Other, "{0} more PEPs"),
    ]),
    more_contributions: PluralMessage(&[
        (Plural::One, "{0} more contribution"),
        (Plural::Other, "{0} more contributions"),
    ]),
    more_endorsements: PluralMessage(&[
        (Plural::One, "{0} more endorsement"),
        (Plural::Other, "{0} more endorsements"),
    ]),
    link_to: "Copy link to {0}",
    link_copied: "Link copied",
    list: List {
        pair: " and ",
        middle: ", ",
        last: ", and ",
        before_i: None,
    },
    date: "{1} {0}, {2}",
    months: [
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
    ],
    plural: one_or_other,
};
