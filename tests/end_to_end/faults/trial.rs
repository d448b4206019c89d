//! One faulty file: how the page loads it, and the expected outcome.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    answer::Answer,
    host::Host,
    inputs::{DIST, behaviour, built},
    server::{End, Site},
    stage::Stage,
};

/// A file that a card loads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum File {
    Json,
    List,
    Module,
    Glue,
    Behaviour,
}

pub struct Trial<'site> {
    file: File,
    site: &'site Site,
    name: &'static str,
    folder: String,
    /// The path of the faulty file.
    pub path: String,
    pub answer: Answer,
    /// See `answers.rs`.
    pub ends: &'static str,
    /// Whether it lasts until the card's timeout.
    pub waits: bool,
}

/// The observed outcome of a trial.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    text: String,
    states: Vec<String>,
    /// Types and details of the events, in order.
    events: Vec<(String, Value)>,
    /// The console lines of the card or its frame.
    console: Vec<String>,
    uncaught: Vec<String>,
    /// The duration in milliseconds.
    time: f64,
}

const FALLBACK: &str = "The nomination, on another site";

const NOMINATION_AT: &str = "/faults/nomination.json";

const NOMINATION: &str = r#"{ "candidate": "Mira Tanager", "peps": [8] }"#;

const LIST: &str = r#"{ "8": { "number": 8, "title": "Style Guide" } }"#;

impl File {
    pub const ALL: [Self; 5] = [
        Self::Json,
        Self::List,
        Self::Module,
        Self::Glue,
        Self::Behaviour,
    ];

    /// The correct answer for this file.
    pub fn good(self) -> Answer {
        let answer = match self {
            Self::Json => Answer::json(NOMINATION),
            Self::List => Answer::json(LIST),
            Self::Module | Self::Glue | Self::Behaviour => {
                let name = self.name();
                Answer::file(name, &DIST[name])
            }
        };
        answer.shared()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Json => "nomination.json",
            Self::List => "peps.json",
            Self::Module => built(|name| name.ends_with(".wasm")),
            Self::Glue => built(|name| name.starts_with("card-") && name.ends_with(".js")),
            Self::Behaviour => behaviour(),
        }
    }

    /// Whether all cards on a page share the file.
    fn is_shared(self) -> bool {
        matches!(self, Self::Module | Self::Glue | Self::Behaviour)
    }
}

impl<'site> Trial<'site> {
    pub fn new(file: File, site: &'site Site, folder: &str, name: &'static str) -> Self {
        let folder = format!("/{folder}/");
        Self {
            file,
            site,
            name,
            path: format!("{folder}{}", file.name()),
            folder,
            answer: file.good(),
            ends: "shown",
            waits: false,
        }
    }

    /// Serves everything that the card will request.
    pub fn prepare(&self, stage: &Stage, number: usize) {
        stage.home.put(NOMINATION_AT, NOMINATION);
        if self.file.is_shared() {
            for (name, bytes) in &*DIST {
                let path = format!("{}{name}", self.folder);
                self.site.put(&path, Answer::file(name, bytes).shared());
            }
            let script = self.site.url(&format!("{}nomination-card.js", self.folder));
            let frame = Host::new(&card("src", NOMINATION_AT, "")).script(&script);
            stage
                .home
                .put(&format!("/faults/{number}.html"), frame.answer());
        }
        self.site.put(&self.path, self.answer.clone());
    }

    /// Serves the correct file from now on.
    pub fn mend(&self) {
        self.site.put(&self.path, self.file.good());
    }

    /// The HTML of the card or its frame. It starts when the script sets `src`.
    pub fn html(&self, number: usize) -> String {
        let url = self.site.url(&self.path);
        let waits = if self.waits { " data-waits" } else { "" };
        let attributes = format!("id=\"trial-{number}\"{waits} data-src");
        match self.file {
            File::Json => card(&attributes, &url, ""),
            File::List => card(&attributes, NOMINATION_AT, &url),
            File::Module | File::Glue | File::Behaviour => {
                format!("<iframe {attributes}=\"/faults/{number}.html\"></iframe>\n")
            }
        }
    }

    /// After the timeout, the request is aborted, except for an `import()`, which no browser can
    /// abort.
    pub fn is_given_up(&self) {
        if self.waits && !matches!(self.file, File::Glue | File::Behaviour) {
            self.site.wait(&self.path, "abortion", |requests| {
                requests.iter().all(|request| request.end == End::Aborted)
            });
        }
    }

    /// Whether a line on the main page's console reports it.
    pub fn tells(&self, outcome: &Outcome) -> bool {
        !self.file.is_shared() && !outcome.console.is_empty()
    }

    /// Describes a wrong outcome.
    pub fn judge(&self, outcome: &Outcome) -> Option<String> {
        let Outcome { console, .. } = outcome;
        let [(kind, detail)] = &outcome.events[..] else {
            return self.wrong("not one event", outcome);
        };
        let ends = match (kind.as_str(), self.file) {
            ("nomination-error", _) => detail["kind"].as_str().unwrap_or_default(),
            (_, File::List) if !outcome.text.contains("Style Guide") => "left",
            _ => "shown",
        };
        let message = detail["message"].as_str().unwrap_or_default();
        let (said, seen) = match ends {
            "shown" => (console.is_empty(), "Mira Tanager"),
            "left" => (console.len() == 1, "Mira Tanager"),
            _ => (
                matches!(&console[..], [line] if line.contains(message)) && message.len() > 10,
                FALLBACK,
            ),
        };
        let state = if seen == FALLBACK { "error" } else { "ready" };
        let what = if !self.ends.split('|').any(|end| end == ends) {
            "another end"
        } else if !said {
            "the wrong words on the console"
        } else if !outcome.text.starts_with(seen) || outcome.states != [state] {
            "the wrong thing is shown"
        } else if !outcome.uncaught.is_empty() {
            "an error that nobody caught"
        } else if outcome.time > 25_000.0 {
            "too late"
        } else if ends == "timeout" && outcome.time < 15_000.0 {
            "too early"
        } else {
            return None;
        };
        self.wrong(what, outcome)
    }

    /// Describes a wrong outcome of `reload()` after the server has recovered.
    pub fn judge_mended(&self, outcome: &Outcome) -> Option<String> {
        let learned = self.file != File::List || outcome.text.contains("Style Guide");
        let what = if !outcome.text.starts_with("Mira Tanager") || !learned {
            "no card after reload()"
        } else if outcome.states != ["ready"] {
            "not ready after reload()"
        } else if !outcome.uncaught.is_empty() {
            "an error after reload() that nobody caught"
        } else {
            return None;
        };
        self.wrong(what, outcome)
    }

    fn wrong(&self, what: &str, outcome: &Outcome) -> Option<String> {
        let Self {
            file, name, ends, ..
        } = self;
        let found: String = format!("{outcome:?}").chars().take(600).collect();
        Some(format!("{file:?}, {name}: {what}, not {ends}\n    {found}"))
    }
}

/// A card. `attributes` ends with the name of the attribute that takes the URL.
fn card(attributes: &str, src: &str, list: &str) -> String {
    format!(
        "<nomination-card peps-src=\"{list}\" {attributes}=\"{src}\">\
         <a href=\"/elsewhere\">{FALLBACK}</a></nomination-card>\n"
    )
}

/// The outcome of each trial, in order, after all have settled or, later, reloaded.
#[track_caller]
pub fn outcomes(stage: &Stage, act: &str, patience: u32) -> Vec<Outcome> {
    stage.run_with(
        &json!(patience),
        &format!(
            "{}\nharness.patience = args;\nreturn each({act});",
            include_str!("trials.js")
        ),
    )
}
