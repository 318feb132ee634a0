//! The area table in blocks, side by side as the appendix prints it: a wide table that has to be
//! scrolled sideways hides what it is about.

use super::columns::{Column, groups};

/// The most indicators of a block; with three columns each they fit an old office screen.
const MOST: usize = 7;

/// Cuts the columns into blocks of whole groups.
pub(super) fn blocks(columns: &[Column]) -> Vec<Vec<Column>> {
    let mut blocks: Vec<Vec<Column>> = Vec::new();
    for group in groups(columns) {
        match blocks.last_mut() {
            Some(block) if block.len() + group.len() <= MOST => block.extend_from_slice(group),
            _ => blocks.push(group.to_vec()),
        }
    }
    blocks
}
