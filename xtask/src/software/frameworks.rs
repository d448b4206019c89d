//! `cargo xtask test frameworks`: pages around the card, rendered by frameworks. This module builds
//! them; `tests/end_to_end/frameworks.rs` opens them.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::environment::Environment;
use crate::process;

/// Each framework with the ending of its files and its options for esbuild.
const FRAMEWORKS: &[(&str, &str, &[&str])] = &[
    (
        "react",
        "jsx",
        &["--jsx-import-source=react", "--alias:hooks=react"],
    ),
    (
        "preact",
        "jsx",
        &["--jsx-import-source=preact", "--alias:hooks=preact/hooks"],
    ),
    (
        "vue",
        "js",
        &[
            "--define:__VUE_OPTIONS_API__=true",
            "--define:__VUE_PROD_DEVTOOLS__=false",
            "--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=true",
        ],
    ),
    ("svelte", "js", &[]),
];

/// Writes a script `page.js` and what a server sends, `server.html`, for each framework, and returns
/// the folder.
pub fn build(tools: &Environment) -> Result<PathBuf> {
    let folder = super::prepare("frameworks")?;
    let run = |program: &str, words: &[&str]| {
        let mut command = tools.command(program);
        process::output(command.current_dir(&folder).args(words))
    };
    run("node", &["svelte/compile.js"])?;
    for (name, ending, options) in FRAMEWORKS {
        println!("Building the pages of {name} …");
        let bundle = |entry: &str, more: &[&str]| {
            let entry = format!("{name}/{entry}.{ending}");
            let common = [
                &*entry,
                "--bundle",
                "--format=esm",
                "--charset=utf8",
                "--log-level=warning",
                "--jsx=automatic",
                // These builds complain about what does not fit.
                "--define:process.env.NODE_ENV=\"development\"",
            ];
            run("esbuild", &[&common, *options, more].concat())
        };
        let page = format!("--outfile=pages/{name}/page.js");
        bundle("browser", &["--conditions=development,browser", &page])?;
        let server = format!("{name}.server.js");
        let outfile = format!("--outfile={server}");
        bundle(
            "server",
            &["--platform=node", "--packages=external", &outfile],
        )?;
        let html = run("node", &[&server])?;
        fs::write(folder.join("pages").join(name).join("server.html"), html)?;
    }
    for name in ["first", "second"] {
        let script =
            format!("import('./data.js').then((it) => console.log(JSON.stringify(it.{name})))");
        let json = run("node", &["--eval", &script])?;
        fs::write(folder.join("pages").join(format!("{name}.json")), json)?;
    }
    Ok(folder.join("pages"))
}
