//! The messages in Spanish.

use super::{List, Messages, Plural, PluralMessage, one_or_other};

/// Spanish.
pub const MESSAGES: Messages = Messages {
    lang: "es",
    summary: "Resumen",
    agenda: "Programa",
    statements: "Declaraciones",
    contributions: "Contribuciones",
    peps: "PEP",
    endorsements: "Apoyos",
    affiliations: PluralMessage(&[(Plural::One, "Afiliación"), (Plural::Other, "Afiliaciones")]),
    links: "En otros sitios",
    source: "Fuente",
    published: "Publicado el {0}",
    updated: "Actualizado el {0}",
    with: "con {0}",
    by: "de {0}",
    since: "{0} al presentar la candidatura, {1} desde entonces",
    anonymous: "Anónimo",
    filter: "Filtrar las PEP",
    matching: PluralMessage(&[
        (Plural::One, "{0} PEP de {1} coincide"),
        (Plural::Other, "PEP que coinciden: {0} de {1}"),
    ]),
    more_peps: PluralMessage(&[(Plural::One, "{0} PEP más"), (Plural::Other, "{0} PEP más")]),
    more_contributions: PluralMessage(&[
        (Plural::One, "{0} contribución más"),
        (Plural::Other, "{0} contribuciones más"),
    ]),
    more_endorsements: PluralMessage(&[
        (Plural::One, "{0} apoyo más"),
        (Plural::Other, "{0} apoyos más"),
    ]),
    link_to: "Copiar enlace a {0}",
    link_copied: "Enlace copiado",
    list: List {
        pair: " y ",
        middle: ", ",
        last: " y ",
        before_i: Some(" e "),
    },
    date: "{0} de {1} de {2}",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    plural: one_or_other,
};
