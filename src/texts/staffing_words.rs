//! The words of the staffing screen. They lie in its chunk of the program, not in the first part.

use super::{Language, Text};
use crate::document::{Document, Finding};
use crate::scoring::{Group, Month, StaffingEntries, SubtotalScope, WorkerKind};

/// A fixed text of the staffing screen.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffingText {
    Agreed,
    NoThreshold,
    Reached,
    NotReached,
    Workers,
    WorkersNote,
    Personal,
    AddWorker,
    NewWorker,
    Attendance,
    AttendanceNote,
    CardNote,
    NoPeriod,
    QuickFill,
    Who,
    Everyone,
    FromMonth,
    ToMonth,
    FillOne,
    FillHalf,
    FillZero,
    FillPaid,
    CopyBefore,
    Clear,
    InsuranceShort,
    WagesShort,
    InsuranceOnCard,
    WagesOnCard,
    Totals,
    TotalsNote,
    NotListed,
    Figures,
    AllWorkers,
    Actual,
    Required,
    Surplus,
    TwoYearShare,
    Retention,
    Levels,
    Findings,
    FindingsNote,
    NoFindings,
    ContractReversed,
    TakeCount,
}

impl StaffingText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = self.both();
        match language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }

    const fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Agreed => ("协议要求与对照", "Agreed numbers and comparisons"),
            Self::NoThreshold => (
                "没有找到占比和稳岗率应达到多少的依据（R-14）。需要时可以自己填一个对照值。",
                "No rule was found for how high share and retention rate should be (R-14). A number to compare with can be typed here.",
            ),
            Self::Reached => ("已达到对照值", "reaches the number to compare with"),
            Self::NotReached => ("▼ 低于对照值", "▼ below the number to compare with"),
            Self::Workers => ("社工名单", "Social workers"),
            Self::WorkersNote => (
                "填编号（如 社工21）就够了。姓名属于个人信息，只保存在这台设备上。",
                "An id such as W21 is enough. A name is personal data and stays on this device.",
            ),
            Self::Personal => (
                "像是姓名：个人信息，只留在本机",
                "Looks like a name: personal data, stays on this device",
            ),
            Self::AddWorker => ("添加社工", "Add a social worker"),
            Self::NewWorker => ("社工", "Worker "),
            Self::Attendance => ("每月到岗", "Attendance by month"),
            Self::AttendanceNote => (
                "每格上面填到岗（0、0.5 或 1），下面勾社保和工资；短横线表示还没填。空格键切换，方向键移动，退格键清空勾选。",
                "Each cell holds presence (0, 0.5 or 1), then insurance and wages; a dash is not filled in yet. Space toggles, arrows move, Backspace clears a tick.",
            ),
            Self::CardNote => (
                "每位社工的卡片里填到岗（0、0.5 或 1）、社保和工资；短横线表示还没填。",
                "Each worker's card holds presence (0, 0.5 or 1), insurance and wages; a dash is not filled in yet.",
            ),
            Self::NoPeriod => (
                "先在“基本信息”里填好评估时段的开始和结束，这里才有月份。",
                "Fill in the first and last day of the assessed period under Particulars; its months then appear here.",
            ),
            Self::QuickFill => ("快速填写", "Quick fill"),
            Self::Who => ("填谁", "Who"),
            Self::Everyone => ("所有社工", "All workers"),
            Self::FromMonth => ("从", "From"),
            Self::ToMonth => ("到", "To"),
            Self::FillOne => ("到岗 1", "Presence 1"),
            Self::FillHalf => ("到岗 0.5", "Presence 0.5"),
            Self::FillZero => ("到岗 0", "Presence 0"),
            Self::FillPaid => ("到岗月份的社保、工资都打勾", "Tick both where present"),
            Self::CopyBefore => ("照抄上个月", "Copy the month before"),
            Self::Clear => ("清空", "Clear"),
            Self::InsuranceShort => ("保", "Ins."),
            Self::WagesShort => ("薪", "Pay"),
            Self::InsuranceOnCard => ("社保", "Insurance"),
            Self::WagesOnCard => ("工资", "Wages"),
            Self::Totals => ("不逐人填写的合计", "Totals of workers not listed"),
            Self::TotalsNote => (
                "没有逐人名单时，按类别填每月的合计人次。可以只填名单以外的人，和上面的名单相加；也可以填表里印的全部合计，名单里已填的自动扣除。",
                "Without a list of single workers, type the person-months of each kind: either of workers not listed, which add to the list above, or the printed totals of all, of which the listed months are taken off.",
            ),
            Self::NotListed => ("其中未逐人填写", "Of which not listed"),
            Self::Figures => ("有效人次与到岗结果", "Effective person-months and results"),
            Self::AllWorkers => ("全部社工", "All social workers"),
            Self::Actual => ("实际", "Actual"),
            Self::Required => ("要求", "Required"),
            Self::Surplus => ("超出 + 或不足 −", "Surplus + or shortfall −"),
            Self::TwoYearShare => ("两年以上经验人次占比", "Share with two years' experience"),
            Self::Retention => ("稳岗率", "Retention rate"),
            Self::Levels => ("最后一个月的资质", "Qualifications in the final month"),
            Self::Findings => ("值得核对", "Worth checking"),
            Self::FindingsNote => {
                ("只是提示，不影响填写和计算。", "Hints only; they change nothing.")
            }
            Self::ContractReversed => (
                "结束早于开始，两个日期都保留。",
                "It ends before it starts; both dates stay as typed.",
            ),
            Self::NoFindings => ("没有需要核对的地方。", "Nothing to check."),
            Self::TakeCount => ("填入", "Take it"),
        }
    }
}

/// The name of a group of workers.
pub const fn group_name(group: Group, language: Language) -> &'static str {
    match (group, language) {
        (Group::All, _) => StaffingText::AllWorkers.words(language),
        (Group::Certified, Language::ZhCn) => "持证",
        (Group::Certified, Language::En) => "Certified",
        (Group::NonCertified, Language::ZhCn) => "非持证",
        (Group::NonCertified, Language::En) => "Non-certified",
    }
}

/// How many listed workers were there in every month.
pub fn counted_words(count: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("名单中每个月都到岗的有 {count} 人"),
        Language::En => format!("{count} of the list were present in every month"),
    }
}

/// What was found, in one sentence.
pub fn finding_words(finding: Finding, document: &Document, language: Language) -> String {
    let name = |at: usize| {
        let worker = document.staffing.workers.get(at);
        worker.map(|worker| worker.label.clone()).unwrap_or_default()
    };
    let of = |at: usize, month: Month, chinese: &str, english: &str| match language {
        Language::ZhCn => format!("{} {month}：{chinese}", name(at)),
        Language::En => format!("{} {month}: {english}", name(at)),
    };
    match finding {
        Finding::BelowAgreed { group, month, actual, agreed } => {
            let group = group_name(group, language);
            match language {
                Language::ZhCn => format!("{month}：{group} {actual}，少于协议要求的 {agreed}"),
                Language::En => {
                    format!("{month}: {group} {actual}, fewer than the agreed {agreed}")
                }
            }
        }
        Finding::AboveTotal { kind, month, listed, total } => {
            let kind = group_name(Group::of(kind), language);
            match language {
                Language::ZhCn => format!("{month}：{kind}名单里有 {listed}，多于合计 {total}"),
                Language::En => {
                    format!("{month}: {kind}, {listed} in the list, more than the total {total}")
                }
            }
        }
        Finding::NotInsured(at, month) => {
            of(at, month, "到岗，社保没有购买", "present, insurance not paid")
        }
        Finding::NotPaid(at, month) => {
            of(at, month, "到岗，工资没有发放", "present, wages not paid")
        }
        Finding::OutsideContract(at, month) => {
            of(at, month, "到岗，但不在合同期内", "present outside the contract")
        }
        Finding::InsuredWhileAbsent(at, month) => {
            of(at, month, "到岗是 0，社保却有购买", "presence 0, yet insurance was paid")
        }
        Finding::PaidWhileAbsent(at, month) => {
            of(at, month, "到岗是 0，工资却有发放", "presence 0, yet wages were paid")
        }
        Finding::ContractReversed(at) => match language {
            Language::ZhCn => format!("{}：合同结束早于开始", name(at)),
            Language::En => format!("{}: the contract ends before it starts", name(at)),
        },
    }
}

/// What is left of totals that count the list too, month by month.
pub fn not_listed_words(entries: &StaffingEntries, kind: WorkerKind, language: Language) -> String {
    let subtotal = entries.subtotals.iter().find(|of| of.kind == kind);
    let Some(subtotal) = subtotal.filter(|of| of.scope == SubtotalScope::All) else {
        return String::new();
    };
    let months = entries.months.iter().enumerate().filter_map(|(at, month)| {
        let left = entries.not_listed(subtotal, at).amount()?;
        Some(format!("{month} {left}"))
    });
    let months: Vec<String> = months.collect();
    if months.is_empty() {
        return String::new();
    }
    let name = StaffingText::NotListed.words(language);
    match language {
        Language::ZhCn => format!("{name}：{}", months.join("、")),
        Language::En => format!("{name}: {}", months.join(", ")),
    }
}

/// The words for a worker's answer in a list of choices; "—" while none is chosen.
pub const fn choice_name(key: &str) -> Option<Text> {
    Some(match key.as_bytes() {
        b"not_listed" => Text::ScopeNotListed,
        b"all_workers" => Text::ScopeAll,
        b"certified" => Text::Certified,
        b"non_certified" => Text::NonCertified,
        b"assistant_social_worker" => Text::LevelAssistant,
        b"social_worker" => Text::LevelSocialWorker,
        b"senior_social_worker" => Text::LevelSenior,
        b"related_degree" => Text::LevelRelatedDegree,
        b"training_certificate" => Text::LevelTrainingCertificate,
        _ => return None,
    })
}
