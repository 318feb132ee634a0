//! 评估结果: the parties' scores in a table, the total and the grade.

use super::composer::{Composer, Sentence};
use crate::exchange::draft::{Block, Cell, CellKind, Look, Run, Table};
use crate::exchange::report::Report;
use crate::scoring::{Grading, Quantity};
use crate::texts::{Language, grading_note, official_words, points};

/// Said of a score that is not known.
const NOT_SCORED: &str = "尚未评分";

/// Said beside total and grade while they are somebody's estimate.
const ESTIMATED: &str = "（测算）";

/// The table, then total and grade in a line each.
pub(super) fn result(of: &mut Composer<'_>) {
    let report = Report::of(of.document, of.scheme);
    let scheme = of.scheme;
    let mut rows = vec![["评分方", "满分", "得分", "得分率"].map(head).to_vec()];
    for (at, given) in &report.parties {
        let Some(party) = scheme.parties.get(*at) else { continue };
        let mut row = vec![words(&party.name.zh_cn), number(party.cap.to_string())];
        match given {
            Some(given) => {
                let share = of.evaluation.parties.get(*at).and_then(|party| party.share);
                row.push(number(points(*given, scheme)));
                row.push(number(share.map(|share| share.to_string()).unwrap_or_default()));
            }
            None => row.push(Cell { columns: 2, ..number(NOT_SCORED.to_owned()) }),
        }
        rows.push(row);
    }
    for (name, given) in [("加分", report.bonus), ("扣分", report.deduction)] {
        if let Some(given) = given {
            rows.push(beside(name, given, |given| points(given, scheme)));
        }
    }
    of.block(Block::Table(Table {
        head_rows: 1,
        columns: vec![4_600, 1_600, 2_000, 1_800],
        size: 120,
        rows,
    }));
    let estimated = if report.announced.is_none() { ESTIMATED } else { "" };
    let outcome = &report.outcome;
    if outcome.is_settled() {
        let total = points(outcome.lowest, scheme);
        of.line(Look::Body, Sentence::of(format!("总分：{total}分{estimated}")));
        let name = |band: usize| {
            scheme.bands.get(band).map(|band| band.name.zh_cn.clone()).unwrap_or_default()
        };
        let grade = match outcome.lowest_grading {
            Grading::Band(band) => name(band),
            Grading::Overlap(one, other) => format!("{}和{}都符合", name(one), name(other)),
            Grading::Gap => "没有对应的等级".to_owned(),
        };
        of.line(Look::Body, Sentence::of(format!("等级：{grade}{estimated}")));
        if let Some(note) = grading_note(outcome, scheme, Language::ZhCn) {
            of.line(Look::Body, Sentence::of(note));
        }
    } else {
        open(of, &report);
    }
    of.line(Look::Body, Sentence::of(official_words(report.announced, Language::ZhCn)));
}

/// Who has not scored, and what is known meanwhile; no range.
fn open(of: &mut Composer<'_>, report: &Report) {
    let scheme = of.scheme;
    let unscored = report.parties.iter().filter(|(_, given)| given.is_none());
    let unscored = unscored.filter_map(|(at, _)| scheme.parties.get(*at));
    let names: Vec<&str> = unscored.map(|party| party.short_name.zh_cn.as_str()).collect();
    let mut total = format!("总分：{NOT_SCORED}（{}）", names.join("、"));
    if names.len() < report.parties.len() {
        let known = points(report.outcome.lowest, scheme);
        total.push_str(&format!("；已评各方合计{known}分{ESTIMATED}"));
    }
    of.line(Look::Body, Sentence::of(total));
    of.line(Look::Body, Sentence::of(format!("等级：{NOT_SCORED}")));
}

fn beside(
    name: &str,
    given: Quantity,
    points: impl Fn(crate::number::Decimal) -> String,
) -> Vec<Cell> {
    let given = given.amount().map_or_else(|| "/".to_owned(), points);
    vec![Cell { columns: 2, ..words(name) }, number(given), number(String::new())]
}

fn cell(kind: CellKind, text: String) -> Cell {
    let runs = if text.is_empty() { Vec::new() } else { vec![Run::Text(text)] };
    Cell { runs, kind, columns: 1, rows: 1 }
}

fn head(text: &str) -> Cell {
    cell(CellKind::Head, text.to_owned())
}

fn words(text: &str) -> Cell {
    cell(CellKind::Words, text.to_owned())
}

fn number(text: String) -> Cell {
    cell(CellKind::Number, text)
}
