//! No input causes a panic.

use nomination_card::{pep_index::PepIndex, read::read};
use nomination_card_cli::{
    check::{check, json, line},
    enrich::rewrite,
    limit::Limit,
    render::render,
};
use nomination_card_import::import;
use proptest::{prelude::*, sample::Index};

/// A function that reads untrusted bytes.
type Reader = fn(Vec<u8>);

/// All such functions; each one listed here is tested.
const READERS: [(&str, Reader); 5] = [
    ("check", checked),
    ("peps", |bytes| drop(PepIndex::read(bytes))),
    ("enrich", enriched),
    ("import", imported),
    ("render", rendered),
];

/// Imports the bytes as text. Any text with content becomes a nomination.
fn imported(bytes: Vec<u8>) {
    let text = String::from_utf8_lossy(&bytes);
    if let Ok(imported) = import(&text, &Default::default()) {
        assert!(read(imported.json().into()).is_ok());
    }
}

/// Renders the bytes if they are a nomination.
fn rendered(bytes: Vec<u8>) {
    let is_nomination = read(bytes.clone()).is_ok();
    assert_eq!(render(bytes, &Default::default()).is_ok(), is_nomination);
}

/// Enriches the bytes as a nomination, and uses them as a list.
fn enriched(bytes: Vec<u8>) {
    let peps = PepIndex::read(include_bytes!("peps.json").to_vec()).unwrap();
    match rewrite(bytes.clone(), &peps) {
        Ok(rewritten) => assert!(read(rewritten.text.into()).is_ok()),
        Err(error) => assert_eq!(read(bytes.clone()), Err(error)),
    }
    if let Ok(peps) = PepIndex::read(bytes) {
        let rewritten = rewrite(SAMPLES[0].into(), &peps).unwrap();
        assert!(read(rewritten.text.into()).is_ok());
    }
}

/// Checks the bytes, and verifies invariants of all findings.
fn checked(bytes: Vec<u8>) {
    let can_be_shown = read(bytes.clone()).is_ok();
    let peps = PepIndex::read(include_bytes!("peps.json").to_vec()).unwrap();
    let findings = check(bytes, Some(&peps));
    let errors = findings.iter().filter(|it| it.severity.name() == "error");
    assert_eq!(errors.count() == 0, can_be_shown);
    for finding in findings {
        let line = line("a.json", &finding);
        assert!(
            line.chars().all(|it| it == '\x1b' || !it.is_control()),
            "{line}"
        );
        assert_eq!(json("a.json", &finding)["message"], *finding.issue.message);
    }
}

const SAMPLES: [&str; 4] = [
    include_str!("../../../../assets/vstinner.json"),
    include_str!("../../../../assets/rtl.json"),
    include_str!("../../../../tests/cases/good/everything.json"),
    include_str!("peps.json"),
];

/// Fragments to insert in wrong places.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"null",
    b"true",
    b"-1e999",
    b"\\",
    b"\\ud83d",
    b"\n",
    b"\0",
    b"\xff",
    b"\xe2\x80",
    b"\xef\xbb\xbf",
    b"\"peps\": [9999],",
    b"\"x\": 0,",
    b"\"election\": \"x\",",
    b"> > > ",
    b"](",
    b"https://",
    b"\xe2\x80\xae",
];

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    Insert(Index, Index),
    Remove(Index, usize),
    Repeat(Index, usize, Index),
    Flip(Index, u8),
}

impl Change {
    fn any() -> impl Strategy<Value = Self> {
        let index = any::<Index>;
        prop_oneof![
            (index(), index()).prop_map(|(at, piece)| Self::Insert(at, piece)),
            (index(), 0..200_usize).prop_map(|(at, length)| Self::Remove(at, length)),
            (index(), 0..200_usize, index())
                .prop_map(|(from, length, at)| Self::Repeat(from, length, at)),
            (index(), any::<u8>()).prop_map(|(at, bits)| Self::Flip(at, bits)),
        ]
    }

    fn make(&self, bytes: &mut Vec<u8>) {
        let place = |index: &Index| index.index(bytes.len() + 1);
        match self {
            Self::Insert(at, piece) => {
                let at = place(at);
                bytes.splice(at..at, piece.get(&PIECES).iter().copied());
            }
            Self::Remove(at, length) => {
                let at = place(at);
                bytes.drain(at..bytes.len().min(at + length));
            }
            Self::Repeat(from, length, at) => {
                let (from, at) = (place(from), place(at));
                let piece = bytes[from..bytes.len().min(from + length)].to_vec();
                bytes.splice(at..at, piece);
            }
            Self::Flip(at, bits) => {
                let at = place(at);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
        }
    }
}

fn changed_sample() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec(Change::any(), 1..6);
    (prop::sample::select(&SAMPLES[..]), changes).prop_map(|(sample, changes)| {
        let mut bytes = sample.as_bytes().to_vec();
        changes.iter().for_each(|change| change.make(&mut bytes));
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        READERS.iter().for_each(|(_, read)| read(bytes.clone()));
    }

    #[test]
    fn pieces_are_read(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        READERS.iter().for_each(|(_, read)| read(pieces.concat()));
    }

    #[test]
    fn nominations_with_mistakes_are_read(bytes in changed_sample()) {
        READERS.iter().for_each(|(_, read)| read(bytes.clone()));
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let mut text = "{ \"candidate\": \"Ada\" }".to_owned();
    text.push_str(&" ".repeat(Limit::NOMINATION.bytes - text.len()));
    assert_eq!(check(text.clone().into(), None), []);
    text.push(' ');
    let findings = check(text.into(), None);
    assert_eq!(
        findings[0].issue.message,
        "This is larger than 1 MiB, the largest that a nomination may be: make it smaller."
    );
    assert_eq!(findings.len(), 1);
}
