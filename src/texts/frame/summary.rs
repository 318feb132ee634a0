//! A station in a line: its years, its result, what it holds.

use super::checklist::{ChecklistText, task_name};
use crate::desk::Summary;
use crate::document::{Days, Document, Period, Task};
use crate::scoring::Grading;
use crate::texts::phrase::words;
use crate::texts::{Language, grading_text, listed, points};

words! {
    /// Said of a station in a line.
    SummaryText {
        from(points) = "{points} 起" | "from {points}";
        result(total, grade) = "{total} {grade}" | "{total} {grade}";
        years(first, last) = "{first}–{last}" | "{first}–{last}";
        areas(count) = "{count} 个片区" | "{count?1 area:# areas}";
        workers(count) = "{count} 名社工" | "{count?1 worker:# workers}";
        targets(areas, count) =
            "{areas}，{count} 个协议量" | "{areas}, {count?1 target:# targets}";
        months_of_a_year(year, first, last) =
            "{year} 年 {first} 月至 {last} 月" | "{first}/{year} to {last}/{year}";
        one_month(year, month) = "{year} 年 {month} 月" | "{month}/{year}";
        months(year, first, to, last) =
            "{year} 年 {first} 月至 {to} 年 {last} 月" | "{first}/{year} to {last}/{to}";
        scores(known) = "得分 {known}" | "Scores {known}";
        NothingScored = "—" | "—";
        deleted(name) = "已删除“{name}”。" | "“{name}” was deleted.";
        deleted_with(name, held) = "已删除“{name}”：{held}。" | "“{name}” was deleted: {held}.";
    }
}

/// The result: `86.75 良好`, what is known of it (`27.50 起`), or a dash.
pub fn station_result(summary: &Summary, language: Language) -> String {
    let total = points(summary.outcome.lowest, &summary.scheme);
    if summary.scored == 0 {
        SummaryText::NothingScored.words(language).to_owned()
    } else if summary.scored < summary.scheme.parties.len() {
        SummaryText::from(total, language)
    } else {
        let grade = grading_text(summary.outcome.lowest_grading, &summary.scheme, language);
        SummaryText::result(total, grade, language)
    }
}

/// The rank of its grade, best first, once it is settled.
pub fn station_rank(summary: &Summary) -> Option<usize> {
    let is_settled = summary.scored == summary.scheme.parties.len();
    match summary.outcome.lowest_grading {
        Grading::Band(band) if is_settled => Some(band),
        _ => None,
    }
}

/// The years, `2023–2024`; "" where none are known.
pub fn station_years(summary: &Summary, language: Language) -> String {
    match summary.years {
        None => String::new(),
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => SummaryText::years(first, last, language),
    }
}

/// What is still to be filled in; "" where nothing is.
pub fn station_open(summary: &Summary, language: Language) -> String {
    match summary.open {
        0 => String::new(),
        open => ChecklistText::to_go(open, language),
    }
}

/// That a station was deleted, and what it held.
pub fn deleted_words(name: &str, held: Option<&Summary>, language: Language) -> String {
    match held {
        Some(held) => {
            SummaryText::deleted_with(name, listed(&held_words(held, language), language), language)
        }
        None => SummaryText::deleted(name, language),
    }
}

/// What it holds, in parts.
fn held_words(summary: &Summary, language: Language) -> Vec<String> {
    let mut parts = Vec::new();
    if summary.scored > 0 {
        parts.push(station_result(summary, language));
    }
    parts.push(SummaryText::areas(summary.areas, language));
    if summary.workers > 0 {
        parts.push(SummaryText::workers(summary.workers, language));
    }
    parts
}

/// What has been filled in of a task that is done.
pub fn done_words(task: Task, document: &Document, language: Language) -> String {
    match task {
        Task::NameAndPeriod => period_words(document, language),
        Task::AreasAndTargets => {
            let areas = SummaryText::areas(document.areas.len(), language);
            let count = document.areas.len() * document.indicators.len() + document.station.len();
            SummaryText::targets(areas, count, language)
        }
        Task::Scores => {
            let summary = Summary::of(document, false);
            SummaryText::scores(station_result(&summary, language), language)
        }
        Task::Completed | Task::Attendance => task_name(task).words(language).to_owned(),
    }
}

fn period_words(document: &Document, language: Language) -> String {
    let Days::Known(first, last) = document.particulars.days(Period::Assessed) else {
        return String::new();
    };
    let (Some(first), Some(last)) = (first.month(), last.month()) else { return String::new() };
    if first == last {
        SummaryText::one_month(first.year(), first.month(), language)
    } else if first.year() == last.year() {
        SummaryText::months_of_a_year(first.year(), first.month(), last.month(), language)
    } else {
        SummaryText::months(first.year(), first.month(), last.year(), last.month(), language)
    }
}
