//! 全区 against a second way to come to its sums.

use super::any_document::document;
use super::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::district::{Answer, Counted, District, Member, Place};
use station_scorecard::scoring::Quantity;

proptest! {
    #![proptest_config(cases(64))]

    /// Every amount of every station is in exactly one sum, and the sums are those of the columns.
    #[test]
    fn the_sums_are_those_of_all_areas_of_all_stations(documents in vec(document(), 1..5)) {
        let all: Vec<Member> = documents.into_iter().map(|of| Member::new("", of)).collect();
        let first = Counted::of(&all, 0, &[]);
        let each: Vec<(usize, Answer)> =
            first.twice.iter().map(|twice| (twice.members[0], Answer::Each)).collect();
        let counted = Counted::of(&all, 0, &each);
        let Some(district) = District::of(&all, &counted) else { return Ok(()) };
        for column in &district.columns {
            let (mut completed, mut target) = (0_i128, 0_i128);
            for (row, cell) in district.rows.iter().zip(&column.cells) {
                let Some(cell) = cell else { continue };
                let entries: Vec<_> = match cell.place {
                    Place::Areas(at) => row.document.areas.iter().map(|of| of.entries[at]).collect(),
                    Place::Station(at) => vec![row.document.station[at].entry],
                };
                let amount = |of: Quantity| of.amount().map_or(0, |of| i128::from(of.hundredths()));
                completed += entries.iter().map(|of| amount(of.completed)).sum::<i128>();
                target += entries.iter().map(|of| amount(of.target)).sum::<i128>();
            }
            let hundredths = |of: Quantity| of.amount().map_or(0, |of| i128::from(of.hundredths()));
            prop_assert_eq!(hundredths(column.sum.entry.completed), completed);
            prop_assert_eq!(hundredths(column.sum.entry.target), target);
        }
    }

    /// Whatever is asked and answered: no station counts twice, and every one is in exactly one group.
    #[test]
    fn every_station_is_in_one_group_and_counts_at_most_once(
        documents in vec(document(), 0..6), chosen in 0_usize..4, one in 0_usize..6,
    ) {
        let all: Vec<Member> = documents.into_iter().map(|of| Member::new("", of)).collect();
        let counted = Counted::of(&all, chosen, &[(0, Answer::One(one))]);
        let mut grouped: Vec<usize> =
            counted.groups.iter().flat_map(|group| group.members.clone()).collect();
        grouped.sort_unstable();
        prop_assert_eq!(grouped, (0..all.len()).collect::<Vec<_>>());
        let mut members = counted.members.clone();
        members.dedup();
        prop_assert_eq!(members, counted.members);
    }
}
