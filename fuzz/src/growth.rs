//! Nominations that grow: every member, and every pair of members that meet, at 1, 2, 4 and 8 times
//! a size that is within the limits.

use std::rc::Rc;

use nomination_card::model::{
    limits::{MAX_LANG_TAG, MAX_STRING, MAX_URL},
    members::{Kind, NOMINATION, Object},
};
use serde_json::{Value, json};

/// How many times as large a nomination gets.
pub const FACTORS: [usize; 4] = [1, 2, 4, 8];

/// How fast time and size may grow with the length of the input: its power.
pub const FASTEST: f64 = 1.3;

/// A nomination that grows.
pub struct Case {
    /// Which member grows, and with what.
    pub name: String,
    /// Whether it represents its kind in the short test.
    pub is_typical: bool,
    make: Box<dyn Fn(usize) -> Input>,
}

/// A nomination with all that its card depends on.
pub struct Input {
    /// The nomination.
    pub nomination: Value,
    /// The URL of its JSON, relative to the page.
    pub src: String,
    /// The list of PEPs.
    pub list: Option<Value>,
}

impl Case {
    /// The input at this many times its size.
    pub fn input(&self, factor: usize) -> Input {
        (self.make)(factor)
    }

    fn new(name: String, nomination: impl Fn(usize) -> Value + 'static) -> Self {
        let make = move |factor| Input {
            nomination: nomination(factor),
            src: "ada.json".to_owned(),
            list: None,
        };
        Self {
            name,
            is_typical: false,
            make: Box::new(make),
        }
    }
}

/// Whether a figure grows too fast from the smallest size to the largest. Below `floor` it says
/// nothing.
pub fn is_even(smallest: f64, largest: f64, floor: f64) -> bool {
    let factor = FACTORS[FACTORS.len() - 1] as f64;
    largest <= smallest.max(floor) * factor.powf(FASTEST)
}

/// All cases.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let put: Put = Rc::new(|value| value);
    members(&NOMINATION, "", &put, &mut cases);
    cases.extend(texts());
    cases.extend(pairs());
    cases
}

/// The text of most members: with letters, and without, which browsers search for a direction.
const WORDS: [&str; 2] = ["ab ", "12 "];

/// Puts a value into a nomination.
type Put = Rc<dyn Fn(Value) -> Value>;

/// A case for each member of an object, and of the objects in it.
fn members(object: &'static Object, place: &str, put: &Put, cases: &mut Vec<Case>) {
    for member in object.members {
        let place = format!("{place}/{}", member.name);
        let put = put.clone();
        let put: Put = Rc::new(move |value| {
            let mut members = required(object);
            members[member.name] = value;
            put(members)
        });
        let mut grows = |how: &str, value: Box<dyn Fn(usize) -> Value>| {
            let put = put.clone();
            let name = format!("{place}, {how}");
            cases.push(Case::new(name, move |factor| put(value(factor))));
        };
        match member.kind {
            Kind::String => {
                for word in [WORDS[0], WORDS[1], "`1`"] {
                    grows(
                        word,
                        Box::new(move |factor| json!(word.repeat(40 * factor))),
                    );
                }
            }
            Kind::Text => {
                for text in ["*a* ", "1\n\n"] {
                    grows(
                        text,
                        Box::new(move |factor| json!(text.repeat(300 * factor))),
                    );
                }
            }
            Kind::Url => grows("a", Box::new(|factor| json!("a".repeat(240 * factor)))),
            Kind::Tag => grows("subtags", Box::new(|factor| json!(tag(12 * factor)))),
            Kind::Date => grows("digits", Box::new(|factor| json!(instant(1_000 * factor)))),
            Kind::Number => {}
            Kind::Strings | Kind::StringOrStrings => {
                for word in WORDS {
                    grows(word, Box::new(move |factor| json!(vec![word; 12 * factor])));
                }
            }
            Kind::Object(inner) => members(inner, &place, &put, cases),
            Kind::Objects(inner) => {
                for word in WORDS {
                    let entry = shortest(inner, word);
                    let many = move |factor| json!(vec![entry.clone(); 240 * factor]);
                    grows(&format!("short ones of {word}"), Box::new(many));
                    let entry = full(inner, word);
                    let many = move |factor| json!(vec![entry.clone(); 240 * factor]);
                    grows(&format!("full ones of {word}"), Box::new(many));
                }
                let count = cases.len();
                for case in cases.iter_mut().skip(count - 4) {
                    case.is_typical = place.matches('/').count() == 1;
                }
                let put = put.clone();
                let put: Put = Rc::new(move |value| put(json!([value])));
                members(inner, &place, &put, cases);
            }
        }
    }
}

/// The shortest valid object, with its required members alone.
fn required(object: &'static Object) -> Value {
    let required = object.members.iter().filter(|member| member.required);
    required
        .map(|member| (member.name.to_owned(), value(&member.kind, "ab")))
        .collect()
}

/// The shortest form of an entry.
fn shortest(object: &'static Object, word: &str) -> Value {
    let alone = object
        .members
        .iter()
        .find(|member| Some(member.name) == object.shorthand);
    match alone {
        Some(member) => value(&member.kind, word),
        None => required(object),
    }
}

/// An object with all members.
fn full(object: &'static Object, word: &str) -> Value {
    let members = object.members.iter();
    members
        .map(|member| (member.name.to_owned(), value(&member.kind, word)))
        .collect()
}

fn value(kind: &Kind, word: &str) -> Value {
    match kind {
        Kind::String | Kind::Text => json!(word),
        Kind::Url => json!("a"),
        Kind::Tag => json!("en"),
        Kind::Date => json!("2021-11-15"),
        Kind::Number => json!(8),
        Kind::Strings | Kind::StringOrStrings => json!([word, word]),
        Kind::Object(object) => full(object, word),
        Kind::Objects(object) => json!([full(object, word)]),
    }
}

/// A language tag of about this length.
fn tag(length: usize) -> String {
    let subtags = "-abcdefgh".repeat((length - 4) / 9 + 1);
    let tag: String = format!("en-x{subtags}").chars().take(length).collect();
    tag.trim_end_matches('-').to_owned()
}

fn instant(digits: usize) -> String {
    format!("2021-11-15T12:00:00.{}Z", "1".repeat(digits))
}

/// What a text repeats, with letters and without.
const PARTS: [&str; 22] = [
    "word ",
    "1 ",
    "*a* ",
    "*1* ",
    "`1` ",
    "**a *b* c** ",
    "[a](b) ",
    "[1](2) ",
    "PEP 8 ",
    "https://a.example/ ",
    "a\\\n",
    "a\n\n",
    "1\n\n",
    "- a\n",
    "- 1\n",
    "1. a\n\n",
    "> a\n\n",
    "# a\n",
    "    a\n\n",
    "***\n",
    "&amp;",
    "\\*",
];

/// Texts of one construct, and texts that get deeper.
fn texts() -> impl Iterator<Item = Case> {
    let repeated = PARTS.into_iter().map(|part| {
        let mut case = Case::new(
            format!("summary, many {part:?}"),
            move |factor| json!({ "candidate": "Ada", "summary": part.repeat(300 * factor) }),
        );
        case.is_typical = ["*1* ", "- 1\n", "1\n\n", "[1](2) "].contains(&part);
        case
    });
    let deeper = ["> ", "- ", "1. ", "**"].into_iter().map(|level| {
        Case::new(format!("summary, deep {level:?}"), move |factor| {
            let paragraph = level.repeat(3 * factor) + "a\n\n";
            json!({ "candidate": "Ada", "summary": paragraph.repeat(100) })
        })
    });
    repeated.chain(deeper)
}

/// Pairs of which each entry of the one repeats or compares the other: one grows while the other is
/// as large as it may be.
fn pairs() -> [Case; 7] {
    let long_name = || "ab ".repeat(MAX_STRING / 3);
    let authors = |count| json!([{ "number": 8, "author_names": vec!["Bo"; count] }]);
    let pairs = [
        Case::new(
            "a long name × authors".to_owned(),
            move |factor| json!({ "candidate": long_name(), "peps": authors(12 * factor) }),
        ),
        Case::new("a long name × PEPs".to_owned(), move |factor| {
            let pep = json!({ "number": 8, "author_names": [long_name(), "Bo"] });
            json!({ "candidate": long_name(), "peps": vec![pep; 100 * factor] })
        }),
        Case::new("a growing name × PEPs".to_owned(), |factor| {
            let name = "ab ".repeat(40 * factor);
            let pep = json!({ "number": 8, "author_names": ["Bo", name] });
            json!({ "candidate": name, "peps": vec![pep; 500] })
        }),
        Case::new("a long language × entries".to_owned(), |factor| {
            let item = json!({ "title": "1", "body": "1" });
            json!({ "candidate": "Ada", "lang": tag(MAX_LANG_TAG), "agenda": vec![item; 240 * factor] })
        }),
        Case {
            name: "a long base × links".to_owned(),
            is_typical: true,
            make: Box::new(|factor| Input {
                nomination: json!({ "candidate": "Ada", "summary": "[a](b) ".repeat(300 * factor) }),
                src: format!("{}/ada.json", "a".repeat(MAX_URL - 100)),
                list: None,
            }),
        },
        Case {
            name: "a long entry of the list × PEPs".to_owned(),
            is_typical: true,
            make: Box::new(|factor| listed(40, 100 * factor)),
        },
        Case {
            name: "a growing entry of the list × PEPs".to_owned(),
            is_typical: true,
            make: Box::new(|factor| listed(5 * factor, 800)),
        },
    ];
    pairs.map(|pair| Case {
        is_typical: true,
        ..pair
    })
}

/// A PEP that is named many times, and has many authors in the list.
fn listed(authors: usize, peps: usize) -> Input {
    let authors = vec!["Listed Author"; authors];
    Input {
        nomination: json!({ "candidate": "Ada", "peps": vec![8; peps] }),
        src: "ada.json".to_owned(),
        list: Some(json!({ "8": { "number": 8, "title": "Style", "author_names": authors } })),
    }
}
