//! The names of figures, of a working's sources, and of the lines in it.

use crate::document::{AreaPart, Document};
use crate::scoring::explain::{Caption, Source, Subject};
use crate::scoring::{Figure, Group, Scheme, StaffingFigure};
use crate::texts::{
    IndicatorText, Language, Phrase, ResultText, area_part_name, band_name, field_label,
    group_name, indicator_name, join, kind_name, level_name, phrase::words, short_party_name,
    station_indicator_name,
};

words! {
    /// The names of figures, sources and lines.
    NameText {
        CompletionRate = "完成率" | "rate";
        PaceOf = "进度" | "pace";
        AllAreas = "合计" | "All areas";
        MonthlyPersonMonths = "有效人次" | "person-months";
        ActualPersonMonths = "实际人次" | "actual person-months";
        RequiredPersonMonths = "要求人次" | "required person-months";
        Surplus = "超出或不足" | "surplus or shortfall";
        FinalHeadCount = "最后一个月人数" | "head count of the final month";
        TwoYears = "两年以上经验人次" | "Person-months with two years' experience";
        TwoYearShare = "两年以上经验人次占比" | "Share with two years' experience";
        Retention = "稳岗率" | "Retention rate";
        Cap = "满分" | "cap";
        FullMark = "百分制满分" | "Full raw mark";
        MonthCount = "评估时段的月数" | "Months of the assessed period";
        Worker = "社工" | "Worker";
        Listed = "名单中到岗" | "Present, of those listed";
        NotListed = "未逐人填写" | "not listed";
        Lowest = "最低" | "Lowest";
        Highest = "最高" | "Highest";
        Unrounded = "不取整相加" | "Added without rounding";
        BeginsAt = "的最低分" | "begins at";
        FullMarks = "都给满分" | "With full marks";
        NoMarks = "都给 0 分" | "With nothing from them";
        Others = "已经够了" | "Enough already";
        OthersInFull = "别的未评的给满分就够" | "Enough with full marks from the open ones";
        SumOfMonths =
            "完成量：此前累计和评估时段内各月之和"
            | "completed: what was done before, and the months of the assessed period";
        TargetsByMonth =
            "评估各月当月的协议量之和"
            | "the assessed months' own targets, added";
        LastThree = "评估时段最后三个月" | "the last three assessed months";
        Lacking = "还差" | "Missing";
        MonthsLeft = "剩余月数" | "Months left";
        Work = "这类工作" | "This kind of work";
        Average = "全站平均" | "Average of the station";
        TimesAverage = "平均的倍数" | "Times the average";
        Area = "片区" | "Area";
        Points = "得分" | "points";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
        GradeWarning = "等级的提示" | "Note on the grade";
        Up = "距上一等级" | "To the next better grade";
        Down = "高出等级下限" | "Above the lower end of the grade";
        StillToFill = "待填" | "Still to fill in";
        BelowFull = "不足 100% 的完成率" | "Rates below 100%";
        PaceLine = "进度参考线" | "Pace line";
        Difference = "比实际" | "Against actual";
        ChangedBy = "比实际" | "against actual";
    }
}

/// Whose words are meant: a document under its scheme, in a language.
#[derive(Clone, Copy, Debug)]
pub(in crate::texts) struct Naming<'a> {
    pub(in crate::texts) document: &'a Document,
    pub(in crate::texts) scheme: &'a Scheme,
    pub(in crate::texts) language: Language,
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
    pub(in crate::texts) fn subject(self, subject: Subject) -> String {
        let fixed = |text: Phrase| text.words(self.language).to_owned();
        match subject {
            Subject::Figure(figure) => {
                self.figure(figure, NameText::CompletionRate.words(self.language))
            }
            Subject::Pace(figure) => self.figure(figure, NameText::PaceOf.words(self.language)),
            Subject::Points(at) => join(&[self.party(at), fixed(NameText::Points)]),
            Subject::Total => fixed(NameText::Total),
            Subject::Grade => fixed(NameText::Grade),
            Subject::GradeWarning => fixed(NameText::GradeWarning),
            Subject::Up => fixed(NameText::Up),
            Subject::Down => fixed(NameText::Down),
            Subject::StillToFill => fixed(NameText::StillToFill),
            Subject::BelowFull => fixed(NameText::BelowFull),
            Subject::PaceLine => fixed(NameText::PaceLine),
            Subject::Staffing(figure) => self.staffing(figure),
            Subject::Path(band, figure) => self.path(band, figure),
            Subject::Chase(row, goal) => self.chase(row, goal),
            Subject::Course(row, figure) => self.course(row, figure),
            Subject::Load(area, kind) => self.load(area, kind),
            Subject::Difference => fixed(NameText::Difference),
            Subject::Changed(input) => {
                let words = fixed(NameText::ChangedBy);
                join(&[self.source(Source::Input(input)), words])
            }
        }
    }

    /// A figure of the tables; `rate` names what is asked of a rate.
    pub(in crate::texts) fn figure(self, figure: Figure, rate: &'static str) -> String {
        let sum = || NameText::AllAreas.words(self.language).to_owned();
        let words = |text: Phrase| text.words(self.language).to_owned();
        match figure {
            Figure::Share(at) => join(&[self.party(at), words(ResultText::Share)]),
            Figure::AreaRate(area, at) => {
                join(&[self.area(area), self.indicator(at), rate.to_owned()])
            }
            Figure::ColumnTarget(at) => {
                join(&[sum(), self.indicator(at), words(IndicatorText::Target)])
            }
            Figure::ColumnCompleted(at) => {
                join(&[sum(), self.indicator(at), words(IndicatorText::Completed)])
            }
            Figure::ColumnRate(at) => join(&[sum(), self.indicator(at), rate.to_owned()]),
            Figure::Sum(of) => {
                let name = AreaPart::of_number(of).map(area_part_name);
                join(&[sum(), name.map(words).unwrap_or_default()])
            }
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
                let words = NameText::MonthlyPersonMonths.words(self.language);
                join(&[of(group, ""), month.unwrap_or_default(), words.to_owned()])
            }
            F::Actual(group) => of(group, NameText::ActualPersonMonths.words(self.language)),
            F::Required(group) => of(group, NameText::RequiredPersonMonths.words(self.language)),
            F::Surplus(group) => of(group, NameText::Surplus.words(self.language)),
            F::HeadCount(group) => of(group, NameText::FinalHeadCount.words(self.language)),
            F::LevelCount(level) => join(&[
                level_name(level).words(self.language).to_owned(),
                NameText::FinalHeadCount.words(self.language).to_owned(),
            ]),
            F::TwoYears => NameText::TwoYears.words(self.language).to_owned(),
            F::TwoYearShare => NameText::TwoYearShare.words(self.language).to_owned(),
            F::Retention => NameText::Retention.words(self.language).to_owned(),
        }
    }

    /// Where a number comes from.
    pub(in crate::texts) fn source(self, source: Source) -> String {
        match source {
            Source::Input(input) => {
                let field = self.document.field_of(input);
                let label = |field| field_label(field, self.document, self.scheme, self.language);
                field.map(label).unwrap_or_default()
            }
            Source::Figure(subject) => self.subject(subject),
            Source::ActualInput(input) => self.actual(self.source(Source::Input(input))),
            Source::ActualFigure(subject) => self.actual(self.subject(subject)),
            Source::Cap(at) => {
                join(&[self.party(at), NameText::Cap.words(self.language).to_owned()])
            }
            Source::FullMark => NameText::FullMark.words(self.language).to_owned(),
            Source::Band(at) => self.band(at),
            Source::MonthCount => NameText::MonthCount.words(self.language).to_owned(),
        }
    }

    /// What a line is about.
    pub(in crate::texts) fn caption(self, caption: Caption) -> String {
        match caption {
            Caption::Party(at) => self.party(at),
            Caption::Band(at) => self.band(at),
            Caption::Worker(at) => {
                let label = self.document.staffing.workers.get(at).map(|of| of.label.clone());
                let label = label.filter(|label| !label.is_empty());
                label.unwrap_or_else(|| {
                    format!("{} {}", NameText::Worker.words(self.language), at + 1)
                })
            }
            Caption::Figure(subject) => self.subject(subject),
            Caption::Listed => NameText::Listed.words(self.language).to_owned(),
            Caption::NotListed(kind) => join(&[
                kind_name(kind).words(self.language).to_owned(),
                NameText::NotListed.words(self.language).to_owned(),
            ]),
            Caption::Lowest => NameText::Lowest.words(self.language).to_owned(),
            Caption::Highest => NameText::Highest.words(self.language).to_owned(),
            Caption::Unrounded => NameText::Unrounded.words(self.language).to_owned(),
            Caption::Entrance(at) => {
                join(&[self.band(at), NameText::BeginsAt.words(self.language).to_owned()])
            }
            Caption::FullMarks => NameText::FullMarks.words(self.language).to_owned(),
            Caption::NoMarks => NameText::NoMarks.words(self.language).to_owned(),
            Caption::Others => NameText::Others.words(self.language).to_owned(),
            Caption::OthersInFull => NameText::OthersInFull.words(self.language).to_owned(),
            Caption::SumOfMonths => NameText::SumOfMonths.words(self.language).to_owned(),
            Caption::TargetsByMonth => NameText::TargetsByMonth.words(self.language).to_owned(),
            Caption::LastThree => NameText::LastThree.words(self.language).to_owned(),
            Caption::Lacking => NameText::Lacking.words(self.language).to_owned(),
            Caption::MonthsLeft => NameText::MonthsLeft.words(self.language).to_owned(),
            Caption::Work => NameText::Work.words(self.language).to_owned(),
            Caption::Average => NameText::Average.words(self.language).to_owned(),
            Caption::TimesAverage => NameText::TimesAverage.words(self.language).to_owned(),
        }
    }

    pub(in crate::texts) fn party(self, at: usize) -> String {
        short_party_name(at, self.scheme, self.language).to_owned()
    }

    pub(in crate::texts) fn band(self, at: usize) -> String {
        band_name(at, self.scheme, self.language).to_owned()
    }

    pub(in crate::texts) fn area(self, at: usize) -> String {
        let name = self.document.areas.get(at).map(|area| area.name.clone());
        let name = name.filter(|name| !name.is_empty());
        name.unwrap_or_else(|| format!("{} {}", NameText::Area.words(self.language), at + 1))
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
