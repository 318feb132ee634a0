//! The page 全区.

use crate::district::{Border, Column, District, Group, Median, Rank, Row};
use crate::document::Indicator;
use crate::exchange::many::NotTaken;
use crate::number::{Decimal, Mode};
use crate::scoring::{Completion, FigureValue, Grading, Scheme, Tally};
use crate::texts::{
    BandText, InOutText, JoinText, Language, ResultText, closed_words, figure_text,
    file_problem_words, grading_text, indicator_name, join, phrase::words, points, scheme_of_year,
    station_indicator_name,
};

words! {
    /// Said on the page 全区.
    DistrictText {
        Title = "全区" | "District";
        Back = "返回" | "Back";
        Lead =
            "几个站放在一起看。文件只在这台设备上读，除非说留下，什么都不存。"
            | "Several stations side by side. The files are read on this device only, and nothing is kept unless you say so.";
        ChooseFiles = "选文件，可以多选" | "Choose files, several at once";
        Kinds = "每个站的备份文件，也可以拖进来；2–40 个站" | "The backup file of each station, or drop them here; 2–40 stations";
        AddFiles = "再加文件" | "Add files";
        take_kept(count) = "看这台设备上的 {count} 个站" | "{count?Look at the one station:Look at the # stations} on this device";
        AddExample = "加上示例" | "Add the worked example";
        Keep = "留下这些站" | "Keep these stations";
        kept(count) =
            "留下了 {count} 个站，在“我的评估”里。"
            | "{count?One station was:# stations were} kept, under My stations.";
        NoneNew = "这些站本来就在这台设备上。" | "These stations are on this device already.";
        StartOver = "清空重选" | "Start over";
        Reading = "正在读文件……" | "Reading the files …";
        stations(count) = "{count} 个站" | "{count?one station:# stations}";
        TooFew = "只有一个站：再加一个才能放在一起看。" | "Only one station: add another to see them side by side.";
        NothingYet = "没有一个站读得出来，原因在下面。" | "No station could be read; the reasons are below.";
        period(from, to) = "评估时段 {from} 至 {to}" | "assessed {from} to {to}";
        NoPeriod = "没有填评估时段" | "no assessed period";
        ByName = "各站" | "Stations";
        Station = "社工站" | "Station";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
        unrounded(total, grade) = "不舍入 {total}，{grade}" | "unrounded {total}, {grade}";
        uncut(total, grade) = "不去尾 {total}，{grade}" | "uncut {total}, {grade}";
        Below = "不足 100%" | "Below 100%";
        Surplus = "到岗差额（人月）" | "Attendance, +/− person-months";
        Retention = "稳岗率" | "Retention";
        Up = "到上一级还差" | "To the next grade";
        Rank = "名次" | "Rank";
        ShowRanks = "排名次" | "Show ranks";
        RankNote =
            "总分没定的站，名次是一个范围；同分的站名次相同。协议量小的指标，多做少做一件，完成率就差很多，名次也跟着变。"
            | "Where a total is open, the rank is a range; stations that are level share a rank. With a small target one unit more or less moves the rate a lot, and the rank with it.";
        Filter = "按名称找" | "Find by name";
        OnlyNear = "只看离等级线近的" | "Only those near a grade line";
        shown(count, all) = "显示 {count} / {all} 个站；全区的数总按全部的站算" | "{count} of {all} stations shown; the district's figures are always of all of them";
        NearTitle = "离等级线近的" | "Near a grade line";
        none_near(points) = "总分已定的站里，没有离等级线 {points} 分以内的。" | "Of the settled totals none lies within {points} of a grade line.";
        near_below(points, grade) = "差 {points} 到{grade}" | "{points} short of {grade}";
        near_above(points, grade) = "只高出{grade}线 {points}" | "only {points} above the line of {grade}";
        near(points) = "总分离等级线 {points} 分以内" | "Totals within {points} of a grade line";
        Rates = "各站完成率" | "Rates by station";
        RatesNote =
            "点一个数，看这个站怎么算出来的。"
            | "Press a figure to see how this station comes to it.";
        SumRow = "全区" | "District";
        SumNote = "各站完成量之和 ÷ 协议量之和，不是各站完成率的平均。" | "Completed amounts of all stations ÷ all targets, not the mean of their rates.";
        MedianRow = "中位数" | "Median";
        MedianNote =
            "各站完成率从小到大排，正中间的一个；双数取中间两个的平均。"
            | "The middle one of the stations' rates; of an even number the mean of the two in the middle.";
        Lacking = "没有" | "none";
        LackingTold = "这个站没有这一项" | "This station does not have it";
        Charts = "每项一张小图" | "One small chart for each";
        ChartsNote =
            "一点是一个站，细竖线是 100%，粗竖线是全区。200% 以上都画在最右边。"
            | "A dot is a station, the thin line is 100%, the thick one the district. All above 200% stand at the right end.";
        chart(name, sum, median, lowest, highest) =
            "{name}：全区 {sum}，中位数 {median}，各站 {lowest} 到 {highest}"
            | "{name}: district {sum}, median {median}, stations from {lowest} to {highest}";
        chart_empty(name) = "{name}：还没有完成率" | "{name}: no rate yet";
        beside(sum, median) = "全区\u{a0}{sum} · 中位数\u{a0}{median}" | "District\u{a0}{sum} · median\u{a0}{median}";
        LeftOut = "没有全算进来的" | "Not counted";
        other_scheme(scheme) = "评分方案不同：{scheme}" | "Another scheme: {scheme}";
        other_period(period) = "时段不同：{period}" | "Another period: {period}";
        LookAtGroup = "改看这一组" | "Look at these instead";
        WithoutPeriod = "没填时段" | "no period";
        twice(name, count) = "“{name}”有 {count} 份，算哪一份？" | "“{name}” is here {count} times. Which one counts?";
        TwiceSame = "内容一样，先只算一份。" | "They are the same; one of them counts for now.";
        TwiceOpen = "数不一样，答了才算进来。" | "Their figures differ; none counts until you say.";
        TwiceMore = "先照原来的回答算，后来的没有算进来。" | "Your earlier answer holds; what came after it does not count yet.";
        this_one(file, total) = "{file}（{total}）" | "{file} ({total})";
        Each = "是不同的站，都算" | "They are different stations; count all";
        KeptHere = "这台设备上的" | "kept on this device";
        damaged(station, count) =
            "{station}：文件有损坏，{count} 处读不出，其余已算进来。"
            | "{station}: the file is damaged, {count?one place:# places} could not be read; the rest is counted.";
        OtherProgram =
            "不是本页存的文件。表格先在“分享”里导入，再存成备份文件。"
            | "Not a file of this page. Import tables under Share first and save a backup file.";
        TooMany = "已经有 40 个站，这个没有放进来。" | "There are 40 stations already; this one was left out.";
        refused(file, why) = "{file}：{why}" | "{file}: {why}";
        Workbook = "下载工作簿" | "Download a workbook";
        Print = "打印" | "Print";
        OutNote = "工作簿里是公式，带来源；没有社工的姓名。" | "The workbook has formulas and sources, and no workers' names.";
        made(moment) = "{moment} 生成" | "Made {moment}";
        Menu = "全区：几个站一起看" | "District: several stations";
        ShareWay = "看全区" | "The whole district";
        ShareNote =
            "把各站发来的备份文件放在一起看：各站、各项、全区的完成率。"
            | "Put the backup files of several stations side by side: each station, each indicator, the district's rates.";
        UnnamedIndicator = "没起名的指标" | "Unnamed indicator";
        Overall = "总体" | "overall";
        Own = "特色" | "station-specific";
        ordinal(number) = "第 {number} 个" | "no. {number}";
        apart(name, told) = "{name}（{told}）" | "{name} ({told})";
        rank_range(best, worst) = "{best}–{worst}" | "{best}–{worst}";
    }
}

/// The name of an indicator in a language, with its group, and with what tells it from others of that name.
pub fn district_column(column: &Column, language: Language) -> String {
    let known = &column.known_by;
    let name = match known.of_station {
        Some(_) => station_indicator_name(&known.name, language),
        None => {
            let indicator = Indicator {
                key: column.key.clone(),
                group: known.group.clone(),
                name: known.name.clone(),
                unit: known.unit.clone(),
            };
            let (group, name) = indicator_name(&indicator, language);
            join(&[group, name])
        }
    };
    let mut told = Vec::new();
    if let Some(overall) = known.of_station.filter(|_| column.apart.kind) {
        let kind = if overall { DistrictText::Overall } else { DistrictText::Own };
        told.push(kind.words(language).to_owned());
    }
    if column.apart.unit && !known.unit.is_empty() {
        told.push(known.unit.clone());
    }
    if known.ordinal > 1 {
        told.push(DistrictText::ordinal(known.ordinal, language));
    }
    let name = match name.is_empty() {
        true => DistrictText::UnnamedIndicator.words(language).to_owned(),
        false => name,
    };
    if told.is_empty() {
        return name;
    }
    DistrictText::apart(name, told.join(JoinText::Pause.words(language)), language)
}

/// The scheme and the period of a group.
pub fn group_words(group: &Group, language: Language) -> String {
    let scheme = scheme_of_year(&group.name.scheme, language);
    [scheme, period_words(group, language)].join(JoinText::Dot.words(language))
}

/// The period of a group.
pub fn period_words(group: &Group, language: Language) -> String {
    match group.name.period {
        Some((from, to)) => DistrictText::period(from, to, language),
        None => DistrictText::NoPeriod.words(language).to_owned(),
    }
}

/// In what a group differs from the one that is looked at.
pub fn other_group_words(group: &Group, looked_at: &Group, language: Language) -> String {
    if group.name.scheme == looked_at.name.scheme {
        return DistrictText::other_period(period_words(group, language), language);
    }
    DistrictText::other_scheme(group_words(group, language), language)
}

/// Why a file or a station is refused.
pub fn not_taken_words(why: &NotTaken, language: Language) -> String {
    match why {
        NotTaken::TooLarge => InOutText::TooLarge.words(language).to_owned(),
        NotTaken::NotRead => InOutText::NotRead.words(language).to_owned(),
        NotTaken::OtherProgram => DistrictText::OtherProgram.words(language).to_owned(),
        NotTaken::File(problem) => file_problem_words(problem, language),
        NotTaken::Newer(version) => closed_words(Some(*version), language),
        NotTaken::Closed => closed_words(None, language),
        NotTaken::TooMany => DistrictText::TooMany.words(language).to_owned(),
    }
}

/// The line that a station is near.
pub fn border_words(border: Border, scheme: &Scheme, language: Language) -> String {
    let band = |at: usize| grading_text(Grading::Band(at), scheme, language);
    match border {
        Border::Below { band: at, points: of } => {
            DistrictText::near_below(points(of, scheme), band(at), language)
        }
        Border::Above { band: at, points: of } => {
            DistrictText::near_above(points(of, scheme), band(at), language)
        }
    }
}

/// What the page shows of a rate: `97.22%`, `/`, `—`.
pub fn rate_text(completion: Completion) -> String {
    figure_text(FigureValue::Completion(completion))
}

/// A median, or `—` while no station has a rate.
pub fn district_median_text(median: Option<Median>) -> String {
    median.map_or("—".to_owned(), |median| median.percent.to_string())
}

/// A party's points of a station, `—` while they are blank.
pub fn party_points(row: &Row, party: usize, scheme: &Scheme) -> String {
    let result = row.evaluation.parties.get(party).and_then(|party| party.points);
    result.map_or("—".to_owned(), |of| points(of, scheme))
}

/// A rank, or the range of what it can be; `—` where there is none.
pub fn rank_text(rank: Option<Rank>, language: Language) -> String {
    match rank {
        None => "—".to_owned(),
        Some((best, worst)) if best == worst => best.to_string(),
        Some((best, worst)) => DistrictText::rank_range(best, worst, language),
    }
}

/// What a chart says.
pub fn chart_words(column: &Column, language: Language) -> String {
    let name = district_column(column, language);
    let rates = column.cells.iter().filter_map(|cell| cell.as_ref()?.percent());
    let (lowest, highest) = (rates.clone().min(), rates.max());
    match lowest.zip(highest) {
        Some((lowest, highest)) => DistrictText::chart(
            name,
            rate_text(column.sum.completion),
            district_median_text(column.median),
            lowest,
            highest,
            language,
        ),
        None => DistrictText::chart_empty(name, language),
    }
}

/// How much is near: `1 分`.
pub fn near_words(district: &District, language: Language) -> String {
    let near: Decimal = Border::near(&district.scheme);
    let none = district.rows.iter().all(|row| row.border.is_none());
    if none { DistrictText::none_near(near, language) } else { DistrictText::near(near, language) }
}

/// The points that are missing to the next grade, and which that is; `—` while the total is open, or in the best.
pub fn up_words(row: &Row, scheme: &Scheme, language: Language) -> (String, String) {
    let outcome = &row.evaluation.outcome;
    match outcome.up.filter(|_| outcome.is_settled()) {
        Some(step) => (
            format!("+{}", points(step.points, scheme)),
            grading_text(Grading::Band(step.band), scheme, language),
        ),
        None => ("—".to_owned(), String::new()),
    }
}

/// The total of a station while no party has scored: words in its place.
pub fn district_total(row: &Row, scheme: &Scheme, language: Language) -> String {
    match row.range() {
        None => ResultText::NotYetScored.words(language).to_owned(),
        Some(_) => crate::texts::total_text(&row.evaluation.outcome, scheme),
    }
}

/// What has to stand beside the grade of a station: that rounding decides it, or that no single band holds its
/// total.
pub fn district_grade_note(row: &Row, scheme: &Scheme, language: Language) -> Option<String> {
    let outcome = &row.evaluation.outcome;
    if let Some(unrounded) = outcome.unrounded {
        let exact = unrounded.total.exact_decimals(6).unwrap_or_default();
        let text = match scheme.rounding.mode() {
            Mode::Down => DistrictText::uncut,
            Mode::HalfUp => DistrictText::unrounded,
        };
        return Some(text(exact, grading_text(unrounded.grading, scheme, language), language));
    }
    let total = points(outcome.lowest, scheme);
    match outcome.lowest_grading {
        _ if !outcome.is_settled() || row.range().is_none() => None,
        Grading::Band(_) => None,
        Grading::Gap => Some(BandText::no_grade(total, language)),
        Grading::Overlap(..) => Some(BandText::two_grades(total, language)),
    }
}

/// The amounts of one side of an indicator, added.
pub(in crate::texts) fn added(cells: impl Iterator<Item = crate::scoring::Quantity>) -> Decimal {
    cells.collect::<Tally>().total().amount().unwrap_or_default()
}
