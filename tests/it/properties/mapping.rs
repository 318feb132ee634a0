//! A table whose columns a person tells does what the same table does whose headings tell.

use super::any_document::single_numbers;
use super::exchanging::named;
use super::{cases, fail, scheme};
use crate::exchange::tables::emptied;
use proptest::prelude::*;
use station_scorecard::document::{
    AreaPart, Document, Field, Side, StaffingField, StationPart, WorkerField,
};
use station_scorecard::editor::{Allowed, Editor};
use station_scorecard::exchange::appendix::{
    Content, Head, OfWorker, Part, Printing, Table, tables,
};
use station_scorecard::exchange::paste::{
    Amount, CellRange, Holds, Ignored, Mapping, Preview, Rows, Why,
};
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::scoring::{Figure, Scheme};
use station_scorecard::texts::{Language, head_words, known_names};
use std::ops::Range;

/// What a cell of our own tables says of its rows and its column.
fn told(content: Content, document: &Document) -> Option<(Rows, Holds)> {
    let of_area = |holds| (Rows::Areas, holds);
    let specific = |at: usize| Rows::Station { overall: document.station[at].overall };
    let of_worker = |holds| (Rows::Workers, holds);
    Some(match content {
        Content::Input(field) => match field {
            Field::Area(_, AreaPart::Name) => of_area(Holds::Name),
            Field::Area(_, part) => of_area(Holds::Area(part)),
            Field::Entry(_, at, Side::Target) => of_area(Holds::OfArea(Amount::Target, at)),
            Field::Entry(_, at, Side::Completed) => of_area(Holds::OfArea(Amount::Completed, at)),
            Field::Station(at, StationPart::Name) => (specific(at), Holds::Name),
            Field::Station(at, StationPart::Unit) => (specific(at), Holds::Unit),
            Field::Station(at, StationPart::Target) => {
                (specific(at), Holds::OfStation(Amount::Target))
            }
            Field::Station(at, StationPart::Completed) => {
                (specific(at), Holds::OfStation(Amount::Completed))
            }
            Field::Staffing(StaffingField::Worker(_, WorkerField::Label)) => of_worker(Holds::Name),
            Field::Staffing(StaffingField::Worker(_, of)) => of_worker(Holds::Worker(of)),
            Field::Staffing(StaffingField::Attendance(_, month, part)) => {
                of_worker(Holds::Month(month, part))
            }
            _ => return None,
        },
        Content::Figure(Figure::AreaRate(_, at)) => of_area(Holds::OfArea(Amount::Rate, at)),
        Content::Figure(Figure::StationRate(at)) => (specific(at), Holds::OfStation(Amount::Rate)),
        Content::OfWorker(_, OfWorker::Number) => of_worker(Holds::Number),
        Content::OfWorker(_, OfWorker::PersonMonths) => of_worker(Holds::PersonMonths),
        Content::OfWorker(_, OfWorker::TwoYears) => of_worker(Holds::TwoYears),
        Content::Head(Head::OverallName(_)) => (Rows::Station { overall: true }, Holds::Name),
        Content::Head(Head::NumberName(_) | Head::FigureName(_)) => (Rows::Numbers, Holds::Name),
        _ => return None,
    })
}

/// The mappings of a table, one for each kind of rows that stand beside each other in it.
fn mappings(table: &Table, document: &Document) -> Vec<Mapping> {
    let places = table.places();
    let column = |column: usize| {
        let mut cells = places.iter().skip(table.head_rows).filter_map(|row| row[column]);
        let mut told = cells.by_ref().filter_map(|cell| told(cell.content, document));
        told.next()
    };
    let mut columns: Vec<(Rows, Vec<Holds>, Range<usize>)> = Vec::new();
    for at in 0..table.columns {
        let (rows, holds) = match (column(at), columns.last()) {
            (Some(told), _) => told,
            // The values beside the names of single numbers.
            (None, Some((Rows::Numbers, ..))) => (Rows::Numbers, Holds::Value),
            (None, last) => (last.map_or(Rows::Areas, |last| last.0), Holds::Nothing),
        };
        match columns.last_mut().filter(|last| last.0 == rows) {
            Some(last) => {
                last.1.push(holds);
                last.2.end = at + 1;
            }
            None => columns.push((rows, vec![holds], at..at + 1)),
        }
    }
    let rows = table.head_rows..table.rows.len();
    let mapping = |(of, columns, across): (Rows, Vec<Holds>, Range<usize>)| Mapping {
        range: CellRange { rows: rows.clone(), columns: across },
        rows: of,
        by_order: false,
        columns,
    };
    columns.into_iter().map(mapping).collect()
}

fn grid(table: &Table, document: &Document, scheme: &Scheme, language: Language) -> Option<Grid> {
    let words = |head| head_words(head, document, scheme, language);
    let text = csv::write(std::slice::from_ref(table), &Printing::new(document, scheme, &words));
    csv::read(&text).ok()
}

/// The cells below the headings that are left out, in their order.
fn left_out(preview: &Preview, mapping: &Mapping) -> Vec<(usize, usize, Why)> {
    let inside = |of: &&Ignored| {
        mapping.range.rows.contains(&of.row) && mapping.range.columns.contains(&of.column)
    };
    let cells = preview.ignored.iter().filter(inside);
    let mut cells: Vec<_> = cells.map(|of| (of.row, of.column, of.why)).collect();
    cells.sort_by_key(|(row, column, _)| (*row, *column));
    cells
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_mapped_table_does_what_a_recognised_one_does(
        document in single_numbers(),
        english in any::<bool>(),
        into_empty in any::<bool>(),
    ) {
        let scheme = scheme()?;
        let document = named(document);
        let language = if english { Language::En } else { Language::ZhCn };
        for part in [Part::Indicators, Part::Staffing] {
            // Only a damaged text gives a station without area indicators.
            if part == Part::Indicators && document.indicators.is_empty() {
                continue;
            }
            // Without workers the columns of theirs are told by headings alone.
            if part == Part::Staffing && document.staffing.workers.is_empty() {
                continue;
            }
            // Into an empty station, or into one that has everything already.
            let start = if into_empty { emptied(&document, part) } else { document.clone() };
            for table in tables(&document, part) {
                let Some(grid) = grid(&table, &document, &scheme, language) else { continue };
                let names = known_names(&start);
                let recognised = Preview::of(&grid, None, &start, &scheme, &names);
                let mut after = start.clone();
                let (mut changes, mut differing) = (0, Vec::new());
                for mapping in mappings(&table, &document) {
                    let names = known_names(&after);
                    let guess = Mapping::guess(&grid, mapping.range.clone(), None, &after, &names);
                    let mapped = Preview::mapped(&grid, &mapping, &after, &scheme, &names);
                    let Ok(mapped) = mapped else { continue };
                    prop_assert_eq!(&guess, &mapping);
                    prop_assert_eq!(&mapped.unrecognised, &[]);
                    prop_assert_eq!(left_out(&mapped, &mapping), left_out(&recognised, &mapping));
                    changes += mapped.changes.len();
                    differing.extend(mapped.differing);
                    after = mapped.after;
                }
                prop_assert_eq!(&after, &recognised.after);
                prop_assert_eq!(changes, recognised.changes.len());
                prop_assert_eq!(differing.len(), recognised.differing.len());
            }
        }
    }

    /// Whatever is mapped onto whatever: the preview tells what its one action does.
    #[test]
    fn an_action_does_what_a_mapping_says(
        document in single_numbers(),
        text in "([0-9/.%片区协议合计a,]{0,6}[,\n]){1,30}",
        corners in (0_usize..12, 0_usize..12, 0_usize..6, 0_usize..6),
        rows in 0_usize..5,
        by_order in any::<bool>(),
        choices in proptest::collection::vec(0_usize..60, 6),
    ) {
        let scheme = scheme()?;
        let Ok(grid) = csv::read(&text) else { return Ok(()) };
        let (top, below, left, beside) = corners;
        let range = CellRange { rows: top..top + below, columns: left..left + beside };
        let names = known_names(&document);
        let rows = Rows::ALL[rows];
        let all = Holds::all(rows, &document);
        let columns = choices.iter().take(beside).map(|at| all[at % all.len()]).collect();
        let mapping = Mapping { range: range.clone(), rows, by_order, columns };
        let _ = Mapping::guess(&grid, range, None, &document, &names);
        let first = CellRange::first(&grid, &document, &names);
        let corners = first.corners();
        prop_assert_eq!(CellRange::read(&corners[0], &corners[1], &grid), Ok(first));
        let Ok(preview) = Preview::mapped(&grid, &mapping, &document, &scheme, &names) else {
            return Ok(());
        };
        let mut editor = Editor::new(document.clone());
        if let Some(action) = preview.action() {
            prop_assert_eq!(editor.dispatch(action), Ok(()));
        }
        prop_assert_eq!(editor.document(), &preview.after);
        for change in &preview.changes {
            let allowed = Allowed::of(change.field, &preview.after, &scheme);
            let allowed = allowed.ok_or_else(|| fail("a change without an input"))?;
            prop_assert_eq!(allowed.check(&change.new), Ok(()));
        }
        while editor.undo().is_some() {}
        prop_assert_eq!(editor.document(), &document);
    }
}
