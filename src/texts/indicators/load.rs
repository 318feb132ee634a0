//! The words of the load.

use crate::number::{Fraction, Ratio, Rounding};
use crate::scoring::{AreaLoad, Load, LoadKind, heaviest};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said of the load.
    LoadText {
        Title = "工作量" | "Load";
        Note =
            "完成量 ÷ 投入社工人数。节数含个案和小组，探访含电访和入户，活动含大型和中小型；自己添加的指标不计入。"
            | "Completed amount ÷ social workers of the area. Sessions are those of cases and groups, visits those by phone and at home, events of every size; added indicators are left out.";
        Table = "完整的表 ›" | "The whole table ›";
        heaviest(area) = "工作量：{area}最重" | "Load: heaviest in {area}";
        Nothing = "工作量：还看不出" | "Load: not known yet";
        Single = "工作量：只有一个片区" | "Load: there is only one area";
        Even = "工作量：没有哪个片区最重" | "Load: no area carries most";
        Average = "全站平均" | "Average of the station";
        NoAverage = "没有社工，算不出平均" | "No workers, so there is no average";
        ToFill = "— 还没填" | "— not filled in";
        workers_to_fill(amount) = "{amount}，社工人数还没填" | "{amount}, workers not filled in";
        no_workers(amount) = "{amount}，没有社工，无法平均" | "{amount}, no workers to share it";
        times(times) = "{times} 倍" | "{times} ×";
    }
    fn kind(LoadKind) -> Phrase {
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
    LoadText::kind(kind).words(language)
}

/// Which area carries most, or why none is said to: nothing is divided yet, or there is nothing to compare.
pub fn load_summary_words(
    loads: &[Load],
    name: impl Fn(usize) -> String,
    language: Language,
) -> String {
    let mut areas = loads.iter().flat_map(|load| &load.areas);
    let text = match heaviest(loads) {
        _ if !areas.any(|area| matches!(area, AreaLoad::Carried { .. })) => LoadText::Nothing,
        _ if loads.iter().all(|load| load.areas.len() == 1) => LoadText::Single,
        Some(area) => return LoadText::heaviest(name(area), language),
        None => LoadText::Even,
    };
    text.words(language).to_owned()
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
