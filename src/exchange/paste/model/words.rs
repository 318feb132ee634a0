//! What headings say, in both languages and in the wordings that the tables of stations have.

use super::amount_head::amount_head;
use super::holds::Amount;
use crate::document::{AreaPart, AttendanceField};
use crate::editor::read_month;
use crate::exchange::cell_name::half_width;
use crate::scoring::{Group, Level, Month, SubtotalScope, WorkerKind};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a heading or the name of a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Area,
    /// An input of an area, any but the name.
    OfArea(AreaPart),
    Target,
    Completed,
    Rate,
    Sum,
    Indicator,
    Overall,
    Unit,
    Number,
    Person,
    Position,
    Kind,
    Level,
    Contract,
    ContractFrom,
    ContractTo,
    TwoYearsFrom,
    Remarks,
    PersonMonths,
    TwoYears,
    Month(Month),
    /// A month without its year.
    MonthOfYear(u8),
    Part(AttendanceField),
    Totals(WorkerKind, SubtotalScope),
    GroupMonths(Group),
    /// 稳岗率, as the name of a row.
    Retention,
    Item,
    Value,
    /// Headings of 评估结果.
    Party,
    Cap,
    Points,
    Share,
    /// The station and the period of the result.
    Station,
    Period,
}

impl Word {
    /// The amount that it is a word for.
    pub(crate) const fn amount(self) -> Option<Amount> {
        match self {
            Word::Target => Some(Amount::Target),
            Word::Completed => Some(Amount::Completed),
            Word::Rate => Some(Amount::Rate),
            _ => None,
        }
    }
}

/// A text normalised: without spaces and signs, half-width, lower case.
pub(crate) fn bare(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    text.chars().for_each(|letter| put_bare(half_width(letter), &mut letters));
    letters
}

/// Puts a half-width letter behind others, normalised.
fn put_bare(letter: char, letters: &mut String) {
    match letter {
        // Chinese, of which most headings are made, knows no case: not looked up in tables of letters.
        '\u{3400}'..='\u{9FFF}' => letters.push(letter),
        '\'' | '’' | '(' | ')' | '[' | ']' | '·' | '-' | '_' | ':' | '/' | '\\' | '、' | ','
        | '*' | '\u{200B}' | '\u{FEFF}' => {}
        _ if letter.is_whitespace() => {}
        _ if letter.is_ascii() => letters.push(letter.to_ascii_lowercase()),
        _ => letters.extend(letter.to_lowercase()),
    }
}

/// A normalised name; a name of signs only is kept as it is.
pub(crate) fn bare_name(name: &str) -> String {
    let letters = bare(name);
    if letters.is_empty() { name.trim().to_owned() } else { letters }
}

/// A text normalised, without brackets and their content: units and remarks.
pub(crate) fn plain(text: &str) -> String {
    let mut outside = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for letter in text.chars().map(half_width) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            letter if depth == 0 => put_bare(letter, &mut outside),
            _ => {}
        }
    }
    outside
}

/// Wordings with exactly one meaning, separated by spaces.
const EXACT: [(Word, &str); 32] = [
    (Word::Area, "片区 片区名称 服务片区 区域 area areaname servicearea"),
    (
        Word::OfArea(AreaPart::Communities),
        "社区 服务社区 所辖社区 覆盖社区 包含社区 communities community",
    ),
    (
        Word::OfArea(AreaPart::SocialWorkers),
        "投入社工人数 投入社工 社工人数 投入人数 socialworkers",
    ),
    (Word::OfArea(AreaPart::Clients), "服务对象人数 服务对象数 服务对象 clients personsinneed"),
    (
        Word::Target,
        "协议 协议指标 指标要求 指标量 指标数 目标 目标量 目标值 任务量 任务数 要求 应完成 \
        合同量 target agreed required",
    ),
    (Word::Completed, "实际完成 实际完成量 已完成 实际 done completed achieved actual"),
    (
        Word::Rate,
        "百分比 完成率 完成百分比 完成比例 完成比率 比例 达成率 rate percent percentage \
        completionrate %",
    ),
    (Word::Sum, "合计 总计 小计 共计 总数 总 总分 全站合计 total sum subtotal"),
    (
        Word::Indicator,
        "项目 指标 指标名称 指标项目 服务项目 服务内容 内容 项目名称 名称 服务指标 特色指标 \
        协议内容 协议项目 协议服务内容 协议服务项目 指标内容 活动名称 活动内容 工作内容 \
        工作项目 任务名称 indicator indicatorname",
    ),
    (Word::Overall, "总体服务 总体服务指标 总体指标 整体服务 overall overallindicators"),
    (Word::Unit, "单位 计量单位 unit"),
    (Word::Number, "序号 编次 no no. # number"),
    (Word::Person, "姓名 社工姓名 人员姓名 编号 编号或姓名 idorname name"),
    (Word::Position, "岗位 职务 职位 position"),
    (Word::Kind, "类别 类型 人员类型 人员类别 社工类型 社工类别 持证情况 是否持证 kind"),
    (Word::Level, "资质 资质证书 证书 专业资质 职称 级别 qualification level"),
    (Word::Contract, "合同期限 合同期 合同时间 劳动合同期限 合同 contract"),
    (Word::ContractFrom, "合同开始 合同起始 合同起 contractfrom"),
    (Word::ContractTo, "合同结束 合同终止 合同止 contractto"),
    (Word::TwoYearsFrom, "满两年起 满两年起始月 两年经验起 满两年时间 twoyearscompletefrom"),
    (Word::Remarks, "备注 说明 remarks notes"),
    (Word::PersonMonths, "有效人次 有效人月 人次合计 effectivepersonmonths"),
    (
        Word::TwoYears,
        "两年以上经验人次 两年以上经验有效人次 两年以上工作经验人次 \
        personmonthswithtwoyearsexperience",
    ),
    (Word::Item, "数据 数据项 item"),
    (Word::Value, "数值 value"),
    (Word::Party, "评估方 评分方 评估主体 评分主体 评价主体 party"),
    (Word::Cap, "满分 分值 总分值 cap fullmarks"),
    (Word::Points, "得分 评分 分数 实得分 评估得分 points score"),
    (Word::Share, "得分占满分 占满分 得分率 shareofthecap share"),
    (Word::Station, "社工站 社工站名称 站点名称 station"),
    (Word::Period, "评估时段 评估期间 assessedperiod"),
    (Word::Part(AttendanceField::Presence), "人员到岗 到岗 到岗情况 presence"),
];

/// The wordings of [`EXACT`], found by their letters.
static WORDINGS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let wordings = EXACT.iter().flat_map(|(word, of)| of.split(' ').map(|of| (of, *word)));
    wordings.collect()
});

/// What a heading says, if it says something known.
pub(crate) fn word(text: &str) -> Option<Word> {
    if is_short_figure(text) {
        return None;
    }
    let plain = plain(text);
    if plain.is_empty() {
        // A heading that is nothing but a bracket or a percent sign.
        return None;
    }
    let exact = WORDINGS.get(plain.as_str()).copied();
    exact.or_else(|| patterned(&plain)).or_else(|| month(text, &plain))
}

/// Whether a text is a figure and too short to be a month with its year. Most cells are: to look
/// for words in them took two seconds in a table of 200,000.
fn is_short_figure(text: &str) -> bool {
    const SHORTEST_MONTH: usize = "2023-1".len();
    let signs = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%');
    text.len() < SHORTEST_MONTH
        && text.bytes().next().is_none_or(|first| first.is_ascii_digit())
        && text.bytes().all(signs)
}

fn patterned(plain: &str) -> Option<Word> {
    let has = |part: &str| plain.contains(part);
    let kind = if has("非持证") || has("noncertified") {
        Some(WorkerKind::NonCertified)
    } else if has("持证") || has("certified") {
        Some(WorkerKind::Certified)
    } else {
        None
    };
    if has("未逐人") || has("notlisted") {
        return kind.map(|kind| Word::Totals(kind, SubtotalScope::NotListed));
    }
    if has("含已逐人") || has("listedonesincluded") {
        return kind.map(|kind| Word::Totals(kind, SubtotalScope::All));
    }
    if has("有效人次小计") || plain.starts_with("effectivepersonmonths") {
        return Some(Word::GroupMonths(match kind {
            None => Group::All,
            Some(WorkerKind::Certified) => Group::Certified,
            Some(WorkerKind::NonCertified) => Group::NonCertified,
        }));
    }
    if has("稳岗率") {
        return Some(Word::Retention);
    }
    let two_years = has("2年") || has("两年") || has("二年");
    if two_years && (has("到岗") || has("人次")) && !has("占比") {
        return Some(Word::TwoYears);
    }
    // 每月社保购买、工资发放、人员到岗等情况总计: ticks of all of them, counted.
    if ["总计", "合计", "小计"].iter().any(|end| plain.ends_with(end))
        && ["社保", "工资", "到岗", "到位"].iter().any(|part| has(part))
    {
        return Some(Word::Sum);
    }
    // The title of a table names its columns too.
    if plain.ends_with('表') {
        return None;
    }
    let brief = plain.chars().count() <= 8;
    if brief && (has("资格证") || plain.ends_with("资质")) {
        return Some(Word::Level);
    }
    if brief && (plain.starts_with("人员到位") || plain.starts_with("人员到岗")) {
        return Some(Word::Part(AttendanceField::Presence));
    }
    if has("社保") || plain.starts_with("insurance") {
        return Some(Word::Part(AttendanceField::Insurance));
    }
    if has("工资") || plain.starts_with("wages") {
        return Some(Word::Part(AttendanceField::Wages));
    }
    let short = plain.chars().count() <= 6;
    if short && plain.ends_with("指标") && !plain.starts_with("协议") {
        return Some(Word::Indicator);
    }
    if short && (plain.ends_with("合计") || plain.ends_with("小计")) {
        return Some(Word::Sum);
    }
    amount_head(plain).map(|head| match head.amount {
        Amount::Target => Word::Target,
        Amount::Completed => Word::Completed,
        Amount::Rate => Word::Rate,
    })
}

fn month(text: &str, plain: &str) -> Option<Word> {
    if let Ok(Some(month)) = read_month(text) {
        return Some(Word::Month(month));
    }
    let number = plain.strip_suffix("月份").or_else(|| plain.strip_suffix('月'))?;
    let number: u8 = number.parse().ok()?;
    (1..=12).contains(&number).then_some(Word::MonthOfYear(number))
}

/// The kind of worker that a cell names.
pub(crate) fn worker_kind(text: &str) -> Option<WorkerKind> {
    match plain(text).as_str() {
        "持证" | "是" | "持证社工" | "certified" => Some(WorkerKind::Certified),
        "非持证" | "未持证" | "否" | "非持证社工" | "noncertified" => {
            Some(WorkerKind::NonCertified)
        }
        _ => None,
    }
}

/// The level that a cell names, in the words of the appendix or of the page. 社工助理 is a position,
/// and 非相关专业 no degree.
pub(crate) fn level(text: &str) -> Option<Level> {
    let plain = plain(text);
    let has = |part: &str| plain.contains(part);
    let named = |begin: &str| {
        ["社工师", "社会工作师", "socialworker"].iter().any(|end| has(&format!("{begin}{end}")))
    };
    Some(match () {
        () if named("助理") || named("assistant") => Level::Assistant,
        () if named("高级") || named("senior") => Level::Senior,
        () if matches!(plain.as_str(), "助理" | "初级" | "assistant") => Level::Assistant,
        () if matches!(plain.as_str(), "高级" | "senior") => Level::Senior,
        () if has("培训") || has("training") => Level::TrainingCertificate,
        () if plain == "中级" || has("社工师") || has("社会工作师") => {
            Level::SocialWorker
        }
        () if plain == "socialworker" => Level::SocialWorker,
        () if has("非") => return None,
        () if has("专业") || has("degree") => Level::RelatedDegree,
        () => return None,
    })
}

/// Whether a cell says yes or no.
pub(crate) fn tick(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "√" | "✓" | "✔" | "☑" | "v" | "是" | "有" | "已购买" | "已发放" | "yes" | "y" | "1" => {
            Some(true)
        }
        "×" | "✗" | "✘" | "☒" | "x" | "否" | "无" | "未购买" | "未发放" | "no" | "n" | "0" => {
            Some(false)
        }
        _ => None,
    }
}
