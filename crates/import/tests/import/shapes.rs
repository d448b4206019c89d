//! The shapes that the importer recognises, one at a time, and its remarks when it is unsure.

use nomination_card_import::{ImportError, Imported, Options, Remark, import};

fn imported(text: &str) -> Imported {
    import(text, &Options::default()).unwrap()
}

fn name(text: &str) -> String {
    imported(text).nomination.candidate.name.into()
}

#[test]
fn a_key_is_found_on_its_own_line() {
    for text in [
        "---\nName: \n\n a\n---\n",
        "---\nName: \n Ada\nemployer:\n\n\n  Acme\n---\n",
    ] {
        let imported = import(text, &Options::default()).unwrap();
        let label = &imported.labels[0];
        assert_eq!((label.text.as_str(), label.line), ("Name", 2));
        crate::words::check_labels(text, &imported);
    }
}

#[test]
fn a_title_over_many_lines_that_comes_again_is_known() {
    let text = "Ada\nof\nthe\nwhole\n---\n\n".repeat(2);
    let imported = imported(&text);
    let label = &imported.labels[0];
    assert_eq!((label.text.as_str(), label.line), ("Ada of the whole", 7));
    crate::words::check_labels(&text, &imported);
}

#[test]
fn a_name_is_found_where_it_stands() {
    for text in [
        "---\nname: Ada Lovelace\n---\ntext",
        "# Ada Lovelace",
        "# Nomination: Ada Lovelace",
        "Steering Council nomination: Ada Lovelace (2022 term)\n\ntext",
        "# Ada Lovelace for the Technical Committee",
        "# Candidacy for the Technical Committee – Ada Lovelace",
        "- Name: Ada Lovelace\n- Employer: Acme",
        "From: Ada Lovelace <ada@example.org>\nSubject: my platform\n\ntext",
        "Hello,\n\nmy name is Ada Lovelace, and I am running.",
        "I would like to nominate Ada Lovelace for the board.",
        "text\n\nBest regards,\nAda Lovelace",
    ] {
        assert_eq!(name(text), "Ada Lovelace", "{text:?}");
    }
}

#[test]
fn something_stands_for_a_name_and_a_remark_says_so() {
    for (text, name, what) in [
        ("---\nID: ada\n---\ntext", "ada", "the handle stands for it"),
        (
            "# What I think\n\ntext",
            "What I think",
            "the title stands for it",
        ),
        (
            "some words\n\ntext",
            "some words",
            "the first line stands for it",
        ),
    ] {
        let imported = imported(text);
        assert_eq!(imported.nomination.candidate.name, name);
        let said = imported
            .remarks
            .iter()
            .any(|remark| remark.message.contains(what));
        assert!(said, "{:?}", imported.remarks);
    }
}

#[test]
fn a_name_that_was_given_counts_more() {
    let options = Options {
        candidate: Some("Grace Hopper".to_owned()),
    };
    let nomination = import("# Ada Lovelace\n\ntext", &options)
        .unwrap()
        .nomination;
    assert_eq!(nomination.candidate.name, "Grace Hopper");
    assert_eq!(
        nomination.statements[0].title.as_deref(),
        Some("Ada Lovelace")
    );
}

#[test]
fn a_heading_above_nothing_is_kept() {
    let nomination = imported("# Ada Lovelace\n\n## About me\n\n\0").nomination;
    assert_eq!(nomination.statements[0].body.as_str(), "About me");
}

#[test]
fn nothing_is_an_error() {
    for text in ["", " \n\t", "\u{200b}"] {
        assert_eq!(import(text, &Options::default()), Err(ImportError::Empty));
    }
    assert_eq!(
        ImportError::Empty.message(),
        "There is nothing in it: write the nomination first, in Markdown.",
    );
    let options = Options {
        candidate: Some(" ".to_owned()),
    };
    assert_eq!(import("text", &options), Err(ImportError::EmptyName));
}

#[test]
fn headings_are_known_by_meaning() {
    for heading in [
        "Agenda",
        "Goals",
        "My goals for the next term",
        "What I want to do",
        "What I'll do",
        "Platform",
        "Plans",
        "Why I am running",
        "Ziele",
        "Objectifs",
        "Objetivos",
        "目標",
        "أهدافي",
    ] {
        let text = format!("# Ada Lovelace\n\n## {heading}\n\n- one\n\nterm next");
        let nomination = imported(&text).nomination;
        assert_eq!(nomination.agenda.len(), 1, "{heading}");
    }
    for heading in ["Non-goals", "What I will not do", "Music"] {
        let text = format!("# Ada Lovelace\n\n## {heading}\n\n- one");
        assert!(imported(&text).nomination.agenda.is_empty(), "{heading}");
    }
}

#[test]
fn yaml_that_cannot_be_read_is_kept() {
    for head in [
        "name: [Ada",
        "name: &a Ada",
        "a: *a",
        "name: !x Ada",
        "a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: b}}}}}}}}}}}}}}}}}}",
    ] {
        let imported = imported(&format!("---\n{head}\n---\n# Ada Lovelace"));
        let body = imported.nomination.statements[0].body.as_str();
        assert_eq!(body, format!("```\n{head}\n```"));
        let cannot = |remark: &Remark| remark.message.starts_with("the YAML cannot be read");
        assert!(
            imported.remarks.iter().any(cannot),
            "{:?}",
            imported.remarks
        );
    }
}

#[test]
fn what_cannot_be_shown_is_code() {
    let deep = format!("# Ada Lovelace\n\n{}deep", "> ".repeat(40));
    let nomination = imported(&deep).nomination;
    assert!(
        nomination.statements[0]
            .body
            .as_str()
            .starts_with("```\n> > ")
    );
}

#[test]
fn an_address_that_cannot_be_linked_stays_text() {
    let nomination = imported("# Ada Lovelace\n\n- Website: javascript:alert(1)").nomination;
    assert_eq!(nomination.candidate.url, None);
    assert_eq!(
        nomination.statements[0].body.as_str(),
        "- Website: javascript:alert(1)"
    );
}
