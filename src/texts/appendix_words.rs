//! The words of the appendix, for files, copied tables and print, and what they may be called.

use super::labels::{INDICATORS_EN, OVERALL_EN, join};
use super::simulation::{bonus_label, deduction_label};
use super::staffing_words::{choice_name, group_name};
use super::{
    Language, Text, column_name, field_label, indicator_name, kind_name, level_name, part_name,
    station_indicator_name,
};
use crate::document::{
    AreaPart, Document, Field, STANDARD_INDICATORS, STANDARD_OVERALL, StaffingField,
};
use crate::exchange::appendix::{Content, Head, Part, tables};
use crate::exchange::paste::Names;
use crate::schemes;
use crate::scoring::{Group, Scheme, StaffingFigure, SubtotalScope};

/// The words of a heading.
pub fn head_words(head: Head, document: &Document, scheme: &Scheme, language: Language) -> String {
    let indicator = |at: usize| {
        let found = document.indicators.get(at).map(|found| indicator_name(found, language));
        found.unwrap_or_default()
    };
    let text = |text: Text| language.text(text).to_owned();
    match head {
        Head::IndicatorsTitle(at, count) => indicators_title(at, count, language),
        Head::IndicatorGroup(at) => indicator(at).0,
        Head::IndicatorName(at) => indicator(at).1,
        Head::OverallName(at) => {
            let found = document.station.get(at);
            found.map(|found| station_indicator_name(&found.name, language)).unwrap_or_default()
        }
        Head::Worker(column) => text(column_name(column)),
        Head::Attendance(part) => text(part_name(part)),
        Head::Month(month) => match language {
            Language::ZhCn => format!("{}年{}月", month.year(), month.month()),
            Language::En => month.to_string(),
        },
        Head::Totals(kind, scope) => {
            let kind = language.text(kind_name(kind));
            match (scope, language) {
                (SubtotalScope::NotListed, Language::ZhCn) => {
                    format!("{kind}·未逐人填写·每月合计")
                }
                (SubtotalScope::NotListed, Language::En) => {
                    format!("{kind}, not listed: monthly totals")
                }
                (SubtotalScope::All, Language::ZhCn) => format!("{kind}·含已逐人填写·每月合计"),
                (SubtotalScope::All, Language::En) => {
                    format!("{kind}, listed ones included: monthly totals")
                }
            }
        }
        Head::GroupMonths(group) => {
            let group = group_name(group, language);
            match language {
                Language::ZhCn => format!("有效人次小计·{group}"),
                Language::En => format!("Effective person-months: {group}"),
            }
        }
        Head::NumberName(field) => number_name(field, document, scheme, language),
        Head::FigureName(figure) => figure_name(figure, language),
        Head::Choice(key) => choice_name(key).map(text).unwrap_or_default(),
        head => {
            let (chinese, english) = fixed(head);
            match language {
                Language::ZhCn => chinese.to_owned(),
                Language::En => english.to_owned(),
            }
        }
    }
}

fn indicators_title(at: usize, count: usize, language: Language) -> String {
    let title = match language {
        Language::ZhCn => "附件1　服务指标完成情况统计表",
        Language::En => "Appendix 1: completion of the service indicators",
    };
    if count == 1 { title.to_owned() } else { format!("{title} {at}/{count}") }
}

const fn fixed(head: Head) -> (&'static str, &'static str) {
    match head {
        Head::StationTitle => {
            ("附件1　特色服务指标完成情况", "Appendix 1: station-specific indicators")
        }
        Head::StaffingTitle => ("附件2　社工到岗情况统计表", "Appendix 2: staffing by month"),
        Head::NumbersTitle => ("附件2　到岗要求与结果", "Appendix 2: agreed numbers and results"),
        Head::Area => ("片区", "Area"),
        Head::OfArea(AreaPart::Name) => ("片区", "Area"),
        Head::OfArea(AreaPart::Communities) => ("社区", "Communities"),
        Head::OfArea(AreaPart::SocialWorkers) => ("投入社工人数", "Social workers"),
        Head::Target => ("协议量", "Target"),
        Head::Completed | Head::StationCompleted => ("完成量", "Completed"),
        Head::Rate => ("百分比", "Rate"),
        Head::Sum => ("合计", "Total"),
        Head::Overall => ("总体服务", "Overall"),
        Head::Indicator => ("指标名称", "Indicator"),
        Head::Unit => ("单位", "Unit"),
        Head::StationTarget => ("指标要求", "Target"),
        Head::StationRate => ("完成率", "Rate"),
        Head::Number => ("序号", "No."),
        Head::PersonMonths => ("有效人次", "Effective person-months"),
        Head::TwoYears => ("两年以上经验人次", "Person-months with two years' experience"),
        Head::Item => ("数据项", "Item"),
        Head::Value => ("数值", "Value"),
        // Worded with their particulars.
        _ => ("", ""),
    }
}

/// The name of a typed number; a head count is that of workers who are not listed.
fn number_name(
    field: StaffingField,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let label = field_label(Field::Staffing(field), document, scheme, language);
    match (field, language) {
        (StaffingField::SubtotalLevel(_), Language::ZhCn) => format!("未逐人填写的{label}"),
        (StaffingField::SubtotalLevel(_), Language::En) => format!("{label}, not listed"),
        _ => label,
    }
}

fn figure_name(figure: StaffingFigure, language: Language) -> String {
    let of_group = |group: Group, chinese: &str, english: &str| match language {
        Language::ZhCn => format!("{}{chinese}", group_name(group, language)),
        Language::En => format!("{}: {english}", group_name(group, language)),
    };
    let fixed = |chinese: &str, english: &str| match language {
        Language::ZhCn => chinese.to_owned(),
        Language::En => english.to_owned(),
    };
    match figure {
        StaffingFigure::Month(group, _) | StaffingFigure::Actual(group) => {
            of_group(group, "有效人次", "effective person-months")
        }
        StaffingFigure::Required(group) => of_group(group, "要求人次", "required person-months"),
        StaffingFigure::Surplus(group) => {
            of_group(group, "超出或不足人次", "surplus or shortfall in person-months")
        }
        StaffingFigure::HeadCount(group) => {
            of_group(group, "最后一个月人数", "head count of the final month")
        }
        StaffingFigure::LevelCount(level) => join(&[
            language.text(level_name(level)).to_owned(),
            fixed("最后一个月总人数", "in the final month, all"),
        ]),
        StaffingFigure::TwoYears => {
            fixed("两年以上经验人次", "Person-months with two years' experience")
        }
        StaffingFigure::TwoYearShare => {
            fixed("两年以上经验人次占比", "Share with two years' experience")
        }
        StaffingFigure::Retention => fixed("稳岗率", "Retention rate"),
    }
}

/// What a document's items may be called in tables that someone pastes: in either language.
pub fn known_names(document: &Document) -> Names {
    let mut names = Names::default();
    for (at, indicator) in document.indicators.iter().enumerate() {
        let standard = STANDARD_INDICATORS.iter().position(|of| of.key == indicator.key);
        if let Some((group, name)) = standard.and_then(|at| INDICATORS_EN.get(at)) {
            names.indicators.push((at, (*group).to_owned(), (*name).to_owned()));
        }
    }
    for (at, indicator) in document.station.iter().enumerate() {
        let standard = STANDARD_OVERALL.iter().position(|of| *of == indicator.name);
        if let Some(name) = standard.and_then(|at| OVERALL_EN.get(at)) {
            names.station.push((at, (*name).to_owned()));
        }
    }
    let scheme = schemes::default_scheme();
    for language in Language::ALL {
        names.numbers.extend(numbers(document, &scheme, language));
        let parties = document.scheme().parties.iter().enumerate();
        let named = parties.flat_map(|(at, party)| {
            let names = [&party.name, &party.short_name];
            names.map(|name| (language.name(name).to_owned(), Field::Score(at)))
        });
        names.points.extend(named);
        names.points.push((bonus_label(language).to_owned(), Field::Bonus));
        names.points.push((deduction_label(language).to_owned(), Field::Deduction));
    }
    names
}

/// The single numbers of 附件2 by their names.
fn numbers(document: &Document, scheme: &Scheme, language: Language) -> Vec<(String, Content)> {
    let rows = tables(document, Part::Staffing).into_iter().flat_map(|table| table.rows);
    let named = rows.filter_map(|row| match row.as_slice() {
        [name, value] => match name.content {
            Content::Head(head @ (Head::NumberName(_) | Head::FigureName(_))) => {
                Some((head_words(head, document, scheme, language), value.content))
            }
            _ => None,
        },
        _ => None,
    });
    named.collect()
}
