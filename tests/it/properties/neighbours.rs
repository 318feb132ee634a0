//! Which input lies beside which.

use super::any_document::document;
use super::{cases, scheme};
use proptest::prelude::*;
use station_scorecard::document::{
    AreaPart, AttendanceField, Document, Field, Side, StaffingField, StationPart, WorkerField,
    example,
};
use station_scorecard::editor::{Direction, Lie, Next, neighbour, next_completed};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
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
        for lie in [Lie::AreasAcross, Lie::AreasDown] {
            for field in Field::all(&document, &scheme) {
                for (there, back) in THERE_AND_BACK {
                    let next = neighbour(field, there, lie, &document, &scheme);
                    let Some(next) = next else { continue };
                    prop_assert!(document.value(next, &scheme).is_some(), "{:?}", next);
                    let returned = neighbour(next, back, lie, &document, &scheme);
                    prop_assert_eq!(returned, Some(field), "{:?} from {:?}", there, field);
                }
            }
        }
    }
}

/// Every input reached by going on in one direction.
fn walk(
    from: Field,
    direction: Direction,
    lie: Lie,
    document: &Document,
) -> Result<Vec<Field>, String> {
    let scheme = scheme().map_err(|problem| problem.to_string())?;
    let next = |field: &Field| neighbour(*field, direction, lie, document, &scheme);
    // A way without end would be a fault, not a reason to wait.
    Ok(successors(Some(from), next).take(100).collect())
}

/// 片区1 and 片区2 with the fourteen indicators.
fn two_areas() -> Document {
    let mut document = Document::empty("片区1");
    document.areas.push(document.blank_area("片区2"));
    document
}

#[test]
fn indicators_lie_down_and_areas_across() -> crate::Checked {
    let (document, lie) = (two_areas(), Lie::AreasAcross);
    let cell = |area, at, side| Field::Entry(area, at, side);
    let row = [
        cell(0, 3, Side::Target),
        cell(0, 3, Side::Completed),
        cell(1, 3, Side::Target),
        cell(1, 3, Side::Completed),
    ];
    assert_eq!(walk(row[0], Direction::Right, lie, &document)?, row);
    let column: Vec<Field> = (0..14).map(|at| cell(1, at, Side::Target)).collect();
    assert_eq!(walk(column[0], Direction::Down, lie, &document)?, column);
    Ok(())
}

/// A month's column in the grid of 到岗, and the two lists on a worker's sheet.
#[test]
fn a_month_goes_from_the_totals_of_both_kinds_through_all_workers() -> crate::Checked {
    let (document, lie) = (example().ok_or("no example")?, Lie::AreasAcross);
    let months = document.assessed_months();
    let month = months[2];
    let presence = |at| StaffingField::Attendance(at, month, AttendanceField::Presence);
    let mut column = WorkerKind::ALL.map(|kind| StaffingField::SubtotalMonth(kind, month)).to_vec();
    column.extend((0..6).map(presence));
    let top = Field::Staffing(column[0]);
    let column: Vec<Field> = column.into_iter().map(Field::Staffing).collect();
    assert_eq!(walk(top, Direction::Down, lie, &document)?, column);
    let of = |at: usize, part| Field::Staffing(StaffingField::Attendance(4, months[at], part));
    let down = walk(of(9, AttendanceField::Wages), Direction::Down, lie, &document)?;
    assert_eq!(down, [9, 10].map(|at| of(at, AttendanceField::Wages)));
    let across = walk(of(9, AttendanceField::Insurance), Direction::Right, lie, &document)?;
    assert_eq!(
        across,
        [AttendanceField::Insurance, AttendanceField::Wages].map(|part| of(9, part))
    );
    let columns = WorkerField::ALL.map(|part| Field::Staffing(StaffingField::Worker(4, part)));
    assert_eq!(walk(columns[0], Direction::Down, lie, &document)?, columns);
    Ok(())
}
#[test]
fn turned_the_areas_lie_down_and_the_indicators_across() -> crate::Checked {
    let (document, lie) = (two_areas(), Lie::AreasDown);
    let pair = |at| [Field::Entry(1, at, Side::Target), Field::Entry(1, at, Side::Completed)];
    let row: Vec<Field> = (0..14).flat_map(pair).collect();
    assert_eq!(walk(row[0], Direction::Right, lie, &document)?, row);
    let column = [Field::Entry(0, 13, Side::Completed), Field::Entry(1, 13, Side::Completed)];
    assert_eq!(walk(column[0], Direction::Down, lie, &document)?, column);
    Ok(())
}

#[test]
fn lists_beside_the_table_have_rows_of_their_own() -> crate::Checked {
    let (document, lie) = (two_areas(), Lie::AreasAcross);
    let parts = [AreaPart::Name, AreaPart::SocialWorkers, AreaPart::Clients];
    let row = parts.map(|part| Field::Area(1, part));
    assert_eq!(walk(row[0], Direction::Right, lie, &document)?, row);
    let station =
        [Field::Station(2, StationPart::Target), Field::Station(2, StationPart::Completed)];
    assert_eq!(walk(station[0], Direction::Right, lie, &document)?, station);
    let scores = [0, 1, 2, 3].map(Field::Score);
    assert_eq!(walk(Field::Score(0), Direction::Down, lie, &document)?, scores);
    Ok(())
}

/// On a phone: indicator 2 has no agreement and is passed over; of the others 2 × 13 − 1 amounts are
/// blank, for 电访 is completed.
#[test]
fn next_leads_through_one_area_and_stops_at_its_end() {
    let mut document = two_areas();
    document.areas[1].entries[2].target = Quantity::NotAgreed;
    document.areas[1].entries[1].completed = Quantity::Amount(Decimal::whole(7));
    let completed = |at| Field::Entry(1, at, Side::Completed);
    let next = |field| next_completed(field, &document);
    assert_eq!(next(Field::Entry(1, 0, Side::Target)), Some(Next::To(completed(0))));
    assert_eq!(next(completed(0)), Some(Next::To(completed(1))));
    assert_eq!(next(completed(1)), Some(Next::To(completed(3))));
    assert_eq!(next(completed(13)), Some(Next::End { blank: 25 }));
    assert_eq!(next(Field::Score(0)), None);
    let last = document.station.len() - 1;
    let end = Field::Station(last, StationPart::Completed);
    assert_eq!(next(end), Some(Next::End { blank: 2 * document.station.len() }));
}
