//! What is given in a question.

use super::state::Room;
use crate::texts::{LearnText, given_table};
use crate::training::Question;
use crate::view::controls::{El, col_head, el, headed_table, in_tongues, row_head, scroller};

/// What is given: a small table, or names with their numbers.
pub(super) fn given(room: &'static Room, question: &Question) -> Option<El> {
    let table = given_table(question, room.store.language());
    if table.rows.is_empty() {
        return None;
    }
    let name = room.store.text(LearnText::Given);
    if table.heads.is_empty() {
        let pairs = table.rows.into_iter().map(|row| {
            let mut cells = row.into_iter();
            let name = cells.next().unwrap_or_default();
            let value = cells.collect::<Vec<_>>().concat();
            el("li")
                .child(el("span").children(in_tongues(&name)))
                .child(el("b").children(in_tongues(&value)))
        });
        return Some(
            el("ul").class("given").attr("aria-label", name).children(pairs.collect::<Vec<_>>()),
        );
    }
    let heads = table.heads.iter().map(|head| col_head().children(in_tongues(head)));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => row_head().children(in_tongues(cell)),
            _ => el("td").children(in_tongues(cell)),
        });
        el("tr").children(cells.collect::<Vec<_>>())
    });
    let table = headed_table(heads.collect::<Vec<_>>())
        .class("given-table")
        .child(el("tbody").children(rows.collect::<Vec<_>>()));
    Some(scroller(name, table))
}
