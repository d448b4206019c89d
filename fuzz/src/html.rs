//! Checks a card in plain HTML: well-formed, only permitted elements and attributes, and the
//! nomination's data intact.

use html5gum::{DefaultEmitter, Error, StartTag, Token, Tokenizer};
use nomination_card::{model::Url, read::read_str};
use nomination_card_cli::render::{Options, render};

/// Elements without an end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// The elements of a card and its page, with their specific attributes.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "referrerpolicy", "rel", "title"]),
    ("article", &["aria-label", "data-copied"]),
    ("bdi", &[]),
    ("blockquote", &[]),
    ("body", &[]),
    ("br", &[]),
    ("button", &["aria-label", "type"]),
    ("cite", &[]),
    ("code", &[]),
    ("dd", &[]),
    ("details", &["open"]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("head", &[]),
    ("header", &[]),
    ("hr", &[]),
    ("html", &[]),
    (
        "img",
        &["alt", "decoding", "loading", "referrerpolicy", "src"],
    ),
    ("input", &["autocomplete", "spellcheck", "type"]),
    ("label", &[]),
    ("li", &[]),
    ("link", &["crossorigin", "href", "integrity", "rel"]),
    ("meta", &["charset", "content", "name"]),
    ("nomination-card", &["src"]),
    ("ol", &["start"]),
    ("output", &[]),
    ("p", &[]),
    ("pre", &[]),
    ("script", &["src", "type"]),
    ("section", &[]),
    ("span", &[]),
    ("strong", &[]),
    ("summary", &[]),
    ("template", &["shadowrootmode"]),
    ("time", &["datetime"]),
    ("title", &[]),
    ("ul", &[]),
];

/// Attributes allowed on any element.
const ATTRIBUTES: &[&str] = &[
    "class",
    "data-address",
    "dir",
    "hidden",
    "id",
    "lang",
    "part",
    "role",
    "tabindex",
];

/// The contents of the page's scripts.
#[derive(Default)]
struct Scripts {
    nominations: Vec<String>,
    linked: Vec<String>,
}

/// Renders valid nomination JSON and checks the HTML.
pub fn check_html(json: &str, options: &Options) {
    let Ok(nomination) = read_str(json) else {
        // A text may be nested too deeply, or a required one may be blank.
        return;
    };
    let html = render(json.as_bytes().to_vec(), options).expect("a nomination");
    check_lines(&html);
    let scripts = check_markup(&html);
    match &scripts.linked[..] {
        [] => assert!(
            options.light || !options.json_ld,
            "no linked data in {html}"
        ),
        [linked] => {
            let linked: serde_json::Value = serde_json::from_str(linked).expect("linked data");
            assert_eq!(linked["@type"], "Person");
        }
        all => panic!("{} pieces of linked data in {html}", all.len()),
    }
    let has_json = options.src.is_none() && !options.light;
    match &scripts.nominations[..] {
        [] if !has_json => {}
        [json] if has_json => assert_eq!(read_str(&**json).as_ref(), Ok(&nomination)),
        all => panic!("{} nominations in {html}", all.len()),
    }
}

/// Checks that Markdown engines and template languages leave the HTML as it is.
fn check_lines(html: &str) {
    assert!(
        !html.lines().any(|line| line.trim().is_empty()),
        "a blank line in {html}"
    );
    for piece in html.split("<script") {
        let markup = piece.rsplit("</script>").next().unwrap_or_default();
        assert!(!markup.contains(['{', '}']), "a brace in {markup}");
    }
    for pair in ["{{", "{%", "{#"] {
        assert!(!html.contains(pair), "{pair} in {html}");
    }
}

/// Checks that every element is known, properly closed, and has only permitted attributes.
fn check_markup(html: &str) -> Scripts {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut scripts = Scripts::default();
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                check_tag(&tag);
                let name = string(&tag.name);
                let kind = tag.attributes.get(&b"type"[..]).map(|kind| string(kind));
                if !VOID.contains(&&*name) {
                    assert!(!tag.self_closing, "<{name}/> in {html}");
                    open.push((name, kind));
                }
            }
            Token::EndTag(tag) => {
                let name = string(&tag.name);
                let (opened, _) = open.pop().unwrap_or_default();
                assert_eq!(opened, name, "{html}");
            }
            Token::String(text) => match open.last() {
                Some((name, kind)) if name == "script" => match kind.as_deref() {
                    Some("application/json") => scripts.nominations.push(string(&text)),
                    Some("application/ld+json") => scripts.linked.push(string(&text)),
                    _ => panic!("a script says something in {html}"),
                },
                _ => {}
            },
            Token::Comment(_) => panic!("a comment in {html}"),
            Token::Doctype(_) => assert!(html.starts_with("<!doctype html>\n")),
            // A nomination may contain characters that are parse errors in HTML but harmless.
            Token::Error(error) => assert!(
                matches!(
                    *error,
                    Error::ControlCharacterInInputStream | Error::NoncharacterInInputStream
                ),
                "{} in {html}",
                *error
            ),
        }
    }
    assert!(open.is_empty(), "{open:?} is not closed in {html}");
    scripts
}

fn check_tag(tag: &StartTag<()>) {
    let name = string(&tag.name);
    let known = ELEMENTS.iter().find(|(known, _)| *known == name);
    let (_, own) = known.unwrap_or_else(|| panic!("a card has no <{name}>"));
    for (attribute, value) in &tag.attributes {
        let (attribute, value) = (string(attribute), string(value));
        let all = own.iter().chain(ATTRIBUTES);
        assert!(
            all.into_iter().any(|known| *known == attribute),
            "<{name}> has no {attribute}"
        );
        let is_own = matches!(&*name, "link" | "script");
        if matches!(&*attribute, "href" | "src") && !is_own {
            assert!(Url::parse(&value).is_ok(), "{value:?} is no safe address");
        }
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
