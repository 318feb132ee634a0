//! The results: person-months month by month, required and actual, shares and head counts.

use super::board::Board;
use super::frame::{heading, month_head, scroller, words};
use crate::number::Percent;
use crate::scoring::{Group, Level, Month, Quantity, Staffing, StaffingFigure};
use crate::texts::{ColumnText, StaffingText, group_name, level_name};
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The section.
pub(super) fn figures(store: Store, board: &Board, months: &[Month], narrow: bool) -> El {
    let name = words(store, StaffingText::Figures);
    let table = el("table")
        .class("staffing-figures")
        .child(el("caption").class("unseen").text(name))
        .child(el("thead").child(head(store, months, narrow)))
        .child(
            el("tbody")
                .children(Group::ALL.map(|group| row(store, board, group, months.len(), narrow))),
        );
    el("section")
        .child(heading(store, StaffingText::Figures))
        .child(scroller(name, table))
        .child(shares(store, board))
}

fn head(store: Store, months: &[Month], narrow: bool) -> El {
    let column = |text: &'static str| el("th").attr("scope", "col").text(text);
    let results = [
        words(store, StaffingText::Actual),
        words(store, StaffingText::Required),
        words(store, StaffingText::Surplus),
        store.text(ColumnText::FinalHeadCount),
    ];
    let results = results.into_iter().map(|text| column(text).class("result-head")).collect();
    let months = months.iter().map(|month| month_head(*month)).collect();
    el("tr")
        .child(column(store.text(ColumnText::WorkerKind)))
        .children(ordered(months, results, narrow))
}

/// Months before results, as in the appendix; on a phone the results come first, in sight.
fn ordered(months: Vec<El>, results: Vec<El>, narrow: bool) -> Vec<El> {
    let (mut first, second) = if narrow { (results, months) } else { (months, results) };
    first.extend(second);
    first
}

fn row(store: Store, board: &Board, group: Group, months: usize, narrow: bool) -> El {
    let cell = |figure| board.figure(el("td"), figure);
    let below = |figure| {
        let short = board.staffing.clone();
        board.figure(el("td"), figure).live("data-standing", move || {
            let surplus = short.with(|staffing| staffing.group(group).surplus);
            surplus.filter(|surplus| surplus.hundredths() < 0).map(|_| "short".to_owned())
        })
    };
    let results = vec![
        cell(StaffingFigure::Actual(group)),
        cell(StaffingFigure::Required(group)),
        below(StaffingFigure::Surplus(group)),
        cell(StaffingFigure::HeadCount(group)),
    ];
    let months = (0..months).map(|month| cell(StaffingFigure::Month(group, month))).collect();
    el("tr")
        .child(el("th").attr("scope", "row").text(group_name(group, store.language())))
        .children(ordered(months, results, narrow))
}

/// Share, retention rate and qualifications.
fn shares(store: Store, board: &Board) -> El {
    let line = |name: &'static str, value: El| {
        el("div").child(el("dt").text(name)).child(el("dd").child(value))
    };
    let figure = |figure| board.figure(el("strong"), figure);
    let levels = Level::ALL.map(|level| {
        line(store.text(level_name(level)), figure(StaffingFigure::LevelCount(level)))
    });
    let compared = |threshold: fn(Store) -> Quantity, share: fn(&Staffing) -> Option<Percent>| {
        let staffing = board.staffing.clone();
        move || {
            store.edits.track();
            comparison(store, threshold(store), staffing.with(share))
        }
    };
    let share =
        line(words(store, StaffingText::TwoYearShare), figure(StaffingFigure::TwoYearShare))
            .changing(compared(two_years_threshold, |staffing| staffing.two_year_share));
    let retention = line(words(store, StaffingText::Retention), figure(StaffingFigure::Retention))
        .changing(compared(retention_threshold, |staffing| staffing.retention));
    el("dl")
        .class("shares")
        .child(line(store.text(ColumnText::TwoYearsPersonMonths), figure(StaffingFigure::TwoYears)))
        .child(share)
        .child(retention)
        .children(levels)
}

fn two_years_threshold(store: Store) -> Quantity {
    store.with_editor(|editor| editor.document().staffing.two_years_threshold)
}

fn retention_threshold(store: Store) -> Quantity {
    store.with_editor(|editor| editor.document().staffing.retention_threshold)
}

/// Whether a share reaches the number that somebody typed to compare with; no rule names one.
fn comparison(store: Store, threshold: Quantity, share: Option<Percent>) -> Option<El> {
    let reached = share?.hundredths() >= threshold.amount()?.hundredths();
    let text = if reached { StaffingText::Reached } else { StaffingText::NotReached };
    let look = if reached { "reached" } else { "short" };
    Some(el("dd").class("compared").attr("data-look", look).text(words(store, text)))
}
