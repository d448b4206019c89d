//! Measurable properties of the card's design.

use serde_json::json;

use crate::{host::Host, stage::Stage, tests};

tests! {
    its_own_width_chooses_the_density
    everything_grows_with_the_font
    the_font_is_the_page_s
    nothing_but_the_avatar_is_fetched
    numbers_align
}

const CARD: &str =
    r#"<nomination-card src="/assets/rtl.json" lang="en" dir="ltr"></nomination-card>"#;

fn show(stage: &Stage, style: &str) {
    stage.visit(&Host::new(CARD).head(&format!("<style>{style}</style>")));
    stage.settle();
}

/// The position and size of an element in the card.
fn place(stage: &Stage, selector: &str) -> (f64, f64, f64, f64) {
    stage.run_with(
        &json!(selector),
        "const { x, y, width, height } = card.shadowRoot.querySelector(args).getBoundingClientRect();
         return [x, y, width, height];",
    )
}

/// The widths of a phone, an article and a wide column on the same page.
fn its_own_width_chooses_the_density(stage: &Stage) {
    let measure = |width: u32| {
        show(stage, &format!("nomination-card {{ width: {width}px }}"));
        let number = place(stage, ".pep-number");
        let title = place(stage, ".pep-title");
        let heading = place(stage, "[data-address=agenda] .heading");
        let list = place(stage, "[data-address=agenda] ol");
        let beside_number = title.1 < number.1 + number.3;
        let beside_heading = list.1 < heading.1 + heading.3;
        (beside_number, beside_heading)
    };
    assert_eq!(measure(300), (false, false));
    assert_eq!(measure(640), (true, false));
    assert_eq!(measure(900), (true, true));
}

fn everything_grows_with_the_font(stage: &Stage) {
    let measure = |size: u32| {
        show(
            stage,
            &format!(
                "nomination-card {{ font-size: {size}px; width: {}px }}",
                size * 20
            ),
        );
        [
            ".name",
            ".avatar",
            ".heading",
            ".pep-rows > li",
            "figure",
            "article",
        ]
        .map(|selector| place(stage, selector))
    };
    for (one, two) in measure(14).into_iter().zip(measure(28)) {
        // Hairlines and 24-pixel targets do not scale.
        assert!((two.2 / one.2 - 2.0).abs() < 0.1, "{one:?} became {two:?}");
        assert!((two.3 / one.3 - 2.0).abs() < 0.15, "{one:?} became {two:?}");
    }
}

fn the_font_is_the_page_s(stage: &Stage) {
    show(stage, "body { font-family: monospace }");
    let fonts: Vec<String> = stage.run(
        "return [...new Set(harness.shown(card).filter((each) => each.getRootNode() === card.shadowRoot &&
           !each.closest('code, pre')).map((each) => getComputedStyle(each).fontFamily))];",
    );
    assert_eq!(fonts, ["monospace"]);
}

fn nothing_but_the_avatar_is_fetched(stage: &Stage) {
    show(stage, "");
    stage.quiet();
    let asked = stage.home.log();
    let others: Vec<_> = asked
        .iter()
        .map(|request| request.path.as_str())
        .filter(|path| {
            let known = [
                "/page/",
                "/harness/",
                "/embed/",
                "/assets/rtl.json",
                "/assets/avatar.svg",
            ];
            !known.iter().any(|start| path.starts_with(start))
        })
        .collect();
    assert_eq!(others, [""; 0]);
    let images: usize =
        stage.run("return card.shadowRoot.querySelectorAll('img, svg, picture, video').length;");
    assert_eq!(images, 1);
    let drawn: Vec<String> = stage.run(
        "return harness.shown(card).map((each) => getComputedStyle(each).backgroundImage).filter((image) => image !== 'none');",
    );
    assert_eq!(drawn, [""; 0]);
}

fn numbers_align(stage: &Stage) {
    show(stage, "nomination-card { width: 700px }");
    let places: Vec<(f64, f64, String)> = stage.run(
        "return harness.all(card, '.pep-rows > li').map((row) => {
           const [number, title] = ['.pep-number', '.pep-title'].map((part) => row.querySelector(part));
           return [number.getBoundingClientRect().x, title.getBoundingClientRect().x,
             getComputedStyle(number).fontVariantNumeric];
         });",
    );
    assert!(places.len() >= 15);
    for (number, title, figures) in &places {
        assert_eq!((number, title), (&places[0].0, &places[0].1));
        assert!(figures.contains("tabular-nums"), "{figures}");
    }
}
