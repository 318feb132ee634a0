//! What is said of a band table against what it does to each total.

use super::{cases, fail};
use crate::made_scheme::scheme;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Grading, SchemeProblem};
use std::collections::BTreeSet;

/// Band tables, best first, whose neighbours meet, miss or overlap by a step or two. Ends are
/// counted in tenths.
fn tables() -> impl Strategy<Value = Vec<(String, String)>> {
    let seams = btree_set(5_i64..995, 1..6).prop_filter("bands with room in them", |ends| {
        ends.iter().zip(ends.iter().skip(1)).all(|(low, high)| high - low > 8)
    });
    seams.prop_flat_map(|ends| {
        let shifts = vec((-2_i64..=2, any::<bool>(), any::<bool>()), ends.len());
        (Just(ends), shifts, any::<bool>(), any::<bool>()).prop_map(
            |(ends, shifts, top, bottom)| {
                let mut lower = Vec::new();
                let mut upper = vec![if top { "99.9]".to_owned() } else { String::new() }];
                for (end, (shift, includes, other_includes)) in ends.iter().rev().zip(shifts) {
                    lower.push(format!("{}{}", if includes { "[" } else { "(" }, tenths(*end)));
                    let below = if other_includes { "]" } else { ")" };
                    upper.push(format!("{}{below}", tenths(end + shift)));
                }
                lower.push(if bottom { "[0.1".to_owned() } else { String::new() });
                lower.into_iter().zip(upper).collect()
            },
        )
    })
}

fn tenths(number: i64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_fault_is_told_exactly_where_a_total_has_no_band_or_two(table in tables()) {
        let bands: Vec<_> =
            table.iter().map(|(low, high)| ("band", low.as_str(), high.as_str())).collect();
        let scheme = scheme("100", 1, &["100"], &bands).map_err(fail)?;
        let [mut gaps, mut overlaps] = [BTreeSet::new(), BTreeSet::new()];
        for tenths in 0..=1_000 {
            match scheme.grading_of_points(Decimal::from_hundredths(tenths * 10)) {
                Grading::Band(_) => continue,
                Grading::Gap => gaps.insert(tenths),
                Grading::Overlap(..) => overlaps.insert(tenths),
            };
        }
        let [mut told_gaps, mut told_overlaps] = [BTreeSet::new(), BTreeSet::new()];
        for problem in scheme.problems() {
            let range = |first: Decimal, last: Decimal| {
                first.hundredths() / 10..=last.hundredths() / 10
            };
            match problem {
                SchemeProblem::Gap { first, last } => told_gaps.extend(range(first, last)),
                SchemeProblem::Overlap { first, last } => told_overlaps.extend(range(first, last)),
                other => return Err(fail(format!("{other:?}"))),
            }
        }
        prop_assert_eq!(told_gaps, gaps);
        prop_assert_eq!(told_overlaps, overlaps);
    }
}
