//! How good a grade is, on the four steps of colours and bars that every scheme shares.

/// The step of a band, counted from the best of `bands`: 4 for the best, 1 for the lowest, whatever lies
/// between on the steps between.
pub const fn rank(band: usize, bands: usize) -> u8 {
    match band {
        0 => 4,
        _ if band + 1 >= bands => 1,
        1 => 3,
        _ => 2,
    }
}
