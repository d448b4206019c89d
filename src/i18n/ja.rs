//! The messages in Japanese.

use super::{List, Messages, Plural, PluralMessage, always_other};

/// Japanese.
pub const MESSAGES: Messages = Messages {
    lang: "ja",
    summary: "要約",
    agenda: "公約",
    statements: "声明",
    contributions: "貢献",
    peps: "PEP",
    endorsements: "推薦の言葉",
    affiliations: PluralMessage(&[(Plural::Other, "所属")]),
    links: "リンク",
    source: "出典",
    published: "{0}公開",
    updated: "{0}更新",
    with: "共著: {0}",
    by: "著者: {0}",
    since: "立候補時は{0}、現在は{1}",
    anonymous: "匿名",
    filter: "PEPを絞り込む",
    matching: PluralMessage(&[(Plural::Other, "{1}件中{0}件のPEPが一致")]),
    more_peps: PluralMessage(&[(Plural::Other, "ほか{0}件のPEP")]),
    more_contributions: PluralMessage(&[(Plural::Other, "ほか{0}件の貢献")]),
    more_endorsements: PluralMessage(&[(Plural::Other, "ほか{0}件の推薦")]),
    link_to: "{0}へのリンクをコピー",
    link_copied: "リンクをコピーしました",
    list: List {
        pair: "、",
        middle: "、",
        last: "、",
        before_i: None,
    },
    date: "{2}年{1}月{0}日",
    months: [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
    ],
    plural: always_other,
};
