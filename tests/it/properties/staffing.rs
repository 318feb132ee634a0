//! Laws of the staffing figures, and of what fills and checks the table.

use super::any_document::{document, month};
use super::{cases, fail, scheme};
use proptest::prelude::*;
use station_scorecard::document::{Attendance, Document, Finding, StaffingField, WorkerFinding};
use station_scorecard::document::{Date, Field, Worker, example};
use station_scorecard::editor::{Editor, Fill, apply, quick_fill};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Group, Month, Quantity, Staffing, WorkerKind};

/// A quantity in hundredths, blank as nothing.
fn worth(quantity: Quantity) -> i64 {
    quantity.amount().map_or(0, Decimal::hundredths)
}

/// The person-months of a kind in a month, added up by hand from what was typed.
fn by_hand(document: &Document, kind: WorkerKind, month: Month) -> i64 {
    let workers = document.staffing.workers.iter().filter(|worker| worker.kind == kind);
    let single: i64 = workers.map(|worker| worth(worker.months.get(month).presence)).sum();
    single + worth(document.staffing.subtotal(kind).months.get(month))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn months_are_the_sums_of_workers_and_totals(document in document()) {
        let staffing = Staffing::of(&document.staffing_entries());
        for (at, month) in document.assessed_months().into_iter().enumerate() {
            let of = |group: Group| worth(staffing.group(group).months[at]);
            let certified = by_hand(&document, WorkerKind::Certified, month);
            let other = by_hand(&document, WorkerKind::NonCertified, month);
            prop_assert_eq!(of(Group::Certified), certified);
            prop_assert_eq!(of(Group::NonCertified), other);
            prop_assert_eq!(of(Group::All), certified + other);
        }
        let actual = |group: Group| worth(staffing.group(group).actual);
        prop_assert_eq!(actual(Group::All), actual(Group::Certified) + actual(Group::NonCertified));
        let count = |group: Group| worth(staffing.group(group).head_count);
        prop_assert_eq!(count(Group::All), count(Group::Certified) + count(Group::NonCertified));
        let levels: i64 = staffing.levels.into_iter().map(worth).sum();
        prop_assert!(levels <= count(Group::All), "a level is counted twice");
    }

    #[test]
    fn another_period_keeps_what_was_typed(document in document(), from in month(), to in month()) {
        let scheme = scheme()?;
        let day = |month: Month| Date::new(month.year(), month.month(), 1);
        let mut changed = document.clone();
        for (key, month) in [("assessed_from", from), ("assessed_to", to)] {
            let field = Field::from_hook(&format!("particulars/{key}"), &changed, &scheme);
            let field = field.ok_or_else(|| fail("no such input"))?;
            let value = station_scorecard::document::Value::Date(day(month));
            let action = station_scorecard::editor::Action::Set(field, value);
            prop_assert!(apply(&mut changed, action).is_ok());
        }
        prop_assert_eq!(changed.staffing, document.staffing);
    }

    #[test]
    fn a_fill_changes_only_its_months_and_one_undo_takes_it_back(
        document in document(),
        workers in 0_usize..4,
        first in 0_usize..14,
        length in 0_usize..14,
        fill in prop_oneof![
            Just(Fill::Presence(Decimal::from_hundredths(50))),
            Just(Fill::Paid),
            Just(Fill::MonthBefore),
            Just(Fill::Clear)
        ],
    ) {
        let months = document.assessed_months();
        let range = first.min(months.len())..(first + length).min(months.len());
        let filled: Vec<Month> = months[range.clone()].to_vec();
        let mut editor = Editor::new(document.clone());
        let action = quick_fill(&document, 0..workers, range, fill);
        prop_assert_eq!(editor.dispatch(action), Ok(()));
        for (at, worker) in document.staffing.workers.iter().enumerate() {
            let now = &editor.document().staffing.workers[at];
            for (month, attendance) in worker.months.iter() {
                if at >= workers || !filled.contains(month) {
                    prop_assert_eq!(now.months.get(*month), *attendance);
                }
            }
        }
        if editor.next_undo().is_some() {
            editor.undo();
        }
        prop_assert_eq!(editor.document(), &document);
        prop_assert!(editor.next_undo().is_none(), "one step");
    }
}

type Failure = Box<dyn std::error::Error>;

fn the_example() -> Result<Document, Failure> {
    example().ok_or_else(|| "the example does not read".into())
}

fn a_month(year: u16, month: u8) -> Result<Month, Failure> {
    Month::new(year, month).ok_or_else(|| "no such month".into())
}

fn filled(at: &Document, fill: Fill, from: usize) -> Result<Vec<Attendance>, Failure> {
    let mut document = at.clone();
    let months = document.assessed_months();
    let action = quick_fill(at, 0..1, from..months.len(), fill);
    apply(&mut document, action).map_err(|rejected| format!("{rejected:?}"))?;
    Ok(months.iter().map(|month| document.staffing.workers[0].months.get(*month)).collect())
}

#[test]
fn a_month_is_copied_on_to_all_that_follow() -> crate::Checked {
    let mut document = the_example()?;
    let months = document.assessed_months();
    let half = Attendance {
        presence: Quantity::Amount(Decimal::from_hundredths(50)),
        insurance: Some(true),
        wages: Some(false),
    };
    document.staffing.workers[0].months.replace(months[3], half);
    let copied = filled(&document, Fill::MonthBefore, 4)?;
    assert_eq!(copied[4..], vec![half; months.len() - 4]);
    assert_ne!(copied[2], half, "months before the range stay");
    Ok(())
}

#[test]
fn only_months_with_presence_are_marked_as_paid() -> crate::Checked {
    let mut document = the_example()?;
    let months = document.assessed_months();
    document.staffing.workers[0].months.replace(
        months[1],
        Attendance { presence: Quantity::Amount(Decimal::ZERO), ..Attendance::default() },
    );
    let paid = filled(&document, Fill::Paid, 0)?;
    assert_eq!((paid[0].insurance, paid[0].wages), (Some(true), Some(true)));
    assert_eq!((paid[1].insurance, paid[1].wages), (None, None));
    Ok(())
}

/// The findings of the example with one worker changed.
fn findings(change: impl FnOnce(&mut Worker, &[Month])) -> Result<Vec<Finding>, Failure> {
    let mut document = the_example()?;
    let months = document.assessed_months();
    change(&mut document.staffing.workers[0], &months);
    document.staffing.required_all = Quantity::Amount(Decimal::from_hundredths(1950));
    Ok(document.staffing_findings(&Staffing::of(&document.staffing_entries())))
}

#[test]
fn each_finding_names_its_month() -> crate::Checked {
    let may = a_month(2024, 5)?;
    let unpaid = findings(|worker, _| {
        let present = worker.months.get(may);
        let unpaid = Attendance { insurance: Some(false), wages: Some(false), ..present };
        worker.months.replace(may, unpaid);
    })?;
    let of_worker = |finding, month| Finding::Worker(0, finding, vec![month]);
    let not_insured = of_worker(WorkerFinding::NotInsured, may);
    assert_eq!(unpaid, vec![not_insured, of_worker(WorkerFinding::NotPaid, may)]);
    let ended = findings(|worker, _| worker.contract_to = Date::new(2024, 6, 1))?;
    let july = a_month(2024, 7)?;
    assert_eq!(ended, vec![of_worker(WorkerFinding::OutsideContract, july)]);
    // 20 are there in May 2024 of an agreed 19.5; without this one, 19.
    let absent = findings(|worker, _| {
        worker.months.replace(may, Attendance::default());
    })?;
    let below = Finding::BelowAgreed {
        group: Group::All,
        months: vec![(may, Decimal::whole(19))],
        agreed: Decimal::from_hundredths(1950),
    };
    assert_eq!(absent, vec![below]);
    Ok(())
}

#[test]
fn those_in_post_are_counted_only_where_everyone_is_listed() -> crate::Checked {
    let mut document = the_example()?;
    assert_eq!(document.staffing_entries().counted_continuous(), None);
    for kind in WorkerKind::ALL {
        *document.staffing.subtotal_mut(kind) = Default::default();
    }
    // 社工21 alone was there in all eleven months.
    assert_eq!(document.staffing_entries().counted_continuous(), Some(1));
    document.staffing.workers[0].months.replace(a_month(2024, 5)?, Attendance::default());
    assert_eq!(document.staffing_entries().counted_continuous(), None, "a month is blank");
    Ok(())
}

#[test]
fn months_are_addressed_by_their_number_in_the_period() -> crate::Checked {
    let document = the_example()?;
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let field = Field::from_hook("worker/2/month/3/presence", &document, &scheme);
    let november = a_month(2023, 11)?;
    let presence = station_scorecard::document::AttendanceField::Presence;
    assert_eq!(field, Some(Field::Staffing(StaffingField::Attendance(1, november, presence))));
    assert_eq!(Field::from_hook("worker/2/month/12/presence", &document, &scheme), None);
    Ok(())
}
