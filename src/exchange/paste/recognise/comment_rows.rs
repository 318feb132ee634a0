//! The sheet of comments: its headings and its columns.

use crate::exchange::grid::Grid;
use crate::exchange::paste::model::bare;
use std::ops::Range;

/// How many columns it has.
pub(crate) const COLUMNS: usize = 8;

/// The headings of its columns in every language, in order: party, part, list, number, comment, what it points to,
/// follow-up, note.
pub(crate) const HEADS: [&[&str]; COLUMNS] = [
    &["评估方", "Party"],
    &["部分", "Part"],
    &["类别", "List"],
    &["序号", "No."],
    &["内容", "Comment"],
    &["指向", "Points to"],
    &["整改", "Follow-up"],
    &["整改说明／存放处", "Follow-up note / where it is kept", "整改说明", "Follow-up note"],
];

/// The columns without which it is another table.
const NEEDED: [usize; 3] = [0, 2, 4];

/// Its headings are among the first rows.
const LOOKED_AT: usize = 10;

/// Where the rows and columns are.
pub(crate) struct CommentTable {
    /// The rows below the headings.
    pub(crate) rows: Range<usize>,
    /// The column of each heading; `None` where it is missing.
    pub(crate) columns: [Option<usize>; COLUMNS],
}

/// The sheet of comments in a grid, if it is one.
pub(crate) fn comment_table(grid: &Grid) -> Option<CommentTable> {
    let heads = HEADS.map(|names| names.iter().map(|name| bare(name)).collect::<Vec<String>>());
    let (at, columns) = grid.rows().iter().take(LOOKED_AT).enumerate().find_map(|(at, row)| {
        // Once for all headings: a cell may be as long as a whole report.
        let texts: Vec<String> = row.iter().map(|cell| bare(&cell.text)).collect();
        let column = |names: &Vec<String>| texts.iter().position(|text| names.contains(text));
        let columns = heads.each_ref().map(column);
        let is_there = |of: &usize| columns.get(*of).is_some_and(Option::is_some);
        NEEDED.iter().all(is_there).then_some((at, columns))
    })?;
    Some(CommentTable { rows: at + 1..grid.rows().len(), columns })
}
