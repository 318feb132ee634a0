//! What the grid leaves out, folded: months of each kind, and the head counts of the final month.

use super::board::Board;
use crate::scoring::{Group, Level, Month, StaffingFigure};
use crate::texts::{ColumnText, StaffingText, group_name, level_name};
use crate::view::controls::{El, col_head, col_heads, el, named_table, row_head, scroller};

/// The fold.
pub(super) fn by_kind(board: &Board, months: &[Month]) -> El {
    let store = board.store;
    let name = store.text(StaffingText::ByKind);
    let heads = [
        ColumnText::WorkerKind,
        StaffingText::Actual,
        StaffingText::Required,
        StaffingText::Surplus,
        ColumnText::FinalHeadCount,
    ];
    let mut heads = col_heads(store, &heads);
    heads.extend(months.iter().map(|month| col_head().text(month.to_string())));
    let groups = [Group::Certified, Group::NonCertified];
    let table = named_table(name, heads)
        .class("kinds")
        .child(el("tbody").children(groups.map(|group| row(board, group, months.len()))));
    el("details")
        .class("fold")
        .child(el("summary").text(name))
        .child(scroller(name, table))
        .child(levels(board))
}

fn row(board: &Board, group: Group, months: usize) -> El {
    let cell = |figure| board.figure(el("td"), figure);
    let results = [
        StaffingFigure::Actual(group),
        StaffingFigure::Required(group),
        StaffingFigure::Surplus(group),
        StaffingFigure::HeadCount(group),
    ];
    let months = (0..months).map(|month| cell(StaffingFigure::Month(group, month)));
    el("tr")
        .child(row_head().text(group_name(group, board.store.language())))
        .children(results.map(cell))
        .children(months)
}

fn levels(board: &Board) -> El {
    let lines = Level::ALL.map(|level| {
        let value = board.figure(el("strong"), StaffingFigure::LevelCount(level));
        el("div")
            .child(el("dt").text(board.store.text(level_name(level))))
            .child(el("dd").child(value))
    });
    el("dl").class("levels").children(lines)
}
