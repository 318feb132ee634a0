//! The words of the staffing screen.

use crate::document::{Document, Finding};
use crate::scoring::{Group, Month, StaffingEntries, SubtotalScope, WorkerKind};
use crate::texts::{ColumnText, JoinText, Language, Phrase, listed, phrase::words};

words! {
    /// Said on the staffing screen.
    StaffingText {
        Agreed = "协议要求与对照" | "Agreed numbers and comparisons";
        NoThreshold =
            "没有找到占比和稳岗率应达到多少的依据（R-14）。需要时可以自己填一个对照值。"
            | "No rule was found for how high share and retention rate should be (R-14). A number to compare with can be typed here.";
        Reached = "已达到对照值" | "reaches the number to compare with";
        NotReached = "▼ 低于对照值" | "▼ below the number to compare with";
        Workers = "社工名单" | "Social workers";
        WorkersNote =
            "填编号（如 社工21）就够了。姓名属于个人信息，只保存在这台设备上。"
            | "An id such as W21 is enough. A name is personal data and stays on this device.";
        Personal =
            "像是姓名：个人信息，只留在本机"
            | "Looks like a name: personal data, stays on this device";
        AddWorker = "添加社工" | "Add a social worker";
        NewWorker = "社工" | "Worker ";
        Attendance = "每月到岗" | "Attendance by month";
        AttendanceNote =
            "每格上面填到岗（0、0.5 或 1），下面勾社保和工资；短横线表示还没填。空格键切换，方向键移动，退格键清空勾选。"
            | "Each cell holds presence (0, 0.5 or 1), then insurance and wages; a dash is not filled in yet. Space toggles, arrows move, Backspace clears a tick.";
        CardNote =
            "每位社工的卡片里填到岗（0、0.5 或 1）、社保和工资；短横线表示还没填。"
            | "Each worker's card holds presence (0, 0.5 or 1), insurance and wages; a dash is not filled in yet.";
        NoPeriod =
            "先在“基本信息”里填好评估时段的开始和结束，这里才有月份。"
            | "Fill in the first and last day of the assessed period under Particulars; its months then appear here.";
        QuickFill = "快速填写" | "Quick fill";
        Who = "填谁" | "Who";
        Everyone = "所有社工" | "All workers";
        FromMonth = "从" | "From";
        ToMonth = "到" | "To";
        FillOne = "到岗 1" | "Presence 1";
        FillHalf = "到岗 0.5" | "Presence 0.5";
        FillZero = "到岗 0" | "Presence 0";
        FillPaid = "到岗月份的社保、工资都打勾" | "Tick both where present";
        CopyBefore = "照抄上个月" | "Copy the month before";
        Clear = "清空" | "Clear";
        InsuranceShort = "保" | "Ins.";
        WagesShort = "薪" | "Pay";
        InsuranceOnCard = "社保" | "Insurance";
        WagesOnCard = "工资" | "Wages";
        Totals = "不逐人填写的合计" | "Totals of workers not listed";
        TotalsNote =
            "没有逐人名单时，按类别填每月的合计人次。可以只填名单以外的人，和上面的名单相加；也可以填表里印的全部合计，名单里已填的自动扣除。"
            | "Without a list of single workers, type the person-months of each kind: either of workers not listed, which add to the list above, or the printed totals of all, of which the listed months are taken off.";
        NotListed = "其中未逐人填写" | "Of which not listed";
        Figures = "有效人次与到岗结果" | "Effective person-months and results";
        Actual = "实际" | "Actual";
        Required = "要求" | "Required";
        Surplus = "超出 + 或不足 −" | "Surplus + or shortfall −";
        TwoYearShare = "两年以上经验人次占比" | "Share with two years' experience";
        Retention = "稳岗率" | "Retention rate";
        Findings = "值得核对" | "Worth checking";
        FindingsNote = "只是提示，不影响填写和计算。" | "Hints only; they change nothing.";
        ContractReversed =
            "结束早于开始，两个日期都保留。"
            | "It ends before it starts; both dates stay as typed.";
        NoFindings = "没有需要核对的地方。" | "Nothing to check.";
        TakeCount = "填入" | "Take it";
        counted(count) =
            "名单中每个月都到岗的有 {count} 人"
            | "{count} of the list were present in every month";
        of_month(worker, month, finding) = "{worker} {month}：{finding}" | "{worker} {month}: {finding}";
        below_agreed(month, group, actual, agreed) =
            "{month}：{group} {actual}，少于协议要求的 {agreed}"
            | "{month}: {group} {actual}, fewer than the agreed {agreed}";
        above_total(month, kind, listed, total) =
            "{month}：{kind}名单里有 {listed}，多于合计 {total}"
            | "{month}: {kind}, {listed} in the list, more than the total {total}";
        contract_reversed(at) = "{at}：合同结束早于开始" | "{at}: the contract ends before it starts";
        NotInsured = "到岗，社保没有购买" | "present, insurance not paid";
        NotPaid = "到岗，工资没有发放" | "present, wages not paid";
        OutsideContract = "到岗，但不在合同期内" | "present outside the contract";
        InsuredWhileAbsent = "到岗是 0，社保却有购买" | "presence 0, yet insurance was paid";
        PaidWhileAbsent = "到岗是 0，工资却有发放" | "presence 0, yet wages were paid";
    }
}

/// The name of a group of workers.
pub fn group_name(group: Group, language: Language) -> &'static str {
    let text = match group {
        Group::All => ColumnText::AllWorkers,
        Group::Certified => ColumnText::Certified,
        Group::NonCertified => ColumnText::NonCertified,
    };
    text.words(language)
}

/// What was found, in one sentence.
pub fn finding_words(finding: Finding, document: &Document, language: Language) -> String {
    let name = |at: usize| {
        let worker = document.staffing.workers.get(at);
        worker.map(|worker| worker.label.clone()).unwrap_or_default()
    };
    let of = |at: usize, month: Month, found: Phrase| {
        StaffingText::of_month(name(at), month, found.words(language), language)
    };
    match finding {
        Finding::BelowAgreed { group, month, actual, agreed } => {
            let group = group_name(group, language);
            StaffingText::below_agreed(month, group, actual, agreed, language)
        }
        Finding::AboveTotal { kind, month, listed, total } => {
            let kind = group_name(Group::of(kind), language);
            StaffingText::above_total(month, kind, listed, total, language)
        }
        Finding::NotInsured(at, month) => of(at, month, StaffingText::NotInsured),
        Finding::NotPaid(at, month) => of(at, month, StaffingText::NotPaid),
        Finding::OutsideContract(at, month) => of(at, month, StaffingText::OutsideContract),
        Finding::InsuredWhileAbsent(at, month) => of(at, month, StaffingText::InsuredWhileAbsent),
        Finding::PaidWhileAbsent(at, month) => of(at, month, StaffingText::PaidWhileAbsent),
        Finding::ContractReversed(at) => StaffingText::contract_reversed(name(at), language),
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
    JoinText::named(name, listed(&months, language), language)
}

/// The words for a worker's answer in a list of choices; "—" while none is chosen.
pub const fn choice_name(key: &str) -> Option<Phrase> {
    Some(match key.as_bytes() {
        b"not_listed" => ColumnText::ScopeNotListed,
        b"all_workers" => ColumnText::ScopeAll,
        b"yes" => ColumnText::Paid,
        b"no" => ColumnText::NotPaid,
        b"certified" => ColumnText::Certified,
        b"non_certified" => ColumnText::NonCertified,
        b"assistant_social_worker" => ColumnText::LevelAssistant,
        b"social_worker" => ColumnText::LevelSocialWorker,
        b"senior_social_worker" => ColumnText::LevelSenior,
        b"related_degree" => ColumnText::LevelRelatedDegree,
        b"training_certificate" => ColumnText::LevelTrainingCertificate,
        _ => return None,
    })
}
