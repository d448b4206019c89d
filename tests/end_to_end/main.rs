//! Black-box tests of the built embed in real browsers: see the README in this folder.

mod answer;
mod browser;
mod client;
mod driver;
mod emulation;
mod engines;
mod front;
mod host;
mod growth;
mod growth_of_all;
mod hostile;
mod inputs;
mod memory;
mod morphs;
mod server;
mod stage;

mod access;
mod narrow;
mod keyboard;
mod addresses;
mod attributes;
mod sections;
mod lazy;
mod axe;
mod behaviour;
mod behaviour_of_plain_cards;
mod bounds;
mod cases;
mod changes;
mod contrast;
mod data;
mod property;
mod design;
mod embed;
mod base_urls;
mod events;
mod examples;
mod example;
mod example_answers;
mod failures;
mod missing_files;
mod faults;
mod filter;
mod frameworks;
mod generated;
mod injection;
mod integrity;
mod interruptions;
mod isolation;
mod languages;
mod leaks;
mod lifecycle;
mod ready;
mod links;
mod long;
mod looks;
mod old_libraries;
mod palette;
mod pictures;
mod peps_src;
mod playground;
mod policies;
mod page_rules;
mod prerendered;
mod prerendered_failures;
mod prerendered_use;
mod print;
mod releases;
mod rtl;
mod rtl_content;
mod sample;
mod sample_facts;
mod shift;
mod sites;
mod soak;
mod surroundings;
mod theming;
mod custom_properties;
mod traps;
mod unusual;
mod folded_pages;

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    sync::Mutex,
};

use libtest_mimic::{Arguments, Failed, Trial};

use crate::{browser::Browser, engines::Engine, stage::Stage};

/// A test that runs once in each engine.
struct Test {
    name: &'static str,
    run: fn(&Stage),
}

/// Lists the tests of a file. The compiler reports unlisted ones as dead code.
macro_rules! tests {
    ($($name:ident)*) => {
        pub const TESTS: &[crate::Test] = &[$(crate::Test {
            name: concat!(module_path!(), "::", stringify!($name)),
            run: $name,
        }),*];
    };
}
use tests;

/// One browser per engine, started by its first test and then reused.
static BROWSERS: [Mutex<Option<Browser>>; 3] = [const { Mutex::new(None) }; 3];

thread_local! {
    /// Location and message of the current thread's panic.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let themes = [
        sample::TESTS,
        surroundings::TESTS,
        rtl::TESTS,
        rtl_content::TESTS,
        filter::TESTS,
        data::TESTS,
        property::TESTS,
        attributes::TESTS,
        sections::TESTS,
        lazy::TESTS,
        lifecycle::TESTS,
        ready::TESTS,
        events::TESTS,
        failures::TESTS,
        missing_files::TESTS,
        faults::TESTS,
        interruptions::TESTS,
        leaks::TESTS,
        hostile::TESTS,
        growth::TESTS,
        old_libraries::TESTS,
        embed::TESTS,
        base_urls::TESTS,
        behaviour::TESTS,
        behaviour_of_plain_cards::TESTS,
        changes::TESTS,
        injection::TESTS,
        integrity::TESTS,
        releases::TESTS,
        policies::TESTS,
        page_rules::TESTS,
        addresses::TESTS,
        links::TESTS,
        long::TESTS,
        peps_src::TESTS,
        prerendered::TESTS,
        prerendered_failures::TESTS,
        prerendered_use::TESTS,
        morphs::TESTS,
        examples::TESTS,
        print::TESTS,
        cases::TESTS,
        generated::TESTS,
        axe::TESTS,
        design::TESTS,
        theming::TESTS,
        custom_properties::TESTS,
        traps::TESTS,
        unusual::TESTS,
        folded_pages::TESTS,
        isolation::TESTS,
        languages::TESTS,
        shift::TESTS,
        bounds::TESTS,
        access::TESTS,
        narrow::TESTS,
        keyboard::TESTS,
        contrast::TESTS,
        playground::opening::TESTS,
        playground::editing::TESTS,
        playground::choosing::TESTS,
        playground::remembering::TESTS,
        playground::reaching::TESTS,
    ];
    // The tests that commands of their own run, such as `cargo xtask pictures`.
    let asked_for = looks::TESTS
        .iter()
        .chain(playground::pictures::TESTS)
        .chain(soak::TESTS)
        .chain(growth_of_all::TESTS)
        .chain(frameworks::TESTS)
        .chain(sites::TESTS)
        .flat_map(|test| Engine::ALL.map(|engine| trial(engine, test).with_ignored_flag(true)));
    // Other systems render fonts differently.
    let elsewhere = !cfg!(target_os = "linux");
    let stored = pictures::TESTS
        .iter()
        .map(|test| trial(Engine::Chromium, test).with_ignored_flag(elsewhere));
    // Alternate the engines, so that they work in parallel.
    let trials: Vec<_> = themes
        .into_iter()
        .flatten()
        .flat_map(|test| Engine::ALL.map(|engine| trial(engine, test)))
        .chain(asked_for)
        .chain(stored)
        .collect();
    // Each engine runs one test at a time. Threads may block on a busy engine, so use enough of
    // them to keep the other engines busy.
    arguments.test_threads.get_or_insert(trials.len());
    panic::set_hook(Box::new(|info| PANIC.set(info.to_string())));
    let conclusion = libtest_mimic::run(&arguments, trials);
    for browser in &BROWSERS {
        drop(browser.lock().map(|mut browser| browser.take()));
    }
    conclusion.exit_code()
}

fn trial(engine: Engine, test: &'static Test) -> Trial {
    let (_, name) = test.name.split_once("::").expect("a test is in a module");
    Trial::test(format!("{engine}::{name}"), move || run(engine, test))
}

fn run(engine: Engine, test: &Test) -> Result<(), Failed> {
    let [chromium, firefox, webkit] = &BROWSERS;
    let slot = match engine {
        Engine::Chromium => chromium,
        Engine::Firefox => firefox,
        Engine::WebKit => webkit,
    };
    let mut slot = slot.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if slot.is_none() {
        *slot = Some(catch(|| Browser::start(engine))?);
    }
    let Some(browser) = &*slot else {
        return Err(Failed::from("no browser"));
    };
    let stage = catch(|| Stage::new(browser))?;
    let result = catch(|| {
        (test.run)(&stage);
        stage.finish();
    });
    let result = result.map_err(|failure| {
        let report = catch(|| stage.report()).unwrap_or_default();
        Failed::from(format!(
            "{}\n{report}",
            failure.message().unwrap_or_default()
        ))
    });
    // If the browser has crashed, the next test starts a new one.
    if result.is_err() && !catch(|| browser.is_alive()).unwrap_or(false) {
        *slot = None;
    }
    result
}

fn catch<T>(action: impl FnOnce() -> T) -> Result<T, Failed> {
    catch_unwind(AssertUnwindSafe(action)).map_err(|_| Failed::from(PANIC.take()))
}
