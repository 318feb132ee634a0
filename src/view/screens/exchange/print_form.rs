//! The result sheet, drawn.

use crate::chart::picture::RulerContent;
use crate::document::Document;
use crate::exchange::paper::{Form, FormCell, FormTable, Kind, ResultSheet};
use crate::texts::{Imprint, Language, MadePicture, picture_content, result_form};
use crate::view::controls::{El, col_head, el, row_head, scroller};
use crate::view::screens::drawn_ruler::ruler;

/// The sheet of a document.
pub(super) fn result(document: &Document, language: Language, made: Imprint<'_>) -> El {
    let sheet = ResultSheet::of(document, document.scheme());
    let form = result_form(&sheet, document, language, made);
    let content = picture_content(document, MadePicture::default(), language);
    scroller(form.title.clone(), drawn(&form, &content.ruler))
}

fn drawn(form: &Form, grades: &RulerContent) -> El {
    let size = form.size();
    el("div")
        .class("paper sheet")
        .style("--size", move || points(size))
        .child(el("h3").text(form.title.clone()))
        .child(el("p").class("of").text(form.subtitle.clone()))
        .child(el("p").class("sentence").text(form.sentence.clone()))
        .child(ruler(grades))
        .children(form.tables.iter().flat_map(table))
        .children(form.notes.iter().map(|note| el("p").class("remark").text(note.clone())))
}

/// A size in tenths of a point, as styles have it.
pub(super) fn points(size: u32) -> String {
    format!("{}.{}pt", size / 10, size % 10)
}

fn table(table: &FormTable) -> Vec<El> {
    let title = (!table.title.is_empty()).then(|| el("h4").text(table.title.clone()));
    let columns = table.columns.iter().map(|share| el("col").attr("width", format!("{share}%")));
    let heads = (!table.heads.is_empty()).then(|| {
        let heads = table.heads.iter().map(|head| match head.as_str() {
            "" => el("td"),
            head => col_head().text(head.to_owned()),
        });
        el("thead").child(el("tr").children(heads))
    });
    let rows = table.rows.iter().map(|row| el("tr").children(row.iter().map(cell)));
    let drawn = el("table")
        .child(el("colgroup").children(columns))
        .child(heads)
        .child(el("tbody").children(rows));
    title.into_iter().chain([drawn]).collect()
}

fn cell(cell: &FormCell) -> El {
    let drawn = match cell.kind {
        Kind::Label => row_head(),
        Kind::Words => el("td").class("words"),
        Kind::Number => el("td").class("digits"),
        Kind::Answer => el("td").class("answer-cell"),
    };
    let drawn = drawn.text(cell.text.clone());
    if cell.columns > 1 { drawn.attr("colspan", cell.columns.to_string()) } else { drawn }
}
