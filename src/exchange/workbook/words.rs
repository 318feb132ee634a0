//! The words of a workbook, by what they say; `texts` words them.

use crate::exchange::appendix::Head;

/// A word of a workbook that is not one of the appendix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookWord {
    /// The name of the sheet of a table of the appendix, by its title.
    Sheet(Head),
    /// The name of the sheet 评估结果.
    ResultSheet,
    /// The title above the result.
    ResultTitle,
    /// 社工站: what the name of the station is called.
    Station,
    /// 评估时段.
    Period,
    /// The days of the assessed period.
    PeriodDays,
    /// 评估方, as a column.
    Party,
    /// 满分.
    Cap,
    /// 得分.
    Points,
    /// 占满分.
    Share,
    /// A party, by its place.
    PartyName(usize),
    /// 加分.
    Bonus,
    /// 扣分.
    Deduction,
    /// 总分.
    Total,
    /// The total, or its range while a party is unknown.
    TotalText,
    /// 等级.
    Grade,
    /// The grade, or both ends of its range.
    GradeText,
    /// A band's grade, by its place.
    BandName(usize),
    /// 评分方案.
    Scheme,
    /// The scheme and its year.
    SchemeText,
    /// 依据.
    Basis,
    /// Whether this is an estimate or announced.
    Official,
    /// 版本.
    Version,
}

/// The words of a workbook in one language.
#[derive(Clone, Copy)]
pub struct BookWords<'a> {
    /// The words of the appendix.
    pub heads: &'a dyn Fn(Head) -> String,
    /// The others.
    pub others: &'a dyn Fn(BookWord) -> String,
}

/// A word of a blank workbook to hand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlankWord {
    /// The title of a table, with what is asked for.
    Title(String),
    /// What stands above the amounts of a month.
    MonthHead,
    /// The title of what is told of an open cell.
    AskedTitle,
    /// What is told of an open cell.
    Asked,
    /// The title of what is told of something that does not belong there.
    RefusedTitle,
    /// What is told of something that does not belong there.
    Refused,
}

/// The words of a blank workbook in one language.
#[derive(Clone, Copy)]
pub struct BlankWords<'a> {
    /// Those that it shares with a whole workbook.
    pub book: BookWords<'a>,
    /// The others.
    pub blank: &'a dyn Fn(BlankWord) -> String,
}

/// A word of the workbook of a district. Stations and indicators are counted as the district has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistrictWord {
    /// The name of the sheet of the stations.
    StationsSheet,
    /// That of the rates.
    RatesSheet,
    /// That of the targets.
    TargetSheet,
    /// That of the completed amounts.
    CompletedSheet,
    /// That of the files.
    SourceSheet,
    /// 社工站, as a column.
    Station,
    /// 总分.
    Total,
    /// The total of a station, or its range.
    TotalOf(usize),
    /// 等级.
    Grade,
    /// The grade of a station, or both ends of its range.
    GradeOf(usize),
    /// A band's grade.
    BandName(usize),
    /// A party, with its cap.
    Party(usize),
    /// How many rates are below 100 %.
    Below,
    /// An indicator.
    Column(usize),
    /// The row of the sums.
    Whole,
    /// The row of the medians.
    Median,
    /// 文件, as a column.
    File,
    /// The file of a station.
    FileOf(usize),
    /// 评分方案.
    Scheme,
    /// The scheme and its year.
    SchemeText,
    /// 评估时段.
    Period,
    /// The days of the period.
    PeriodText,
    /// 版本.
    Version,
    /// The head over what has to stand beside a grade.
    Note,
    /// What has to stand beside the grade of a station; empty where nothing has to.
    NoteOf(usize),
    /// That the district's rate is the ratio of sums.
    SumNote,
    /// That this is an estimate.
    Official,
}
