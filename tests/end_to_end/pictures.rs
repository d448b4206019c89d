//! Visual regression tests: compares the samples in Chromium, with bundled fonts, to the folder
//! `pictures`. `SNAPSHOTS=overwrite` updates these and the README's picture.

use std::{env, fs, path::Path};

use image::{RgbImage, imageops};

use crate::{
    looks::{FOLDER, Motif},
    palette,
    stage::Stage,
    tests,
};

tests! {
    the_samples_look_as_stored
    a_change_of_looks_is_a_difference
}

const STORED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/end_to_end/pictures");
const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/pictures/card.png");

/// The README's picture is the upper part of this one.
const README_MOTIF: &str = "vstinner-light-720";
const README_HEIGHT: u32 = 1005;

/// The tolerated deviation of a colour channel, of 255: the palette's loss, and rounding
/// differences between processors.
const NOISE: u8 = palette::LOSS + 2;
/// The tolerated number of pixels with a larger deviation. The smallest distinct feature, a status
/// dot, has fifty.
const STRAY: usize = 16;

fn the_samples_look_as_stored(stage: &Stage) {
    let overwrite = env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let mut changed = Vec::new();
    for motif in Motif::all() {
        let path = Path::new(STORED).join(format!("{}.png", motif.name()));
        let found = decode(&motif.picture(stage));
        let stored = fs::read(&path).ok().map(|bytes| decode(&bytes));
        let stray = stored.as_ref().map(|stored| differing(stored, &found));
        if stray.is_some_and(|stray| stray <= STRAY) {
            continue;
        }
        if overwrite {
            write(&path, &found);
        } else {
            changed.push(show(motif, stored.as_ref(), &found, stray));
        }
    }
    assert_eq!(
        changed, [""; 0],
        "where that is as it should be, SNAPSHOTS=overwrite takes the new pictures"
    );
    let card = Path::new(STORED).join(format!("{README_MOTIF}.png"));
    let card = decode(&fs::read(card).expect("a picture is stored"));
    let upper = imageops::crop_imm(&card, 0, 0, card.width(), README_HEIGHT).to_image();
    if overwrite {
        write(Path::new(README), &upper);
    }
    let readme = decode(&fs::read(README).expect("the README has a picture"));
    assert!(
        readme == upper,
        "the README's picture is not the upper part of {README_MOTIF}"
    );
}

/// Even small changes: a line, the colour of a word, a status dot.
fn a_change_of_looks_is_a_difference(stage: &Stage) {
    let motif = Motif::all()
        .find(|motif| motif.name() == README_MOTIF)
        .expect("a motif");
    let before = decode(&motif.picture(stage));
    for (change, part) in [
        (
            "card.style.setProperty('--nomination-card-border', '#cfcbc3')",
            "lines",
        ),
        (
            "card.style.setProperty('--nomination-card-muted', '#6e6860')",
            "quiet words",
        ),
        (
            "card.style.setProperty('--nomination-card-radius', '.5em')",
            "corners",
        ),
        (
            "card.shadowRoot.querySelector('[part~=pep-status]').style.color = '#805500'",
            "one status",
        ),
        (
            "card.shadowRoot.querySelector('[part~=agenda-item]').style.paddingBlockStart = '1px'",
            "a pixel of room",
        ),
    ] {
        motif.picture(stage);
        stage.act(&format!("{change};"));
        let after = decode(&stage.picture());
        let stray = differing(&before, &after);
        assert!(stray > STRAY, "{part}: {stray} pixels");
    }
    let again = decode(&motif.picture(stage));
    assert_eq!(differing(&before, &again), 0, "the same page twice");
}

fn decode(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes)
        .expect("a picture")
        .into_rgb8()
}

/// The number of pixels that deviate; all of them if the sizes differ.
fn differing(one: &RgbImage, other: &RgbImage) -> usize {
    if one.dimensions() != other.dimensions() {
        return usize::MAX;
    }
    let pairs = one.pixels().zip(other.pixels());
    pairs.filter(|(one, other)| is_off(one.0, other.0)).count()
}

fn is_off(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter()
        .zip(other)
        .any(|(one, other)| one.abs_diff(other) > NOISE)
}

/// Saves the new picture, and a copy with the deviations in red, for review.
fn show(motif: Motif, stored: Option<&RgbImage>, found: &RgbImage, stray: Option<usize>) -> String {
    let name = motif.name();
    fs::create_dir_all(FOLDER).expect("a folder for the pictures");
    write(&Path::new(FOLDER).join(format!("{name}-actual.png")), found);
    let Some(stored) = stored else {
        return format!("{name}: no picture is stored");
    };
    let difference = RgbImage::from_fn(found.width(), found.height(), |x, y| {
        let now = found.get_pixel(x, y);
        let before = stored.get_pixel_checked(x, y);
        if before.is_none_or(|before| is_off(before.0, now.0)) {
            image::Rgb([255, 0, 0])
        } else {
            // Pale, so that the red stands out.
            image::Rgb(now.0.map(|part| 192 + part / 4))
        }
    });
    write(
        &Path::new(FOLDER).join(format!("{name}-difference.png")),
        &difference,
    );
    let (old, new) = (stored.dimensions(), found.dimensions());
    let how = match stray {
        Some(stray) if old == new => format!("{stray} pixels differ"),
        _ => format!("{old:?} pixels became {new:?}"),
    };
    format!("{name}: {how}, see {name}-actual.png and {name}-difference.png in target/pictures")
}

fn write(path: &Path, picture: &RgbImage) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
    fs::write(path, palette::png(picture))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
