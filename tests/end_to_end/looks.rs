//! Screenshots of the samples in every engine, for visual review: `cargo xtask pictures` writes
//! them to `target/pictures`.

use std::{fs, path::Path};

use crate::{answer::Answer, host::Host, inputs, stage::Stage, tests};

tests! {
    pictures_of_the_samples
}

/// The folder for screenshots.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/pictures");

const SAMPLES: [&str; 3] = ["vstinner", "minimal", "rtl"];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// The widths of a phone, an article and a full page, in pixels.
const WIDTHS: [u32; 3] = [320, 720, 1200];

/// The subject of a screenshot.
#[derive(Clone, Copy)]
pub struct Motif {
    sample: &'static str,
    scheme: &'static str,
    width: u32,
}

impl Motif {
    /// Every sample in every scheme and width.
    pub fn all() -> impl Iterator<Item = Self> {
        SAMPLES.into_iter().flat_map(|sample| {
            SCHEMES.into_iter().flat_map(move |scheme| {
                let motif = move |width| Self {
                    sample,
                    scheme,
                    width,
                };
                WIDTHS.into_iter().map(motif)
            })
        })
    }

    pub fn name(self) -> String {
        let Self {
            sample,
            scheme,
            width,
        } = self;
        format!("{sample}-{scheme}-{width}")
    }

    /// Takes the screenshot, PNG.
    pub fn picture(self, stage: &Stage) -> Vec<u8> {
        let Self {
            sample,
            scheme,
            width,
        } = self;
        // The language of a page that would contain this sample.
        let around = if sample == "rtl" {
            r#"lang="ar" dir="rtl""#
        } else {
            ""
        };
        let body =
            format!(r#"<nomination-card {around} src="/assets/{sample}.json"></nomination-card>"#);
        let head = format!(
            "<style>
               {}
               html {{ color-scheme: {scheme}; background: Canvas; font: 17px/1.5 Latin, Arabic, Symbols }}
               body {{ margin: 0; padding: 16px; width: {width}px; box-sizing: border-box }}
             </style>",
            fonts(stage)
        );
        stage.visit(&Host::new(&body).head(&head));
        stage.settle();
        stage.act(
            "await harness.limited(document.fonts.ready, 'fonts');
             await harness.until(() => harness.all(card, 'img').every((image) => image.complete), 'the avatar');
             for (const font of document.fonts) {
               if (font.status === 'error') throw new Error(`${font.family} is not loaded`);
             }",
        );
        stage.picture()
    }
}

/// Fonts that are identical on every machine: family, file in a package, style.
const FONTS: [(&str, &str, &str); 5] = [
    (
        "Latin",
        "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
        "normal",
    ),
    (
        "Latin",
        "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2",
        "italic",
    ),
    (
        "Arabic",
        "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
        "normal",
    ),
    (
        "Symbols",
        "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-symbols-wght-normal.woff2",
        "normal",
    ),
    // The card's fallback name where `ui-monospace` is not available.
    (
        "SF Mono",
        "@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2",
        "normal",
    ),
];

/// Rules that load the fonts from the page's own site.
fn fonts(stage: &Stage) -> String {
    let rules = FONTS.into_iter().map(|(family, file, style)| {
        let path = format!("/fonts/{}", Path::new(file).file_name().unwrap_or_default().display());
        stage.home.put(&path, Answer::new("font/woff2", inputs::package(file)));
        format!("@font-face {{ font-family: '{family}'; src: url({path}); font-weight: 200 900; font-style: {style} }}\n")
    });
    rules.collect()
}

fn pictures_of_the_samples(stage: &Stage) {
    fs::create_dir_all(FOLDER).expect("a folder for the pictures");
    for motif in Motif::all() {
        let path = Path::new(FOLDER).join(format!("{}-{}.png", motif.name(), stage.engine()));
        fs::write(path, motif.picture(stage)).expect("a picture is written");
    }
}
