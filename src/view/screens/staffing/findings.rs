//! What is worth checking, each with the way to its cell.

use super::board::Board;
use super::frame::{heading, note, words};
use crate::browser::page;
use crate::document::{AttendanceField, Field, Finding, StaffingField, WorkerField};
use crate::scoring::{Staffing, StaffingFigure};
use crate::texts::{StaffingText, finding_words};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// The section.
pub(super) fn findings(store: Store, board: &Board) -> El {
    let found = Rc::new(Watched::new(Vec::new()));
    let (staffing, finder) = (board.staffing.clone(), found.clone());
    follow(move || {
        store.edits.track();
        // A line that stays is not drawn anew: a finger may be on it.
        finder.set_if_changed(worded(store, &staffing));
    });
    let list = move || {
        let found = found.get();
        if found.is_empty() {
            return el("p").class("empty-findings").text(words(store, StaffingText::NoFindings));
        }
        let lines = found.into_iter().map(|(finding, words)| {
            el("li").child(button(words, move || lead_to(store, finding)).class("link"))
        });
        el("ul").class("findings").children(lines)
    };
    el("section")
        .child(heading(store, StaffingText::Findings))
        .child(note(store, StaffingText::FindingsNote))
        .changing(list)
}

/// Every finding with its sentence.
fn worded(store: Store, staffing: &Watched<Staffing>) -> Vec<(Finding, String)> {
    let language = store.language();
    store.with_editor(|editor| {
        let document = editor.document();
        let findings = staffing.with(|staffing| document.staffing_findings(staffing));
        let worded = findings.into_iter().map(|finding| {
            let words = finding_words(finding, document, language);
            (finding, words)
        });
        worded.collect()
    })
}

/// Puts the focus where the finding is.
fn lead_to(store: Store, finding: Finding) {
    let input = |at, month, part| {
        let hook = store.hook(Field::Staffing(StaffingField::Attendance(at, month, part)));
        format!("[data-field=\"{hook}\"]")
    };
    let selector = match finding {
        Finding::BelowAgreed { group, month, .. } => {
            let months = store.with_editor(|editor| editor.document().assessed_months());
            let Some(at) = months.iter().position(|of| *of == month) else { return };
            format!("[data-figure=\"{}\"]", StaffingFigure::Month(group, at).hook())
        }
        Finding::AboveTotal { kind, month, .. } => {
            let hook = store.hook(Field::Staffing(StaffingField::SubtotalMonth(kind, month)));
            format!("[data-field=\"{hook}\"]")
        }
        Finding::NotInsured(at, month) | Finding::InsuredWhileAbsent(at, month) => {
            input(at, month, AttendanceField::Insurance)
        }
        Finding::NotPaid(at, month) | Finding::PaidWhileAbsent(at, month) => {
            input(at, month, AttendanceField::Wages)
        }
        Finding::OutsideContract(at, month) => input(at, month, AttendanceField::Presence),
        Finding::ContractReversed(at) => {
            let end = StaffingField::Worker(at, WorkerField::ContractTo);
            format!("[data-field=\"{}\"]", store.hook(Field::Staffing(end)))
        }
    };
    page::focus_on(&selector);
}
