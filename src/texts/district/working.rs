//! The workings of 全区: those of a station with its name, and how the sums, medians and ranks come about.

use crate::district::{Column, District, DistrictSubject, Median, Others, Rank, Row};
use crate::number::{Percent, Ratio, Rounding, sort_by_key};
use crate::scoring::explain::{Line, Number, RoundingStep, Rule, Sign};
use crate::scoring::{Completion, IndicatorEntry, Quantity};
use crate::texts::{
    Language, OperandWords, Phrase, WorkingWords, district_column, district_total, join, listed,
    located_words, phrase::words, rank_text, rate_text, rounding_words, scheme_line, shown_name,
};

use super::added;

words! {
    /// Said in the workings of 全区.
    DistrictWorkingText {
        District = "全区" | "District";
        Rate = "完成率" | "rate";
        MedianName = "中位数" | "median";
        RankName = "名次" | "rank";
        Target = "协议量" | "target";
        Completed = "完成量" | "completed";
        SumMeaning =
            "各站完成量之和占协议量之和的百分比，不是各站完成率的平均。"
            | "What all stations did together, as a share of what they agreed together; not the mean of their rates.";
        SumFormula =
            "全区完成率 = 各站完成量之和 ÷ 各站协议量之和 × 100%"
            | "district's rate = sum of the stations' completed amounts ÷ sum of their targets × 100%";
        CompletedSum = "完成量之和" | "completed amounts added";
        TargetSum = "协议量之和" | "targets added";
        blank_left(count) =
            "{count} 个站还没填完，填了的数已经算进来，空白的没有算。"
            | "{count?One station has:# stations have} not filled it in; what is filled in counts, blanks are left out.";
        not_agreed_left(count) =
            "{count} 个站没有约定这一项；做了的量仍算在完成量里。"
            | "{count?One station has:# stations have} agreed on nothing here; work done all the same is in the completed amount.";
        lacking_left(count) =
            "{count} 个站没有这一项，没有算进来。"
            | "{count?One station does:# stations do} not have this indicator and {count?is:are} not counted.";
        NoSum =
            "各站的协议量或完成量还空着，或者都没有约定，没有完成率。"
            | "The stations' targets or completed amounts are blank, or nothing was agreed anywhere, so there is no rate.";
        MedianMeaning =
            "把各站的完成率从小到大排开，正中间的那个。只供对照，评估办法里没有它。"
            | "The stations' rates in order, and the middle one of them. For comparison only: no scheme knows it.";
        MedianFormula =
            "站数是单数，取正中间的；是双数，取中间两个的平均"
            | "with an odd number of stations the middle one; with an even number the mean of the two in the middle";
        in_order(count) = "{count} 个站有完成率" | "{count?One station has:# stations have} a rate";
        NoMedian = "还没有一个站有完成率。" | "No station has a rate yet.";
        RankMeaning =
            "总分比它高的站有几个，再加一。总分没定的站，名次是一个范围。"
            | "The stations with a higher total, plus one. Where a total is open the rank is a range.";
        RankFormula =
            "名次 = 比它高的站数 + 1；同分的名次相同"
            | "rank = stations above it + 1; stations that are level share a rank";
        RateRankMeaning =
            "这一项完成率比它高的站有几个，再加一。协议量小，多做少做一件，名次就会变。"
            | "The stations with a higher rate here, plus one. With a small target one unit more or less moves the rank.";
        Best = "最好" | "at best";
        Worst = "最差" | "at worst";
        NoneAbove = "没有比它高的。" | "No station is above it.";
        above(count, names) = "比它高的 {count} 个：{names}" | "above it: {count} ({names})";
        surely_above(count, names) = "一定比它高的 {count} 个：{names}" | "surely above it: {count} ({names})";
        maybe_above(count, names) = "可能比它高的 {count} 个：{names}" | "possibly above it: {count} ({names})";
        level(count, names) = "和它一样、名次相同的 {count} 个：{names}" | "level with it, sharing the rank: {count} ({names})";
        ByFractions = "按没有舍入的分数比，不按印出来的百分数。" | "Compared by the exact fractions, not by the printed percentages.";
        rate_of(rate, completed, target) = "{rate}（{completed} ÷ {target}）" | "{rate} ({completed} ÷ {target})";
        NoRank = "没有可以比较的数，没有名次。" | "There is nothing to compare, so there is no rank.";
        of_station(name) = "这是{name}的数。" | "This is a figure of {name}.";
    }
}

/// The working of a figure of 全区; `None` where there is none.
pub fn district_working(
    district: &District,
    hook: &str,
    language: Language,
) -> Option<WorkingWords> {
    match district.subject(hook)? {
        DistrictSubject::Station(at, located) => {
            let row = district.rows.get(at)?;
            let mut words = located_words(located, &row.document, &district.scheme, language)?;
            let name = shown_name(&row.name, language);
            words.name = join(&[name.clone(), words.name]);
            words.remarks.insert(0, DistrictWorkingText::of_station(name, language));
            // Its inputs are not those of the station that is open.
            words.operands.iter_mut().for_each(|operand| operand.target = None);
            Some(words)
        }
        DistrictSubject::Sum(at) => Some(sum(district, district.columns.get(at)?, language)),
        DistrictSubject::Median(at) => Some(median(district, district.columns.get(at)?, language)),
        DistrictSubject::Rank(at) => {
            let row = district.rows.get(at)?;
            let others = district.others(at);
            let sentence = DistrictWorkingText::RankMeaning;
            let mut words = ranked(district, others.as_ref(), sentence, language);
            let name = DistrictWorkingText::RankName.words(language).to_owned();
            words.name = join(&[shown_name(&row.name, language), name]);
            let total = |row: &Row| district_total(row, &district.scheme, language);
            words.operands =
                in_order(district, &district.ranks, language, |_, row| Some(total(row)));
            words.rules = rules(&[5]);
            Some(words)
        }
        DistrictSubject::RateRank(at, column) => {
            let (row, column) = (district.rows.get(at)?, district.columns.get(column)?);
            let others = district.others_of(column, at);
            let sentence = DistrictWorkingText::RateRankMeaning;
            let mut words = ranked(district, others.as_ref(), sentence, language);
            let name = DistrictWorkingText::RankName.words(language).to_owned();
            words.name =
                join(&[shown_name(&row.name, language), district_column(column, language), name]);
            words.remarks.push(DistrictWorkingText::ByFractions.words(language).to_owned());
            words.operands = in_order(district, &district.ranks_of(column), language, |at, _| {
                let cell = column.cells.get(at)?.as_ref()?;
                let rate = rate_text(cell.completion);
                let amounts = cell.percent().map(|_| cell.entry);
                Some(match amounts {
                    Some(IndicatorEntry { target, completed }) => DistrictWorkingText::rate_of(
                        rate,
                        completed.text(),
                        target.text(),
                        language,
                    ),
                    None => rate,
                })
            });
            words.rules = rules(&[7]);
            Some(words)
        }
    }
}

/// A figure of every station that has it, the best rank first, those without a rank last.
fn in_order(
    district: &District,
    ranks: &[Option<Rank>],
    language: Language,
    value: impl Fn(usize, &Row) -> Option<String>,
) -> Vec<OperandWords> {
    let mut all: Vec<(usize, &Row)> = district.rows.iter().enumerate().collect();
    sort_by_key(&mut all, |(at, _)| {
        let rank = ranks.get(*at).copied().flatten();
        (rank.is_none(), rank, *at)
    });
    let named =
        |(at, row): (usize, &Row)| Some(operand(shown_name(&row.name, language), value(at, row)?));
    all.into_iter().filter_map(named).collect()
}

fn named(column: &Column, last: Phrase, language: Language) -> String {
    let district = DistrictWorkingText::District.words(language).to_owned();
    let rate = match last {
        DistrictWorkingText::MedianName => DistrictWorkingText::Rate.words(language),
        _ => "",
    };
    let last = last.words(language).to_owned();
    join(&[district, district_column(column, language), rate.to_owned(), last])
}

fn operand(name: String, value: String) -> OperandWords {
    OperandWords { name, value, target: None }
}

fn rules(numbers: &[u8]) -> Vec<Rule> {
    numbers.iter().filter_map(|number| Rule::new(*number)).collect()
}

/// A working of which nothing is known yet.
fn empty(
    district: &District,
    (sentence, formula): (Phrase, Phrase),
    language: Language,
) -> WorkingWords {
    WorkingWords {
        name: String::new(),
        figure: String::new(),
        sentence: sentence.words(language),
        formula: formula.words(language),
        values: None,
        steps: Vec::new(),
        rounding: None,
        absence: None,
        remarks: Vec::new(),
        rules: Vec::new(),
        operands: Vec::new(),
        is_personal: false,
        scheme: scheme_line(&district.scheme, language),
    }
}

/// The ratio of sums: both sums, their quotient, the percentage.
fn sum(district: &District, column: &Column, language: Language) -> WorkingWords {
    let text = |line: &Line| line.text(&district.scheme);
    let meaning = (DistrictWorkingText::SumMeaning, DistrictWorkingText::SumFormula);
    let mut words = empty(district, meaning, language);
    words.name = named(column, DistrictWorkingText::Rate, language);
    words.figure = rate_text(column.sum.completion);
    words.rules = rules(&[8, 7]);
    let side = |of: fn(&IndicatorEntry) -> Quantity| {
        let cells = column.cells.iter().filter_map(move |cell| Some(of(&cell.as_ref()?.entry)));
        let amounts = cells.filter_map(Quantity::amount).map(Number::Amount);
        let total = column.cells.iter().filter_map(move |cell| Some(of(&cell.as_ref()?.entry)));
        Line::sum(amounts).then(Sign::Equals, Number::Amount(added(total)))
    };
    let (completed, target) = (side(|entry| entry.completed), side(|entry| entry.target));
    let caption = |of: Phrase| Some(of.words(language).to_owned());
    words.steps.push((caption(DistrictWorkingText::CompletedSum), text(&completed)));
    words.steps.push((caption(DistrictWorkingText::TargetSum), text(&target)));
    let entry = column.sum.entry;
    let amounts = entry.completed.amount().zip(entry.target.amount());
    match (column.sum.completion, amounts.and_then(|(part, whole)| Ratio::of(part, whole))) {
        (Completion::Rate { percent, .. }, Some(exact)) => {
            let (part, whole) = amounts.unwrap_or_default();
            let quotient = Line::of(Number::Amount(part)).then(Sign::Over, Number::Amount(whole));
            words.values = Some(text(&quotient.clone().then(Sign::Times, Number::Full)));
            words.steps.push((None, text(&quotient.equals_exactly(exact))));
            let hundredfold = Line::of(Number::Exact(exact)).then(Sign::Times, Number::Full);
            let hundredfold = hundredfold.then(Sign::Equals, Number::ExactPercent(exact));
            words.steps.push((None, text(&hundredfold)));
            words.rounding = Some(rounded(district, exact, percent, language));
        }
        _ => words.absence = Some(DistrictWorkingText::NoSum.words(language)),
    }
    let sum = &column.sum;
    if sum.blank > 0 {
        words.remarks.push(DistrictWorkingText::blank_left(sum.blank, language));
    }
    if sum.not_agreed > 0 {
        words.remarks.push(DistrictWorkingText::not_agreed_left(sum.not_agreed, language));
    }
    if sum.lacking > 0 {
        words.remarks.push(DistrictWorkingText::lacking_left(sum.lacking, language));
    }
    for (row, cell) in district.rows.iter().zip(&column.cells) {
        let Some(cell) = cell else { continue };
        for (side, of) in [
            (DistrictWorkingText::Completed, cell.entry.completed),
            (DistrictWorkingText::Target, cell.entry.target),
        ] {
            let name = shown_name(&row.name, language);
            let name = join(&[name, side.words(language).to_owned()]);
            let value = if of.is_blank() { "—".to_owned() } else { of.text() };
            words.operands.push(operand(name, value));
        }
    }
    words
}

/// The last step, from the exact percentage to the printed one.
fn rounded(
    district: &District,
    exact: Ratio,
    percent: Percent,
    language: Language,
) -> (String, String) {
    let step = RoundingStep {
        exact: Number::ExactPercent(exact),
        rounding: Rounding::PRINTED,
        digit: Rounding::PRINTED.deciding_digit(exact.times(100)),
        rounded: Number::Percent(percent),
    };
    (step.line().text(&district.scheme), rounding_words(&step, language))
}

fn median(district: &District, column: &Column, language: Language) -> WorkingWords {
    let meaning = (DistrictWorkingText::MedianMeaning, DistrictWorkingText::MedianFormula);
    let mut words = empty(district, meaning, language);
    words.name = named(column, DistrictWorkingText::MedianName, language);
    words.figure = super::district_median_text(column.median);
    words.rules = rules(&[7]);
    words.operands = rates(district, column, language);
    let Some(Median { middle: (one, other), percent, rates }) = column.median else {
        words.absence = Some(DistrictWorkingText::NoMedian.words(language));
        return words;
    };
    words.remarks.push(DistrictWorkingText::in_order(rates, language));
    if rates % 2 == 1 {
        words.values = Some(one.to_string());
        return words;
    }
    let sum = Percent::from_hundredths(one.hundredths() + other.hundredths());
    words.values = Some(format!("({one} + {other}) ÷ 2"));
    words.steps.push((None, format!("{one} + {other} = {sum}")));
    // Twenty thousand times: two of them, in hundredths of a percent.
    if let Some(exact) = Ratio::new(sum.hundredths(), 20_000) {
        words.rounding = Some(rounded(district, exact, percent, language));
    }
    words
}

fn rates(district: &District, column: &Column, language: Language) -> Vec<OperandWords> {
    let rows = district.rows.iter().zip(&column.cells);
    rows.filter_map(|(row, cell)| {
        Some(operand(shown_name(&row.name, language), rate_text(cell.as_ref()?.completion)))
    })
    .collect()
}

/// The stations above it, and one more.
fn ranked(
    district: &District,
    others: Option<&Others>,
    sentence: Phrase,
    language: Language,
) -> WorkingWords {
    let mut words = empty(district, (sentence, DistrictWorkingText::RankFormula), language);
    words.figure = rank_text(others.map(Others::rank), language);
    let Some(others) = others else {
        words.absence = Some(DistrictWorkingText::NoRank.words(language));
        return words;
    };
    let names = |places: &[usize]| {
        let rows = places.iter().filter_map(|at| district.rows.get(*at));
        let names: Vec<String> = rows.map(|row| shown_name(&row.name, language)).collect();
        listed(&names, language)
    };
    let Others { above, perhaps, level } = others;
    let mut tell = |places: &[usize], text: fn(usize, String, Language) -> String| {
        if !places.is_empty() {
            words.remarks.push(text(places.len(), names(places), language));
        }
    };
    let (best, worst) = others.rank();
    let step = |rank: usize| format!("{} + 1 = {rank}", rank - 1);
    if perhaps.is_empty() {
        tell(above, DistrictWorkingText::above);
        words.values = Some(format!("{} + 1", best - 1));
        if above.is_empty() {
            words.remarks.push(DistrictWorkingText::NoneAbove.words(language).to_owned());
        }
    } else {
        tell(above, |count, names, language| {
            DistrictWorkingText::surely_above(count, names, language)
        });
        tell(perhaps, |count, names, language| {
            DistrictWorkingText::maybe_above(count, names, language)
        });
        for (caption, rank) in
            [(DistrictWorkingText::Best, best), (DistrictWorkingText::Worst, worst)]
        {
            words.steps.push((Some(caption.words(language).to_owned()), step(rank)));
        }
    }
    if !level.is_empty() {
        words.remarks.push(DistrictWorkingText::level(level.len(), names(level), language));
    }
    words
}
