//! The card's words in Arabic.

use super::{Counted, List, Plural, Words, arabic};

/// Arabic.
pub const WORDS: Words = Words {
    lang: "ar",
    agenda: "البرنامج",
    statements: "تصريحات",
    contributions: "المساهمات",
    peps: "مقترحات PEP",
    endorsements: "التزكيات",
    affiliations: Counted(&[(Plural::One, "جهة العمل"), (Plural::Other, "جهات العمل")]),
    links: "روابط أخرى",
    source: "المصدر",
    published: "نُشر في {0}",
    updated: "حُدِّث في {0}",
    with: "مع {0}",
    by: "بقلم {0}",
    since: "{0} عند الترشيح، ثم {1}",
    anonymous: "مجهول",
    filter: "تصفية مقترحات PEP",
    matching: Counted(&[(Plural::Other, "المطابق: {0} من {1}")]),
    more_peps: Counted(&[
        (Plural::One, "مقترح PEP واحد آخر"),
        (Plural::Two, "مقترحا PEP آخران"),
        (Plural::Few, "{0} مقترحات PEP أخرى"),
        (Plural::Other, "{0} مقترح PEP آخر"),
    ]),
    more_contributions: Counted(&[
        (Plural::One, "مساهمة واحدة أخرى"),
        (Plural::Two, "مساهمتان أخريان"),
        (Plural::Few, "{0} مساهمات أخرى"),
        (Plural::Other, "{0} مساهمة أخرى"),
    ]),
    more_endorsements: Counted(&[
        (Plural::One, "تزكية واحدة أخرى"),
        (Plural::Two, "تزكيتان أخريان"),
        (Plural::Few, "{0} تزكيات أخرى"),
        (Plural::Other, "{0} تزكية أخرى"),
    ]),
    list: List {
        pair: " و",
        middle: " و",
        last: " و",
        before_i: None,
    },
    date: "{0} {1} {2}",
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    plural: arabic,
};
