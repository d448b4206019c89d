//! The card's own messages: selected by the nearest `lang`, also after changes, and formatted like
//! the browsers' `Intl`, which is based on the same Unicode CLDR.

use nomination_card::{
    i18n::{LANGUAGES, Messages, Plural},
    model::Date,
};
use serde_json::{Value, json};

use crate::{answer::Answer, host::Host, stage::Stage, tests};

tests! {
    plurals_are_those_of_intl
    lists_are_those_of_intl
    dates_are_those_of_intl
    every_language_is_spoken
    regions_and_scripts_are_their_languages
    a_lang_that_changes_anywhere_changes_the_words
    the_placeholder_speaks_the_same_language
}

/// For each language, the differences between the card's result and that of `Intl`.
fn differences(stage: &Stage, card: impl Fn(&Messages) -> Value, intl: &str) -> Vec<String> {
    stage.show("<main></main>");
    let ours: Value = LANGUAGES
        .iter()
        .map(|messages| json!([messages.lang, card(messages)]))
        .collect();
    stage.run_with(
        &ours,
        &format!(
            "const differences = [];
             for (const [lang, cases] of args) {{
               for (const [given, ours] of cases) {{
                 const intl = {intl};
                 if (intl !== ours) differences.push(`${{lang}} ${{JSON.stringify(given)}}: ${{ours}}, but Intl: ${{intl}}`);
               }}
             }}
             return differences;"
        ),
    )
}

/// Covers everything a card can count: a file of 1 MiB has fewer than a million entries, where the
/// rules of French, Portuguese and Spanish change.
fn plurals_are_those_of_intl(stage: &Stage) {
    let numbers: Vec<usize> = (0..=250)
        .chain([999, 1000, 1001, 1002, 1003, 1011, 1100, 99_999, 100_000])
        .collect();
    let name = |plural| match plural {
        Plural::Zero => "zero",
        Plural::One => "one",
        Plural::Two => "two",
        Plural::Few => "few",
        Plural::Many => "many",
        Plural::Other => "other",
    };
    let found = differences(
        stage,
        |messages| {
            numbers
                .iter()
                .map(|number| json!([number, name(messages.category(*number))]))
                .collect()
        },
        "new Intl.PluralRules(lang).select(given)",
    );
    assert_eq!(found, [""; 0]);
}

fn lists_are_those_of_intl(stage: &Stage) {
    let lists: &[&[&str]] = &[
        &["Ada"],
        &["Ada", "Grace"],
        &["Ada", "Grace", "Barbara"],
        &["Ada", "Grace", "Barbara", "Edsger"],
        &["Ada", "Inés"],
        &["Ada", "IBM", "iker"],
        &["Ada", "Hidalgo"],
        &["Ada", "Grace", "HIPATIA"],
        &["Ada", "Hi"],
        &["Ada", "Hierro"],
        &["Ada", "Hiato"],
        &["Inés", "Ada"],
        &["Ada", "Ígor"],
        &["Ada", "Yves"],
        &["Ada", "Hola"],
    ];
    let found = differences(
        stage,
        |messages| {
            lists
                .iter()
                .map(|names| json!([names, messages.list(names)]))
                .collect()
        },
        "new Intl.ListFormat(lang, { style: 'long', type: 'conjunction' }).format(given)",
    );
    assert_eq!(found, [""; 0]);
}

/// All languages use the digits 0 to 9, to match the numbers of PEPs and versions. For Arabic
/// without a country, old versions of ICU use other digits, new ones use these.
fn dates_are_those_of_intl(stage: &Stage) {
    let months = (1..=12).flat_map(|month| [1, 2, 15, 28].map(|day| (2021, month, day)));
    let others = [
        (1000, 1, 1),
        (1999, 12, 31),
        (2000, 2, 29),
        (2024, 2, 29),
        (9999, 12, 31),
    ];
    let days: Vec<String> = months
        .chain(others)
        .map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
        .collect();
    let found = differences(
        stage,
        |messages| {
            let cases = days.iter().map(|day| {
                let date = Date::parse(day).expect("the calendar has it");
                json!([day, messages.date(&date)])
            });
            cases.collect()
        },
        "new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' }).format(new Date(given))",
    );
    assert_eq!(found, [""; 0]);
}

const CARD: &str = r#"<nomination-card src="/assets/rtl.json"></nomination-card>"#;

/// The heading of the agenda, if the card shows it.
const AGENDA: &str =
    "harness.text(harness.all(card, '[data-address=agenda] [part~=heading]')[0] ?? card)";

fn every_language_is_spoken(stage: &Stage) {
    for messages in LANGUAGES {
        stage.visit(&Host::new(CARD).lang(messages.lang));
        stage.settle();
        let text = stage.text();
        for heading in [
            messages.agenda,
            messages.statements,
            messages.contributions,
            messages.peps,
            messages.endorsements,
            messages.filter,
            messages.source,
        ] {
            assert!(
                text.contains(heading),
                "{}: no {heading} in {text}",
                messages.lang
            );
        }
        let lang: String = stage.run("return harness.one(card, '[part~=card]').lang;");
        assert_eq!(lang, messages.lang);
    }
}

fn regions_and_scripts_are_their_languages(stage: &Stage) {
    for (lang, wanted) in [
        ("pt-BR", "Programa"),
        ("PT", "Programa"),
        ("zh-Hant-TW", "纲领"),
        ("es-419", "Programa"),
        ("de-AT", "Vorhaben"),
        ("fr-CA-x-mine", "Programme"),
        ("ar-EG", "البرنامج"),
        ("ja-JP-u-ca-japanese", "公約"),
        ("eng", "Agenda"),
        ("", "Agenda"),
        ("x-klingon", "Agenda"),
        ("-", "Agenda"),
    ] {
        stage.visit(&Host::new(CARD).lang(lang));
        stage.settle();
        let agenda: String = stage.run(&format!("return {AGENDA};"));
        assert_eq!(agenda, wanted, "{lang:?}");
    }
}

/// Changes on the card, on an ancestor, or elsewhere.
fn a_lang_that_changes_anywhere_changes_the_words(stage: &Stage) {
    stage.visit(
        &Host::new(&format!(
            r#"<main><div>{CARD}</div></main><aside lang="de"></aside>"#
        ))
        .lang("fr"),
    );
    stage.settle();
    stage.wait(&format!("{AGENDA} === 'Programme'"));
    for (change, wanted) in [
        ("$('main').lang = 'de'", "Vorhaben"),
        ("document.documentElement.lang = 'ja'", "Vorhaben"),
        ("$('main').removeAttribute('lang')", "公約"),
        ("card.lang = 'es-MX'", "Programa"),
        ("card.removeAttribute('lang')", "公約"),
        ("$('aside').append(card)", "Vorhaben"),
        ("$('aside').lang = 'tlh'", "Agenda"),
        ("$('aside').lang = ''", "Agenda"),
        ("$('aside').removeAttribute('lang')", "公約"),
    ] {
        stage.act(&format!("{change};"));
        stage.wait(&format!("{AGENDA} === '{wanted}'"));
    }
    assert_eq!(stage.home.requests("/assets/rtl.json").len(), 1);
}

fn the_placeholder_speaks_the_same_language(stage: &Stage) {
    stage
        .home
        .put("/data/broken.json", Answer::text("").status(500));
    for (lang, wanted) in [
        ("en-GB", "Try again"),
        ("fr", "Réessayer"),
        ("es", "Reintentar"),
        ("de", "Erneut versuchen"),
        ("pt-BR", "Tentar novamente"),
        ("ja", "再試行"),
        ("zh", "重试"),
        ("ar", "أعد المحاولة"),
        ("tlh", "Try again"),
    ] {
        stage.visit(
            &Host::new(r#"<nomination-card src="/data/broken.json"></nomination-card>"#).lang(lang),
        );
        stage.settle();
        stage.wait(&format!(
            "harness.text(harness.one(card, 'button')) === '{wanted}'"
        ));
        let (direction, spoken): (String, String) = stage.run(
            "const box = harness.one(card, '[part~=error]');
             return [getComputedStyle(box).direction, box.lang];",
        );
        assert_eq!(direction, if lang == "ar" { "rtl" } else { "ltr" });
        assert_eq!(spoken, if lang == "tlh" { "en" } else { &lang[..2] });
    }
    stage.act("document.documentElement.lang = 'fr';");
    stage.wait("harness.text(harness.one(card, 'button')) === 'Réessayer'");
}
