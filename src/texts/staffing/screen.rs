//! The words of the room 到岗.

use crate::document::{Date, Document, Finding, Worker, WorkerFinding};
use crate::number::Decimal;
use crate::scoring::{Group, Month, Quantity, StaffingEntries, SubtotalScope, WorkerKind};
use crate::texts::{ColumnText, JoinText, Language, Phrase, level_name, listed, phrase::words};

words! {
    /// Said in the room 到岗.
    StaffingText {
        AllWorkers = "全部社工" | "All workers";
        CertifiedWorkers = "持证社工" | "Certified";
        TwoYearShare = "两年以上经验" | "Two years' experience";
        Retention = "稳岗率" | "Retention rate";
        PersonTimes = "人次" | "person-months";
        Required = "要求" | "Required";
        Comma = "，" | ", ";
        More = "多" | "over by";
        Fewer = "少" | "short by";
        StayedOn = "持续在岗" | "stayed";
        Agreed = "协议" | "agreed";
        Reached = "达到对照值" | "reaches the number to compare with";
        NotReached = "▼ 低于对照值" | "▼ below the number to compare with";
        Findings = "核对一下" | "Worth checking";
        SeeMonths = "看这几月" | "See the months";
        SeeMonth = "看这个月" | "See the month";
        See = "去看" | "See it";
        more_findings(count) = "另外 {count} 条" | "{count} more";
        Attendance = "每月到岗" | "Attendance";
        InPost = "人在岗" | "in post";
        AddWorker = "添社工" | "Add worker";
        NewWorker = "社工" | "Worker ";
        PasteList = "粘贴名单" | "Paste a list";
        NoWorkers = "还没有社工。添一位，或粘贴名单。" | "No workers yet. Add one, or paste a list.";
        NoPeriod = "有了评估时段，这里才有月份。" | "The months follow from the assessed period.";
        FillPeriod = "填评估时段" | "Fill in the period";
        WorkerHead = "社工" | "Worker";
        MonthTotal = "合计" | "Total";
        InPostEachMonth = "每月在岗" | "in post each month";
        ByTotals = "按合计填" | "as totals";
        people(count) = "{count} 人" | "{count?# person:# people}";
        ListIncluded = "含名单里的人" | "the listed included";
        year(year) = "{year} 年" | "{year}";
        since(day) = "{day} 起" | "from {day}";
        until(day) = "到 {day}" | "until {day}";
        from_to(first, last) = "{first} 至 {last}" | "{first} to {last}";
        BelowAgreed = "低于协议人数" | "below the agreed number";
        FullMonth = "整月" | "Full month";
        HalfMonth = "半月" | "Half a month";
        Absent = "不在" | "Absent";
        Blank = "没填" | "Blank";
        MissingLegend = "没有社保（没有工资写“薪”）" | "S: no social insurance, W: no wages";
        TapRound = "点一下换：1 → ½ → 0 → 空" | "A tap goes round: 1 → ½ → 0 → blank";
        InsuranceMark = "保" | "S";
        WagesMark = "薪" | "W";
        months_chosen(count) = "{count} 格一起改" | "Change {count} cells";
        Clear = "清空" | "Clear";
        NoInsurance = "没有社保" | "No insurance";
        NoWages = "没有工资" | "No wages";
        Details = "详情" | "Details";
        details_of(worker) = "{worker} 详情" | "{worker} details";
        AgreedNone = "协议要求：还没填人数" | "Agreed: no numbers yet";
        agreed_all(all) = "协议要求：社工 {all} 人" | "Agreed: {all} workers";
        agreed_both(all, certified) =
            "协议要求：社工 {all} 人，其中持证 {certified} 人"
            | "Agreed: {all} workers, {certified} of them certified";
        for_months(agreed, months) =
            "{agreed}，评估 {months} 个月" | "{agreed}, {months} months assessed";
        NotFilled = "还没填" | "nothing filled in yet";
        NoThreshold =
            "没找到依据说这两个比例要达到多少，可以自己填一个对照值。"
            | "No basis found for how high the two rates should be; a number of one's own can be typed.";
        ByKind = "按类别看" | "By kind";
        Actual = "实际" | "Actual";
        Surplus = "多 + 少 −" | "Over + short −";
        WorkersNote =
            "填编号（如 社工21）就够了。姓名属于个人信息，只保存在这台设备上。"
            | "An id such as W21 is enough. A name is personal data and stays on this device.";
        Personal =
            "像是姓名：个人信息，只留在本机"
            | "Looks like a name: personal data, stays on this device";
        ContractReversed =
            "结束早于开始，两个日期都保留。"
            | "It ends before it starts; both dates stay as typed.";
        Before = "上一位" | "Previous";
        Next = "下一位" | "Next";
        MoveUp = "上移" | "Move up";
        MoveDown = "下移" | "Move down";
        Remove = "移除" | "Remove";
        removed(worker, sum) = "移除了{worker}，{sum} 人次" | "Removed {worker}, {sum} person-months";
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
        InsuranceShort = "社保" | "Insurance";
        WagesShort = "工资" | "Wages";
        TotalsNote =
            "没有逐人名单的，按类别填每月人次。"
            | "For workers not listed: their person-months by kind.";
        NotListed = "其中未逐人填写" | "Of which not listed";
        TakeCount = "填入" | "Take it";
        counted(count) =
            "名单中每个月都到岗的有 {count} 人"
            | "{count} of the list were present in every month";
        month_of_year(year, month) = "{year} 年 {month} 月" | "{year}-{month}";
        month(month) = "{month} 月" | "month {month}";
        month_below(month, group, actual, agreed) =
            "{month}{group}在岗 {actual} 人，不到协议的 {agreed} 人。"
            | "{month}: {group} {actual} in post, fewer than the agreed {agreed}.";
        months_below(count, group, agreed, most) =
            "有 {count} 个月{group}在岗不到 {agreed} 人，最多差 {most} 人。"
            | "{group} below the agreed {agreed} in {count} months, by {most} at most.";
        month_exact(month, group, agreed) =
            "{month}{group}在岗正好 {agreed} 人，没有余量。"
            | "{month}: {group} exactly the agreed {agreed}, nothing to spare.";
        months_exact(count, group, agreed) =
            "有 {count} 个月{group}在岗正好 {agreed} 人，没有余量。"
            | "{group} exactly the agreed {agreed} in {count} months, nothing to spare.";
        above_total(month, kind, listed, total) =
            "{month}名单里{kind}有 {listed}，多于合计 {total}。"
            | "{month}: {kind} {listed} in the list, more than the total {total}.";
        above_totals(count, kind) =
            "有 {count} 个月，名单里的{kind}多于合计。"
            | "{kind}: the list exceeds the totals in {count} months.";
        one_month(worker, month, finding) = "{worker} 的 {month}{finding}" | "{worker}, {month}: {finding}";
        several_months(worker, count, finding) =
            "{worker} 有 {count} 个月{finding}"
            | "{worker}, {count} months: {finding}";
        contract_reversed(worker) =
            "{worker} 的合同结束早于开始。"
            | "{worker}: the contract ends before it starts.";
        NotInsured = "没有社保。" | "insurance not paid.";
        NotInsuredHalf = "没有社保，只到岗半个月。" | "insurance not paid, present for half the month.";
        NotPaid = "没有发工资。" | "wages not paid.";
        OutsideContract = "到岗，不在合同期内。" | "present outside the contract.";
        InsuredWhileAbsent = "没到岗，却有社保。" | "absent, yet insurance was paid.";
        PaidWhileAbsent = "没到岗，却发了工资。" | "absent, yet wages were paid.";
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
pub fn finding_words(finding: &Finding, document: &Document, language: Language) -> String {
    let name = |at: usize| {
        let worker = document.staffing.workers.get(at);
        worker.map(|worker| worker.label.clone()).unwrap_or_default()
    };
    let assessed = document.assessed_months();
    let named = |month: Month| month_name(month, &assessed, language);
    match finding {
        Finding::BelowAgreed { group, months, agreed } => {
            let group = subject(*group, language);
            let most = months.iter().map(|(_, actual)| *agreed - *actual).max();
            match months.as_slice() {
                [(month, actual)] => {
                    StaffingText::month_below(named(*month), group, actual, agreed, language)
                }
                _ => {
                    let most = most.unwrap_or(Decimal::ZERO);
                    StaffingText::months_below(months.len(), group, agreed, most, language)
                }
            }
        }
        Finding::NothingToSpare { group, months, agreed } => {
            let group = subject(*group, language);
            match months.as_slice() {
                [month] => StaffingText::month_exact(named(*month), group, agreed, language),
                _ => StaffingText::months_exact(months.len(), group, agreed, language),
            }
        }
        Finding::AboveTotal { kind, months } => {
            let kind = group_name(Group::of(*kind), language);
            match months.as_slice() {
                [one] => {
                    let (month, listed, total) = (named(one.month), one.listed, one.total);
                    StaffingText::above_total(month, kind, listed, total, language)
                }
                _ => StaffingText::above_totals(months.len(), kind, language),
            }
        }
        Finding::Worker(at, found, months) => match months.as_slice() {
            [month] => {
                let worker = document.staffing.workers.get(*at);
                let present = worker.map(|worker| worker.months.get(*month).presence);
                let half = present == Some(Quantity::Amount(Decimal::from_hundredths(50)));
                let found = found_words(*found, half).words(language);
                StaffingText::one_month(name(*at), named(*month), found, language)
            }
            _ => {
                let found = found_words(*found, false).words(language);
                StaffingText::several_months(name(*at), months.len(), found, language)
            }
        },
        Finding::ContractReversed(at) => StaffingText::contract_reversed(name(*at), language),
    }
}

/// A group as the subject of a sentence: all workers need no name in Chinese.
fn subject(group: Group, language: Language) -> &'static str {
    match (group, language) {
        (Group::All, Language::ZhCn) => "",
        _ => group_name(group, language),
    }
}

const fn found_words(found: WorkerFinding, half: bool) -> Phrase {
    match found {
        WorkerFinding::NotInsured if half => StaffingText::NotInsuredHalf,
        WorkerFinding::NotInsured => StaffingText::NotInsured,
        WorkerFinding::NotPaid => StaffingText::NotPaid,
        WorkerFinding::OutsideContract => StaffingText::OutsideContract,
        WorkerFinding::InsuredWhileAbsent => StaffingText::InsuredWhileAbsent,
        WorkerFinding::PaidWhileAbsent => StaffingText::PaidWhileAbsent,
    }
}

/// A month among others: its year is said only where the number alone would be another one's too.
pub fn month_name(month: Month, among: &[Month], language: Language) -> String {
    let is_unique = among.iter().filter(|other| other.month() == month.month()).count() <= 1;
    match language {
        Language::ZhCn if is_unique => StaffingText::month(month.month(), language),
        Language::ZhCn => StaffingText::month_of_year(month.year(), month.month(), language),
        _ => month.to_string(),
    }
}

/// What the table says of a worker beside the name: qualification, and the contract as far as it
/// begins or ends in these months.
pub fn worker_words(worker: &Worker, months: &[Month], language: Language) -> String {
    let level = worker.level.filter(|level| level.kind() == worker.kind);
    let level = level.map(|level| level_name(level).words(language).to_owned());
    let within = |day: &Date| day.month().is_some_and(|month| months.contains(&month));
    let from = worker.contract_from.map(|day| short_day(day, within(&day)));
    let to = worker.contract_to.filter(within).map(|day| short_day(day, true));
    let contract = match (from, to) {
        (Some(from), Some(to)) => Some(StaffingText::from_to(from, to, language)),
        (Some(from), None) => Some(StaffingText::since(from, language)),
        (None, Some(to)) => Some(StaffingText::until(to, language)),
        (None, None) => None,
    };
    let parts: Vec<String> = level.into_iter().chain(contract).collect();
    parts.join(" · ")
}

/// A day of the assessed months without its year; of another day the month.
fn short_day(day: Date, within: bool) -> String {
    let text = day.to_string();
    let part = if within { text.get(5..) } else { text.get(..7) };
    part.unwrap_or_default().to_owned()
}

/// What the table says beside the name of a kind that is filled in as totals.
pub fn totals_words(document: &Document, kind: WorkerKind, language: Language) -> String {
    let subtotal = document.staffing.subtotal(kind);
    let mut parts = vec![StaffingText::ByTotals.words(language).to_owned()];
    if subtotal.scope == SubtotalScope::All {
        parts.push(StaffingText::ListIncluded.words(language).to_owned());
    }
    let counts = subtotal.levels.iter().filter_map(|count| count.amount());
    if let Some(people) = counts.reduce(|sum, count| sum + count) {
        parts.push(StaffingText::people(people, language));
    }
    parts.join(" · ")
}

/// What was agreed, in one line.
pub fn agreed_words(document: &Document, language: Language) -> String {
    let staffing = &document.staffing;
    let entries = document.staffing_entries();
    let columns = i64::try_from(entries.months.len()).unwrap_or(i64::MAX);
    let months = entries.assessed.unwrap_or(columns);
    let agreed = match (staffing.required_all.amount(), staffing.required_certified.amount()) {
        (Some(all), Some(certified)) => StaffingText::agreed_both(all, certified, language),
        (Some(all), None) => StaffingText::agreed_all(all, language),
        (None, _) => StaffingText::AgreedNone.words(language).to_owned(),
    };
    if months == 0 { agreed } else { StaffingText::for_months(agreed, months, language) }
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
        b"assistant_social_worker" => ColumnText::Assistant,
        b"social_worker" => ColumnText::SocialWorker,
        b"senior_social_worker" => ColumnText::Senior,
        b"related_degree" => ColumnText::RelatedDegree,
        b"training_certificate" => ColumnText::TrainingCertificate,
        _ => return None,
    })
}
