//! The words for where tables go, for what was done with them, and for the example when it goes out.

use crate::document::ExampleState;
use crate::exchange::paste::{Destination, Differences, EXAMPLE_MARKS, Preview};
use crate::texts::{Language, listed, parted_words, phrase::words};

/// The most areas that are named; the rest is counted.
const NAMED: usize = 4;

words! {
    /// Said of where tables go.
    DestinationText {
        Question = "导入到哪里" | "Where it goes";
        New = "新的评估" | "A new station";
        Current = "并入当前" | "Into the open one";
        Imported = "导入的评估" | "Imported station";
        other_station(name) = "社工站是“{name}”" | "the station is “{name}”";
        other_period(from, to) = "评估时段是 {from} 至 {to}" | "the period is {from} to {to}";
        differences(parts) = "表里和当前评估不同：{parts}。" | "Not as in the open station: {parts}.";
        kept_beside(new, before) =
            "已新建“{new}”。“{before}”没有改动。"
            | "“{new}” is a new station. “{before}” was not changed.";
        back(before) = "回到“{before}”" | "Back to “{before}”";
        new_station(name) =
            "会新建“{name}”，当前的评估不变。"
            | "“{name}” will be a new station; the open one stays as it is.";
        changes_current(name) =
            "会改动当前的“{name}”，可以撤销。"
            | "The open station “{name}” will change; you can undo it.";
        AsPublished =
            "示例：数字来自已公开的报告。"
            | "Example: the figures are those of a published report.";
        Changed =
            "示例（已改动）：数字不是报告公布的。"
            | "Example, changed: the figures are not those of the published report.";
        further_areas(areas) = "片区多出{areas}" | "further areas {areas}";
        many_further_areas(areas, count) =
            "片区多出{areas}等 {count} 个"
            | "{count} further areas, among them {areas}";
        pasted_same(same) =
            "粘贴的 {same} 格和现在填的一样，没有改动。"
            | "The {same} pasted cells hold what is filled in already; nothing was changed.";
        pasted(changed) = "已粘贴，改了 {changed} 格。" | "Pasted; cells changed: {changed}.";
        pasted_some(changed, same) =
            "已粘贴，改了 {changed} 格，{same} 格本来就一样。"
            | "Pasted; cells changed: {changed}, the same already: {same}.";
    }
}

/// What the chosen answer does; `name` is that of the station it leads to.
pub fn destination_words(destination: Destination, name: &str, language: Language) -> String {
    match destination {
        Destination::New => DestinationText::new_station(name, language),
        Destination::Current => DestinationText::changes_current(name, language),
    }
}

/// What of the tables is not so in the open station; nothing where all of it is.
pub fn differences_words(differences: &Differences, language: Language) -> Option<String> {
    if differences.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    if let Some(name) = &differences.station {
        parts.push(DestinationText::other_station(name, language));
    }
    if let Some((from, to)) = differences.period {
        parts.push(DestinationText::other_period(from, to, language));
    }
    if !differences.areas.is_empty() {
        parts.push(areas_words(&differences.areas, language));
    }
    Some(DestinationText::differences(parted_words(&parts, language), language))
}

fn areas_words(areas: &[String], language: Language) -> String {
    let named = listed(areas.get(..NAMED).unwrap_or(areas), language);
    if areas.len() > NAMED {
        DestinationText::many_further_areas(named, areas.len(), language)
    } else {
        DestinationText::further_areas(named, language)
    }
}

/// That cells were pasted at once.
pub fn pasted_words(preview: &Preview, language: Language) -> String {
    match (preview.changes.len(), preview.same) {
        (0, same) => DestinationText::pasted_same(same, language),
        (changed, 0) => DestinationText::pasted(changed, language),
        (changed, same) => DestinationText::pasted_some(changed, same, language),
    }
}

/// What is told of the example wherever it goes out, behind the name of its station.
pub const fn example_mark(state: ExampleState, language: Language) -> &'static str {
    let [published, changed] = EXAMPLE_MARKS;
    let [chinese, english] = match state {
        ExampleState::AsPublished => published,
        ExampleState::Changed => changed,
    };
    if language.is_english() { english } else { chinese }
}

/// The line above the report's sentences where they are those of the example.
pub fn example_line(state: ExampleState, language: Language) -> &'static str {
    let text = match state {
        ExampleState::AsPublished => DestinationText::AsPublished,
        ExampleState::Changed => DestinationText::Changed,
    };
    text.words(language)
}
