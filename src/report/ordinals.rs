//! The numbers of rows, 序号: they count nothing.

use super::amount::Amount;
use super::letters::Words;
use super::tables::Row;
use crate::number::Printed;

/// Columns in which rows are numbered: the first ones.
const COLUMNS: usize = 2;

/// Of each amount whether it only numbers its row, by what stands above it or because nothing does and they count on
/// from 1.
pub(super) fn ordinals(rows: &[Row], amounts: &[Amount]) -> Vec<bool> {
    let mut found = vec![false; amounts.len()];
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|row| row.block == first.block).count();
        let (block, behind) = rest.split_at(length);
        rest = behind;
        for column in 0..COLUMNS {
            let (group, own) = first.head(column);
            let head = [group, own].concat();
            let cells = block.iter().filter_map(|row| row.cells.get(column)?.amount);
            let cells: Vec<usize> = cells.collect();
            let counts_on = cells.iter().zip(1..).all(|(at, number)| {
                amounts.get(*at).is_some_and(|amount| amount.value == Printed::whole(number))
            });
            let named = head.has('序') || head.holds("编号");
            if named || (head.is_empty() && counts_on && cells.len() > 1 && column == 0) {
                for at in cells {
                    found.get_mut(at).into_iter().for_each(|found| *found = true);
                }
            }
        }
    }
    found
}
