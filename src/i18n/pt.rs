//! The messages in Portuguese.

use super::{List, Messages, Plural, PluralMessage, up_to_one_or_other};

/// Portuguese.
pub const MESSAGES: Messages = Messages {
    lang: "pt",
    summary: "Resumo",
    agenda: "Programa",
    statements: "Declarações",
    contributions: "Contribuições",
    peps: "PEPs",
    endorsements: "Apoios",
    affiliations: PluralMessage(&[(Plural::One, "Afiliação"), (Plural::Other, "Afiliações")]),
    links: "Em outros lugares",
    source: "Fonte",
    published: "Publicado em {0}",
    updated: "Atualizado em {0}",
    with: "com {0}",
    by: "de {0}",
    since: "{0} na candidatura, {1} desde então",
    anonymous: "Anônimo",
    filter: "Filtrar PEPs",
    matching: PluralMessage(&[
        (Plural::One, "{0} de {1} PEPs corresponde"),
        (Plural::Other, "{0} de {1} PEPs correspondem"),
    ]),
    more_peps: PluralMessage(&[
        (Plural::One, "Mais {0} PEP"),
        (Plural::Other, "Mais {0} PEPs"),
    ]),
    more_contributions: PluralMessage(&[
        (Plural::One, "Mais {0} contribuição"),
        (Plural::Other, "Mais {0} contribuições"),
    ]),
    more_endorsements: PluralMessage(&[
        (Plural::One, "Mais {0} apoio"),
        (Plural::Other, "Mais {0} apoios"),
    ]),
    link_to: "Copiar link para {0}",
    link_copied: "Link copiado",
    list: List {
        pair: " e ",
        middle: ", ",
        last: " e ",
        before_i: None,
    },
    date: "{0} de {1} de {2}",
    months: [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    plural: up_to_one_or_other,
};
