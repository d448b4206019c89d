//! Only URLs that are safe to follow become links. The `url` crate parses URLs
//! as browsers do and serves as the oracle.

use std::sync::LazyLock;

use jsonschema::Validator;
use nomination_card::model::{Url, UrlError};
use proptest::prelude::*;

use super::schema::definition;

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
fn addresses_to_refuse() {
    use UrlError::{Backslash, Blank, Empty, Host, NoAddress, NoHost, Port, Scheme};
    for (address, error) in [
        ("", Empty),
        ("javascript:alert(1)", Scheme),
        ("JAVASCRIPT:alert(1)", Scheme),
        ("jAvAsCrIpT:alert(1)", Scheme),
        ("javascript:", Scheme),
        ("javascript://example.org/%0aalert(1)", Scheme),
        ("javascript:https://example.org/", Scheme),
        ("javascript:/*mailto:*/alert(1)", Scheme),
        (" javascript:alert(1)", Blank),
        ("javascript:alert(1) ", Blank),
        ("javascript :alert(1)", Blank),
        ("\tjavascript:alert(1)", Blank),
        ("\njavascript:alert(1)", Blank),
        ("\0javascript:alert(1)", Blank),
        ("\u{1}javascript:alert(1)", Blank),
        ("\u{1f}javascript:alert(1)", Blank),
        ("java\tscript:alert(1)", Blank),
        ("java\nscript:alert(1)", Blank),
        ("java\rscript:alert(1)", Blank),
        ("java\0script:alert(1)", Blank),
        ("javascript\t:alert(1)", Blank),
        ("javascript:\nalert(1)", Blank),
        ("java\u{ad}script:alert(1)", Blank),
        ("java\u{200b}script:alert(1)", Blank),
        ("java\u{200d}script:alert(1)", Blank),
        ("\u{feff}javascript:alert(1)", Blank),
        ("\u{202e}javascript:alert(1)", Blank),
        ("\u{a0}javascript:alert(1)", Blank),
        ("\u{3000}javascript:alert(1)", Blank),
        ("\u{2028}javascript:alert(1)", Blank),
        ("\u{85}javascript:alert(1)", Blank),
        ("\u{e0001}javascript:alert(1)", Blank),
        ("\u{115f}javascript:alert(1)", Blank),
        ("jаvascript:alert(1)", Scheme),
        ("ｊavascript:alert(1)", Scheme),
        ("ʲavascript:alert(1)", Scheme),
        ("java%73cript:alert(1)", Scheme),
        ("%6aavascript:alert(1)", Scheme),
        ("vbscript:msgbox(1)", Scheme),
        ("livescript:x", Scheme),
        ("data:text/html,<script>alert(1)</script>", Scheme),
        ("data:text/html;base64,PHNjcmlwdD4=", Scheme),
        ("DATA:image/svg+xml,<svg/onload=alert(1)>", Scheme),
        ("file:///etc/passwd", Scheme),
        ("file:x", Scheme),
        ("blob:https://example.org/1", Scheme),
        ("filesystem:https://example.org/1", Scheme),
        ("about:blank", Scheme),
        ("about:srcdoc", Scheme),
        ("view-source:https://example.org/", Scheme),
        ("chrome://settings/", Scheme),
        ("intent://example.org/#Intent;scheme=https;end", Scheme),
        ("ftp://example.org/", Scheme),
        ("ws://example.org/", Scheme),
        ("wss://example.org/", Scheme),
        ("tel:+123", Scheme),
        ("sms:+123", Scheme),
        ("urn:isbn:123", Scheme),
        ("git+ssh://example.org/", Scheme),
        ("http+unix://example.org/", Scheme),
        ("httpss://example.org/", Scheme),
        ("https.://example.org/", Scheme),
        ("xhttps://example.org/", Scheme),
        ("mailto.x:ada@example.org", Scheme),
        ("x:y", Scheme),
        ("a-b:c", Scheme),
        ("1a:b", Scheme),
        ("-a:b", Scheme),
        (":", Scheme),
        (":alert(1)", Scheme),
        ("example.org:8080/x", Scheme),
        ("localhost:8080", Scheme),
        ("c:/windows", Scheme),
        ("c:\\windows", Backslash),
        ("\\\\example.org\\x", Backslash),
        ("/\\example.org", Backslash),
        ("https:\\\\example.org", Backslash),
        ("https://example.org\\@evil.example/", Backslash),
        ("https://example.org/\\x", Backslash),
        ("https:example.org", NoHost),
        ("https:/example.org", NoHost),
        ("https:///example.org", NoHost),
        ("https:", NoHost),
        ("https:/", NoHost),
        ("https://", NoHost),
        ("http:x", NoHost),
        ("https:?q", NoHost),
        ("https:#f", NoHost),
        ("https://?q", NoHost),
        ("https://#f", NoHost),
        ("https://:80/", NoHost),
        ("https://@/", NoHost),
        ("https://ada@", NoHost),
        ("https://ada@:80/", NoHost),
        ("//", NoHost),
        ("///", NoHost),
        ("///example.org", NoHost),
        ("//:80/", NoHost),
        ("https://example.org:65536/", Port),
        ("https://example.org:4294967297/", Port),
        ("https://example.org:99999999999999999999999/", Port),
        ("https://example.org:000080/", Port),
        ("https://example.org:-1/", Port),
        ("https://example.org:+1/", Port),
        ("https://example.org:http/", Port),
        ("https://example.org:80:80/", Port),
        ("https://::1/", NoHost),
        ("https://[::1]:x/", Port),
        ("https://[::1/", Host),
        ("https://::1]/", NoHost),
        ("https://[]/", Host),
        ("https://[:::1]/", Host),
        ("https://[1:2:3:4:5:6:7:8:9]/", Host),
        ("https://[1:2:3:4:5:6:7::8]/", Host),
        ("https://[1:2:3:4:5:6:7]/", Host),
        ("https://[1:2:3:4:5:6:7:1.2.3.4]/", Host),
        ("https://[1.2.3.4::]/", Host),
        ("https://[::1.2.3]/", Host),
        ("https://[::01.2.3.4]/", Host),
        ("https://[::+1.2.3.4]/", Host),
        ("https://[1::2::3]/", Host),
        ("https://[:1]/", Host),
        ("https://[12345::]/", Host),
        ("https://[example.org]/", Host),
        ("https://[127.0.0.1]/", Host),
        ("https://[::1]x/", Host),
        ("https://x[::1]/", Host),
        ("https://[[::1]]/", Host),
        ("https://[fe80::1%25eth0]/", Host),
        ("https://exa mple.org/", Blank),
        ("https://exa|mple.org/", Host),
        ("https://exa<mple.org/", Host),
        ("https://exa^mple.org/", Host),
        ("https://exa%6dple.org/", Host),
        ("https://%00/", Host),
        ("https://example..org/", Host),
        ("https://.example.org/", Host),
        ("https://./", Host),
        ("https://../", Host),
        ("https://example.org../", Host),
        ("https://1.2.3.256/", Host),
        ("https://1.2.3/", Host),
        ("https://1.2.3.4.5/", Host),
        ("https://01.2.3.4/", Host),
        ("https://+1.2.3.4/", Host),
        ("https://256/", Host),
        ("https://2130706433/", Host),
        ("https://0x7f000001/", Host),
        ("https://0x/", Host),
        ("https://0X7F.1/", Host),
        ("https://0177.0.0.1/", Host),
        ("https://example.0x1/", Host),
        ("https://example.1/", Host),
        ("https://1.2.3.4x.5/", Host),
        ("mailto:", NoAddress),
    ] {
        assert_eq!(Url::parse(address), Err(error), "{address:?}");
    }
}

#[test]
fn sentences() {
    for (address, sentence) in [
        ("", "An address is empty: write one, or leave it out."),
        (
            " ",
            "An address contains white space or an invisible character: remove it, or percent-encode it.",
        ),
        ("\\", "An address contains a backslash: write / instead."),
        (
            "x:",
            "Only https:, http: and mailto: addresses can be linked: use one of these.",
        ),
        (
            "//",
            "An address has no host: write it in full, as in https://example.org/.",
        ),
        (
            "//.",
            "An address has an invalid host: check what stands between // and the next /.",
        ),
        (
            "//x:x",
            "An address has an invalid port: use one up to 65535.",
        ),
        (
            "mailto:",
            "An address ends after mailto: and names nobody: add to whom.",
        ),
    ] {
        assert_eq!(Url::parse(address).unwrap_err().to_string(), sentence);
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
