//! Pictures of the samples, for people to look at: made on request only, with
//! `cargo xtask test dist end-to-end -- --ignored looks`, in `target/pictures`.

use std::{fs, path::Path};

use crate::{host::Host, stage::Stage, tests};

tests! {
    pictures_of_the_samples
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/pictures");

/// Widths of a phone's column, an article's and a whole page's, in pixels.
const WIDTHS: [u32; 3] = [320, 720, 1200];

fn pictures_of_the_samples(stage: &Stage) {
    fs::create_dir_all(FOLDER).expect("a folder for the pictures");
    for sample in ["vstinner", "minimal", "rtl"] {
        for scheme in ["light", "dark"] {
            for width in WIDTHS {
                let body =
                    format!(r#"<nomination-card src="/assets/{sample}.json"></nomination-card>"#);
                let head = format!(
                    "<style>
                       html {{ color-scheme: {scheme}; background: Canvas; font: 17px/1.5 serif }}
                       body {{ margin: 0; padding: 16px; width: {width}px; box-sizing: border-box }}
                     </style>"
                );
                stage.visit(&Host::new(&body).head(&head));
                stage.settle();
                let name = format!("{sample}-{scheme}-{width}-{}.png", stage.engine());
                let picture = stage.picture();
                fs::write(Path::new(FOLDER).join(name), picture).expect("a picture is written");
            }
        }
    }
}
