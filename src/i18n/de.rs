//! The messages in German.

use super::{List, Messages, Plural, PluralMessage, one_or_other};

/// German.
pub const MESSAGES: Messages = Messages {
    lang: "de",
    summary: "Zusammenfassung",
    agenda: "Vorhaben",
    statements: "Erklärungen",
    contributions: "Beiträge",
    peps: "PEPs",
    endorsements: "Unterstützung",
    affiliations: PluralMessage(&[(Plural::Other, "Zugehörigkeit")]),
    links: "Anderswo",
    source: "Quelle",
    published: "Veröffentlicht am {0}",
    updated: "Aktualisiert am {0}",
    with: "mit {0}",
    by: "von {0}",
    since: "{0} bei der Nominierung, seitdem {1}",
    anonymous: "Anonym",
    filter: "PEPs filtern",
    matching: PluralMessage(&[
        (Plural::One, "{0} von {1} PEPs passt"),
        (Plural::Other, "{0} von {1} PEPs passen"),
    ]),
    more_peps: PluralMessage(&[
        (Plural::One, "{0} weiteres PEP"),
        (Plural::Other, "{0} weitere PEPs"),
    ]),
    more_contributions: PluralMessage(&[
        (Plural::One, "{0} weiterer Beitrag"),
        (Plural::Other, "{0} weitere Beiträge"),
    ]),
    more_endorsements: PluralMessage(&[
        (Plural::One, "{0} weitere Stimme"),
        (Plural::Other, "{0} weitere Stimmen"),
    ]),
    link_to: "Link zu {0} kopieren",
    link_copied: "Link kopiert",
    list: List {
        pair: " und ",
        middle: ", ",
        last: " und ",
        before_i: None,
    },
    date: "{0}. {1} {2}",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    plural: one_or_other,
};
