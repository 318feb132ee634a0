//! The workbook of a district: its stations, the rates with the sums and the median, the amounts they come from,
//! and the files that those came from.
//!
//! Every sheet of amounts and rates has the same rows and columns, so that a rate stands where its target and its
//! completed amount stand.

use super::indicator_formulas::rate;
use super::plan::{Face, Plan, Planned, at, quoted_sheet, range, sum};
use super::result_sheet::grades;
use crate::district::{Cell, Column, District};
use crate::exchange::appendix::{Printed, of_figure};
use crate::exchange::workbook::DistrictWord;
use crate::scoring::{Completion, FigureValue, IndicatorEntry, Quantity};

/// The rows: title, heads, the district, the median, then the stations.
const HEADS: usize = 1;
const WHOLE: usize = 2;
const MEDIAN: usize = 3;
const FIRST: usize = 4;

/// The words of the workbook.
pub(super) type Words<'a> = &'a dyn Fn(DistrictWord) -> String;

/// All sheets.
pub(super) fn plans(district: &District, words: Words<'_>, version: &str) -> Vec<Plan> {
    let book = Book { district, words };
    vec![
        book.stations(),
        book.rates(),
        book.amounts(DistrictWord::TargetSheet, |entry| entry.target),
        book.amounts(DistrictWord::CompletedSheet, |entry| entry.completed),
        book.sources(version),
    ]
}

struct Book<'a> {
    district: &'a District,
    words: Words<'a>,
}

impl Book<'_> {
    fn word(&self, word: DistrictWord) -> Printed {
        Printed::Text((self.words)(word))
    }

    fn head(&self, row: usize, column: usize, word: DistrictWord) -> Planned {
        Planned::new(row, column, self.word(word), Face::Head)
    }

    fn name(&self, row: usize, station: usize) -> Planned {
        self.head(row, 0, DistrictWord::NameOf(station))
    }

    /// The last row of the stations.
    const fn last(&self) -> usize {
        FIRST + self.district.rows.len().saturating_sub(1)
    }

    /// A sheet with a title over its columns.
    fn plan(&self, sheet: DistrictWord, mut cells: Vec<Planned>, columns: usize) -> Plan {
        let title = Planned::new(0, 0, self.word(sheet), Face::Title).over(columns.max(2));
        cells.insert(0, title);
        let mut widths = vec![12; columns.max(2)];
        if let Some(first) = widths.first_mut() {
            *first = 30;
        }
        Plan { name: (self.words)(sheet), cells, head_rows: HEADS + 1, widths }
    }

    /// Total, grade and the parties of every station.
    fn stations(&self) -> Plan {
        let scheme = &self.district.scheme;
        let first_party = 3;
        let after = first_party + scheme.parties.len();
        let mut cells = vec![
            self.head(HEADS, 0, DistrictWord::Station),
            self.head(HEADS, 1, DistrictWord::Total),
            self.head(HEADS, 2, DistrictWord::Grade),
        ];
        for party in 0..scheme.parties.len() {
            cells.push(self.head(HEADS, first_party + party, DistrictWord::Party(party)));
        }
        cells.push(self.head(HEADS, after, DistrictWord::Below));
        let notes: Vec<String> = (0..self.district.rows.len())
            .map(|number| (self.words)(DistrictWord::NoteOf(number)))
            .collect();
        // A column where a grade has to be said more of.
        let has_notes = notes.iter().any(|note| !note.is_empty());
        if has_notes {
            cells.push(self.head(HEADS, after + 1, DistrictWord::Note));
        }
        let face = Face::Points(scheme.rounding.decimals());
        for (number, of) in self.district.rows.iter().enumerate() {
            let row = HEADS + 1 + number;
            cells.push(self.name(row, number));
            let outcome = &of.evaluation.outcome;
            let settled = outcome.is_settled();
            let total = match settled {
                true => Printed::Number(outcome.lowest),
                false => self.word(DistrictWord::TotalOf(number)),
            };
            // A range is stated by no formula, nor is what bonus and deduction, which have no column, make of it.
            let plain = scheme.bonus.is_none() && scheme.deduction.is_none();
            let points = range((row, first_party), (row, after - 1));
            let formula = (settled && plain).then(|| format!("MAX(0,ROUND(SUM({points}),2))"));
            cells.push(Planned::new(row, 1, total, face).by(formula));
            let clear = settled && scheme.problems().is_empty();
            let band = |at: usize| (self.words)(DistrictWord::BandName(at));
            let formula = clear.then(|| grades(scheme, &band, &at(row, 1))).flatten();
            let grade = self.word(DistrictWord::GradeOf(number));
            cells.push(Planned::new(row, 2, grade, Face::Plain).by(formula));
            for (party, result) in of.evaluation.parties.iter().enumerate() {
                let points = result.points.map_or(Printed::Nothing, Printed::Number);
                cells.push(Planned::new(row, first_party + party, points, face));
            }
            let below = i64::try_from(of.evaluation.below_full()).unwrap_or(i64::MAX / 100);
            let below = Printed::Number(crate::number::Decimal::whole(below));
            cells.push(Planned::new(row, after, below, Face::Plain));
            if let Some(note) = notes.get(number).filter(|note| !note.is_empty()) {
                let note = Printed::Text(note.clone());
                cells.push(Planned::new(row, after + 1, note, Face::Plain));
            }
        }
        let columns = after + 1 + usize::from(has_notes);
        self.plan(DistrictWord::StationsSheet, cells, columns)
    }

    /// The heads of the indicators.
    fn heads(&self) -> Vec<Planned> {
        let columns = 0..self.district.columns.len();
        let heads = columns.map(|at| self.head(HEADS, at + 1, DistrictWord::Column(at)));
        let mut cells = vec![self.head(HEADS, 0, DistrictWord::Station)];
        cells.extend(heads);
        for number in 0..self.district.rows.len() {
            cells.push(self.name(FIRST + number, number));
        }
        cells
    }

    /// Stations × indicators: each rate, that of the sums, and the median.
    fn rates(&self) -> Plan {
        let sheet = |word| quoted_sheet(&(self.words)(word));
        let (targets, done) =
            (sheet(DistrictWord::TargetSheet), sheet(DistrictWord::CompletedSheet));
        let formula = |row: usize, column: usize| {
            let place = at(row, column);
            Some(rate(&format!("{targets}!{place}"), &format!("{done}!{place}")))
        };
        let printed = |of: Completion| of_figure(FigureValue::Completion(of));
        let mut cells = self.heads();
        cells.push(self.head(WHOLE, 0, DistrictWord::Whole));
        cells.push(self.head(MEDIAN, 0, DistrictWord::Median));
        for (number, column) in self.district.columns.iter().enumerate() {
            let place = number + 1;
            let whole = Planned::new(WHOLE, place, printed(column.sum.completion), Face::Percent);
            cells.push(whole.by(formula(WHOLE, place)));
            let all = range((FIRST, place), (self.last(), place));
            let middle = format!("IF(COUNT({all})=0,\"\",ROUND(MEDIAN({all}),4))");
            let median = column.median.map_or(Printed::Nothing, |of| Printed::Percent(of.percent));
            cells.push(Planned::new(MEDIAN, place, median, Face::Percent).by(Some(middle)));
            for (row, cell) in cells_of(column) {
                let shown = Planned::new(row, place, printed(cell.completion), Face::Percent);
                cells.push(shown.by(formula(row, place)));
            }
        }
        self.plan(DistrictWord::RatesSheet, cells, self.district.columns.len() + 1)
    }

    /// One side of every indicator, with its sum.
    fn amounts(&self, sheet: DistrictWord, of: fn(&IndicatorEntry) -> Quantity) -> Plan {
        let printed = |of: Quantity| of_figure(FigureValue::Sum(of));
        let mut cells = self.heads();
        cells.push(self.head(WHOLE, 0, DistrictWord::Whole));
        for (number, column) in self.district.columns.iter().enumerate() {
            let place = number + 1;
            let formula = sum(&range((FIRST, place), (self.last(), place)));
            let whole = Planned::new(WHOLE, place, printed(of(&column.sum.entry)), Face::Plain);
            cells.push(whole.by(Some(formula)));
            for (row, cell) in cells_of(column) {
                cells.push(Planned::new(row, place, printed(of(&cell.entry)), Face::Plain));
            }
        }
        self.plan(sheet, cells, self.district.columns.len() + 1)
    }

    /// Which file each station came from, the scheme, the period, the version.
    fn sources(&self, version: &str) -> Plan {
        let mut cells = vec![
            self.head(HEADS, 0, DistrictWord::Station),
            self.head(HEADS, 1, DistrictWord::File),
        ];
        let mut row = HEADS + 1;
        for number in 0..self.district.rows.len() {
            cells.push(self.name(row, number));
            let file = self.word(DistrictWord::FileOf(number));
            cells.push(Planned::new(row, 1, file, Face::Plain));
            row += 1;
        }
        for (name, says) in [
            (DistrictWord::Scheme, self.word(DistrictWord::SchemeText)),
            (DistrictWord::Period, self.word(DistrictWord::PeriodText)),
            (DistrictWord::Version, Printed::Text(version.to_owned())),
        ] {
            cells.push(self.head(row, 0, name));
            cells.push(Planned::new(row, 1, says, Face::Plain));
            row += 1;
        }
        for note in [DistrictWord::SumNote, DistrictWord::Official] {
            cells.push(Planned::new(row, 0, self.word(note), Face::Note).over(2));
            row += 1;
        }
        let mut plan = self.plan(DistrictWord::SourceSheet, cells, 2);
        plan.widths = vec![34, 60];
        plan
    }
}

/// The cells of the stations that have the indicator, each with its row.
fn cells_of(column: &Column) -> impl Iterator<Item = (usize, &Cell)> {
    let cells = column.cells.iter().enumerate();
    cells.filter_map(|(at, cell)| Some((FIRST + at, cell.as_ref()?)))
}
