//! The words of the appendix, for files, copied tables and print, and what they may be called.

use crate::document::{AreaPart, Document, Field, StaffingField};
use crate::exchange::appendix::{Content, Head, Part, tables};
use crate::exchange::paste::Names;
use crate::schemes;
use crate::scoring::{Group, Scheme, StaffingFigure, SubtotalScope};
use crate::texts::phrase::{Entry, learn_names, words};
use crate::texts::tables::Table;
use crate::texts::{
    ColumnText, CommentName, CommentText, IndicatorNameText, Language, Phrase, ReportText,
    SchemeFieldText, choice_name, column_name, comment_words, field_label, group_name,
    indicator_name, join, kind_name, level_name, part_name, standard_name, standard_station_name,
    station_indicator_name,
};

words! {
    /// The headings of the appendix.
    AppendixText {
        group_months(group) = "有效人次小计·{group}" | "Effective person-months: {group}";
        IndicatorsTitle =
            "附件1　服务指标完成情况统计表"
            | "Appendix 1: completion of the service indicators";
        of_group(group, figure) = "{group}{figure}" | "{group}: {figure}";
        totals_not_listed(kind) = "{kind}·未逐人填写·每月合计" | "{kind}, not listed: monthly totals";
        totals_of_all(kind) = "{kind}·含已逐人填写·每月合计" | "{kind}, listed ones included: monthly totals";
        level_not_listed(label) = "未逐人填写的{label}" | "{label}, not listed";
        not_counted(month) = "{month}（不计入）" | "{month} (not counted)";
        Communities = "社区" | "Communities";
        SocialWorkers = "投入社工人数" | "Social workers";
        Clients = "服务对象人数" | "Clients";
        Completed = "完成量" | "Completed";
        Actual = "有效人次" | "effective person-months";
        Required = "要求人次" | "required person-months";
        Surplus = "超出或不足人次" | "surplus or shortfall in person-months";
        HeadCount = "最后一个月人数" | "head count of the final month";
        InFinalMonth = "最后一个月总人数" | "in the final month, all";
        TwoYearShare = "两年以上经验人次占比" | "Share with two years' experience";
        Retention = "稳岗率" | "Retention rate";
    }
    /// Headings without particulars.
    fn fixed(Head) -> Option<Phrase> {
        StationTitle = "附件1　特色服务指标完成情况" | "Appendix 1: station-specific indicators";
        StaffingTitle = "附件2　社工到岗情况统计表" | "Appendix 2: staffing by month";
        NumbersTitle = "附件2　到岗要求与结果" | "Appendix 2: agreed numbers and results";
        ByMonthTitle = "完成量按月" | "Completed amounts by month";
        AgreementsTitle = "协议量变更" | "Changed targets";
        FirstTarget = "最初" | "At first";
        ToFill = "待填" | "Pending";
        Group = "类别" | "Group";
        Specific = "特色服务" | "Station-specific";
        WholeStation = "全站" | "Whole station";
        Before = "此前累计" | "Before";
        Area = "片区" | "Area";
        Target = "协议量" | "Target";
        Rate = "百分比" | "Rate";
        Sum = "合计" | "Total";
        Overall = "总体服务" | "Overall";
        Indicator = "指标名称" | "Indicator";
        Unit = "单位" | "Unit";
        StationTarget = "指标要求" | "Target";
        StationRate = "完成率" | "Rate";
        Number = "序号" | "No.";
        PersonMonths = "有效人次" | "Effective person-months";
        TwoYears = "两年以上经验人次" | "Person-months with two years' experience";
        Item = "数据项" | "Item";
        Value = "数值" | "Value";
    } else {
        Head::OfArea(AreaPart::Name) => Some(AppendixText::Area),
        Head::OfArea(AreaPart::Communities) => Some(AppendixText::Communities),
        Head::OfArea(AreaPart::SocialWorkers) => Some(AppendixText::SocialWorkers),
        Head::OfArea(AreaPart::Clients) => Some(AppendixText::Clients),
        Head::Completed | Head::StationCompleted => Some(AppendixText::Completed),
        _ => None,
    }
}

/// The words of a heading.
pub fn head_words(head: Head, document: &Document, scheme: &Scheme, language: Language) -> String {
    let indicator = |at: usize| {
        let found = document.indicators.get(at).map(|found| indicator_name(found, language));
        found.unwrap_or_default()
    };
    let text = |text: Phrase| text.words(language).to_owned();
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
        Head::Month(month) => ReportText::month(month.year(), month.month(), month, language),
        Head::NotCounted(month) => {
            let month = ReportText::month(month.year(), month.month(), month, language);
            AppendixText::not_counted(month, language)
        }
        Head::Totals(kind, scope) => {
            let kind = kind_name(kind).words(language);
            match scope {
                SubtotalScope::NotListed => AppendixText::totals_not_listed(kind, language),
                SubtotalScope::All => AppendixText::totals_of_all(kind, language),
            }
        }
        Head::GroupMonths(group) => {
            let group = group_name(group, language);
            AppendixText::group_months(group, language)
        }
        Head::NumberName(field) => number_name(field, document, scheme, language),
        Head::FigureName(figure) => figure_name(figure, language),
        Head::Choice(key) => choice_name(key).map(text).unwrap_or_default(),
        head => AppendixText::fixed(head).map(text).unwrap_or_default(),
    }
}

fn indicators_title(at: usize, count: usize, language: Language) -> String {
    let title = AppendixText::IndicatorsTitle.words(language);
    if count == 1 { title.to_owned() } else { format!("{title} {at}/{count}") }
}

/// The name of a typed number; a head count is that of workers who are not listed.
fn number_name(
    field: StaffingField,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let label = field_label(Field::Staffing(field), document, scheme, language);
    match field {
        StaffingField::SubtotalLevel(_) => AppendixText::level_not_listed(label, language),
        _ => label,
    }
}

fn figure_name(figure: StaffingFigure, language: Language) -> String {
    let of_group = |group: Group, figure: Phrase| {
        AppendixText::of_group(group_name(group, language), figure.words(language), language)
    };
    let fixed = |text: Phrase| text.words(language).to_owned();
    match figure {
        StaffingFigure::Month(group, _) | StaffingFigure::Actual(group) => {
            of_group(group, AppendixText::Actual)
        }
        StaffingFigure::Required(group) => of_group(group, AppendixText::Required),
        StaffingFigure::Surplus(group) => of_group(group, AppendixText::Surplus),
        StaffingFigure::HeadCount(group) => of_group(group, AppendixText::HeadCount),
        StaffingFigure::LevelCount(level) => {
            join(&[fixed(level_name(level)), fixed(AppendixText::InFinalMonth)])
        }
        StaffingFigure::TwoYears => fixed(AppendixText::TwoYears),
        StaffingFigure::TwoYearShare => fixed(AppendixText::TwoYearShare),
        StaffingFigure::Retention => fixed(AppendixText::Retention),
    }
}

/// What a document's items may be called in tables that someone pastes: in either language.
pub fn known_names(document: &Document) -> Names {
    learn_names(english_name);
    let mut names = Names::default();
    for (at, indicator) in document.indicators.iter().enumerate() {
        if let Some((group, name)) = standard_name(&indicator.key, Language::En) {
            names.indicators.push((at, group, name));
        }
    }
    for (at, indicator) in document.station.iter().enumerate() {
        if let Some(name) = standard_station_name(&indicator.name, Language::En) {
            names.station.push((at, name.to_owned()));
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
        names.points.push((SchemeFieldText::Bonus.words(language).to_owned(), Field::Bonus));
        names
            .points
            .push((SchemeFieldText::Deduction.words(language).to_owned(), Field::Deduction));
    }
    names.comments = comment_words(document);
    names
}

/// English for the tables that the names come from.
fn english_name(entry: &'static Entry, _: Language) -> &'static str {
    let table = match entry.table {
        Table::IndicatorNameText => IndicatorNameText::ENGLISH,
        Table::ColumnText => ColumnText::ENGLISH,
        Table::AppendixText => AppendixText::ENGLISH,
        Table::SchemeFieldText => SchemeFieldText::ENGLISH,
        Table::CommentName => CommentName::ENGLISH,
        Table::CommentText => CommentText::ENGLISH,
        _ => &[],
    };
    table.get(usize::from(entry.at)).unwrap_or(&entry.chinese)
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
