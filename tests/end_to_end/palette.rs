//! Small PNG files with a palette, for pictures of text on plain backgrounds.

use std::collections::HashMap;

use image::RgbImage;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// The largest allowed deviation of a colour channel, of 255.
pub const LOSS: u8 = 6;

/// Encodes the picture with the smallest loss that fits 256 colours.
pub fn png(picture: &RgbImage) -> Vec<u8> {
    let mut counts = HashMap::<[u8; 3], usize>::new();
    for pixel in picture.pixels() {
        *counts.entry(pixel.0).or_default() += 1;
    }
    let mut colors: Vec<_> = counts.into_iter().collect();
    // Break ties by colour, so that the output is reproducible.
    colors.sort_unstable_by_key(|(color, count)| (usize::MAX - count, *color));
    let palette = (0..=LOSS).find_map(|loss| Palette::of(&colors, loss));
    encode(picture, &palette.expect("a card has few colours"))
}

/// A palette, and the palette index of each colour.
struct Palette {
    colors: Vec<[u8; 3]>,
    index: HashMap<[u8; 3], u8>,
}

impl Palette {
    /// Replaces rare colours with similar, more frequent ones. `None` if there are still too many.
    fn of(frequent_first: &[([u8; 3], usize)], loss: u8) -> Option<Self> {
        let mut palette = Self {
            colors: Vec::new(),
            index: HashMap::new(),
        };
        for (color, _) in frequent_first {
            let near =
                |known: &[u8; 3]| known.iter().zip(color).all(|(a, b)| a.abs_diff(*b) <= loss);
            let place = palette
                .colors
                .iter()
                .position(near)
                .unwrap_or(palette.colors.len());
            if place == palette.colors.len() {
                palette.colors.push(*color);
            }
            palette.index.insert(*color, u8::try_from(place).ok()?);
        }
        Some(palette)
    }
}

fn encode(picture: &RgbImage, palette: &Palette) -> Vec<u8> {
    let pixels: Vec<u8> = picture
        .pixels()
        .map(|pixel| palette.index[&pixel.0])
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.colors.concat());
    encoder.set_compression(Compression::High);
    // Unfiltered, the same letter has the same bytes everywhere, which compresses well.
    encoder.set_filter(Filter::NoFilter);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&pixels));
    written.expect("a picture is encoded");
    bytes
}
