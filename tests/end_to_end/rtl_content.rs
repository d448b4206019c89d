//! Everything in the Arabic sample is on the card.

use serde_json::Value;

use crate::{
    rtl::{sample, show},
    stage::Stage,
    tests,
};

tests! {
    every_name_and_title_is_visible
    every_address_is_a_link
}

/// Members that contain Markdown or are not shown verbatim.
const NOT_PLAIN: [&str; 17] = [
    "$schema",
    "url",
    "avatar",
    "source",
    "lang",
    "summary",
    "body",
    "note",
    "quote",
    "date",
    "authors",
    "created",
    "type",
    "topic",
    "discussions_to",
    "number",
    "status",
];

/// Every string shown verbatim, without backticks.
fn plain(value: &Value, strings: &mut Vec<String>) {
    match value {
        Value::String(words) => strings.push(words.replace('`', "")),
        Value::Array(items) => items.iter().for_each(|item| plain(item, strings)),
        Value::Object(members) => {
            let members = members
                .iter()
                .filter(|(name, _)| !NOT_PLAIN.contains(&&***name));
            members.for_each(|(_, member)| plain(member, strings));
        }
        _ => {}
    }
}

fn every_name_and_title_is_visible(stage: &Stage) {
    show(stage, "open");
    let text = stage.text();
    let mut sample = sample();
    // A plain string as statement or endorsement is Markdown; this one contains no markup.
    let mut strings = vec![
        "شرحت لي في ساعة ما لم أفهمه في شهر.".to_owned(),
        "9012".to_owned(),
    ];
    for list in ["statements", "endorsements"] {
        let items = sample[list].as_array_mut().expect("a list");
        items.retain(Value::is_object);
    }
    plain(&sample, &mut strings);
    assert!(strings.len() > 80, "the sample has many: {}", strings.len());
    strings.retain(|words| !text.contains(words));
    assert_eq!(strings, [""; 0], "missing in {text}");
}

/// Every member with a URL, except those that become no link.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(url) if name == "url" => found.push(url.to_owned()),
                    _ => addresses(member, found),
                }
            }
        }
        _ => {}
    }
}

fn every_address_is_a_link(stage: &Stage) {
    show(stage, "open");
    let home = stage.home.origin();
    let mut wanted = vec![
        "https://example.org/idle-rtl".to_owned(),
        "https://example.org/readline".to_owned(),
        "https://example.org/reviews".to_owned(),
        "https://peps.python.org/pep-0670/".to_owned(),
        "https://peps.python.org/pep-9012/".to_owned(),
        "https://peps.python.org/pep-9001/".to_owned(),
        format!("{home}/projects/idle-rtl"),
        format!("{home}/assets/avatar.svg"),
    ];
    addresses(&sample(), &mut wanted);
    let links: Vec<String> = stage.run("return harness.all(card, 'a').map((link) => link.href);");
    wanted.retain(|address| !links.contains(address));
    assert_eq!(wanted, [""; 0], "missing among {links:#?}");
}
