//! 每月到岗: one row for each worker, its months as cells; above them what is filled in as totals, at
//! the foot what the months come to.
//!
//! The head stays in sight while the page scrolls, so it lies outside of what scrolls sideways and
//! follows it.

use super::board::Board;
use super::rows::{Cells, kind_row, worker_row};
use super::selecting::Selecting;
use crate::editor::List;
use crate::scoring::{Group, Month, StaffingFigure, WorkerKind};
use crate::texts::StaffingText;
use crate::view::controls::{El, el, rows_of, watch};
use crate::view::store::Watched;
use std::rc::Rc;

/// Above so many workers the rows lie closer, so that a year of a whole station fits a screen.
const ROOMY: usize = 10;

/// The table of these months.
pub(super) fn grid(board: &Board, selecting: &Selecting, months: &[Month]) -> El {
    let store = board.store;
    let name = store.text(StaffingText::Attendance);
    let count = months.len();
    let cells = Cells { board: board.clone(), months: Rc::from(months) };
    let of_kinds = WorkerKind::ALL.map(|kind| kind_row(&cells, kind)).into_iter().flatten();
    let (of_workers, selected) = (cells.clone(), selecting.clone());
    let workers = rows_of(store, List::Workers, move |at| worker_row(&of_workers, &selected, at));
    let body = el("div")
        .class("grid-body")
        .attr("role", "rowgroup")
        .children(of_kinds)
        .child(workers)
        .child(foot(board, count))
        .on("scroll", |event| crate::browser::grid::follow_sideways(&event, ".grid-head"));
    let table = el("div")
        .class("grid")
        .attr("role", "table")
        .attr("aria-label", name)
        .style("--months", move || count.to_string())
        .live("data-rows", move || {
            (store.rows(List::Workers).len() > ROOMY).then(|| "close".to_owned())
        })
        .child(head(board, months))
        .child(body);
    selecting.listen(table)
}

fn head(board: &Board, months: &[Month]) -> El {
    let store = board.store;
    let language = store.language();
    let mut years: Vec<(u16, usize)> = Vec::new();
    for month in months {
        match years.last_mut() {
            Some((year, count)) if *year == month.year() => *count += 1,
            _ => years.push((month.year(), 1)),
        }
    }
    let years = years.into_iter().map(|(year, count)| {
        el("span")
            .class("grid-year")
            .style("grid-column", move || format!("span {count}"))
            .text(StaffingText::year(year, language))
    });
    let column = |text: &'static str| el("span").attr("role", "columnheader").text(text);
    let agreed = board.clone();
    let short = watch(move || {
        let months = agreed.months.with_untracked(Vec::len);
        (0..months).map(|at| is_short(&agreed, at)).collect::<Vec<bool>>()
    });
    let heads = months.iter().enumerate().map(|(at, month)| {
        let (marked, told) = (short.clone(), short.clone());
        el("span")
            .class("grid-month")
            .attr("role", "columnheader")
            .attr("aria-label", month.to_string())
            .live("data-standing", move || is_marked(&marked, at).then(|| "short".to_owned()))
            .live("title", move || {
                is_marked(&told, at).then(|| store.text(StaffingText::BelowAgreed).to_owned())
            })
            .text(month.month().to_string())
    });
    el("div")
        .class("grid-head")
        .attr("role", "rowgroup")
        .child(
            el("div")
                .class("grid-years")
                .attr("aria-hidden", "true")
                .child(el("span").class("grid-name"))
                .children(years),
        )
        .child(
            el("div")
                .class("grid-row")
                .attr("role", "row")
                .child(column(store.text(StaffingText::WorkerHead)).class("grid-name"))
                .child(column(store.text(StaffingText::PersonTimes)).class("grid-sum"))
                .children(heads),
        )
}

fn is_marked(short: &Watched<Vec<bool>>, at: usize) -> bool {
    short.with(|short| short.get(at).copied().unwrap_or_default())
}

/// Whether a month has fewer workers than were agreed, all of them or the certified ones.
fn is_short(board: &Board, at: usize) -> bool {
    board.store.edits.track();
    [Group::All, Group::Certified].into_iter().any(|group| group_is_short(board, group, at))
}

fn group_is_short(board: &Board, group: Group, at: usize) -> bool {
    let agreed = board.store.with_editor(|editor| {
        let staffing = &editor.document().staffing;
        match group {
            Group::All => staffing.required_all,
            _ => staffing.required_certified,
        }
    });
    let sum = board.staffing.with(|staffing| staffing.group(group).months.get(at).copied());
    let sum = sum.and_then(|sum| sum.amount());
    sum.zip(agreed.amount()).is_some_and(|(sum, agreed)| sum < agreed)
}

/// 合计: what each month comes to.
fn foot(board: &Board, months: usize) -> El {
    let store = board.store;
    let sums = (0..months).map(|at| {
        let figure = StaffingFigure::Month(Group::All, at);
        let short = board.clone();
        let shown = board.figure(el("span"), figure).live("data-standing", move || {
            short.store.edits.track();
            group_is_short(&short, Group::All, at).then(|| "short".to_owned())
        });
        let led = board.clone();
        let is_led_to = move || {
            let month = led.months.with(|months| months.get(at).copied());
            led.led_to.with(|of| month.is_some_and(|month| of.contains(&month))).then(String::new)
        };
        el("div")
            .class("grid-total")
            .attr("role", "cell")
            .live("data-led-to", is_led_to)
            .child(shown)
    });
    let all = board.figure(el("span"), StaffingFigure::Actual(Group::All));
    let left = board.led_to.clone();
    el("div")
        .class("grid-row grid-foot")
        .attr("role", "row")
        .on("focusout", move |_| left.set_if_changed(Vec::new()))
        .child(
            el("div")
                .class("grid-name")
                .attr("role", "rowheader")
                .child(el("b").text(store.text(StaffingText::MonthTotal)))
                .child(el("small").text(store.text(StaffingText::InPostEachMonth))),
        )
        .child(el("div").class("grid-sum").attr("role", "cell").child(all))
        .children(sums)
}

/// What the signs in the cells mean.
pub(super) fn legend(board: &Board) -> El {
    let store = board.store;
    let months = board.months.clone();
    let no_grid = move || months.with(Vec::is_empty).then(String::new);
    let cell = |state: &'static str, sign: &'static str| {
        let cell = el("span").class("cell sample").attr("aria-hidden", "true");
        cell.attr("data-state", state).text(sign)
    };
    let named = |cell: El, text| el("span").child(cell).child(el("span").text(store.text(text)));
    let sample = |state, sign, text| named(cell(state, sign), text);
    let mark = store.text(StaffingText::InsuranceMark);
    let missing = named(cell("full", "1").attr("data-missing", mark), StaffingText::MissingLegend);
    el("p")
        .class("legend")
        .live("hidden", no_grid)
        .child(sample("full", "1", StaffingText::FullMonth))
        .child(sample("half", "", StaffingText::HalfMonth))
        .child(sample("none", "", StaffingText::Absent))
        .child(sample("blank", "", StaffingText::Blank))
        .child(missing)
        .child(el("span").class("wide").text(store.text(StaffingText::TapRound)))
}
