//! Runs the properties on the fuzz corpus and on the other tests' inputs.

use std::{fs, io::Read as _, path::Path};

use nomination_card_fuzz::{PROPERTIES, Property};

/// Other folders with seed inputs.
const SEEDS: [(&str, &[&str]); 4] = [
    ("read", &["assets", "tests/cases/good", "tests/cases/bad"]),
    ("text", &["crates/import/tests/import/nominations"]),
    ("import", &["crates/import/tests/import/nominations"]),
    ("render", &[]),
];

/// Runs a property on every file in a folder, and returns their number.
fn tried(folder: &Path, property: Property) -> usize {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of a folder").path());
    let files: Vec<_> = entries.filter(|path| path.is_file()).collect();
    for file in &files {
        eprintln!("{}", file.display());
        property(&fs::read(file).expect("a file of the project"));
    }
    files.len()
}

#[test]
fn every_property_holds_of_its_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, property) in PROPERTIES {
        let path = corpus.join(format!("{name}.tar.gz"));
        let file = fs::File::open(path).expect("an archive");
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(file));
        let mut count = 0;
        for entry in archive.entries().expect("an archive of files") {
            let mut entry = entry.expect("a file");
            eprintln!("{name}: {}", entry.path().expect("its name").display());
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("its bytes");
            property(&bytes);
            count += 1;
        }
        assert!(count > 100, "{name} has {count} inputs");
    }
}

#[test]
fn every_property_holds_of_the_cases_of_other_tests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, folders) in SEEDS {
        let (_, property) = PROPERTIES[PROPERTIES.iter().position(|it| it.0 == name).expect("one")];
        for folder in folders {
            assert!(tried(&root.join(folder), property) > 0);
        }
    }
}
