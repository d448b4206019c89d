//! Screenshots of the playground for visual review, in `target/pictures`. Only on request: `cargo
//! xtask test dist end-to-end -- --ignored playground`.

use std::{fs, path::Path};

use super::{BROKEN, frame};
use crate::{stage::Stage, tests};

tests! {
    pictures_of_the_playground
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/pictures");

fn pictures_of_the_playground(stage: &Stage) {
    fs::create_dir_all(FOLDER).expect("a folder for the pictures");
    for scheme in ["light", "dark"] {
        for (width, kind, fragment) in [
            (320, "", ""),
            (720, "-rtl", "#sample=rtl&lang=ar&dir=rtl"),
            (1200, "", ""),
            (
                1200,
                "-narrow",
                "#sample=rtl&lang=ar&dir=rtl&width=narrow&theme=dark",
            ),
            (1200, "-wide", "#width=wide&heading-level=3"),
            (1200, "-broken", BROKEN),
        ] {
            frame(stage, width, 900, fragment);
            // As high as its content, to show the whole page.
            stage.act(&format!(
                "const frame = $('iframe');
                 const root = frame.contentDocument.documentElement;
                 root.style.colorScheme = '{scheme}';
                 await new Promise(requestAnimationFrame);
                 frame.height = root.scrollHeight;
                 await new Promise(requestAnimationFrame);
                 frame.height = root.scrollHeight;"
            ));
            let engine = stage.engine();
            let name = format!("playground-{scheme}-{width}{kind}-{engine}.png");
            fs::write(Path::new(FOLDER).join(name), stage.picture()).expect("a picture is written");
        }
    }
}
