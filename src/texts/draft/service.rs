//! 服务指标完成情况 and the areas, in sentences.

use super::comments;
use super::composer::{Composer, Sentence};
use crate::document::{Document, Field, Side};
use crate::exchange::draft::{Blank, Look};
use crate::exchange::report::{Achieved, Report, sentences_of};
use crate::scoring::{Completion, Quantity};
use crate::texts::{Language, report_station, sentence_words};

/// The whole station, and what its figures rest on.
pub(super) fn indicators(of: &mut Composer<'_>) {
    let document = of.document;
    let report = Report::of(document, of.scheme);
    let done: String = report
        .sentences
        .iter()
        .map(|sentence| sentence_words(sentence, document, Language::ZhCn))
        .collect();
    let mut sentence = Sentence::of(done);
    if let Some(blank) = amounts(document) {
        sentence.push("还有没有填的协议量或完成量：");
        of.leave(&mut sentence, blank);
        sentence.push("。");
    }
    of.line(Look::Body, sentence);
    for text in report_station(&report, document, Language::ZhCn) {
        of.line(Look::Body, Sentence::of(text));
    }
    of.line(Look::Body, Sentence::of("以上数据由社工站提供，各片区的数见附件1。"));
}

/// The blank targets and completed amounts of the tables: how many, and the first.
pub(super) fn amounts(document: &Document) -> Option<Blank> {
    let mut blank = Vec::new();
    for (row, area) in document.areas.iter().enumerate() {
        for (at, entry) in area.entries.iter().enumerate() {
            let sides = [(Side::Target, entry.target), (Side::Completed, entry.completed)];
            for (side, amount) in sides {
                if is_lacking(side, entry.target, amount) {
                    blank.push(Field::Entry(row, at, side));
                }
            }
        }
    }
    for (at, indicator) in document.station.iter().enumerate() {
        let entry = indicator.entry;
        for (side, amount) in [(Side::Target, entry.target), (Side::Completed, entry.completed)] {
            if is_lacking(side, entry.target, amount) {
                blank.push(Field::Station(at, side.into()));
            }
        }
    }
    blank.first().map(|first| Blank::Amounts(blank.len(), *first))
}

/// Whether a cell still has to be filled: what was done is not asked for where nothing was agreed.
pub(super) fn is_lacking(side: Side, target: Quantity, amount: Quantity) -> bool {
    let agreed = target.is_blank() || target.amount().is_some_and(|of| of.hundredths() > 0);
    amount.is_blank() && (side == Side::Target || agreed)
}

/// Each area under a point of its own.
pub(super) fn areas(of: &mut Composer<'_>) {
    let document = of.document;
    for (at, area) in document.areas.iter().enumerate() {
        let name = if area.name.is_empty() { "片区" } else { &area.name };
        of.point(name);
        let achieved = |indicator: usize| {
            let entry = area.entries.get(indicator)?;
            let Completion::Rate { percent, .. } = of.evaluation.cell(at, indicator)? else {
                return None;
            };
            Some(Achieved { indicator, completed: entry.completed.amount()?, rate: percent })
        };
        let done: String = sentences_of(document, achieved)
            .iter()
            .map(|sentence| sentence_words(sentence, document, Language::ZhCn))
            .collect();
        let done =
            if done.is_empty() { "还没有可以计算的完成率。".to_owned() } else { done };
        of.line(Look::Body, Sentence::of(done));
        if let Some(short) = below(of, at) {
            of.line(Look::Body, Sentence::of(short));
        }
        comments::of_area(of, at);
    }
}

/// The indicators of an area that are below what was agreed.
fn below(of: &Composer<'_>, area: usize) -> Option<String> {
    let named = |at: usize| {
        let Completion::Rate { percent, reached: false, .. } = of.evaluation.cell(area, at)? else {
            return None;
        };
        let indicator = of.document.indicators.get(at)?;
        Some(format!("{}{}（{percent}）", indicator.group, indicator.name))
    };
    let short: Vec<String> = (0..of.document.indicators.len()).filter_map(named).collect();
    (!short.is_empty()).then(|| format!("没有达到协议量的：{}。", short.join("、")))
}
