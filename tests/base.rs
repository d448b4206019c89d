//! Relative URLs of a nomination, against the address of its JSON: what the `url`
//! crate makes of them is the oracle.

use nomination_card::{base::Base, url::Url};

const BASES: [&str; 6] = [
    "https://example.org/nominations/ada.json",
    "https://example.org/nominations/ada.json?v=2#top",
    "https://example.org",
    "http://user@example.org:8080/a/b/?q=/x/y",
    "HTTPS://EXAMPLE.ORG/a/b",
    "https://example.org/?x",
];

const RELATIVE: [&str; 12] = [
    "ada.png",
    "./ada.png",
    "../ada.png",
    "../../../ada.png",
    "/ada.png",
    "//cdn.example/ada.png",
    "?page=2",
    "#agenda",
    "a/b?c#d",
    "%2e%2e/ada.png",
    "./a:b",
    ".",
];

#[test]
fn resolves_as_the_standard_does() {
    for address in BASES {
        let base = Base::new(address).expect("a base");
        let oracle = url::Url::parse(address).expect("a URL");
        for relative in RELATIVE {
            let ours = Url::parse(relative)
                .unwrap_or_else(|error| panic!("{relative}: {}", error.message()));
            let resolved = url::Url::parse(base.resolve(&ours).as_str()).expect("an absolute URL");
            assert_eq!(
                resolved,
                oracle.join(relative).expect("a URL"),
                "{relative} against {address}"
            );
        }
    }
}

#[test]
fn leaves_absolute_urls_alone() {
    let base = Base::new(BASES[0]).expect("a base");
    for absolute in [
        "https://peps.python.org/pep-0008/",
        "mailto:ada@example.org",
    ] {
        assert_eq!(
            base.resolve(&Url::parse(absolute).expect("a URL")).as_str(),
            absolute
        );
    }
}

#[test]
fn only_an_address_of_the_web_is_a_base() {
    for address in [
        "about:srcdoc",
        "blob:https://example.org/1",
        "data:application/json,{}",
        "file:///a.json",
        "mailto:a@b.c",
        "/a.json",
        "",
    ] {
        assert_eq!(Base::new(address), None, "{address}");
    }
}
