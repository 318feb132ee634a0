//! Laws of the figures, which need no oracle.

use super::any_document::{CAPS, document, entry, quantity};
use super::{cases, scheme};
use proptest::prelude::*;
use station_scorecard::document::{Agreements, Document, Limits, Particular, Value};
use station_scorecard::number::{Decimal, Percent, Rounding};
use station_scorecard::scoring::{
    Completion, Evaluation, IndicatorEntry, Months, PartyScore, Quantity, Scheme, ScoreMode,
    evaluate,
};
use std::cmp::Ordering;

fn amount(hundredths: i64) -> Quantity {
    Quantity::Amount(Decimal::from_hundredths(hundredths))
}

/// The rate of hundredths done of hundredths agreed, whether it is reached, and its pace.
fn rate(done: i64, agreed: i64) -> Option<(Percent, bool, Option<Ordering>)> {
    let entry = IndicatorEntry { target: amount(agreed), completed: amount(done) };
    match entry.completion(Months::new(11, 12)) {
        Completion::Rate { percent, reached, pace } => Some((percent, reached, pace)),
        Completion::ToFill | Completion::NotAgreed | Completion::Extra(_) => None,
    }
}

fn evaluated(document: &Document, scheme: &Scheme) -> Evaluation {
    evaluate(scheme, &document.entries(scheme))
}

/// The sum of the amounts among some cells, counted apart from the engine.
fn added(cells: impl Iterator<Item = Quantity>) -> Option<i64> {
    let amounts: Vec<i64> = cells.filter_map(Quantity::amount).map(Decimal::hundredths).collect();
    (!amounts.is_empty()).then(|| amounts.iter().sum())
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn more_completed_never_lowers_a_rate_and_more_agreed_never_raises_it(
        agreed in prop_oneof![1_i64..500, 1_i64..=999_999_999],
        done in prop_oneof![0_i64..500, 0_i64..=999_999_999],
        more in prop_oneof![0_i64..3, 0_i64..1_000_000],
    ) {
        prop_assert!(rate(done, agreed).is_some());
        prop_assert!(rate(done + more, agreed) >= rate(done, agreed));
        prop_assert!(rate(done, agreed + more) <= rate(done, agreed));
    }

    #[test]
    fn a_rate_is_reached_exactly_when_as_much_is_done_as_agreed(
        agreed in 1_i64..=999_999_999,
        off in -2_i64..3,
    ) {
        let done = (agreed + off).max(0);
        let reached = rate(done, agreed).map(|(_, reached, _)| reached);
        prop_assert_eq!(reached, Some(done >= agreed));
    }

    #[test]
    fn what_has_no_rate_yet_is_counted_as_to_fill_and_nothing_else_is(entry in entry()) {
        let waiting = entry.completion(None) == Completion::ToFill;
        prop_assert_eq!(entry.still_to_fill() > 0, waiting);
    }

    #[test]
    fn filling_in_a_blank_leaves_one_less_to_fill(entry in entry(), typed in quantity()) {
        prop_assume!(!typed.is_blank() && typed.amount() != Some(Decimal::ZERO));
        let asked_for = !matches!(entry.target, Quantity::NotAgreed) && entry.target != amount(0);
        if entry.completed.is_blank() && asked_for {
            let filled = IndicatorEntry { completed: typed, ..entry };
            prop_assert_eq!(filled.still_to_fill() + 1, entry.still_to_fill());
        }
        if entry.target.is_blank() && typed != Quantity::NotAgreed {
            let filled = IndicatorEntry { target: typed, ..entry };
            prop_assert_eq!(filled.still_to_fill() + 1, entry.still_to_fill());
        }
    }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_sum_of_a_column_is_the_sum_of_its_cells(document in document()) {
        let scheme = scheme()?;
        let evaluation = evaluated(&document, &scheme);
        prop_assert_eq!(evaluation.columns.len(), document.indicators.len());
        for (at, column) in evaluation.columns.iter().enumerate() {
            let entries = || document.areas.iter().filter_map(|area| area.entries.get(at));
            let completed = added(entries().map(|entry| entry.completed));
            let target = added(entries().map(|entry| entry.target));
            let slashes = entries().any(|entry| entry.target == Quantity::NotAgreed);
            let target = target.or(slashes.then_some(0));
            prop_assert_eq!(column.completed.amount().map(Decimal::hundredths), completed);
            prop_assert_eq!(column.target.amount().map(Decimal::hundredths), target);
        }
    }

    #[test]
    fn the_order_of_the_areas_does_not_matter_to_the_total_row(document in document()) {
        let scheme = scheme()?;
        let mut reversed = document.clone();
        reversed.areas.reverse();
        let (one, other) = (evaluated(&document, &scheme), evaluated(&reversed, &scheme));
        prop_assert_eq!(one.columns, other.columns);
        prop_assert_eq!(one.sums, other.sums);
        prop_assert_eq!(one.still_to_fill, other.still_to_fill);
    }

    #[test]
    fn a_cell_has_the_rate_of_its_entry(document in document()) {
        // The pace of a target that changed is not that of its entry: the oracle has it.
        let document = Document { agreements: Agreements::default(), ..document };
        let scheme = scheme()?;
        let evaluation = evaluated(&document, &scheme);
        let months = document.particulars.months();
        for (row, area) in document.areas.iter().enumerate() {
            for (at, entry) in area.entries.iter().enumerate() {
                prop_assert_eq!(evaluation.cell(row, at), Some(entry.completion(months)));
            }
            prop_assert_eq!(evaluation.cell(row, area.entries.len()), None);
        }
        prop_assert_eq!(evaluation.cell(document.areas.len(), 0), None);
    }
}

/// every hundredth of every cap, there and back.
#[test]
fn switching_to_raw_marks_keeps_the_points_and_switching_back_what_was_typed() {
    for (party, cap) in CAPS {
        let cap = Decimal::from_hundredths(cap);
        for hundredths in 0..=cap.hundredths() {
            let points = Decimal::from_hundredths(hundredths);
            let typed = PartyScore { points: Some(points), ..PartyScore::default() };
            let switched = typed.switched(ScoreMode::RawMark, cap, Rounding::PRINTED);
            let mark = switched.raw_mark.unwrap_or(Decimal::ZERO);
            assert_eq!(switched.mode, ScoreMode::RawMark);
            assert!(mark <= PartyScore::FULL_MARK, "{party} {points} as {mark}");
            assert_eq!(switched.counted(cap, Rounding::PRINTED), Some(points), "{party} {mark}");
            let back = switched.switched(ScoreMode::Points, cap, Rounding::PRINTED);
            assert_eq!((back.mode, back.points), (ScoreMode::Points, Some(points)), "{party}");
        }
    }
}

/// every raw mark under every cap, there and back.
#[test]
fn switching_to_points_keeps_them_and_switching_back_the_mark() {
    for (party, cap) in CAPS {
        let cap = Decimal::from_hundredths(cap);
        for hundredths in 0..=10_000 {
            let mark = Decimal::from_hundredths(hundredths);
            let mode = ScoreMode::RawMark;
            let typed = PartyScore { mode, points: None, raw_mark: Some(mark) };
            let counted = typed.counted(cap, Rounding::PRINTED);
            let switched = typed.switched(ScoreMode::Points, cap, Rounding::PRINTED);
            assert_eq!(switched.counted(cap, Rounding::PRINTED), counted, "{party} {mark}");
            let back = switched.switched(mode, cap, Rounding::PRINTED);
            assert_eq!(back.raw_mark, Some(mark), "{party}: the mark typed comes back");
        }
    }
}

#[test]
fn switching_an_unscored_party_leaves_it_unscored() {
    let cap = Decimal::whole(55);
    let stale = PartyScore { raw_mark: Some(Decimal::whole(90)), ..PartyScore::default() };
    let switched = stale.switched(ScoreMode::RawMark, cap, Rounding::PRINTED);
    assert_eq!(switched.counted(cap, Rounding::PRINTED), None, "an old mark does not come back");
}

/// 500 areas that each did the most against 0.01 agreed by one of them.
/// 500 × 9,999,999.99 = 4,999,999,995, and ÷ 0.01 it is 499,999,999,500, hundredfold in percent.
#[test]
fn the_largest_sum_of_all_still_has_its_exact_rate() -> crate::Checked {
    let scheme = scheme().map_err(|problem| problem.to_string())?;
    let mut document = Document::empty("片区1");
    document.areas = vec![document.areas[0].clone(); Limits::AREAS];
    for area in &mut document.areas {
        area.entries[0].completed = Quantity::Amount(Quantity::LARGEST);
    }
    document.areas[7].entries[0].target = amount(1);
    for line in [Particular::AssessedMonths, Particular::ServiceYearMonths] {
        document.particulars.replace(line, Value::Quantity(amount(6_000)));
    }
    let column = evaluated(&document, &scheme).columns[0];
    assert_eq!(column.completed.text(), "4999999995");
    let Completion::Rate { percent, pace, .. } = column.completion else {
        return Err(format!("no rate: {column:?}").into());
    };
    assert_eq!(percent.to_string(), "49999999950000.00%");
    assert_eq!(pace, Some(Ordering::Greater));
    Ok(())
}
