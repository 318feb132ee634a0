//! The names of figures, of a working's sources, and of the lines in it.

use super::labels::join;
use super::{
    Language, Text, area_part_name, field_label, group_name, indicator_name, kind_name, level_name,
    station_indicator_name,
};
use crate::document::{AreaPart, Document};
use crate::scoring::explain::{Caption, Source, Subject};
use crate::scoring::{Figure, Group, Scheme, StaffingFigure};

/// Whose words are meant: a document under its scheme, in a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Naming<'a> {
    pub(super) document: &'a Document,
    pub(super) scheme: &'a Scheme,
    pub(super) language: Language,
}

/// The name of a figure, as a person would say it: 片区1 电访 完成率.
pub fn subject_name(
    subject: Subject,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    Naming { document, scheme, language }.subject(subject)
}

impl Naming<'_> {
    pub(super) const fn pick(self, chinese: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }

    pub(super) fn subject(self, subject: Subject) -> String {
        let fixed = |chinese, english| self.pick(chinese, english).to_owned();
        match subject {
            Subject::Figure(figure) => self.figure(figure, self.pick("完成率", "rate")),
            Subject::Pace(figure) => self.figure(figure, self.pick("进度", "pace")),
            Subject::Points(at) => join(&[self.party(at), fixed("得分", "points")]),
            Subject::Total => fixed("总分", "Total"),
            Subject::Grade => fixed("等级", "Grade"),
            Subject::GradeWarning => fixed("等级的提示", "Note on the grade"),
            Subject::Up => fixed("距上一等级", "To the next better grade"),
            Subject::Down => fixed("高出等级下限", "Above the lower end of the grade"),
            Subject::StillToFill => fixed("待填", "Still to fill in"),
            Subject::BelowFull => fixed("不足 100% 的完成率", "Rates below 100%"),
            Subject::PaceLine => fixed("进度参考线", "Pace line"),
            Subject::Staffing(figure) => self.staffing(figure),
            Subject::Path(band, figure) => self.path(band, figure),
            Subject::Chase(row, goal) => self.chase(row, goal),
            Subject::Course(row, figure) => self.course(row, figure),
            Subject::Load(area, kind) => self.load(area, kind),
            Subject::Difference => fixed("比实际", "Against actual"),
            Subject::Changed(input) => {
                let words = fixed("比实际", "against actual");
                join(&[self.source(Source::Input(input)), words])
            }
        }
    }

    /// A figure of the tables; `rate` names what is asked of a rate.
    pub(super) fn figure(self, figure: Figure, rate: &'static str) -> String {
        let sum = || self.pick("合计", "All areas").to_owned();
        let words = |text: Text| self.language.text(text).to_owned();
        match figure {
            Figure::Share(at) => join(&[self.party(at), words(Text::Share)]),
            Figure::AreaRate(area, at) => {
                join(&[self.area(area), self.indicator(at), rate.to_owned()])
            }
            Figure::ColumnTarget(at) => join(&[sum(), self.indicator(at), words(Text::Target)]),
            Figure::ColumnCompleted(at) => {
                join(&[sum(), self.indicator(at), words(Text::Completed)])
            }
            Figure::ColumnRate(at) => join(&[sum(), self.indicator(at), rate.to_owned()]),
            Figure::Sum(of) => join(&[
                sum(),
                AreaPart::of_number(of).map(|part| words(area_part_name(part))).unwrap_or_default(),
            ]),
            Figure::StationRate(at) => join(&[self.station(at), rate.to_owned()]),
        }
    }

    fn staffing(self, figure: StaffingFigure) -> String {
        use StaffingFigure as F;
        let of = |group: Group, words: &str| {
            join(&[group_name(group, self.language).to_owned(), words.to_owned()])
        };
        match figure {
            F::Month(group, at) => {
                let month = self.document.assessed_months().get(at).map(ToString::to_string);
                let words = self.pick("有效人次", "person-months");
                join(&[of(group, ""), month.unwrap_or_default(), words.to_owned()])
            }
            F::Actual(group) => of(group, self.pick("实际人次", "actual person-months")),
            F::Required(group) => of(group, self.pick("要求人次", "required person-months")),
            F::Surplus(group) => of(group, self.pick("超出或不足", "surplus or shortfall")),
            F::HeadCount(group) => {
                of(group, self.pick("最后一个月人数", "head count of the final month"))
            }
            F::LevelCount(level) => join(&[
                self.language.text(level_name(level)).to_owned(),
                self.pick("最后一个月人数", "head count of the final month").to_owned(),
            ]),
            F::TwoYears => {
                self.pick("两年以上经验人次", "Person-months with two years' experience").to_owned()
            }
            F::TwoYearShare => {
                self.pick("两年以上经验人次占比", "Share with two years' experience").to_owned()
            }
            F::Retention => self.pick("稳岗率", "Retention rate").to_owned(),
        }
    }

    /// Where a number comes from.
    pub(super) fn source(self, source: Source) -> String {
        match source {
            Source::Input(input) => {
                let field = self.document.field_of(input);
                let label = |field| field_label(field, self.document, self.scheme, self.language);
                field.map(label).unwrap_or_default()
            }
            Source::Figure(subject) => self.subject(subject),
            Source::ActualInput(input) => self.actual(self.source(Source::Input(input))),
            Source::ActualFigure(subject) => self.actual(self.subject(subject)),
            Source::Cap(at) => join(&[self.party(at), self.pick("满分", "cap").to_owned()]),
            Source::FullMark => self.pick("百分制满分", "Full raw mark").to_owned(),
            Source::Band(at) => self.band(at),
            Source::MonthCount => {
                self.pick("评估时段的月数", "Months of the assessed period").to_owned()
            }
        }
    }

    /// What a line is about.
    pub(super) fn caption(self, caption: Caption) -> String {
        match caption {
            Caption::Party(at) => self.party(at),
            Caption::Band(at) => self.band(at),
            Caption::Worker(at) => {
                let label = self.document.staffing.workers.get(at).map(|of| of.label.clone());
                let label = label.filter(|label| !label.is_empty());
                label.unwrap_or_else(|| format!("{} {}", self.pick("社工", "Worker"), at + 1))
            }
            Caption::Figure(subject) => self.subject(subject),
            Caption::Listed => self.pick("名单中到岗", "Present, of those listed").to_owned(),
            Caption::NotListed(kind) => join(&[
                self.language.text(kind_name(kind)).to_owned(),
                self.pick("未逐人填写", "not listed").to_owned(),
            ]),
            Caption::Lowest => self.pick("最低", "Lowest").to_owned(),
            Caption::Highest => self.pick("最高", "Highest").to_owned(),
            Caption::Unrounded => self.pick("不取整相加", "Added without rounding").to_owned(),
            Caption::Entrance(at) => {
                join(&[self.band(at), self.pick("的最低分", "begins at").to_owned()])
            }
            Caption::FullMarks => self.pick("都给满分", "With full marks").to_owned(),
            Caption::NoMarks => self.pick("都给 0 分", "With nothing from them").to_owned(),
            Caption::Others => self.pick("已经够了", "Enough already").to_owned(),
            Caption::Lacking => self.pick("还差", "Missing").to_owned(),
            Caption::MonthsLeft => self.pick("剩余月数", "Months left").to_owned(),
            Caption::Work => self.pick("这类工作", "This kind of work").to_owned(),
            Caption::Average => self.pick("全站平均", "Average of the station").to_owned(),
            Caption::TimesAverage => self.pick("平均的倍数", "Times the average").to_owned(),
        }
    }

    pub(super) fn party(self, at: usize) -> String {
        let party = self.scheme.parties.get(at);
        party.map(|party| self.language.name(&party.short_name).to_owned()).unwrap_or_default()
    }

    pub(super) fn band(self, at: usize) -> String {
        let band = self.scheme.bands.get(at);
        band.map(|band| self.language.name(&band.name).to_owned()).unwrap_or_default()
    }

    pub(super) fn area(self, at: usize) -> String {
        let name = self.document.areas.get(at).map(|area| area.name.clone());
        let name = name.filter(|name| !name.is_empty());
        name.unwrap_or_else(|| format!("{} {}", self.pick("片区", "Area"), at + 1))
    }

    fn indicator(self, at: usize) -> String {
        let found = self.document.indicators.get(at);
        let found = found.map(|found| indicator_name(found, self.language));
        found.map(|(group, name)| join(&[group, name])).unwrap_or_default()
    }

    fn station(self, at: usize) -> String {
        let found = self.document.station.get(at);
        found.map(|found| station_indicator_name(&found.name, self.language)).unwrap_or_default()
    }
}
