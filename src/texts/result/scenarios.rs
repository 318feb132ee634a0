//! The words of trials and scenarios.

use crate::document::{Change, Document, Field, Side, StationPart};
use crate::number::Decimal;
use crate::scoring::{ChaseRow, Evaluation, Figure, Grading, Scheme, Steady, evaluate};
use crate::texts::{
    Language, chase_row_name, field_label, figure_text, grading_text, phrase::words, points,
    value_words,
};

words! {
    /// Said of trials and scenarios.
    ScenarioText {
        Word = "情景" | "Scenario";
        Compare = "情景比较" | "Scenarios compared";
        AtMost = "最多四列" | "At most four columns";
        Actual = "实际" | "Actual";
        Trying = "试算中" | "Trying";
        Short = "不足100%" | "Below 100%";
        places(count) = "{count} 处" | "{count?1 place:# places}";
        LeftOut = "没有列出：" | "Not shown:";
        Open = "打开试算" | "Try it";
        Rename = "改名" | "Rename";
        actions(name) = "{name}：打开、改名、复制、删除" | "{name}: try, rename, copy, delete";
        NameOf = "情景的名称" | "Name of the scenario";
        KeepAs = "存为情景" | "Keep as a scenario";
        KeepNote =
            "存下来就能随时打开，和别的情景比。试算接着进行。"
            | "Once kept it can be opened at any time and compared with others. The trial goes on.";
        Keep = "存下来" | "Keep";
        adopted(count) =
            "已采用 {count} 处改动，现在是实际的数。"
            | "{count?One change:# changes} adopted: the actual figures now.";
        kept_as(name) = "已存为情景“{name}”。" | "Kept as the scenario “{name}”.";
        deleted(name) = "已删除情景“{name}”" | "The scenario “{name}” was deleted";
        Changed = "改了什么" | "What was changed";
        NothingChanged =
            "还没有改。哪一间的数都可以改，实际的数不动。"
            | "Nothing yet. Change anything in any room; the actual figures stay.";
        NoFormula =
            "指标改了，总分不会跟着变：没有公开的折算公式。"
            | "Targets and amounts do not move the total: no formula for it was published.";
        more(count) = "另外 {count} 处" | "{count?One more:# more}";
        rate_now(rate) = "到 {rate}" | "to {rate}";
        change(from, to) = "{from} → {to}" | "{from} → {to}";
        change_with_unit(from, to, unit) = "{from} → {to} {unit}" | "{from} → {to} {unit}";
        target_of(name) = "{name} 协议量" | "{name} target";
        how_steady(grade) = "{grade}稳不稳" | "How safe is {grade}?";
        OnTheLine = "正好在线上，没有余量，" | "Exactly on the line, nothing to spare;";
        just_above(points) = "只高出 {points} 分，" | "Only {points} above the line;";
        above(points) = "高出 {points} 分，" | "{points} above the line;";
        falls(points, grade) =
            "哪一方少 {points} 就回到{grade}" | "{points} less from any party leads back to {grade}";
        falls_to_none(points) =
            "哪一方少 {points} 就没有对应等级"
            | "{points} less from any party leaves it without a grade";
        stays(grade) =
            "只有一方少，怎么少都还是{grade}" | "no single party can lead below {grade}";
        scenario_label(number) = "情景 {number} 名称" | "Name of scenario {number}";
    }
}

/// The accessible name of a scenario's name.
pub fn scenario_label(at: usize, language: Language) -> String {
    ScenarioText::scenario_label(at + 1, language)
}

/// A difference with its sign: `+3.25`, `−2`, `0`.
pub fn difference_text(difference: Decimal) -> String {
    signed(difference, difference.to_string())
}

fn signed(difference: Decimal, text: String) -> String {
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", text.replace('-', "−"))
}

/// One change in words: `督导中心`, `13.00 → 13.50`, `+0.50`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The input.
    pub field: Field,
    /// What was changed.
    pub name: String,
    /// From what to what.
    pub way: String,
    /// What it comes to: a difference, or a rate; "" where there is neither.
    pub comes_to: String,
    /// The hook of that, where it is a figure.
    pub hook: Option<String>,
    /// Whether it is an amount of an indicator, which enters no total.
    pub of_indicator: bool,
}

/// What a scenario changes in the station, input by input.
pub fn change_lines(
    station: &Document,
    scheme: &Scheme,
    scenario: usize,
    language: Language,
) -> Vec<ChangeLine> {
    let Some(tried) = station.simulated(scheme, scenario) else { return Vec::new() };
    let evaluation = evaluate(scheme, &tried.entries(scheme));
    let line = |change: Change| line(&change, &tried, (&evaluation, scheme), scenario, language);
    station.changes(scheme, scenario).into_iter().map(line).collect()
}

fn line(
    change: &Change,
    tried: &Document,
    (evaluation, scheme): (&Evaluation, &Scheme),
    scenario: usize,
    language: Language,
) -> ChangeLine {
    let field = change.field;
    let (row, is_target) = match field {
        Field::Entry(area, at, side) => (Some(ChaseRow::Area(area, at)), side == Side::Target),
        Field::Station(at, StationPart::Target) => (Some(ChaseRow::Station(at)), true),
        Field::Station(at, StationPart::Completed) => (Some(ChaseRow::Station(at)), false),
        _ => (None, false),
    };
    let own = |value| value_words(value, language);
    let as_points = |value: &crate::document::Value| {
        value.quantity().and_then(|of| of.amount()).map(|of| points(of, scheme))
    };
    let shown = |value| match field {
        Field::Score(_) => as_points(value).unwrap_or_else(|| own(value)),
        _ => own(value),
    };
    let (from, to) = (shown(&change.actual), shown(&change.simulated));
    let Some(row) = row else {
        let difference = change.difference.map(|difference| match field {
            Field::Score(_) => signed(difference, points(difference, scheme)),
            _ => difference_text(difference),
        });
        let hook = field.is_a_number().then(|| field.hook(tried, scheme));
        let hook = hook.map(|hook| format!("scenario/{}/{hook}/difference", scenario + 1));
        return ChangeLine {
            field,
            name: match field {
                Field::Score(at) => scheme
                    .parties
                    .get(at)
                    .map_or_else(String::new, |party| language.name(&party.short_name).to_owned()),
                field => field_label(field, tried, scheme, language),
            },
            way: ScenarioText::change(from, to, language),
            hook: hook.filter(|_| difference.is_some()),
            comes_to: difference.unwrap_or_default(),
            of_indicator: false,
        };
    };
    let name = chase_row_name(row, tried, language);
    let unit = tried.row_unit(row);
    let figure = match row {
        ChaseRow::Area(area, at) => Figure::AreaRate(area, at),
        ChaseRow::Total(at) => Figure::ColumnRate(at),
        ChaseRow::Station(at) => Figure::StationRate(at),
    };
    let rate = evaluation.figure(figure).map(figure_text).unwrap_or_default();
    ChangeLine {
        field,
        name: if is_target { ScenarioText::target_of(name, language) } else { name },
        way: match unit {
            "" => ScenarioText::change(from, to, language),
            unit => ScenarioText::change_with_unit(from, to, unit, language),
        },
        comes_to: ScenarioText::rate_now(rate, language),
        hook: Some(format!("scenario/{}/{}/rate", scenario + 1, tried.row_hook(row))),
        of_indicator: true,
    }
}

/// How safe a grade is: the heading, and the sentence in two parts.
pub fn steady_words(steady: Steady, scheme: &Scheme, language: Language) -> [String; 3] {
    let name = |band| grading_text(Grading::Band(band), scheme, language);
    let (grade, margin) = (name(steady.band), points(steady.margin, scheme));
    let first = match steady.margin {
        Decimal::ZERO => ScenarioText::OnTheLine.words(language).to_owned(),
        small if small < Decimal::whole(1) => ScenarioText::just_above(margin, language),
        _ => ScenarioText::above(margin, language),
    };
    let loss = points(steady.loss, scheme);
    let second = match steady.falls_to {
        _ if !steady.by_one => ScenarioText::stays(&grade, language),
        Grading::Band(band) => ScenarioText::falls(loss, name(band), language),
        Grading::Gap | Grading::Overlap(..) => ScenarioText::falls_to_none(loss, language),
    };
    [ScenarioText::how_steady(grade, language), first, second]
}
