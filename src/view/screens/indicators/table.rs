//! The area table on a wide page: target, completed amount and rate of each indicator in each area.
//!
//! Rows and columns are kept by the items of their lists: an edit of a list touches what it is about, a key
//! only the figures that differ. Heads and names stay in sight while the frame around the table scrolls, or the page.

use super::cells::Drawing;
use super::items::open_areas;
use super::names::{head, workers};
use crate::browser::page::Resizes;
use crate::document::Field;
use crate::editor::{Lie, List};
use crate::scoring::{AreaNumber, Figure};
use crate::texts::IndicatorText;
use crate::view::controls::{El, button, col_head, el, problem_row, row_head, rows_of, set};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use web_sys::Element;

/// The table in its frame.
pub(super) fn area_table(drawing: &Drawing, lie: Lie) -> El {
    let store = drawing.store;
    let table = el("table")
        .class("areas-grid")
        .child(el("caption").class("unseen").text(store.text(IndicatorText::AreaTable)))
        .child(heads(drawing, lie))
        .child(body(drawing, lie))
        .child((lie == Lie::AreasDown).then(|| foot(drawing)))
        .with(follow_width);
    let choices = drawing.choices.clone();
    el("div")
        .class("frame")
        .live("hidden", move || choices.hides_all(List::Indicators).then(String::new))
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", store.text(IndicatorText::AreaTable))
        .child(table)
}

/// Marks the frame around a table while that is no wider: it scrolls with the page then, and heads stay in sight
/// there.
pub(super) fn follow_width(table: &Element) {
    let measured = table.clone();
    let watched = Resizes::watch(table, move || {
        let Some(frame) = measured.parent_element() else { return };
        let fits = measured.scroll_width() <= frame.client_width();
        set(&frame, "data-fits", fits.then_some(""));
    });
    // The browser runs the page in one thread.
    let watched = SendWrapper::new(watched);
    on_cleanup(move || drop(watched));
}

/// The list whose items are columns.
const fn columns_of(lie: Lie) -> List {
    match lie {
        Lie::AreasAcross => List::Areas,
        Lie::AreasDown => List::Indicators,
    }
}

fn heads(drawing: &Drawing, lie: Lie) -> El {
    let (store, columns) = (drawing.store, columns_of(lie));
    let corner = match lie {
        Lie::AreasAcross => IndicatorText::Indicator,
        Lie::AreasDown => IndicatorText::Area,
    };
    let corner = col_head().attr("rowspan", "2").class("corner").text(store.text(corner));
    let group = || el("th").attr("scope", "colgroup").attr("colspan", "3");
    let across = lie == Lie::AreasAcross;
    let item = move |at| {
        let workers = across.then(|| workers(store, at));
        vec![group().child(head(store, columns, at)).child(workers)]
    };
    let top = el("tr")
        .child(corner)
        .child(rows_of(store, columns, item))
        .child(across.then(|| group().class("sums").children(sum_head(drawing))));
    let (thirds, last) =
        (drawing.clone(), across.then(|| drawing.thirds().map(|of| of.class("sums"))));
    let second = el("tr")
        .child(rows_of(store, columns, move |_| thirds.thirds().into()))
        .children(last.into_iter().flatten());
    el("thead").child(top).child(second)
}

/// 合计, which leads to the list of areas, and how many workers they have together.
fn sum_head(drawing: &Drawing) -> [El; 2] {
    let store = drawing.store;
    let open = button(store.text(IndicatorText::Sum), move || open_areas(store))
        .class("head")
        .attr("aria-haspopup", "dialog");
    let hook = format!("areas/{}", AreaNumber::SocialWorkers.key());
    let sum = el("span").figure(store, hook, Figure::Sum(AreaNumber::SocialWorkers));
    let unit = el("span").text(store.text(IndicatorText::Workers));
    let workers = el("small").class("workers").child(sum).child(unit);
    [open, workers]
}

fn body(drawing: &Drawing, lie: Lie) -> El {
    let (store, drawing) = (drawing.store, drawing.clone());
    let rows = match lie {
        Lie::AreasAcross => List::Indicators,
        Lie::AreasDown => List::Areas,
    };
    let row = move |at| vec![row(&drawing, lie, at), problems(&drawing, lie, at)];
    el("tbody").child(rows_of(store, rows, row))
}

fn row(drawing: &Drawing, lie: Lie, at: usize) -> El {
    let store = drawing.store;
    let (own, cells, choices) = (drawing.clone(), drawing.clone(), drawing.choices.clone());
    let name = |list| row_head().child(head(store, list, at));
    let tr = |list| el("tr").live("hidden", move || choices.hides(list, at).then(String::new));
    match lie {
        Lie::AreasAcross => tr(List::Indicators)
            .child(name(List::Indicators))
            .child(rows_of(store, List::Areas, move |area| cells.entry(area, at).into()))
            .children(own.sums(at)),
        Lie::AreasDown => tr(List::Areas)
            .child(name(List::Areas).child(workers(store, at)))
            .child(rows_of(store, List::Indicators, move |of| cells.entry(at, of).into())),
    }
}

/// What is wrong in the row above.
fn problems(drawing: &Drawing, lie: Lie, row: usize) -> El {
    let store = drawing.store;
    let columns = move || {
        let items = store.rows(columns_of(lie)).len();
        1 + 3 * (items + usize::from(lie == Lie::AreasAcross))
    };
    problem_row(store, columns, move |field| match (field, lie) {
        (Field::Entry(_, at, _), Lie::AreasAcross) => at == row,
        (Field::Entry(area, ..), Lie::AreasDown) => area == row,
        _ => false,
    })
}

/// 合计 below areas that are rows.
fn foot(drawing: &Drawing) -> El {
    let cells = drawing.clone();
    let name = row_head().children(sum_head(drawing));
    let sums = rows_of(drawing.store, List::Indicators, move |at| cells.sums(at).into());
    el("tfoot").child(el("tr").child(name).child(sums))
}
