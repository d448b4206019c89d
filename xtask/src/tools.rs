//! The versions of all tools, in one place.
//!
//! Exceptions are versions that other programs read: wasm-bindgen's is in `Cargo.lock`, and those
//! of npm tools are in `npm/package.json`; `Trunk.toml` repeats wasm-opt's.

/// A program that `cargo install` builds from crates.io.
pub struct CrateTool {
    pub package: &'static str,
    pub version: String,
    /// The executables that must exist; the first supports `--version`.
    pub programs: &'static [&'static str],
    pub arguments: &'static [&'static str],
    /// The build time on two cores, to announce it.
    pub about: &'static str,
}

/// The newest Trunk that Rust 1.95 can build: 0.22 requires 1.96.
///
/// Without default features, it cannot download tools or check for updates, which this project
/// never wants, and builds a minute faster.
pub fn trunk() -> CrateTool {
    CrateTool {
        package: "trunk",
        version: "0.21.14".into(),
        programs: &["trunk"],
        arguments: &["--no-default-features"],
        about: "4 minutes",
    }
}

/// The command-line tool of wasm-bindgen, which must match the library's version.
pub fn wasm_bindgen(version: String) -> CrateTool {
    CrateTool {
        package: "wasm-bindgen-cli",
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        arguments: &[],
        about: "2 minutes",
    }
}

/// Firefox's WebDriver server, which Debian does not package.
pub fn geckodriver() -> CrateTool {
    CrateTool {
        package: "geckodriver",
        version: "0.37.1".into(),
        programs: &["geckodriver"],
        arguments: &[],
        about: "a minute",
    }
}

/// Enforces the rules for dependencies in `deny.toml`.
///
/// Without default features, it builds in a third of the time and fetches the advisories with git.
pub fn cargo_deny() -> CrateTool {
    CrateTool {
        package: "cargo-deny",
        version: "0.20.2".into(),
        programs: &["cargo-deny"],
        arguments: &["--no-default-features"],
        about: "a minute",
    }
}

/// A validator for JSON Schema, which `cargo xtask test schemas` runs.
pub fn boon() -> CrateTool {
    CrateTool {
        package: "boon-cli",
        version: "0.6.2".into(),
        programs: &["boon"],
        arguments: &[],
        about: "3 minutes",
    }
}

/// Generates types in Rust from a JSON Schema.
pub fn typify() -> CrateTool {
    CrateTool {
        package: "cargo-typify",
        version: "0.7.0".into(),
        programs: &["cargo-typify"],
        arguments: &[],
        about: "2 minutes",
    }
}

/// A program from the operating system's packages.
pub struct SystemTool {
    pub title: &'static str,
    /// Program names to look for on PATH; any of them suffices.
    pub programs: &'static [&'static str],
    /// Other possible locations, with `*` for any one folder name.
    pub places: &'static [&'static str],
    /// The Debian packages that contain it.
    pub debian: &'static [&'static str],
}

/// A tool with one program, which is on PATH once installed.
const fn program(
    title: &'static str,
    programs: &'static [&'static str; 1],
    debian: &'static [&'static str],
) -> SystemTool {
    SystemTool {
        title,
        programs,
        places: &[],
        debian,
    }
}

pub const NODE: SystemTool = program("Node", &["node"], &["nodejs"]);

pub const NPM: SystemTool = program("npm", &["npm"], &["npm"]);

pub const CHROMIUM: SystemTool = SystemTool {
    title: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    places: &["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    debian: &["chromium"],
};

pub const CHROMEDRIVER: SystemTool =
    program("ChromeDriver", &["chromedriver"], &["chromium-driver"]);

pub const FIREFOX: SystemTool = SystemTool {
    title: "Firefox",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: &["firefox-esr"],
};

/// Built by cargo (see `geckodriver`), then found like the others.
pub const GECKODRIVER: SystemTool = program("geckodriver", &["geckodriver"], &[]);

pub const WEBKIT_DRIVER: SystemTool = program(
    "the WebDriver of WebKitGTK",
    &["WebKitWebDriver"],
    &["webkit2gtk-driver"],
);

/// WebKitGTK's minimal browser, part of the library's package.
pub const MINI_BROWSER: SystemTool = SystemTool {
    title: "the MiniBrowser of WebKitGTK",
    programs: &["MiniBrowser"],
    places: &[
        "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/*/webkitgtk-6.0/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkitgtk-6.0/MiniBrowser",
    ],
    debian: &["libwebkit2gtk-4.1-0"],
};

/// A virtual display for MiniBrowser, which has no headless mode.
pub const XVFB: SystemTool = program("Xvfb", &["Xvfb"], &["xvfb"]);

/// Turns Markdown into pages, as documentation is often written.
pub const PANDOC: SystemTool = program("pandoc", &["pandoc"], &["pandoc"]);

/// The Markdown of Jekyll.
pub const KRAMDOWN: SystemTool = program("kramdown", &["kramdown"], &["kramdown"]);

/// Installs packages of Python.
pub const PIP: SystemTool = program("pip", &["pip3"], &["python3-pip"]);

/// Runs three of the examples.
pub const PYTHON: SystemTool = program("Python 3", &["python3"], &["python3"]);

/// Installs the hook as a community's repository would.
pub const PRE_COMMIT: SystemTool = program("pre-commit", &["pre-commit"], &["pre-commit"]);

/// Finds processes that a driver has started, to kill them.
pub const PS: SystemTool = program("ps", &["ps"], &["procps"]);

/// Compiles libFuzzer.
pub const CXX: SystemTool = program("a compiler for C++", &["c++"], &["g++"]);

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::project;

    #[test]
    fn trunk_takes_the_version_of_wasm_opt_that_npm_installs() {
        let read = |path: &str| fs::read_to_string(project::root().join(path)).unwrap();
        let package: serde_json::Value =
            serde_json::from_str(&read("xtask/npm/package.json")).unwrap();
        let version = package["devDependencies"]["binaryen"].as_str().unwrap();
        let (major, _) = version.split_once('.').unwrap();
        let line = format!("\nwasm_opt = \"version_{major}\"\n");
        assert!(read("Trunk.toml").contains(&line), "{version}");
    }
}
