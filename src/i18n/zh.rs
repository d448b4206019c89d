//! The messages in Chinese.

use super::{List, Messages, Plural, PluralMessage, always_other};

/// Chinese.
pub const MESSAGES: Messages = Messages {
    lang: "zh",
    summary: "摘要",
    agenda: "纲领",
    statements: "声明",
    contributions: "贡献",
    peps: "PEP",
    endorsements: "推荐",
    affiliations: PluralMessage(&[(Plural::Other, "所属机构")]),
    links: "链接",
    source: "来源",
    published: "发布于{0}",
    updated: "更新于{0}",
    with: "与{0}合著",
    by: "作者:{0}",
    since: "提名时为{0},现为{1}",
    anonymous: "匿名",
    filter: "筛选 PEP",
    matching: PluralMessage(&[(Plural::Other, "{1} 个 PEP 中有 {0} 个匹配")]),
    more_peps: PluralMessage(&[(Plural::Other, "另有 {0} 个 PEP")]),
    more_contributions: PluralMessage(&[(Plural::Other, "另有 {0} 项贡献")]),
    more_endorsements: PluralMessage(&[(Plural::Other, "另有 {0} 条推荐")]),
    link_to: "复制指向{0}的链接",
    link_copied: "链接已复制",
    list: List {
        pair: "和",
        middle: "、",
        last: "和",
        before_i: None,
    },
    date: "{2}年{1}月{0}日",
    months: [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
    ],
    plural: always_other,
};
