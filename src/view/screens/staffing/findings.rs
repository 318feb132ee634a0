//! 核对一下: what is worth checking, each with the way to its place. Without any there is nothing.

use super::board::Board;
use crate::browser::page;
use crate::document::{AttendanceField, Field, Finding, StaffingField, WorkerField, WorkerFinding};
use crate::scoring::{Group, Month, StaffingFigure};
use crate::texts::{Phrase, StaffingText, finding_words};
use crate::view::controls::{El, Icon, button, changing, el, icon, watch_station};
use crate::view::navigation::go_to;

/// Findings beyond these are folded.
const SHOWN: usize = 4;

/// The section.
pub(super) fn findings(board: &Board) -> El {
    let (store, staffing) = (board.store, board.staffing.clone());
    let found = watch_station(store, move || {
        let language = store.language();
        store.with_editor(|editor| {
            let document = editor.document();
            let findings = staffing.with(|staffing| document.staffing_findings(staffing));
            let worded = findings.into_iter().map(|finding| {
                let words = finding_words(&finding, document, language);
                (finding, words)
            });
            worded.collect::<Vec<_>>()
        })
    });
    let board = board.clone();
    el("div").class("findings-place").child(changing(move || {
        let found = found.get();
        let lines: Vec<El> =
            found.iter().map(|(finding, words)| line(&board, finding, words)).collect();
        (!lines.is_empty()).then(|| section(&board, lines))
    }))
}

fn section(board: &Board, mut lines: Vec<El>) -> El {
    let (store, count) = (board.store, lines.len());
    let rest = lines.split_off(count.min(SHOWN));
    let more = (!rest.is_empty()).then(|| {
        let name = StaffingText::more_findings(rest.len(), store.language());
        el("details")
            .class("fold")
            .child(el("summary").text(name))
            .child(el("ul").class("findings").children(rest))
    });
    el("section")
        .class("card checks")
        .child(
            el("div")
                .class("checks-head")
                .child(el("h3").text(store.text(StaffingText::Findings)))
                .child(el("span").class("tag").text(count.to_string())),
        )
        .child(el("ul").class("findings").children(lines))
        .children(more)
}

fn line(board: &Board, finding: &Finding, words: &str) -> El {
    let (board, finding) = (board.clone(), finding.clone());
    let name = board.store.text(way(&finding));
    let words = words.to_owned();
    el("li").child(icon(Icon::Warning)).child(el("span").text(words.clone())).child(
        button(name, move || lead_to(&board, &finding))
            .class("small")
            .attr("aria-label", format!("{name} {words}")),
    )
}

const fn way(finding: &Finding) -> Phrase {
    match finding {
        Finding::BelowAgreed { months, .. } if months.len() == 1 => StaffingText::SeeMonth,
        Finding::NothingToSpare { months, .. } if months.len() == 1 => StaffingText::SeeMonth,
        Finding::BelowAgreed { .. } | Finding::NothingToSpare { .. } => StaffingText::SeeMonths,
        _ => StaffingText::See,
    }
}

/// Puts the focus where the finding is.
fn lead_to(board: &Board, finding: &Finding) {
    let store = board.store;
    let sums_of = |group, months: Vec<Month>| {
        let place = |month: &Month| {
            board.months.with_untracked(|all| all.iter().position(|of| of == month))
        };
        if let Some(at) = months.first().and_then(place) {
            page::focus_on(&format!(
                "[data-figure=\"{}\"]",
                StaffingFigure::Month(group, at).hook()
            ));
        }
        // The focus is on the first; all of them are marked. The grid shows the sums of all workers alone.
        if group == Group::All {
            board.led_to.set(months);
        }
    };
    match finding {
        Finding::BelowAgreed { group, months, .. } => {
            sums_of(*group, months.iter().map(|(month, _)| *month).collect());
        }
        Finding::NothingToSpare { group, months, .. } => sums_of(*group, months.clone()),
        Finding::AboveTotal { kind, months } => {
            if let Some(first) = months.first() {
                go_to(store, Field::Staffing(StaffingField::SubtotalMonth(*kind, first.month)));
            }
        }
        Finding::Worker(at, found, months) => {
            let part = match found {
                WorkerFinding::NotInsured | WorkerFinding::InsuredWhileAbsent => {
                    AttendanceField::Insurance
                }
                WorkerFinding::NotPaid | WorkerFinding::PaidWhileAbsent => AttendanceField::Wages,
                WorkerFinding::OutsideContract => AttendanceField::Presence,
            };
            if let Some(first) = months.first() {
                go_to(store, Field::Staffing(StaffingField::Attendance(*at, *first, part)));
            }
        }
        Finding::ContractReversed(at) => {
            go_to(store, Field::Staffing(StaffingField::Worker(*at, WorkerField::ContractTo)));
        }
    }
}
