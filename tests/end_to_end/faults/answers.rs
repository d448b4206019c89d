//! Faulty answers for any file, and the expected outcome of each.

use crate::{
    answer::Answer,
    faults::trial::{File, Trial},
    server::Site,
};

/// The correct answer, from which a faulty one is derived.
struct Good<'site> {
    answer: Answer,
    path: &'site str,
    /// An origin other than the requested one.
    elsewhere: &'site Site,
}

struct Fault {
    name: &'static str,
    answer: fn(Good) -> Answer,
    /// The outcome if the fault affects the JSON, the list of PEPs, the module, the glue, and the
    /// behaviour: the kind of the failure, `shown`, or `left` for a card that receives nothing from
    /// the list. `|` separates outcomes that differ between engines. An empty string skips the
    /// combination, because WebKitGTK opens at most 17 connections at a time.
    ends: [&'static str; 5],
}

const FAULTS: &[Fault] = &[
    Fault {
        name: "404",
        answer: |good| good.answer.status(404),
        ends: ["http", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "500",
        answer: |good| good.answer.status(500),
        ends: ["http", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "206, a part of it",
        answer: |good| {
            let part = good.answer.status(206);
            part.header("content-range", "bytes 0-99/99999")
        },
        ends: ["http", "left", "wasm", "", ""],
    },
    Fault {
        name: "nothing for 20 s",
        answer: |_| Answer::never(),
        ends: ["timeout", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "one byte a second",
        answer: |good| good.answer.dripping(),
        ends: ["timeout", "left", "wasm", "wasm", ""],
    },
    Fault {
        name: "whole, but never ended",
        answer: |good| good.answer.hanging(),
        ends: ["timeout", "left", "", "", ""],
    },
    Fault {
        name: "a body cut off",
        answer: |good| good.answer.half().cut_off(),
        ends: ["network", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "a length too great",
        answer: |good| good.answer.half().of_length(100),
        ends: ["network|json", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "a length too small",
        answer: |good| good.answer.of_length(-10),
        ends: ["network|json", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "a wrong type",
        answer: |good| good.answer.header("content-type", "image/png"),
        ends: ["shown", "shown", "shown", "wasm", "wasm"],
    },
    Fault {
        name: "a wrong type, not to be guessed",
        answer: |good| {
            let answer = good.answer.header("content-type", "text/html");
            answer.header("x-content-type-options", "nosniff")
        },
        ends: ["shown", "shown", "shown", "wasm", "wasm"],
    },
    Fault {
        name: "no type",
        answer: |good| good.answer.without("content-type"),
        ends: ["shown", "shown", "shown", "wasm", "wasm"],
    },
    Fault {
        name: "gzip garbage",
        answer: |good| good.answer.header("content-encoding", "gzip"),
        // WebKitGTK accepts it unchanged.
        ends: [
            "network|shown",
            "left|shown",
            "wasm|shown",
            "wasm|shown",
            "wasm|shown",
        ],
    },
    Fault {
        name: "100 MB without end",
        answer: |good| good.answer.body_of("/* nothing */\n").flood(),
        ends: ["too-large", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "the file and 100 MB more",
        answer: |good| good.answer.flood(),
        ends: ["too-large", "left", "", "", ""],
    },
    Fault {
        name: "a redirect loop",
        answer: |good| Answer::redirect(good.path).shared(),
        ends: ["network", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "a redirect to another origin",
        answer: |good| {
            good.elsewhere.put(good.path, good.answer);
            Answer::redirect(&good.elsewhere.url(good.path)).shared()
        },
        // WebKitGTK does not preload scripts through a redirect.
        ends: ["shown", "shown", "shown", "shown|wasm", "shown|wasm"],
    },
    Fault {
        name: "a redirect to another origin without CORS headers",
        answer: |good| {
            let answer = good.answer.without("access-control-allow-origin");
            good.elsewhere.put(good.path, answer);
            Answer::redirect(&good.elsewhere.url(good.path)).shared()
        },
        ends: ["network", "left", "wasm", "wasm", "wasm"],
    },
    Fault {
        name: "no CORS headers",
        answer: |good| good.answer.without("access-control-allow-origin"),
        ends: ["network", "left", "wasm", "wasm", "wasm"],
    },
];

/// Faults that last until the timeout, unless they end earlier.
const WAITING: [&str; 4] = [
    "nothing for 20 s",
    "one byte a second",
    "whole, but never ended",
    "100 MB without end",
];

/// A trial for each fault of a file.
pub fn trials<'site>(
    file: File,
    site: &'site Site,
    elsewhere: &'site Site,
) -> impl Iterator<Item = Trial<'site>> {
    FAULTS
        .iter()
        .enumerate()
        .filter_map(move |(number, fault)| {
            let mut trial = Trial::new(file, site, &format!("answer-{number}"), fault.name);
            let good = Good {
                answer: file.good(),
                path: &trial.path,
                elsewhere,
            };
            let [json, list, module, glue, behaviour] = fault.ends;
            trial.ends = match file {
                File::Json => json,
                File::List => list,
                File::Module => module,
                File::Glue => glue,
                File::Behaviour => behaviour,
            };
            trial.answer = (fault.answer)(good);
            trial.waits = WAITING.contains(&fault.name);
            (!trial.ends.is_empty()).then_some(trial)
        })
}
