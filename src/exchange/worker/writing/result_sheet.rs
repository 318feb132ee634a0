//! The sheet 评估结果: parties, total, grade, under which scheme.

use super::plan::{Face, Plan, Planned, at, quoted, range};
use crate::document::{Document, Particular};
use crate::exchange::appendix::Printed;
use crate::exchange::report::Report;
use crate::exchange::workbook::{BookWord, BookWords};
use crate::number::Decimal;
use crate::scoring::{Bound, Outcome, Quantity, Scheme, evaluate};
use std::cmp::Ordering;

/// The columns: a party, its cap, its points, their share.
const COLUMNS: usize = 4;

/// A text within a formula may not be longer.
const LONGEST_TEXT: usize = 255;

/// The sheet.
pub(super) fn plan(
    document: &Document,
    scheme: &Scheme,
    words: BookWords<'_>,
    version: &str,
) -> Plan {
    let report = Report::of(document, scheme);
    let mut sheet = ResultSheet { words, scheme, cells: Vec::new(), row: 0 };
    sheet
        .cells
        .push(Planned::new(0, 0, sheet.word(BookWord::ResultTitle), Face::Title).over(COLUMNS));
    sheet.row = 1;
    sheet.line(BookWord::Station, Printed::Text(document.particulars.text(Particular::Station)));
    let days = sheet.word(BookWord::PeriodDays);
    sheet.line(BookWord::Period, days);
    sheet.parties(document, &report);
    sheet.grade(&report.outcome);
    sheet.line(BookWord::Scheme, sheet.word(BookWord::SchemeText));
    for basis in &scheme.basis {
        sheet.line(BookWord::Basis, Printed::Text(basis.clone()));
    }
    sheet.line(BookWord::Version, Printed::Text(version.to_owned()));
    let note = Planned::new(sheet.row, 0, sheet.word(BookWord::Official), Face::Note);
    sheet.cells.push(note.over(COLUMNS));
    let name = (words.others)(BookWord::ResultSheet);
    Plan { name, cells: sheet.cells, head_rows: 1, widths: vec![34, 14, 14, 14] }
}

struct ResultSheet<'a> {
    words: BookWords<'a>,
    scheme: &'a Scheme,
    cells: Vec<Planned>,
    /// The next row.
    row: usize,
}

impl ResultSheet<'_> {
    fn word(&self, word: BookWord) -> Printed {
        Printed::Text((self.words.others)(word))
    }

    /// A name and what it says.
    fn line(&mut self, name: BookWord, says: Printed) {
        self.cells.push(Planned::new(self.row, 0, self.word(name), Face::Head));
        self.cells.push(Planned::new(self.row, 1, says, Face::Plain).over(COLUMNS - 1));
        self.row += 1;
    }

    fn points(&self) -> Face {
        Face::Points(self.scheme.rounding.decimals())
    }

    fn put(&mut self, column: usize, printed: Printed, face: Face) {
        self.cells.push(Planned::new(self.row, column, printed, face));
    }

    fn parties(&mut self, document: &Document, report: &Report) {
        let heads = [BookWord::Party, BookWord::Cap, BookWord::Points, BookWord::Share];
        for (column, head) in heads.into_iter().enumerate() {
            self.put(column, self.word(head), Face::Head);
        }
        self.row += 1;
        let evaluation = evaluate(self.scheme, &document.entries(self.scheme));
        let first = self.row;
        for (party, points) in &report.parties {
            let Some(result) = evaluation.parties.get(*party) else { continue };
            let (cap, given) = (at(self.row, 1), at(self.row, 2));
            self.put(0, self.word(BookWord::PartyName(*party)), Face::Head);
            self.put(1, Printed::Number(result.cap), Face::Plain);
            self.put(2, points.map_or(Printed::Nothing, Printed::Number), self.points());
            let share = result.share.map_or(Printed::Nothing, Printed::Percent);
            let formula = format!("IF({given}=\"\",\"\",ROUND({given}/{cap},4))");
            self.cells.push(Planned::new(self.row, 3, share, Face::Percent).by(Some(formula)));
            self.row += 1;
        }
        let last = self.row.saturating_sub(1);
        let bonus = self.beside(BookWord::Bonus, report.bonus);
        let deduction = self.beside(BookWord::Deduction, report.deduction);
        let mut total = format!("SUM({})", range((first, 2), (last, 2)));
        bonus.into_iter().for_each(|place| total.push_str(&format!("+N({place})")));
        deduction.into_iter().for_each(|place| total.push_str(&format!("-N({place})")));
        self.total(&report.outcome, &total, &range((first, 1), (last, 1)));
    }

    /// A row of bonus or deduction, and the cell of its points.
    fn beside(&mut self, name: BookWord, given: Option<Quantity>) -> Option<String> {
        let given = given?;
        self.put(0, self.word(name), Face::Head);
        self.put(1, Printed::Nothing, Face::Plain);
        self.put(2, given.amount().map_or(Printed::Nothing, Printed::Number), self.points());
        self.put(3, Printed::Nothing, Face::Plain);
        self.row += 1;
        Some(at(self.row - 1, 2))
    }

    /// While a party is unknown the total is a range, which no formula states.
    fn total(&mut self, outcome: &Outcome, points: &str, caps: &str) {
        self.put(0, self.word(BookWord::Total), Face::Head);
        let full = Planned::new(self.row, 1, Printed::Number(self.scheme.full_score), Face::Plain);
        let whole: Decimal = self.scheme.parties.iter().map(|party| party.cap).sum();
        let formula = (whole == self.scheme.full_score).then(|| format!("SUM({caps})"));
        self.cells.push(full.by(formula));
        let settled = outcome.is_settled();
        let total = match settled {
            true => Printed::Number(outcome.lowest),
            false => self.word(BookWord::TotalText),
        };
        let formula = settled.then(|| format!("MAX(0,ROUND({points},2))"));
        self.cells.push(Planned::new(self.row, 2, total, self.points()).by(formula));
        self.put(3, Printed::Nothing, Face::Plain);
        self.row += 1;
    }

    /// Follows the total above it, where every party has scored and every total has one grade.
    fn grade(&mut self, outcome: &Outcome) {
        let text = (self.words.others)(BookWord::GradeText);
        let total = at(self.row.saturating_sub(1), 2);
        let clear = outcome.is_settled() && self.scheme.problems().is_empty();
        let name = |at: usize| (self.words.others)(BookWord::BandName(at));
        let formula = clear.then(|| grades(self.scheme, &name, &total)).flatten();
        self.put(0, self.word(BookWord::Grade), Face::Head);
        let grade = Planned::new(self.row, 1, Printed::Text(text), Face::Plain);
        self.cells.push(grade.over(COLUMNS - 1).by(formula));
        self.row += 1;
    }
}

/// The grade of the total in a place, by the bands; `None` where a name is too long for a formula.
pub(super) fn grades(
    scheme: &Scheme,
    name: &dyn Fn(usize) -> String,
    total: &str,
) -> Option<String> {
    let mut formula = quoted("—");
    for (at, band) in scheme.bands.iter().enumerate().rev() {
        let name = name(at);
        if name.chars().count() > LONGEST_TEXT {
            return None;
        }
        let ends = [(band.lower, Ordering::Greater), (band.upper, Ordering::Less)];
        let mut holds: Vec<String> = Vec::new();
        for (end, side) in ends {
            holds.extend(end.map(|end| format!("{total}{}{}", sign(end, side), end.value)));
        }
        let holds = if holds.is_empty() { "TRUE".to_owned() } else { holds.join(",") };
        formula = format!("IF(AND({holds}),{},{formula})", quoted(&name));
    }
    Some(formula)
}

const fn sign(end: Bound, side: Ordering) -> &'static str {
    match (side, end.inclusive) {
        (Ordering::Less, true) => "<=",
        (Ordering::Less, false) => "<",
        (_, true) => ">=",
        (_, false) => ">",
    }
}
