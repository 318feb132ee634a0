//! The words of the load.

use super::pick;
use crate::document::Document;
use crate::number::{Fraction, Ratio, Rounding};
use crate::scoring::{AreaLoad, LoadKind, Transfer, TransferProblem};
use crate::texts::{Language, indicator_name};

/// A fixed text of the load.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadText {
    Title,
    Note,
    Each,
    Times,
    Average,
    NoAverage,
    WhatIf,
    MoveWorkers,
    MoveTarget,
    From,
    To,
    Amount,
    Before,
    After,
    What,
    Add,
    NoMoves,
    Moves,
    TakeBack,
    Effect,
    Rate,
    Workers,
}

impl LoadText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("工作量", "Load"),
            Self::Note => (
                "完成量 ÷ 投入社工人数。节数含个案和小组，探访含电访和入户，活动含大型和中小型；自己添加的指标不计入。",
                "Completed amount ÷ social workers of the area. Sessions are those of cases and groups, visits those by phone and at home, events of every size; added indicators are left out.",
            ),
            Self::Each => ("每名社工", "Each worker"),
            Self::Times => ("平均的倍数", "Times the average"),
            Self::Average => ("全站平均", "Average of the station"),
            Self::NoAverage => ("没有社工，算不出平均", "No workers, so there is no average"),
            Self::WhatIf => ("假如调整", "What if"),
            Self::MoveWorkers => ("调社工", "Move workers"),
            Self::MoveTarget => ("调协议量", "Move a part of a target"),
            Self::From => ("从", "From"),
            Self::To => ("到", "To"),
            Self::Amount => ("数量", "Amount"),
            Self::What => ("调什么", "What"),
            Self::Add => ("试一试", "Try it"),
            Self::NoMoves => (
                "在片区之间调社工或调协议量，看看工作量和完成率会怎样变；合计不变，实际数据也不变。",
                "Move workers or a part of a target between areas and see what happens to load and rates; the totals stay, and so do the actual figures.",
            ),
            Self::Moves => ("已试的调整", "Moves tried"),
            Self::TakeBack => ("取消", "Take back"),
            Self::Effect => ("调整的效果", "What it changes"),
            Self::Rate => ("完成率", "rate"),
            Self::Workers => ("社工", "workers"),
            Self::Before => ("调整前", "Before"),
            Self::After => ("调整后", "After"),
        };
        pick(language, chinese, english)
    }
}

/// The name of a kind of work.
pub const fn load_kind_name(kind: LoadKind, language: Language) -> &'static str {
    let (chinese, english) = match kind {
        LoadKind::Cases => ("个案", "Cases"),
        LoadKind::Sessions => ("节数", "Sessions"),
        LoadKind::Visits => ("探访", "Visits"),
        LoadKind::Groups => ("小组", "Groups"),
        LoadKind::Events => ("活动", "Events"),
        LoadKind::Files => ("建档", "Files"),
    };
    pick(language, chinese, english)
}

/// What each worker of an area carries: `5.20`, or why it cannot be divided.
pub fn area_load_words(load: &AreaLoad, language: Language) -> String {
    match (load, language) {
        (AreaLoad::ToFill, Language::ZhCn) => "— 还没填".to_owned(),
        (AreaLoad::ToFill, Language::En) => "— not filled in".to_owned(),
        (AreaLoad::NotAgreed, _) => "/".to_owned(),
        (AreaLoad::WorkersToFill(amount), Language::ZhCn) => {
            format!("{amount}，社工人数还没填")
        }
        (AreaLoad::WorkersToFill(amount), Language::En) => {
            format!("{amount}, workers not filled in")
        }
        (AreaLoad::NoWorkers(amount), Language::ZhCn) => {
            format!("{amount}，没有社工，无法平均")
        }
        (AreaLoad::NoWorkers(amount), Language::En) => {
            format!("{amount}, no workers to share it")
        }
        (AreaLoad::Carried { each, .. }, _) => Rounding::PRINTED.round(*each).fixed(2),
    }
}

/// How many times the average; a dash where the average is 0.
pub fn times_words(times: Option<&Fraction>, language: Language) -> String {
    let rounded = times.and_then(|times| Rounding::PRINTED.round_fraction(times));
    match (rounded, language) {
        (None, _) => "—".to_owned(),
        (Some(times), Language::ZhCn) => format!("{} 倍", times.fixed(2)),
        (Some(times), Language::En) => format!("{} ×", times.fixed(2)),
    }
}

/// Why a move is not possible. Nothing was moved.
pub fn transfer_problem_words(problem: TransferProblem, language: Language) -> String {
    match (problem, language) {
        (TransferProblem::NoSuchPlace, Language::ZhCn) => "这个片区或指标已经不在了。".to_owned(),
        (TransferProblem::NoSuchPlace, Language::En) => {
            "This area or indicator is no longer there.".to_owned()
        }
        (TransferProblem::SameArea, Language::ZhCn) => "请选择两个不同的片区。".to_owned(),
        (TransferProblem::SameArea, Language::En) => "Choose two different areas.".to_owned(),
        (TransferProblem::NotAnAmount, Language::ZhCn) => "数量要大于 0。".to_owned(),
        (TransferProblem::NotAnAmount, Language::En) => "The amount has to be above 0.".to_owned(),
        (TransferProblem::NotEnough { has }, Language::ZhCn) => {
            format!("不够调：这个片区只有 {has}。")
        }
        (TransferProblem::NotEnough { has }, Language::En) => {
            format!("Not enough to move: this area has {has}.")
        }
        (TransferProblem::TooMuch, Language::ZhCn) => "调过去之后超过了可填的最大数。".to_owned(),
        (TransferProblem::TooMuch, Language::En) => {
            "The other area would hold more than a cell can.".to_owned()
        }
    }
}

/// How the load came about: `26 ÷ 5 · 1.30 倍`; nothing where there is none.
pub fn load_detail_words(load: &AreaLoad, workers: &str, language: Language) -> String {
    match load {
        AreaLoad::Carried { amount, times, .. } => {
            format!("{amount} ÷ {workers} · {}", times_words(times.as_ref(), language))
        }
        _ => String::new(),
    }
}

/// The average of the station: `5.20`, or why there is none.
pub fn average_words(average: Option<Ratio>, language: Language) -> String {
    match average {
        Some(average) => Rounding::PRINTED.round(average).fixed(2),
        None => LoadText::NoAverage.words(language).to_owned(),
    }
}

/// A move in one sentence: `片区2 → 片区4：1 社工`.
pub fn transfer_words(transfer: &Transfer, document: &Document, language: Language) -> String {
    let area = |at: usize| document.areas.get(at).map_or("", |area| area.name.as_str());
    let (from, to, amount, what) = match *transfer {
        Transfer::Workers { from, to, amount } => {
            (from, to, amount, LoadText::Workers.words(language).to_owned())
        }
        Transfer::Target { column, from, to, amount } => {
            (from, to, amount, target_words(column, document, language))
        }
    };
    let colon = pick(language, "：", ": ");
    format!("{} → {}{colon}{amount} {what}", area(from), area(to))
}

/// A part of the target of an indicator: `专业个案 节数 协议量`.
pub fn target_words(column: usize, document: &Document, language: Language) -> String {
    let found = document.indicators.get(column).map(|found| indicator_name(found, language));
    let (group, name) = found.unwrap_or_default();
    let target = pick(language, "协议量", "target");
    if group.is_empty() { format!("{name} {target}") } else { format!("{group} {name} {target}") }
}
