//! Drawn pixels as a PNG file of at most 256 colours.
//!
//! Browsers write four channels and compress them in haste: a picture of text then has three times the bytes
//! that a palette needs, and each engine another number of them.

use super::crc_32::crc_32;
use miniz_oxide::deflate::compress_to_vec_zlib;
use std::collections::BTreeMap;

/// As many colours as a byte tells apart.
const COLOURS: usize = 256;
/// How hard it is compressed, of 10; beyond this it takes far longer for little.
const EFFORT: u8 = 6;

/// A colour with a byte for each of red, green and blue.
type Colour = u32;

/// The file of a picture of that width from its pixels, each red, green, blue and opacity; `None` where they
/// are not whole rows. The picture is opaque. Where it has more than 256 colours, the rarer ones become the
/// nearest of the others: edges of letters are hardly another grey.
pub fn indexed(width: u32, pixels: &[u8]) -> Option<Vec<u8>> {
    let stride = usize::try_from(width).ok().filter(|width| *width > 0)?;
    let (pixels, rest) = pixels.as_chunks::<4>();
    if !rest.is_empty() || pixels.len() % stride != 0 {
        return None;
    }
    let height = u32::try_from(pixels.len() / stride).ok()?;
    let (palette, places) = palette(pixels);
    let mut rows = Vec::with_capacity(pixels.len() + pixels.len() / stride);
    let mut last = (None, 0);
    for row in pixels.chunks(stride) {
        // Each row begins with the number of its filter, which is none.
        rows.push(0);
        rows.extend(row.iter().map(|pixel| {
            let colour = colour(pixel);
            if last.0 != Some(colour) {
                last = (Some(colour), places.get(&colour).copied().unwrap_or_default());
            }
            last.1
        }));
    }
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // A byte a pixel, a palette; deflated, filtered by rows, not interlaced.
    header.extend([8, 3, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let colours: Vec<u8> =
        palette.iter().flat_map(|colour| colour.to_be_bytes().into_iter().skip(1)).collect();
    put(&mut file, *b"IHDR", &header);
    put(&mut file, *b"PLTE", &colours);
    put(&mut file, *b"IDAT", &compress_to_vec_zlib(&rows, EFFORT));
    put(&mut file, *b"IEND", &[]);
    Some(file)
}

const fn colour([red, green, blue, _]: &[u8; 4]) -> Colour {
    u32::from_be_bytes([0, *red, *green, *blue])
}

/// The most frequent colours, and for every colour its place among them or that of the nearest.
fn palette(pixels: &[[u8; 4]]) -> (Vec<Colour>, BTreeMap<Colour, u8>) {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        if let Some(pixel) = run.first() {
            *counts.entry(colour(pixel)).or_default() += run.len();
        }
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let kept: Vec<Colour> = colours.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
    let place = |of: Colour| {
        let nearest = (0..=u8::MAX).zip(&kept).min_by_key(|(_, kept)| distance(of, **kept));
        nearest.map_or(0, |(place, _)| place)
    };
    let places = colours.into_iter().map(|(of, _)| (of, place(of))).collect();
    (kept, places)
}

fn distance(one: Colour, other: Colour) -> u32 {
    let parts = one.to_be_bytes().into_iter().zip(other.to_be_bytes());
    parts.map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

/// A part of the file: its length, its name, itself, its checksum.
fn put(file: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    let named = [name.as_slice(), content].concat();
    file.extend(&named);
    file.extend(crc_32(&named).to_be_bytes());
}
