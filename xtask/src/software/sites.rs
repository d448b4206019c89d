//! `cargo xtask test sites`: engines for Markdown and templates read pages that contain rendered
//! cards. This module lets them; `tests/end_to_end/sites.rs` opens what they write.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::environment::Environment;
use crate::{install, process, project, tools};

/// How each card is rendered: the ending of its files, and the options of `render`. `SRC` stands
/// for the address of the nomination.
const WAYS: &[(&str, &[&str])] = &[
    ("inline", &[]),
    ("src", &["--src", "SRC", "--no-json-ld"]),
    ("light", &["--light", "--src", "SRC"]),
];

/// Programs that read one page from a file and write it to standard output: the name of the engine,
/// the folder with its sources, and the command.
const PROGRAMS: &[(&str, &str, &[&str])] = &[
    // In raw blocks, since it reads Markdown inside of HTML.
    ("pandoc", "pandoc-source", &["pandoc", "--to=html"]),
    (
        "pandoc-gfm",
        "source",
        &["pandoc", "--from=gfm", "--to=html"],
    ),
    ("kramdown", "source", &["kramdown"]),
    // As Jekyll does.
    ("liquid-kramdown", "liquid-source", &["kramdown"]),
];

/// Writes the pages of all engines, and returns their folder.
pub fn build(environment: &Environment) -> Result<PathBuf> {
    let system = [
        &tools::PYTHON,
        &tools::PIP,
        &tools::PANDOC,
        &tools::KRAMDOWN,
    ];
    install::only(&[], &system)?;
    let python = install::python_packages("tests/tools/sites")?;
    let folder = super::prepare("sites")?;
    let run = |words: &[&str]| {
        let mut command = environment.command(words[0]);
        command.current_dir(&folder).args(&words[1..]);
        process::output(command.env("PYTHONPATH", &python))
    };
    let pages = folder.join("pages");
    run(&["node", "corpus.js", "pages/nominations"])?;
    for name in ["vstinner", "rtl"] {
        let sample = project::root().join(format!("assets/{name}.json"));
        fs::copy(sample, pages.join(format!("nominations/{name}.json")))?;
    }
    render(&pages.join("nominations"), &folder.join("cards"))?;
    run(&["node", "engines.js", "cards", "pages"])?;
    run(&["python3", "engines.py", "pages"])?;
    for (engine, source, command) in PROGRAMS {
        let engine = pages.join("engines").join(engine);
        fs::create_dir_all(&engine)?;
        for path in sorted(&pages.join(source))? {
            let html = run(&[command, &[&*path.to_string_lossy()][..]].concat())?;
            let name = path.with_extension("html");
            fs::write(engine.join(name.file_name().unwrap_or_default()), html)?;
        }
    }
    Ok(pages)
}

/// Renders each nomination in each way, with the program that `cargo xtask dist` has built.
fn render(nominations: &Path, cards: &Path) -> Result<()> {
    let program = project::target().join("release/nomination-card");
    ensure!(
        program.exists(),
        "`cargo xtask dist` builds the program first"
    );
    fs::create_dir_all(cards)?;
    for path in sorted(nominations)? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        for (way, options) in WAYS {
            let src = format!("/nominations/{name}.json");
            let options = options
                .iter()
                .map(|it| if *it == "SRC" { &src } else { *it });
            let mut command = std::process::Command::new(&program);
            command.args(["render", "--assets", "/embed"]).args(options);
            command
                .arg("--output")
                .arg(cards.join(format!("{name}.{way}.html")));
            process::run_quietly(command.arg(&path))?;
        }
    }
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<_> = entries.collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}
