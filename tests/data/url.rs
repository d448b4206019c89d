//! Only URLs that are safe to follow become links. The `url` crate parses URLs
//! as browsers do and serves as the oracle.

use super::schema::definition;
use jsonschema::Validator;
use nomination_card::model::{Url, UrlError};
use proptest::prelude::*;
use std::sync::LazyLock;

static URL: LazyLock<Validator> = LazyLock::new(|| definition("address"));

/// The URL that a browser would follow from a page at `https://base.example/a/b`.
fn followed(address: &str) -> Result<url::Url, url::ParseError> {
    url::Url::parse("https://base.example/a/b")
        .unwrap()
        .join(address)
}

fn is_safe(url: &url::Url) -> bool {
    matches!(url.scheme(), "https" | "http" | "mailto")
}

#[test]
fn addresses_to_follow() {
    for (address, expected) in [
        ("https://example.org", "https://example.org/"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("HtTpS://EXAMPLE.org/", "https://example.org/"),
        ("https://example.org:443/", "https://example.org/"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("https://example.org:00080/", "https://example.org:80/"),
        ("https://example.org:/", "https://example.org/"),
        ("https://example.org:65535/", "https://example.org:65535/"),
        ("https://ada@example.org/", "https://ada@example.org/"),
        (
            "https://ada:secret@example.org/",
            "https://ada:secret@example.org/",
        ),
        ("https://a@b@example.org/", "https://a%40b@example.org/"),
        ("https://localhost/", "https://localhost/"),
        ("https://example.org./", "https://example.org./"),
        ("https://a_b.example/", "https://a_b.example/"),
        (
            "https://xn--bcher-kva.example/",
            "https://xn--bcher-kva.example/",
        ),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://127.0.0.1/", "https://127.0.0.1/"),
        ("https://0.0.0.0/", "https://0.0.0.0/"),
        ("https://1.2.3.4.example/", "https://1.2.3.4.example/"),
        ("https://1e3.example/", "https://1e3.example/"),
        ("https://3com/", "https://3com/"),
        ("https://[::1]/", "https://[::1]/"),
        ("https://[::]/", "https://[::]/"),
        ("https://[1:2:3:4:5:6:7::]/", "https://[1:2:3:4:5:6:7:0]/"),
        ("https://[1:2:3:4:5:6:7:8]/", "https://[1:2:3:4:5:6:7:8]/"),
        (
            "https://[1:2:3:4:5:6:1.2.3.4]/",
            "https://[1:2:3:4:5:6:102:304]/",
        ),
        ("https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/"),
        ("https://[::ffff:1.2.3.4]/", "https://[::ffff:102:304]/"),
        ("https://example.org?q", "https://example.org/?q"),
        ("https://example.org#f", "https://example.org/#f"),
        (
            "https://example.org/javascript:alert(1)",
            "https://example.org/javascript:alert(1)",
        ),
        ("https://example.org/%0a%00", "https://example.org/%0a%00"),
        (
            "https://example.org/größe",
            "https://example.org/gr%C3%B6%C3%9Fe",
        ),
        (
            "https://example.org/<b>\"'`",
            "https://example.org/%3Cb%3E%22'%60",
        ),
        ("https://example.org/a://b", "https://example.org/a://b"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        (
            "MAILTO:ada@example.org?subject=a&body=b",
            "mailto:ada@example.org?subject=a&body=b",
        ),
        ("mailto:?to=ada@example.org", "mailto:?to=ada@example.org"),
        ("//example.org/x", "https://example.org/x"),
        ("/x", "https://base.example/x"),
        ("x", "https://base.example/a/x"),
        ("./x", "https://base.example/a/x"),
        ("../../../x", "https://base.example/x"),
        (".", "https://base.example/a/"),
        ("?q=a:b", "https://base.example/a/b?q=a:b"),
        (
            "#javascript:alert(1)",
            "https://base.example/a/b#javascript:alert(1)",
        ),
        (
            "javascript%3aalert(1)",
            "https://base.example/a/javascript%3aalert(1)",
        ),
        (
            "./javascript:alert(1)",
            "https://base.example/a/javascript:alert(1)",
        ),
        ("javascript", "https://base.example/a/javascript"),
        (
            "&#106;avascript:alert(1)",
            "https://base.example/a/&#106;avascript:alert(1)",
        ),
        ("example.org", "https://base.example/a/example.org"),
        ("/@ada", "https://base.example/@ada"),
        ("é", "https://base.example/a/%C3%A9"),
    ] {
        let url = Url::parse(address).unwrap_or_else(|error| panic!("{address}: {error}"));
        assert_eq!(url.as_str(), address);
        let followed = followed(address).unwrap();
        assert_eq!(followed.as_str(), expected);
        assert_eq!(
            url.is_relative(),
            url::Url::parse(address).is_err(),
            "{address}"
        );
    }
}

#[test]
fn pages_of_peps() {
    for (number, page) in [
        (0, "https://peps.python.org/pep-0000/"),
        (8, "https://peps.python.org/pep-0008/"),
        (587, "https://peps.python.org/pep-0587/"),
        (3000, "https://peps.python.org/pep-3000/"),
        (99_999, "https://peps.python.org/pep-99999/"),
        (u32::MAX, "https://peps.python.org/pep-4294967295/"),
    ] {
        assert_eq!(Url::pep(number).as_str(), page);
        assert_eq!(Url::parse(page), Ok(Url::pep(number)));
    }
}

/// Compares acceptance and rejection with a browser's behaviour.
fn compare(address: &str) {
    let ours = Url::parse(address);
    match (&ours, followed(address)) {
        (Ok(_), Ok(url)) => assert!(is_safe(&url), "{address:?} leads to {url}"),
        // Deciding which international names exist, and which `xn--` labels are
        // valid, needs large tables; browsers have them and do not follow
        // invalid links.
        (Ok(_), Err(url::ParseError::IdnaError)) => {
            let authority = address.split("//").nth(1).unwrap();
            assert!(
                !authority.is_ascii() || authority.to_lowercase().contains("xn--"),
                "{address:?}"
            );
        }
        (Ok(_), Err(error)) => panic!("{address:?} leads nowhere: {error}"),
        (Err(_), _) => {}
    }
    if let (Ok(ours), Ok(absolute)) = (&ours, url::Url::parse(address)) {
        assert!(!ours.is_relative() && is_safe(&absolute), "{address:?}");
    }
    // The schema's regular expression for URLs, written independently.
    let in_schema = URL.is_valid(&address.into());
    match ours {
        Ok(_) => assert!(in_schema, "{address:?} is not in the schema"),
        Err(UrlError::Host | UrlError::Port) => {}
        Err(error) => assert!(!in_schema, "{address:?} is in the schema: {error}"),
    }
}

proptest! {
    #[test]
    fn whatever_is_made_of_the_right_pieces(
        address in r"(https?|HTTP|mailto|javascript|data|x|1|é|:|/|//|///|\?|#|@|\[|\]|::1|\.|-|_|%3a|%|[0-9]{1,5}|0x1f|example|xn--a|ü|\\|\t|\u{200b}|&|<|\+|,){0,10}"
    ) {
        compare(&address);
    }

    #[test]
    fn whatever_has_a_host(scheme in "https:|http:|", user in "|[a-z:%@]{0,4}@", host in r"[a-z0-9.x_\[\]:-]{0,8}|[0-9]{1,3}(\.[0-9]{1,3}){0,4}|\[[0-9a-f:.]{0,10}\]", port in "|:[0-9]{0,6}", path in "|[/?#][a-z/?#:@]{0,5}") {
        compare(&format!("{scheme}//{user}{host}{port}{path}"));
    }

    #[test]
    fn whatever_hides_in_a_scheme(hidden in any::<char>(), at in 0_usize..12) {
        let mut address = String::from("javascript:alert(1)");
        address.insert(at, hidden);
        compare(&address);
    }

    #[test]
    fn anything_at_all(address in any::<String>()) {
        compare(&address);
    }
}
