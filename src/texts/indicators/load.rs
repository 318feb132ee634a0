//! The words of the load.

use crate::document::Document;
use crate::number::{Fraction, Ratio, Rounding};
use crate::scoring::{AreaLoad, LoadKind, Transfer, TransferProblem};
use crate::texts::{JoinText, Language, indicator_name, join, phrase::words};

words! {
    /// Said of the load.
    LoadText {
        Title = "工作量" | "Load";
        Note =
            "完成量 ÷ 投入社工人数。节数含个案和小组，探访含电访和入户，活动含大型和中小型；自己添加的指标不计入。"
            | "Completed amount ÷ social workers of the area. Sessions are those of cases and groups, visits those by phone and at home, events of every size; added indicators are left out.";
        Average = "全站平均" | "Average of the station";
        NoAverage = "没有社工，算不出平均" | "No workers, so there is no average";
        WhatIf = "假如调整" | "What if";
        MoveWorkers = "调社工" | "Move workers";
        From = "从" | "From";
        To = "到" | "To";
        Amount = "数量" | "Amount";
        What = "调什么" | "What";
        Add = "试一试" | "Try it";
        NoMoves =
            "在片区之间调社工或调协议量，看看工作量和完成率会怎样变；合计不变，实际数据也不变。"
            | "Move workers or a part of a target between areas and see what happens to load and rates; the totals stay, and so do the actual figures.";
        Moves = "已试的调整" | "Moves tried";
        TakeBack = "取消" | "Take back";
        Effect = "调整的效果" | "What it changes";
        Rate = "完成率" | "rate";
        Workers = "社工" | "workers";
        Before = "调整前" | "Before";
        After = "调整后" | "After";
        Target = "协议量" | "target";
        ToFill = "— 还没填" | "— not filled in";
        workers_to_fill(amount) = "{amount}，社工人数还没填" | "{amount}, workers not filled in";
        no_workers(amount) = "{amount}，没有社工，无法平均" | "{amount}, no workers to share it";
        times(times) = "{times} 倍" | "{times} ×";
        NoSuchPlace = "这个片区或指标已经不在了。" | "This area or indicator is no longer there.";
        SameArea = "请选择两个不同的片区。" | "Choose two different areas.";
        NotAnAmount = "数量要大于 0。" | "The amount has to be above 0.";
        not_enough(has) = "不够调：这个片区只有 {has}。" | "Not enough to move: this area has {has}.";
        TooMuch = "调过去之后超过了可填的最大数。" | "The other area would hold more than a cell can.";
        Cases = "个案" | "Cases";
        Sessions = "节数" | "Sessions";
        Visits = "探访" | "Visits";
        Groups = "小组" | "Groups";
        Events = "活动" | "Events";
        Files = "建档" | "Files";
        Clients = "服务对象" | "Clients";
    }
}

/// The name of a kind of work.
pub fn load_kind_name(kind: LoadKind, language: Language) -> &'static str {
    let text = match kind {
        LoadKind::Cases => LoadText::Cases,
        LoadKind::Sessions => LoadText::Sessions,
        LoadKind::Visits => LoadText::Visits,
        LoadKind::Groups => LoadText::Groups,
        LoadKind::Events => LoadText::Events,
        LoadKind::Files => LoadText::Files,
        LoadKind::Clients => LoadText::Clients,
    };
    text.words(language)
}

/// What each worker of an area carries: `5.20`, or why it cannot be divided.
pub fn area_load_words(load: &AreaLoad, language: Language) -> String {
    match load {
        AreaLoad::ToFill => LoadText::ToFill.words(language).to_owned(),
        AreaLoad::NotAgreed => "/".to_owned(),
        AreaLoad::WorkersToFill(amount) => LoadText::workers_to_fill(amount, language),
        AreaLoad::NoWorkers(amount) => LoadText::no_workers(amount, language),
        AreaLoad::Carried { each, .. } => Rounding::PRINTED.round(*each).fixed(2),
    }
}

/// How many times the average; a dash where the average is 0.
pub fn times_words(times: Option<&Fraction>, language: Language) -> String {
    let rounded = times.and_then(|times| Rounding::PRINTED.round_fraction(times));
    match rounded {
        None => "—".to_owned(),
        Some(times) => LoadText::times(times.fixed(2), language),
    }
}

/// Why a move is not possible. Nothing was moved.
pub fn transfer_problem_words(problem: TransferProblem, language: Language) -> String {
    match problem {
        TransferProblem::NoSuchPlace => LoadText::NoSuchPlace.words(language).to_owned(),
        TransferProblem::SameArea => LoadText::SameArea.words(language).to_owned(),
        TransferProblem::NotAnAmount => LoadText::NotAnAmount.words(language).to_owned(),
        TransferProblem::NotEnough { has } => LoadText::not_enough(has, language),
        TransferProblem::TooMuch => LoadText::TooMuch.words(language).to_owned(),
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
    let (way, what) = (format!("{} → {}", area(from), area(to)), format!("{amount} {what}"));
    JoinText::named(way, what, language)
}

/// A part of the target of an indicator: `专业个案 节数 协议量`.
pub fn target_words(column: usize, document: &Document, language: Language) -> String {
    let found = document.indicators.get(column).map(|found| indicator_name(found, language));
    let (group, name) = found.unwrap_or_default();
    join(&[group, name, LoadText::Target.words(language).to_owned()])
}
