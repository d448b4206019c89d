//! Which version of which tool: the one place to change one.
//!
//! Others are elsewhere, because something else reads them there too: wasm-bindgen is whatever
//! `Cargo.lock` says, and the tools from npm are in `npm/package.json`; of
//! those, `Trunk.toml` names wasm-opt once more.

/// A program that `cargo install` builds from its registry.
pub struct CrateTool {
    pub package: &'static str,
    pub version: String,
    /// The executables that must exist afterwards; the first answers `--version`.
    pub programs: &'static [&'static str],
    pub arguments: &'static [&'static str],
    /// How long it took on two cores, to say so beforehand.
    pub about: &'static str,
}

/// The newest Trunk that Rust 1.95 builds: 0.22 asks for 1.96.
///
/// Without its default features it can neither download tools nor look for a newer version of
/// itself, which this project never wants, and builds a minute faster.
pub fn trunk() -> CrateTool {
    CrateTool {
        package: "trunk",
        version: "0.21.14".into(),
        programs: &["trunk"],
        arguments: &["--no-default-features"],
        about: "4 minutes",
    }
}

/// The command-line half of wasm-bindgen, which refuses any version but its other half's.
pub fn wasm_bindgen(version: String) -> CrateTool {
    CrateTool {
        package: "wasm-bindgen-cli",
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        arguments: &[],
        about: "2 minutes",
    }
}

/// Firefox's half of WebDriver, which Debian does not package.
pub fn geckodriver() -> CrateTool {
    CrateTool {
        package: "geckodriver",
        version: "0.37.1".into(),
        programs: &["geckodriver"],
        arguments: &[],
        about: "a minute",
    }
}

/// Holds what may become part of the project, as `deny.toml` says.
///
/// Without its default features it builds in a third of the time; the list of advisories is then
/// fetched by git.
pub fn cargo_deny() -> CrateTool {
    CrateTool {
        package: "cargo-deny",
        version: "0.20.2".into(),
        programs: &["cargo-deny"],
        arguments: &["--no-default-features"],
        about: "a minute",
    }
}

/// A program that the operating system's packages bring.
pub struct SystemTool {
    pub title: &'static str,
    /// Names to look for on PATH; any one will do.
    pub programs: &'static [&'static str],
    /// Where else it may be: paths, in which a folder `*` stands for any one folder.
    pub places: &'static [&'static str],
    /// The packages that bring it on Debian.
    pub debian: &'static [&'static str],
}

/// A tool with a single program, which is on PATH once it is installed.
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

/// Built by cargo (see `geckodriver`), and then found like the others.
pub const GECKODRIVER: SystemTool = program("geckodriver", &["geckodriver"], &[]);

pub const WEBKIT_DRIVER: SystemTool = program(
    "the WebDriver of WebKitGTK",
    &["WebKitWebDriver"],
    &["webkit2gtk-driver"],
);

/// WebKitGTK's own small browser, which comes with the library.
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

/// A display of the tests' own for MiniBrowser, which cannot do without one.
pub const XVFB: SystemTool = program("Xvfb", &["Xvfb"], &["xvfb"]);

/// Starts three of the examples.
pub const PYTHON: SystemTool = program("Python 3", &["python3"], &["python3"]);

/// Installs the hook, as the repositories of communities do.
pub const PRE_COMMIT: SystemTool = program("pre-commit", &["pre-commit"], &["pre-commit"]);

/// To find and end what a driver started.
pub const PS: SystemTool = program("ps", &["ps"], &["procps"]);

/// For libFuzzer, which leads the fuzzing.
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
