//! Which input lies beside which.

use super::any_document::document;
use super::{cases, scheme};
use proptest::prelude::*;
use station_scorecard::document::{
    AreaPart, AttendanceField, Document, Field, Side, StaffingField, StationPart, WorkerField,
    example,
};
use station_scorecard::editor::{Direction, neighbour};
use station_scorecard::scoring::WorkerKind;
use std::iter::successors;

const THERE_AND_BACK: [(Direction, Direction); 4] = [
    (Direction::Up, Direction::Down),
    (Direction::Down, Direction::Up),
    (Direction::Left, Direction::Right),
    (Direction::Right, Direction::Left),
];

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn one_step_leads_to_an_input_that_is_there_and_the_opposite_step_back(document in document()) {
        let scheme = scheme()?;
        for field in Field::all(&document, &scheme) {
            for (there, back) in THERE_AND_BACK {
                let Some(next) = neighbour(field, there, &document, &scheme) else { continue };
                prop_assert!(document.value(next, &scheme).is_some(), "{:?}", next);
                let returned = neighbour(next, back, &document, &scheme);
                prop_assert_eq!(returned, Some(field), "{:?} from {:?}", there, field);
            }
        }
    }
}

/// Every input reached by going on in one direction.
fn walk(from: Field, direction: Direction, document: &Document) -> Result<Vec<Field>, String> {
    let scheme = scheme().map_err(|problem| problem.to_string())?;
    let next = |field: &Field| neighbour(*field, direction, document, &scheme);
    // A way without end would be a fault, not a reason to wait.
    Ok(successors(Some(from), next).take(100).collect())
}

#[test]
fn a_row_goes_from_its_name_through_all_its_cells() -> crate::Checked {
    let mut document = Document::empty("片区1");
    document.areas.push(document.blank_area("片区2"));
    let parts = [AreaPart::Name, AreaPart::SocialWorkers, AreaPart::Clients];
    let mut row = parts.map(|part| Field::Area(1, part)).to_vec();
    for at in 0..14 {
        row.extend([Field::Entry(1, at, Side::Target), Field::Entry(1, at, Side::Completed)]);
    }
    assert_eq!(walk(Field::Area(1, AreaPart::Name), Direction::Right, &document)?, row);
    let column = [Field::Entry(0, 13, Side::Completed), Field::Entry(1, 13, Side::Completed)];
    assert_eq!(walk(Field::Entry(0, 13, Side::Completed), Direction::Down, &document)?, column);
    let station =
        [Field::Station(2, StationPart::Target), Field::Station(2, StationPart::Completed)];
    assert_eq!(walk(Field::Station(2, StationPart::Target), Direction::Right, &document)?, station);
    assert_eq!(walk(Field::Score(0), Direction::Down, &document)?, [0, 1, 2, 3].map(Field::Score));
    Ok(())
}

/// A month's column in the grid of 到岗, and the two lists on a worker's sheet.
#[test]
fn a_month_goes_from_the_totals_of_both_kinds_through_all_workers() -> crate::Checked {
    let document = example().ok_or("no example")?;
    let months = document.assessed_months();
    let month = months[2];
    let presence = |at| StaffingField::Attendance(at, month, AttendanceField::Presence);
    let mut column = WorkerKind::ALL.map(|kind| StaffingField::SubtotalMonth(kind, month)).to_vec();
    column.extend((0..6).map(presence));
    let top = Field::Staffing(column[0]);
    let column: Vec<Field> = column.into_iter().map(Field::Staffing).collect();
    assert_eq!(walk(top, Direction::Down, &document)?, column);
    let of = |at: usize, part| Field::Staffing(StaffingField::Attendance(4, months[at], part));
    let down = walk(of(9, AttendanceField::Wages), Direction::Down, &document)?;
    assert_eq!(down, [9, 10].map(|at| of(at, AttendanceField::Wages)));
    let across = walk(of(9, AttendanceField::Insurance), Direction::Right, &document)?;
    assert_eq!(
        across,
        [AttendanceField::Insurance, AttendanceField::Wages].map(|part| of(9, part))
    );
    let columns = WorkerField::ALL.map(|part| Field::Staffing(StaffingField::Worker(4, part)));
    assert_eq!(walk(columns[0], Direction::Down, &document)?, columns);
    Ok(())
}
