//! The PNG file: its parts, its colours, its rows.

use miniz_oxide::inflate::decompress_to_vec_zlib;
use station_scorecard::exchange::png::indexed;

type Parts = Vec<(String, Vec<u8>)>;

/// The parts of a file by their names.
fn parts(file: &[u8]) -> Result<Parts, super::Failure> {
    let mut rest = file.strip_prefix(b"\x89PNG\r\n\x1a\n").ok_or("no PNG")?;
    let mut parts = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_be_bytes(*length))?;
        let (name, after) = after.split_first_chunk::<4>().ok_or("no name")?;
        let (content, after) = after.split_at_checked(length).ok_or("cut off")?;
        let (_sum, after) = after.split_first_chunk::<4>().ok_or("no sum")?;
        parts.push((String::from_utf8(name.to_vec())?, content.to_vec()));
        rest = after;
    }
    Ok(parts)
}

#[test]
fn colours_are_counted_and_rows_are_places_among_them() -> crate::Checked {
    let (white, red) = ([255, 255, 255, 255], [255, 0, 0, 255]);
    let file = indexed(3, &[white, white, red, red, white, white].concat()).ok_or("no file")?;
    let parts = parts(&file)?;
    let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["IHDR", "PLTE", "IDAT", "IEND"]);
    assert_eq!(parts[0].1, [0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    assert_eq!(parts[1].1, [255, 255, 255, 255, 0, 0], "the more frequent first");
    let rows = decompress_to_vec_zlib(&parts[2].1).map_err(|_| "not deflated")?;
    assert_eq!(rows, [0, 0, 0, 1, 0, 1, 0, 0]);
    // The checksum of the empty last part, as the standard prints it.
    assert!(file.ends_with(&[0xAE, 0x42, 0x60, 0x82]));
    Ok(())
}

#[test]
fn of_more_than_256_colours_the_rarer_become_the_nearest() -> crate::Checked {
    // 256 greys twice each, then one that is not grey.
    let mut pixels: Vec<u8> =
        (0..=255).flat_map(|grey| [grey, grey, grey, 255].repeat(2)).collect();
    pixels.extend([100, 101, 101, 255, 100, 100, 100, 255]);
    let file = indexed(2, &pixels).ok_or("no file")?;
    let parts = parts(&file)?;
    assert_eq!(parts[1].1.len(), 3 * 256);
    let rows = decompress_to_vec_zlib(&parts[2].1).map_err(|_| "not deflated")?;
    let last = rows.last_chunk::<2>().ok_or("no row")?;
    let grey = usize::from(last[1]);
    assert_eq!(parts[1].1[3 * grey], 100);
    let near = usize::from(last[0]);
    assert!([100, 101].contains(&parts[1].1[3 * near]), "{}", parts[1].1[3 * near]);
    Ok(())
}

#[test]
fn what_are_no_whole_rows_is_no_picture() {
    assert_eq!(indexed(2, &[0; 12]), None);
    assert_eq!(indexed(1, &[0; 7]), None);
    assert_eq!(indexed(0, &[]), None);
}
