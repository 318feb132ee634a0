//! The name of each input of 附件2, as a person would say it: 社工21 2023-09 到岗.

use super::labels::join;
use super::{Language, Text};
use crate::document::{AttendanceField, Document, StaffingField, WorkerField};
use crate::scoring::{Level, WorkerKind};

/// The accessible name of an input of the staffing screen.
pub(super) fn staffing_label(
    field: StaffingField,
    document: &Document,
    language: Language,
) -> String {
    let words = |text: Text| language.text(text).to_owned();
    let worker = |at: usize| {
        let worker = document.staffing.workers.get(at);
        worker.map(|worker| worker.label.clone()).unwrap_or_default()
    };
    match field {
        StaffingField::RequiredAll => words(Text::RequiredAll),
        StaffingField::RequiredCertified => words(Text::RequiredCertified),
        StaffingField::Continuous => words(Text::Continuous),
        StaffingField::TwoYearsThreshold => words(Text::TwoYearsThreshold),
        StaffingField::RetentionThreshold => words(Text::RetentionThreshold),
        // The name itself is what is typed here, so its input is known by its number.
        StaffingField::Worker(at, WorkerField::Label) => {
            format!("{} {}", language.text(Text::WorkerLabel), at + 1)
        }
        StaffingField::Worker(at, column) => join(&[worker(at), words(column_name(column))]),
        StaffingField::Attendance(at, month, part) => {
            join(&[worker(at), month.to_string(), words(part_name(part))])
        }
        StaffingField::SubtotalScope(kind) => {
            join(&[words(kind_name(kind)), words(Text::SubtotalScope)])
        }
        StaffingField::SubtotalMonth(kind, month) => {
            let kind = words(kind_name(kind));
            join(&[kind, words(Text::MonthlyTotals), month.to_string()])
        }
        StaffingField::SubtotalTwoYears(kind) => {
            join(&[words(kind_name(kind)), words(Text::TwoYearsPersonMonths)])
        }
        StaffingField::SubtotalLevel(level) => {
            join(&[words(level_name(level)), words(Text::FinalHeadCount)])
        }
    }
}

/// The name of a worker's column.
pub const fn column_name(column: WorkerField) -> Text {
    match column {
        WorkerField::Label => Text::WorkerLabel,
        WorkerField::Position => Text::Position,
        WorkerField::Kind => Text::WorkerKind,
        WorkerField::Level => Text::WorkerLevel,
        WorkerField::ContractFrom => Text::ContractFrom,
        WorkerField::ContractTo => Text::ContractTo,
        WorkerField::Remarks => Text::Remarks,
        WorkerField::TwoYearsFrom => Text::TwoYearsFrom,
    }
}

/// The name of one of the three things of a month.
pub const fn part_name(part: AttendanceField) -> Text {
    match part {
        AttendanceField::Presence => Text::Presence,
        AttendanceField::Insurance => Text::Insurance,
        AttendanceField::Wages => Text::Wages,
    }
}

/// The name of a kind of worker.
pub const fn kind_name(kind: WorkerKind) -> Text {
    match kind {
        WorkerKind::Certified => Text::Certified,
        WorkerKind::NonCertified => Text::NonCertified,
    }
}

/// The name of a level.
pub const fn level_name(level: Level) -> Text {
    match level {
        Level::Assistant => Text::LevelAssistant,
        Level::SocialWorker => Text::LevelSocialWorker,
        Level::Senior => Text::LevelSenior,
        Level::RelatedDegree => Text::LevelRelatedDegree,
        Level::TrainingCertificate => Text::LevelTrainingCertificate,
    }
}
