//! 全区 against a second way to come to its sums.

use super::any_document::document;
use super::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::district::{Answer, Asked, Counted, District, Member, Place};
use station_scorecard::document::Document;
use station_scorecard::scoring::{IndicatorEntry, Quantity};
use station_scorecard::texts::{Language, district_column};

/// A document whose indicators are called alike more often than not.
fn alike() -> impl Strategy<Value = Document> {
    let words = vec((0_usize..2, 0_usize..2), 1..12);
    (document(), words).prop_map(|(mut document, words)| {
        let mut words = words.into_iter().cycle();
        let mut call = |name: &mut String, unit: &mut String| {
            let (first, second) = words.next().unwrap_or_default();
            *name = ["义诊", "探访"][first].to_owned();
            *unit = ["场", "人次"][second].to_owned();
        };
        for indicator in &mut document.indicators {
            indicator.group.clear();
            call(&mut indicator.name, &mut indicator.unit);
        }
        for indicator in &mut document.station {
            call(&mut indicator.name, &mut indicator.unit);
        }
        document
    })
}

/// Both sides of everything that the counted stations hold, without asking which indicator it is of.
fn all_amounts(entries: impl Iterator<Item = IndicatorEntry>) -> (i128, i128) {
    let amount = |of: Quantity| of.amount().map_or(0, |of| i128::from(of.hundredths()));
    entries.fold((0, 0), |(completed, target), of| {
        (completed + amount(of.completed), target + amount(of.target))
    })
}

proptest! {
    #![proptest_config(cases(64))]

    /// Every amount of every station is in exactly one sum, and the sums are those of the columns.
    #[test]
    fn the_sums_are_those_of_all_areas_of_all_stations(documents in vec(document(), 1..5)) {
        let all: Vec<Member> = documents.into_iter().map(|of| Member::new("", of)).collect();
        let first = Counted::of(&all, None, &[]);
        let each: Vec<Asked> = first
            .twice
            .iter()
            .map(|twice| Asked { members: twice.members.clone(), answer: Answer::Each })
            .collect();
        let counted = Counted::of(&all, None, &each);
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

    /// Nothing is dropped on the way into the columns, whatever the indicators are called, and no two columns are
    /// called the same.
    #[test]
    fn all_amounts_of_all_stations_are_those_of_all_columns(
        documents in vec(prop_oneof![document(), alike()], 1..5),
    ) {
        let all: Vec<Member> = documents.into_iter().map(|of| Member::new("", of)).collect();
        let Some(district) = District::of(&all, &Counted::all(&all)) else { return Ok(()) };
        let areas = all.iter().flat_map(|of| &of.document.areas).flat_map(|of| of.entries.clone());
        let station = all.iter().flat_map(|of| &of.document.station).map(|of| of.entry);
        let sums = district.columns.iter().map(|column| column.sum.entry);
        prop_assert_eq!(all_amounts(sums), all_amounts(areas.chain(station)));
        let named = |column| district_column(column, Language::ZhCn);
        let mut names: Vec<String> = district.columns.iter().map(named).collect();
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), district.columns.len());
    }

    /// Whatever is asked and answered: no station counts twice, and every one is in exactly one group.
    #[test]
    fn every_station_is_in_one_group_and_counts_at_most_once(
        documents in vec(document(), 0..6), chosen in 0_usize..4, one in 0_usize..6,
    ) {
        let all: Vec<Member> = documents.into_iter().map(|of| Member::new("", of)).collect();
        let groups = Counted::of(&all, None, &[]).groups;
        let chosen = groups.get(chosen).map(|group| &group.name);
        let said = Asked { members: vec![0, one], answer: Answer::One(one) };
        let counted = Counted::of(&all, chosen, &[said]);
        let mut grouped: Vec<usize> =
            counted.groups.iter().flat_map(|group| group.members.clone()).collect();
        grouped.sort_unstable();
        prop_assert_eq!(grouped, (0..all.len()).collect::<Vec<_>>());
        let mut members = counted.members.clone();
        members.dedup();
        prop_assert_eq!(members, counted.members);
    }
}
