//! What the sums of months are computed by in a workbook, and the completed amounts of 附件1 that they are.

use super::plan::{at, quoted_sheet, range, sum};
use crate::document::Amount;
use crate::exchange::appendix::{Content, Head, Table};

/// Where the sum of each amount is.
pub(super) struct MonthPlaces {
    /// The name of the sheet, as formulas say it.
    sheet: String,
    /// In the order of the amounts.
    sums: Vec<(Amount, String)>,
}

impl MonthPlaces {
    /// The places of a table that begins at A1 of its sheet.
    pub(super) fn of(table: &Table, sheet: &str) -> MonthPlaces {
        let mut sums = Vec::new();
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if let Content::SumOfMonths(amount) = cell.content {
                    sums.push((amount, at(row, column)));
                }
            }
        }
        MonthPlaces { sheet: quoted_sheet(sheet), sums }
    }

    /// The formula of a sum: 此前累计 and the months that count, which stand in front of it.
    pub(super) fn sum(table: &Table, content: Content, row: usize) -> Option<String> {
        if !matches!(content, Content::SumOfMonths(_)) {
            return None;
        }
        let heads = table.rows.get(1)?;
        let column = |head| heads.iter().position(|cell| cell.content == Content::Head(head));
        let (first, last) = (column(Head::Before)?, column(Head::Sum)?.checked_sub(1)?);
        Some(sum(&range((row, first), (row, last))))
    }

    /// The formula of a completed amount that is kept by months.
    pub(super) fn formula(&self, content: Content) -> Option<String> {
        let Content::Input(field) = content else { return None };
        let amount = Amount::of(field)?;
        let found = self.sums.binary_search_by_key(&amount, |(of, _)| *of).ok()?;
        self.sums.get(found).map(|(_, place)| [self.sheet.as_str(), place].join("!"))
    }
}
