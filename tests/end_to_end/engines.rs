//! The three engines: the programs they need, and how to start them.

use std::{fmt, path::Path, process::Command};

use serde_json::{Value, json};

use crate::inputs;

/// A browser engine. Every test runs in each.
#[derive(Clone, Copy, PartialEq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The command that starts the driver on `port`.
    pub fn driver(self, port: u16) -> Command {
        let (variable, argument) = match self {
            Self::Chromium => ("NOMINATION_CARD_CHROMEDRIVER", format!("--port={port}")),
            Self::Firefox => ("NOMINATION_CARD_GECKODRIVER", format!("--port={port}")),
            Self::WebKit => ("NOMINATION_CARD_WEBKITDRIVER", format!("--port={port}")),
        };
        let mut command = Command::new(inputs::path(variable));
        command.arg(argument);
        if self == Self::Firefox {
            // Required to set preferences in Firefox: see `emulation.rs`.
            command.arg("--allow-system-access");
        }
        if self == Self::WebKit {
            // Containers offer neither user namespaces nor a GPU.
            command
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("LIBGL_ALWAYS_SOFTWARE", "1");
        }
        command
    }

    /// Whether the browser lacks a headless mode and needs a display.
    pub fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// The capabilities to request; `profile` is an empty folder.
    pub fn capabilities(self, profile: &Path) -> Value {
        match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": inputs::path("NOMINATION_CARD_CHROMIUM"),
                    "args": [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1024,800",
                        // Makes screenshots identical on every Linux: see `pictures.rs`.
                        "--disable-lcd-text",
                        "--force-color-profile=srgb",
                        "--force-device-scale-factor=1",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": inputs::path("NOMINATION_CARD_FIREFOX"),
                    "args": ["-headless", "--width=1024", "--height=800"],
                    "prefs": {
                        "app.normandy.enabled": false,
                        "browser.safebrowsing.malware.enabled": false,
                        "browser.safebrowsing.phishing.enabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": inputs::path("NOMINATION_CARD_MINIBROWSER"),
                    "args": ["--automation"],
                },
            }),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
