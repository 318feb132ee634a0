//! The words of a link's landing, and what is below 100 % there.

use crate::chart::picture::RateLine;
use crate::document::{CommentList, Document, Particular, StaffingSheet};
use crate::number::sort_by_key;
use crate::scoring::{
    Chase, ChaseRow, Evaluation, Goal, Group, IndicatorEntry, Missing, Staffing, StaffingFigure,
    evaluate,
};
use crate::texts::{
    JoinText, Language, StaffingText, chase_line_words, figure_text, join, period, phrase::words,
    staffing_text,
};

words! {
    /// Said where a link is looked at.
    LandingText {
        ReadOnly = "只读" | "Read only";
        Below = "不足 100% 的指标" | "Indicators below 100%";
        places(count) = "▼ {count} 处" | "▼ {count?one place:# places}";
        all_areas(count) = "{count} 个片区都不足" | "in all {count} areas";
        some_areas(count) = "{count} 个片区不足" | "in {count?one area:# areas}";
        AllIndicators = "全部指标" | "All indicators";
        indicators(count) = "{count} 项" | "{count}";
        Staffing = "到岗" | "Staff";
        Said = "意见" | "Comments";
        said(count) = "{count} 条" | "{count}";
        Particulars = "站点和时段" | "Station and period";
        KeepCopy = "留一份到我的设备" | "Keep a copy on this device";
        Forward = "转发" | "Pass on";
        CopyLink = "复制链接" | "Copy the link";
        ForwardInWechat =
            "点右上角 ···，发送给朋友或群。"
            | "Tap ··· at the top right and send it to a friend or a group.";
        HowWorked = "分数怎么算的" | "How scores are worked out";
    }
}

/// A line of what is below 100 %.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortLine {
    /// What it says.
    pub rate: RateLine,
    /// How many rates it stands for: that of 合计 takes those of its areas along.
    pub places: usize,
}

/// What is below 100 %, in the order of the tables. An indicator whose sum is short is one line; where only
/// areas are, each has its own.
pub fn short_lines(document: &Document, language: Language) -> Vec<ShortLine> {
    let scheme = document.scheme();
    let entries = document.entries(scheme);
    let evaluation = evaluate(scheme, &entries);
    let missing = Chase::of(&entries, Goal::Full).unwrap_or_default().missing;
    let mut areas: Vec<Vec<(usize, Missing)>> = vec![Vec::new(); entries.columns];
    let mut totals: Vec<Option<IndicatorEntry>> = vec![None; entries.columns];
    let mut station: Vec<(usize, Missing)> = Vec::new();
    for of in missing {
        match of.row {
            ChaseRow::Area(area, at) => {
                if let Some(column) = areas.get_mut(at) {
                    column.push((area, of));
                }
            }
            ChaseRow::Total(at) => {
                if let Some(total) = totals.get_mut(at) {
                    *total = Some(of.entry);
                }
            }
            ChaseRow::Station(at) => station.push((at, of)),
        }
    }
    let line = |row, entry, places, more| {
        let rate = rate_line(document, &evaluation, (row, entry), more, language);
        ShortLine { rate, places }
    };
    let mut lines = Vec::new();
    let count = entries.areas.len();
    // The sum of a single area is short with it, and no line of its own.
    let alone = if count == 1 { 2 } else { 1 };
    for (at, (mut short, total)) in areas.into_iter().zip(totals).enumerate() {
        if let Some(entry) = total {
            let more = match short.len() {
                0 => String::new(),
                all if all == count => LandingText::all_areas(all, language),
                some => LandingText::some_areas(some, language),
            };
            lines.push(line(ChaseRow::Total(at), entry, 1 + short.len(), more));
            continue;
        }
        sort_by_key(&mut short, |(area, _)| *area);
        let each = short.into_iter();
        lines.extend(each.map(|(_, of)| line(of.row, of.entry, alone, String::new())));
    }
    sort_by_key(&mut station, |(at, _)| *at);
    lines.extend(station.into_iter().map(|(_, of)| line(of.row, of.entry, 1, String::new())));
    lines
}

fn rate_line(
    document: &Document,
    evaluation: &Evaluation,
    (row, entry): (ChaseRow, IndicatorEntry),
    more: String,
    language: Language,
) -> RateLine {
    let (place, name) = chase_line_words(row, document, language);
    let done = format!("{} / {}", entry.completed.text(), entry.target.text());
    let place = match row {
        // 合计 575 / 600 is one thing.
        ChaseRow::Total(_) => vec![join(&[place, done]), more],
        _ => vec![place, done],
    };
    let parts = place.iter().filter(|part| !part.is_empty()).map(String::as_str);
    RateLine {
        name,
        // Said with the place, in whose line there is room.
        done: String::new(),
        place: parts.collect::<Vec<_>>().join(JoinText::Dot.words(language)),
        rate: evaluation.figure(row.rate()).map(figure_text).unwrap_or_default(),
    }
}

/// How many indicators there are: 37 项.
pub fn indicator_count(document: &Document, language: Language) -> String {
    LandingText::indicators(document.indicators.len() + document.station.len(), language)
}

/// How many items a link carries: 6 条; "" where it only says that nothing was raised, or has closing words. `None` where
/// it carries no words at all.
pub fn comments_in_short(document: &Document, language: Language) -> Option<String> {
    let said = document.comments.iter().filter(|of| of.nothing || !of.text.is_empty());
    let items = said.clone().filter(|of| !of.nothing && of.place.list != CommentList::Closing);
    said.clone().next()?;
    match items.count() {
        0 => Some(String::new()),
        count => Some(LandingText::said(count, language)),
    }
}

/// Person-months beside those that were agreed: 231 / 220 人次. `None` where nothing of it is filled in.
pub fn attendance_in_short(document: &Document, language: Language) -> Option<String> {
    if document.staffing == StaffingSheet::default() {
        return None;
    }
    let staffing = Staffing::of(&document.staffing_entries());
    let figure = |figure| staffing_text(figure, &staffing);
    let (actual, required) =
        (figure(StaffingFigure::Actual(Group::All)), figure(StaffingFigure::Required(Group::All)));
    let unit = StaffingText::PersonTimes.words(language);
    Some([actual.as_str(), " / ", &required, " ", unit].concat())
}

/// The assessed period, else the service year; "" where neither is known.
pub fn period_in_short(document: &Document, language: Language) -> String {
    use Particular as P;
    let periods = [[P::AssessedFrom, P::AssessedTo], [P::ServiceYearFrom, P::ServiceYearTo]];
    let is_known =
        |lines: &[P; 2]| lines.iter().any(|line| !document.particulars.text(*line).is_empty());
    let known = periods.into_iter().find(is_known);
    known.map(|lines| period(document, lines, language)).unwrap_or_default()
}

/// How many rates are below 100 %, with the sign of it: ▼ 8 处.
pub fn places_below(count: usize, language: Language) -> String {
    LandingText::places(count, language)
}
