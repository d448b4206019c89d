//! Inputs that `cargo xtask test end-to-end` passes in environment variables.

use std::{collections::BTreeMap, env, fs, path::PathBuf, sync::LazyLock};

/// The built embed, by file name.
pub static DIST: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| files("NOMINATION_CARD_DIST", path("NOMINATION_CARD_DIST")));

/// The repository's samples, by file name.
pub static SAMPLES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets");
    files("the samples", folder)
});

/// The front page's files other than the embed, by path.
pub static FRONT: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut front = BTreeMap::new();
    for name in ["index.html", "docs/json.md"] {
        let bytes = fs::read(root.join(name));
        let bytes = bytes.unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
        front.insert(name.to_owned(), bytes);
    }
    for folder in ["assets", "assets/playground"] {
        for (name, bytes) in files("the front page", root.join(folder)) {
            front.insert(format!("{folder}/{name}"), bytes);
        }
    }
    front
});

/// The example Yew application, built by Trunk.
pub static YEW_EXAMPLE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/examples/yew");
    files("the Yew example", folder)
});

/// The path in the environment variable `variable`.
#[track_caller]
pub fn path(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) if !path.is_empty() => path.into(),
        _ => panic!(
            "{variable} is not set. `cargo xtask test end-to-end` installs the browsers \
             and sets it."
        ),
    }
}

/// The tag that `cargo xtask dist` prints for pinned versions, for this folder.
pub fn snippet(folder: &str) -> String {
    let printed = path("NOMINATION_CARD_SNIPPET");
    let printed = printed.to_str().expect("the tag is UTF-8");
    let snippet = printed.replace("https://cdn.example/nomination-card/", folder);
    assert_ne!(snippet, printed, "the tag names a folder");
    snippet
}

/// A file of a package from npm, such as `bootstrap/dist/css/bootstrap.css`.
pub fn package(file: &str) -> Vec<u8> {
    let path = path("NOMINATION_CARD_NPM").join(file);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of a sample.
pub fn sample(name: &str) -> &'static str {
    let bytes = SAMPLES
        .get(name)
        .unwrap_or_else(|| panic!("no sample {name}"));
    str::from_utf8(bytes).expect("samples are UTF-8")
}

/// The name of the built file with the element's behaviour.
pub fn behaviour() -> &'static str {
    built(|name| name.starts_with("element-"))
}

/// The name of the built file that `matches`. For files with a hash in their names.
pub fn built(matches: fn(&str) -> bool) -> &'static str {
    let names: Vec<_> = DIST.keys().filter(|name| matches(name)).collect();
    match names[..] {
        [name] => name,
        _ => panic!(
            "one built file should match, not {names:?} of {:?}",
            DIST.keys()
        ),
    }
}

fn files(what: &str, folder: PathBuf) -> BTreeMap<String, Vec<u8>> {
    let read = |error| {
        panic!(
            "{what}: cannot read {}: {error} (`cargo xtask dist` builds the embed)",
            folder.display()
        )
    };
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(&folder).unwrap_or_else(read) {
        let entry = entry.expect("a folder's entry can be read");
        if entry.path().is_file() {
            let name = entry.file_name().into_string().expect("names are UTF-8");
            files.insert(name, fs::read(entry.path()).expect("a file can be read"));
        }
    }
    files
}
