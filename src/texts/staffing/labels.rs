//! The name of each input of 附件2, as a person would say it: 社工21 2023-09 到岗.

use crate::document::{AttendanceField, Document, StaffingField, WorkerField};
use crate::scoring::{Level, WorkerKind};
use crate::texts::{Language, Phrase, join, phrase::words};

words! {
    /// The names of what is typed on the staffing screen.
    ColumnText {
        WorkerKind = "类别" | "Kind";
        WorkerLevel = "资质" | "Qualification";
        RequiredAll = "协议要求社工数" | "Agreed social workers";
        RequiredCertified = "协议要求持证社工数" | "Agreed certified social workers";
        Continuous = "持续在岗社工数" | "Workers continuously in post";
        TwoYearsThreshold =
            "两年以上经验占比的对照值（%）"
            | "Share with two years' experience to compare with (%)";
        RetentionThreshold = "稳岗率的对照值（%）" | "Retention rate to compare with (%)";
        Certified = "持证" | "Certified";
        NonCertified = "非持证" | "Non-certified";
        SubtotalScope = "每月合计算谁" | "Monthly totals count";
        ScopeNotListed = "只算未逐人填写的" | "only workers not listed";
        ScopeAll = "含已逐人填写的" | "all of the kind, listed ones included";
        Paid = "有" | "yes";
        NotPaid = "无" | "no";
        MonthlyTotals = "每月合计人次" | "Monthly totals";
        TwoYearsPersonMonths = "其中满两年经验的人次" | "Person-months with two years' experience";
        FinalHeadCount = "最后一个月人数" | "Head count of the final month";
        AllWorkers = "全部社工" | "All social workers";
    }
    fn level(Level) -> Phrase {
        Assistant = "助理社工师" | "Assistant social worker";
        SocialWorker = "社工师" | "Social worker";
        Senior = "高级社工师" | "Senior social worker";
        RelatedDegree = "相关专业" | "Related degree";
        TrainingCertificate = "培训证书" | "Training certificate";
    }
    /// One of the three things of a month.
    fn part(AttendanceField) -> Phrase {
        Presence = "到岗" | "Presence";
        Insurance = "社保购买" | "Insurance paid";
        Wages = "工资发放" | "Wages paid";
    }
    /// A worker's column.
    fn column(WorkerField) -> Phrase {
        Label = "编号或姓名" | "Id or name";
        Position = "岗位" | "Position";
        ContractFrom = "合同开始" | "Contract from";
        ContractTo = "合同结束" | "Contract to";
        Remarks = "备注" | "Remarks";
        TwoYearsFrom = "满两年起始月" | "Two years complete from";
    } else {
        WorkerField::Kind => ColumnText::WorkerKind,
        WorkerField::Level => ColumnText::WorkerLevel,
    }
}

/// The accessible name of an input of the staffing screen.
pub(in crate::texts) fn staffing_label(
    field: StaffingField,
    document: &Document,
    language: Language,
) -> String {
    let words = |text: Phrase| text.words(language).to_owned();
    let worker = |at: usize| {
        let worker = document.staffing.workers.get(at);
        worker.map(|worker| worker.label.clone()).unwrap_or_default()
    };
    match field {
        StaffingField::RequiredAll => words(ColumnText::RequiredAll),
        StaffingField::RequiredCertified => words(ColumnText::RequiredCertified),
        StaffingField::Continuous => words(ColumnText::Continuous),
        StaffingField::TwoYearsThreshold => words(ColumnText::TwoYearsThreshold),
        StaffingField::RetentionThreshold => words(ColumnText::RetentionThreshold),
        // The name itself is what is typed here, so its input is known by its number.
        StaffingField::Worker(at, WorkerField::Label) => {
            format!("{} {}", ColumnText::Label.words(language), at + 1)
        }
        StaffingField::Worker(at, column) => join(&[worker(at), words(column_name(column))]),
        StaffingField::Attendance(at, month, part) => {
            join(&[worker(at), month.to_string(), words(part_name(part))])
        }
        StaffingField::SubtotalScope(kind) => {
            join(&[words(kind_name(kind)), words(ColumnText::SubtotalScope)])
        }
        StaffingField::SubtotalMonth(kind, month) => {
            let kind = words(kind_name(kind));
            join(&[kind, words(ColumnText::MonthlyTotals), month.to_string()])
        }
        StaffingField::SubtotalTwoYears(kind) => {
            join(&[words(kind_name(kind)), words(ColumnText::TwoYearsPersonMonths)])
        }
        StaffingField::SubtotalLevel(level) => {
            join(&[words(level_name(level)), words(ColumnText::FinalHeadCount)])
        }
    }
}

/// The name of a worker's column.
pub const fn column_name(column: WorkerField) -> Phrase {
    ColumnText::column(column)
}

/// The name of one of the three things of a month.
pub const fn part_name(part: AttendanceField) -> Phrase {
    ColumnText::part(part)
}

/// The name of a kind of worker.
pub const fn kind_name(kind: WorkerKind) -> Phrase {
    match kind {
        WorkerKind::Certified => ColumnText::Certified,
        WorkerKind::NonCertified => ColumnText::NonCertified,
    }
}

/// The name of a level.
pub const fn level_name(level: Level) -> Phrase {
    ColumnText::level(level)
}
