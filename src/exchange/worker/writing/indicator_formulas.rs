//! What the figures of 附件1 are computed by in a workbook.
//!
//! A rate is rounded to the hundredth of a percent that is printed: the program rounds a half
//! upwards, and so does ROUND where nothing is below zero.

use super::plan::{at, range, sum};
use crate::exchange::appendix::Content;
use crate::scoring::Figure;

/// The formula of a cell; a rate is right of its target and completed amount, a sum is below the areas,
/// which begin below the headings.
pub(super) fn formula(
    content: Content,
    row: usize,
    column: usize,
    head_rows: usize,
) -> Option<String> {
    let Content::Figure(figure) = content else { return None };
    let above = || {
        let last = row.checked_sub(1).filter(|last| *last >= head_rows)?;
        Some(range((head_rows, column), (last, column)))
    };
    match figure {
        Figure::AreaRate(..) | Figure::ColumnRate(_) | Figure::StationRate(_) => {
            let (target, completed) = (column.checked_sub(2)?, column.checked_sub(1)?);
            Some(rate(&at(row, target), &at(row, completed)))
        }
        Figure::ColumnTarget(_) => above().map(|above| targets(&above)),
        Figure::ColumnCompleted(_) | Figure::Sum(_) => above().map(|above| sum(&above)),
        _ => None,
    }
}

/// nothing without a target, "/" where none was agreed, else the share done.
pub(super) fn rate(target: &str, completed: &str) -> String {
    format!(
        "IF({target}=\"\",\"\",IF(N({target})=0,\"/\",IF({completed}=\"\",\"\",IF(ISNUMBER({completed}),ROUND({completed}/{target},4),\"/\"))))"
    )
}

/// The sum of the targets, 0 where none was agreed anywhere, as the report prints it.
fn targets(range: &str) -> String {
    format!("IF(COUNT({range})+COUNTIF({range},\"/\")=0,\"\",ROUND(SUM({range}),2))")
}
