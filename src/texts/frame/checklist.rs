//! The words of the five things a scorecard asks for.

use crate::document::{Lack, Task, TaskState};
use crate::texts::phrase::words;
use crate::texts::{Language, Phrase};

words! {
    /// Said of what is still to be filled in.
    ChecklistText {
        to_go(count) = "还差 {count} 项" | "{count} to go";
        AllDone = "都填好了" | "All filled in";
        NoHurry = "不急，随时回来" | "No hurry, come back any time";
        Dismiss = "不再提醒" | "Stop reminding";
        Remind = "恢复提醒" | "Remind again";
        Dismissed = "不再提醒这份评估还差什么。" | "No more reminders for this station.";
        Guide = "一步步填" | "Step by step";
        NoName = "名称没有填" | "No name yet";
        NoPeriod = "评估时段没有填" | "No assessed period yet";
        NoNameNorPeriod = "名称和时段没有填" | "No name and period yet";
        NoAreas = "还没有片区" | "No areas yet";
        blank_targets(count) = "协议量：{count} 个空着" | "Targets: {count} blank";
        blank_scores(count, numeral) =
            "{numeral}方得分没有填" | "{count?1 score is:# scores are} missing";
        NoIndicators = "完成量：还没有指标" | "Completed amounts: no indicators yet";
        blank_completed(count) = "完成量：{count} 个空着" | "Completed amounts: {count} blank";
        NoWorkers = "到岗：还没有社工" | "Attendance: no workers yet";
        NoMonths = "到岗：先填评估时段" | "Attendance: the period comes first";
        blank_months(count) = "到岗：{count} 个月空着" | "Attendance: {count} blank {count?month:months}";
    }
    fn task(Task) -> Phrase {
        NameAndPeriod = "名称和时段" | "Name and period";
        AreasAndTargets = "片区和协议量" | "Areas and targets";
        Scores = "得分" | "Scores";
        Completed = "完成量" | "Completed amounts";
        Attendance = "到岗" | "Attendance";
    }
}

/// How many of the five are not done.
pub fn still_to_go(count: usize, language: Language) -> String {
    ChecklistText::to_go(count, language)
}

/// The same, or that all of them are.
pub fn checklist_title(count: usize, language: Language) -> String {
    match count {
        0 => ChecklistText::AllDone.words(language).to_owned(),
        count => ChecklistText::to_go(count, language),
    }
}

/// What a task is called.
pub fn task_name(task: Task) -> Phrase {
    ChecklistText::task(task)
}

/// What a task lacks; its name once it is done.
pub fn task_words(state: TaskState, language: Language) -> String {
    let fixed = |text: Phrase| text.words(language).to_owned();
    let Some(lack) = state.lack else { return fixed(task_name(state.task)) };
    match lack {
        Lack::Name => fixed(ChecklistText::NoName),
        Lack::Period => fixed(ChecklistText::NoPeriod),
        Lack::NameAndPeriod => fixed(ChecklistText::NoNameNorPeriod),
        Lack::Areas => fixed(ChecklistText::NoAreas),
        Lack::Targets(count) => ChecklistText::blank_targets(count, language),
        Lack::Scores { blank, .. } => ChecklistText::blank_scores(blank, numeral(blank), language),
        Lack::Indicators => fixed(ChecklistText::NoIndicators),
        Lack::Completed(count) => ChecklistText::blank_completed(count, language),
        Lack::Workers => fixed(ChecklistText::NoWorkers),
        Lack::Months => fixed(ChecklistText::NoMonths),
        Lack::Presence(count) => ChecklistText::blank_months(count, language),
    }
}

/// How a number of parties is written in Chinese: in digits above ten.
fn numeral(count: usize) -> String {
    let letter = count.checked_sub(1).and_then(|at| "一两三四五六七八九十".chars().nth(at));
    letter.map_or_else(|| count.to_string(), String::from)
}
