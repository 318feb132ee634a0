//! The shapes of small pictures that the first sight and the view both draw.

/// Opens a menu: a line on 24 × 24 units.
pub const DOWN: &str = "m7 10 5 5 5-5";
/// Takes the last step back: a line.
pub const UNDO: &str = "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3";
/// Takes the last undo back: a line.
pub const REDO: &str = "m16 5 4 4-4 4m4-4H10a6 6 0 0 0 0 12h3";
/// Settings: a line.
pub const GEAR: &str = "M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 \
                        2.2 2.2m0-12.8-2.2 2.2m-8.4 8.4-2.2 2.2";
/// All is well: a full shape on 16 × 16 units.
pub const CHECK: &str = "M2 8.5 6.2 13 14 3.5l-1.7-1.3-6.2 7.5-2.6-2.8z";
