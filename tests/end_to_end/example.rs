//! Runs the server of an example, as its document says.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::Path,
    process::Command,
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    client::{Reply, ask},
    driver::{Process, free_address},
};

/// The time limit for a backend to listen; it includes cargo's build.
const PATIENCE: Duration = Duration::from_secs(900);

pub const TOP: &str = env!("CARGO_MANIFEST_DIR");

/// A running backend, stopped when dropped.
pub struct Example {
    address: SocketAddr,
    _process: Process,
    /// The files and logs it writes.
    _folder: TempDir,
}

impl Example {
    /// Starts the README's command for `name` on a free port.
    pub fn start(name: &str) -> Self {
        let address = free_address();
        let temporary = tempfile::tempdir().expect("a temporary folder");
        // Files next to the served folder, if that is temporary.
        for file in ["README.md", "Cargo.toml"] {
            fs::write(temporary.path().join(file), "not served").expect("a file is written");
        }
        let line = documented(name);
        let words = line.split(' ').map(|word| match word {
            "8000" => address.port().to_string(),
            _ if word.starts_with("target/") => {
                temporary.path().join("served").display().to_string()
            }
            _ => word.to_owned(),
        });
        let words: Vec<String> = words.collect();
        assert!(
            words.contains(&address.port().to_string()),
            "{line} has no port"
        );
        let log = temporary.path().join("log");
        let output = File::create(&log).expect("a log");
        let errors = output.try_clone().expect("a log");
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).current_dir(TOP);
        let mut process = Process::start(command.stdout(output).stderr(errors));
        if let Err(how) = process.listens_at(address, PATIENCE) {
            let log = fs::read_to_string(log).unwrap_or_default();
            panic!("`{line}` {how}:\n{log}");
        }
        Self {
            address,
            _process: process,
            _folder: temporary,
        }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    #[track_caller]
    pub fn get(&self, path: &str) -> Reply {
        ask("GET", &self.url(path), &[])
    }
}

/// The command in the row of `examples/README.md` that starts with a link of this name.
fn documented(name: &str) -> String {
    let readme = Path::new(TOP).join("examples/README.md");
    let readme = fs::read_to_string(readme).expect("examples/README.md");
    let row = readme
        .lines()
        .find(|line| line.starts_with(&format!("| [{name}](")));
    let command = row.and_then(|row| row.split('`').nth(1));
    let command = command.unwrap_or_else(|| panic!("examples/README.md has no command for {name}"));
    command.to_owned()
}
