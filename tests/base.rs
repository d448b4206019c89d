//! Resolves relative URLs of a nomination against the URL of its JSON. The `url` crate is the
//! oracle.

use nomination_card::model::{BaseUrl, Url};

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
        let base = BaseUrl::new(address).expect("a base");
        let oracle = url::Url::parse(address).expect("a URL");
        for relative in RELATIVE {
            let ours = Url::parse(relative)
                .unwrap_or_else(|error| panic!("{relative}: {}", error.message()));
            let resolved = base.resolve(&ours).expect("a URL");
            let resolved = url::Url::parse(resolved.as_str()).expect("an absolute URL");
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
    let base = BaseUrl::new(BASES[0]).expect("a base");
    for absolute in [
        "https://peps.python.org/pep-0008/",
        "mailto:ada@example.org",
    ] {
        let url = Url::parse(absolute).expect("a URL");
        assert_eq!(base.resolve(&url).expect("a URL").as_str(), absolute);
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
        assert_eq!(BaseUrl::new(address), None, "{address}");
    }
}

/// Takes a page, the URL of the JSON relative to it, and a relative URL in the JSON. Resolving in
/// two steps, or against a relative base, gives the same result.
#[test]
fn a_base_may_be_relative_itself() {
    let page = url::Url::parse("https://page.example/a/b/page.html?q#f").expect("a URL");
    for address in [
        "ada.json",
        "nominations/ada.json?v=1#x",
        "../nominations/ada.json",
        "/nominations/ada.json",
        "//cdn.example/nominations/ada.json",
        "//cdn.example",
        "https://cdn.example/ada.json",
    ] {
        let base = BaseUrl::on_page(&Url::parse(address).expect("a URL"));
        let json = page.join(address).expect("a URL");
        for relative in RELATIVE {
            let ours = Url::parse(relative).expect("a URL");
            let resolved = base.resolve(&ours).expect("a URL");
            let resolved = page.join(resolved.as_str()).expect("a URL");
            assert_eq!(
                resolved,
                json.join(relative).expect("a URL"),
                "{relative} against {address}"
            );
        }
    }
}

/// Every relative link in a nomination would repeat it.
#[test]
fn a_base_that_is_too_long_resolves_no_path() {
    let relative = |url| Url::parse(url).expect("a URL");
    let base = |length: usize| {
        let folder = "a".repeat(length - "https://example.org//".len());
        let address = format!(
            "https://example.org/{folder}/ada.json?{}",
            "q".repeat(3_000)
        );
        BaseUrl::new(&address).expect("a base")
    };
    assert!(base(2_000).resolve(&relative("ada.png")).is_some());
    assert_eq!(base(2_001).resolve(&relative("ada.png")), None);
    let (long, picture) = (base(2_001), relative("/ada.png"));
    let resolved = long.resolve(&picture).expect("a URL");
    assert_eq!(resolved.as_str(), "https://example.org/ada.png");
}
