//! What the server of an example answers.

use std::{
    fs::{self},
    path::Path,
};

use crate::{
    client::{Reply, ask},
    example::{Example, TOP},
    examples::JSON,
    inputs::DIST,
};

/// Path traversal to existing files that must not be served.
const WAYS_OUT: &[&str] = &[
    "/../README.md",
    "/%2e%2e/README.md",
    "/..%2fREADME.md",
    "/..%5cREADME.md",
    "/nominations/../../README.md",
    "/nominations/..%2f..%2fREADME.md",
    "/nomination-card/../Cargo.toml",
    "/nomination-card/%2e%2e/Cargo.toml",
    "/nomination-card/..%2fCargo.toml",
    "/nomination-card/%2e%2e%2fCargo.toml",
    "/nomination-card/..%5cCargo.toml",
    "/nomination-card/../../Cargo.toml",
    "//etc/passwd",
    "/%2fetc/passwd",
    "/nomination-card//etc/passwd",
    "/nomination-card/%2fetc/passwd",
];

pub fn answers_as_an_embed_needs(example: &Example) {
    let mut immutable = 0;
    for (name, bytes) in &*DIST {
        let reply = is_shared(example, &format!("/nomination-card/{name}"));
        assert_eq!(reply.body, bytes, "{name}");
        let hashed = name
            .rsplit(['-', '.'])
            .nth(1)
            .is_some_and(|hash| hash.len() == 16);
        let cached = reply.header("cache-control");
        if hashed {
            immutable += 1;
            assert_eq!(cached, "public, max-age=31536000, immutable", "{name}");
        } else if name == "nomination-card.js" {
            assert_eq!(cached, "no-cache");
        }
    }
    assert!(
        immutable >= 5,
        "two scripts, module, style and a pinned copy"
    );
    let sample = Path::new(TOP).join("examples/site").join(&JSON[1..]);
    let reply = is_shared(example, JSON);
    assert_eq!(reply.body, fs::read(sample).expect("the nomination"));
    assert_eq!(reply.header("cache-control"), "no-cache");

    for path in [
        "/nominations/nobody.json",
        "/nomination-card/card-0123456789abcdef.js",
        "/nominations/",
    ] {
        let reply = example.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(
            !reply.header("cache-control").contains("immutable"),
            "{path}"
        );
    }
    let reply = ask("POST", &example.url(JSON), &[]);
    assert!([405, 501].contains(&reply.status), "POST: {}", reply.status);
    for path in WAYS_OUT {
        let reply = example.get(path);
        assert!(
            (400..500).contains(&reply.status),
            "{path}: {}",
            reply.status
        );
    }
}

/// Any origin can read it, it has the right type, and revalidation avoids downloads.
fn is_shared(example: &Example, path: &str) -> Reply {
    let reply = example.get(path);
    assert_eq!(reply.status, 200, "{path}");
    let kind = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => panic!("no type is known for {path}"),
    };
    let sent = reply.header("content-type").split(';').next();
    assert_eq!(sent, Some(kind), "{path}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
    assert_eq!(
        reply.header("content-length"),
        reply.body.len().to_string(),
        "{path}"
    );

    let head = ask("HEAD", &example.url(path), &[]);
    assert_eq!((head.status, head.body.len()), (200, 0), "HEAD {path}");
    for name in ["content-type", "content-length", "cache-control"] {
        assert_eq!(head.header(name), reply.header(name), "HEAD {path}: {name}");
    }

    let (condition, validator, other) = match reply.header("etag") {
        "" => (
            "if-modified-since",
            reply.header("last-modified"),
            "Sun, 06 Nov 1994 08:49:37 GMT",
        ),
        etag => ("if-none-match", etag, "\"another\""),
    };
    assert_ne!(validator, "", "{path} has a validator");
    let same = ask("GET", &example.url(path), &[(condition, validator)]);
    assert_eq!(
        (same.status, same.body.len()),
        (304, 0),
        "{path}, {condition}: {validator}"
    );
    let changed = ask("GET", &example.url(path), &[(condition, other)]);
    assert_eq!(
        (changed.status, &changed.body),
        (200, &reply.body),
        "{path}, {condition}: {other}"
    );
    for reply in [&reply, &head, &same] {
        assert_eq!(reply.header("access-control-allow-origin"), "*", "{path}");
    }
    reply
}
