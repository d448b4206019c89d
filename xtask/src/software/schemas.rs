//! `cargo xtask test schemas`: validators agree with the project about `tests/cases`, and
//! generators of types keep every member of the JSON Schema.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value};

use crate::environment::Environment;
use crate::{install, process, project, tools};

/// The schema, inside the folder where the software runs.
const SCHEMA: &str = "nomination.schema.json";

/// Validators, each with its command and the groups of exceptions in `tests/cases/exceptions.json`
/// that apply to it.
const VALIDATORS: &[(&str, &[&str], &[&str])] = &[
    (
        "ajv",
        &["node", "validate.js"],
        &["schema", "parsed", "nesting"],
    ),
    (
        "jsonschema",
        &["python3", "validate.py", "jsonschema"],
        &["schema", "parsed", "nesting"],
    ),
    (
        "jsonschema-rs",
        &["python3", "validate.py", "jsonschema-rs"],
        &["schema", "parsed", "nesting"],
    ),
    (
        "pydantic, with the models of datamodel-code-generator",
        &["python3", "validate.py", "pydantic"],
        &["schema", "parsed", "nesting", "pydantic"],
    ),
];

/// The groups for boon, which reads the cases with `serde_json`.
const BOON: &[&str] = &["schema", "serde_json", "boon"];

/// What a program says of each case: whether it is valid, or null if it is no JSON.
type Verdicts = BTreeMap<String, Option<bool>>;

/// The reason of each exception, by the beginning of the cases' names, by group.
type Exceptions = BTreeMap<String, BTreeMap<String, String>>;

/// Runs all validators and generators.
pub fn check(environment: &Environment) -> Result<()> {
    let own = install::only(
        &[tools::boon(), tools::typify()],
        &[&tools::PYTHON, &tools::PIP],
    )?;
    let python = install::python_packages("tests/tools/schemas")?;
    let folder = super::prepare("schemas")?;
    fs::copy(
        project::root().join("assets").join(SCHEMA),
        folder.join(SCHEMA),
    )?;
    let mut environment = environment.clone();
    environment.set("PYTHONPATH", python);
    environment.set("NOMINATION_CARD_CASES", cases());
    let command = |words: &[&str]| {
        let mut command = environment.command(words[0]);
        command.current_dir(&folder).args(&words[1..]);
        command
    };

    types_in_typescript(&command, &folder)?;
    println!("json-schema-to-typescript and quicktype keep every member.");
    process::run_quietly(&mut command(&[
        "python3",
        "-m",
        "datamodel_code_generator",
        "--input",
        SCHEMA,
        "--input-file-type=jsonschema",
        "--output-model-type=pydantic_v2.BaseModel",
        // isort, which is another default, breaks strings at U+2028.
        "--formatters=black",
        "--output=models.py",
    ]))?;
    process::run_quietly(&mut command(&["python3", "members.py"]))?;
    println!("datamodel-code-generator keeps every member.");
    types_in_rust(&own, &folder)?;
    println!("typify keeps every member.");

    let exceptions = fs::read(cases().join("exceptions.json"))?;
    let exceptions: Exceptions = serde_json::from_slice(&exceptions)?;
    for (name, words, groups) in VALIDATORS {
        let verdicts = process::output(&mut command(words))?;
        compare(name, &serde_json::from_str(&verdicts)?, &exceptions, groups)?;
    }
    let verdicts = boon(&own, &folder)?;
    compare("boon", &verdicts, &exceptions, BOON)
}

fn cases() -> PathBuf {
    project::root().join("tests/cases")
}

/// Generates types, and lets the TypeScript compiler look each member of the schema up in them.
fn types_in_typescript(command: &dyn Fn(&[&str]) -> Command, folder: &Path) -> Result<()> {
    let sample = project::root().join("assets/rtl.json");
    fs::copy(sample, folder.join("sample.json"))?;
    let bin = |name: &str| folder.join("node_modules/.bin").join(name);
    for (generator, arguments) in [
        ("json2ts", &["--output", "json2ts.ts"][..]),
        (
            "quicktype",
            &[
                "--src-lang=schema",
                "--lang=typescript",
                "--just-types",
                "--top-level=Nomination",
                "--out=quicktype.ts",
            ],
        ),
    ] {
        let program = bin(generator);
        let program = program.to_str().context("a folder's name is not UTF-8")?;
        process::run_quietly(command(&[program]).args(arguments).arg(SCHEMA))?;
        let module = format!("{generator}.ts");
        process::run_quietly(&mut command(&["node", "members.js", SCHEMA, &module]))?;
    }
    process::run_quietly(&mut command(&["tsc", "--project", "."]))
}

/// Runs boon's program, which prints a line for each file.
fn boon(environment: &Environment, folder: &Path) -> Result<Verdicts> {
    let mut verdicts = Verdicts::new();
    for kind in ["good", "bad"] {
        let mut command = environment.command("boon");
        command.current_dir(folder).args(["--quiet", SCHEMA]);
        for entry in fs::read_dir(cases().join(kind))? {
            command.arg(entry?.path());
        }
        // It exits with an error if any file is bad.
        let output = command.output().context("boon cannot be started")?;
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Some(line) = line.strip_prefix("instance ") else {
                continue;
            };
            let (path, verdict) = line.rsplit_once(": ").context("boon prints other lines")?;
            let name = Path::new(path).file_stem().unwrap_or_default();
            let name = format!("{kind}/{}", name.to_string_lossy());
            verdicts.insert(name, Some(verdict == "ok"));
        }
    }
    Ok(verdicts)
}

/// Generates types, and looks each member of the schema up in them.
fn types_in_rust(environment: &Environment, folder: &Path) -> Result<()> {
    let mut command = environment.command("cargo");
    let command = command.current_dir(folder);
    process::run_quietly(command.args(["typify", SCHEMA, "--output", "types.rs"]))?;
    let types = fs::read_to_string(folder.join("types.rs"))?;
    let schema: Value = serde_json::from_slice(&fs::read(folder.join(SCHEMA))?)?;
    let definitions = schema["$defs"]
        .as_object()
        .into_iter()
        .flat_map(Map::values);
    let mut count = 0;
    for object in definitions.chain([&schema]) {
        for name in object["properties"]
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
        {
            let kept = [format!(" {name}: "), format!("rename = \"{name}\"")];
            ensure!(
                kept.iter().any(|it| types.contains(it)),
                "typify drops the member {name}"
            );
            count += 1;
        }
    }
    ensure!(count > 40, "the schema has only {count} members");
    Ok(())
}

/// Compares verdicts with the names of the folders, except for what these groups list.
fn compare(
    program: &str,
    verdicts: &Verdicts,
    exceptions: &Exceptions,
    groups: &[&str],
) -> Result<()> {
    let listed: Vec<_> = groups
        .iter()
        .filter_map(|group| exceptions.get(*group))
        .flat_map(BTreeMap::keys)
        .collect();
    let is_other = |(name, verdict): &(&String, &Option<bool>)| {
        if name.starts_with("good/") {
            **verdict != Some(true)
        } else {
            **verdict == Some(true)
        }
    };
    let others: Vec<_> = verdicts
        .iter()
        .filter(is_other)
        .map(|(name, _)| name)
        .collect();
    for name in &others {
        ensure!(
            listed.iter().any(|start| name.starts_with(*start)),
            "{program} judges tests/cases/{name}.json differently. If that is right, add the \
             reason to one of {groups:?} in tests/cases/exceptions.json"
        );
    }
    // How much a parser accepts depends on its version, and matters less.
    for start in listed.iter().filter(|start| start.starts_with("bad/")) {
        ensure!(
            others.iter().any(|name| name.starts_with(&***start)),
            "{program} judges tests/cases/{start}* like the card, so it is no exception for it"
        );
    }
    let good = verdicts.keys().filter(|name| name.starts_with("good/"));
    let (good, all) = (good.count(), verdicts.len());
    let accepted = others.iter().filter(|name| name.starts_with("bad/"));
    println!(
        "{program}: accepts {} of {good} good cases, and {} of {} bad ones.",
        good - others
            .iter()
            .filter(|name| name.starts_with("good/"))
            .count(),
        accepted.count(),
        all - good
    );
    ensure!(
        good > 100 && all - good > 300,
        "{program} judged only {all} cases"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(good: Option<bool>, bad: Option<bool>) -> Verdicts {
        let good = (0..200).map(|number| (format!("good/{number}"), good));
        let bad = (0..400).map(|number| (format!("bad/{number}"), bad));
        good.chain(bad).collect()
    }

    fn outcome(verdicts: &Verdicts, groups: &[&str]) -> String {
        let exceptions = r#"{ "one": { "bad/1": "why" }, "deep": { "good/": "why" } }"#;
        let exceptions = serde_json::from_str(exceptions).unwrap();
        let result = compare("it", verdicts, &exceptions, groups);
        result.map_or_else(|error| error.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn each_difference_is_listed_and_occurs() {
        let mut verdicts = judged(Some(true), Some(false));
        assert_eq!(outcome(&verdicts, &[]), "fine");
        assert!(outcome(&verdicts, &["one"]).contains("no exception"));
        verdicts.insert("bad/17".to_owned(), Some(true));
        assert!(outcome(&verdicts, &[]).contains("bad/17.json differently"));
        assert_eq!(outcome(&verdicts, &["one", "deep"]), "fine");
        verdicts.insert("good/3".to_owned(), None);
        assert!(outcome(&verdicts, &["one"]).contains("good/3.json differently"));
        assert_eq!(outcome(&verdicts, &["one", "deep"]), "fine");
        let few = Verdicts::from([("good/1".to_owned(), Some(true))]);
        assert!(outcome(&few, &[]).contains("only 1 cases"));
        // What is no JSON is not accepted.
        assert_eq!(outcome(&judged(Some(true), None), &[]), "fine");
    }
}
