//! The messages in French.

use super::{List, Messages, Plural, PluralMessage, up_to_one_or_other};

/// French.
pub const MESSAGES: Messages = Messages {
    lang: "fr",
    summary: "Résumé",
    agenda: "Programme",
    statements: "Déclarations",
    contributions: "Contributions",
    peps: "PEP",
    endorsements: "Soutiens",
    affiliations: PluralMessage(&[
        (Plural::One, "Affiliation"),
        (Plural::Other, "Affiliations"),
    ]),
    links: "Ailleurs",
    source: "Source",
    published: "Publié le {0}",
    updated: "Mis à jour le {0}",
    with: "avec {0}",
    by: "par {0}",
    since: "{0} lors de la candidature, {1} depuis",
    anonymous: "Anonyme",
    filter: "Filtrer les PEP",
    matching: PluralMessage(&[
        (Plural::One, "{0} PEP sur {1} correspond"),
        (Plural::Other, "PEP correspondantes : {0} sur {1}"),
    ]),
    more_peps: PluralMessage(&[
        (Plural::One, "{0} autre PEP"),
        (Plural::Other, "{0} autres PEP"),
    ]),
    more_contributions: PluralMessage(&[
        (Plural::One, "{0} autre contribution"),
        (Plural::Other, "{0} autres contributions"),
    ]),
    more_endorsements: PluralMessage(&[
        (Plural::One, "{0} autre soutien"),
        (Plural::Other, "{0} autres soutiens"),
    ]),
    link_to: "Copier le lien vers {0}",
    link_copied: "Lien copié",
    list: List {
        pair: " et ",
        middle: ", ",
        last: " et ",
        before_i: None,
    },
    date: "{0} {1} {2}",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    plural: up_to_one_or_other,
};
