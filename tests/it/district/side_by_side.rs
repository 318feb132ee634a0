//! What is looked at together, while more comes and what is kept here changes.

use super::{file, station, three};
use station_scorecard::district::{Answer, Member};
use station_scorecard::document::{Date, Document, Particular, Value};
use station_scorecard::exchange::many::NotTaken;
use station_scorecard::exchange::side_by_side::SideBySide;
use station_scorecard::texts::{rate_text, total_text};

const SCORES: [Option<i64>; 4] = [Some(900), Some(1_800), Some(1_400), Some(5_000)];

fn of_another_period(name: &str) -> Document {
    let mut document = station(name, SCORES, (1, 2));
    document.particulars.replace(Particular::AssessedTo, Value::Date(Date::new(2024, 8, 31)));
    document
}

fn bring(looked: &mut SideBySide, documents: impl IntoIterator<Item = Document>) {
    for document in documents {
        looked.gather(|of| of.add("a.json", Ok(file(&document))));
    }
}

fn names(looked: &SideBySide) -> Vec<String> {
    let rows = looked.district().into_iter().flat_map(|district| &district.rows);
    rows.map(|row| row.name.clone()).collect()
}

fn kept(stations: &[(&str, &Document)]) -> Vec<(String, Document)> {
    stations.iter().map(|(id, of)| ((*id).to_owned(), (*of).clone())).collect()
}

/// It is the smaller one when it is chosen and the larger one later: the place among the groups changes, it does not.
#[test]
fn the_chosen_group_stays_while_others_grow_around_it() {
    let [west, east, north] = three();
    let mut looked = SideBySide::default();
    bring(&mut looked, [west, east, of_another_period("甲")]);
    assert_eq!(names(&looked), ["东街站", "西街站"], "the largest one while nobody chose");
    looked.choose(looked.counted().groups[1].name.clone());
    assert_eq!(names(&looked), ["甲"]);
    bring(&mut looked, [of_another_period("乙"), of_another_period("丙")]);
    assert_eq!(names(&looked), ["丙", "乙", "甲"]);
    looked.choose(looked.counted().groups[1].name.clone());
    bring(&mut looked, [north, station("南街站", SCORES, (1, 2))]);
    assert_eq!(names(&looked), ["东街站", "北街站", "南街站", "西街站"]);
}

/// Nobody named a period at first; then one of the same scheme does, and they go along with it.
#[test]
fn a_chosen_group_without_a_period_is_found_where_it_went_along() {
    let mut without = of_another_period("甲");
    without.particulars.replace(Particular::AssessedTo, Value::Date(None));
    let mut looked = SideBySide::default();
    bring(&mut looked, [without]);
    looked.choose(looked.counted().groups[0].name.clone());
    bring(&mut looked, [of_another_period("乙")]);
    assert_eq!(names(&looked), ["乙", "甲"]);
}

#[test]
fn an_answer_does_not_cover_files_that_come_later() {
    let [west, east, _] = three();
    let mut looked = SideBySide::default();
    bring(&mut looked, [west, east, station("西街站", SCORES, (3, 4))]);
    let asked = looked.counted().twice[0].members.clone();
    looked.answer(asked, Answer::Each);
    assert_eq!(looked.counted_members().len(), 3);
    bring(&mut looked, [station("西街站", SCORES, (1, 4))]);
    assert_eq!(looked.counted_members().len(), 3, "the fourth is asked about first");
    assert_eq!(looked.counted().twice[0].answer, None);
}

/// Its third party's score is 44 instead of 47, and its 电访 are 55 of 100.
#[test]
fn a_station_that_is_kept_here_is_followed_when_it_is_edited() -> Result<(), String> {
    let [west, east, _] = three();
    let mut looked = SideBySide::default();
    looked.gather(|of| of.add_kept(kept(&[("w", &west), ("e", &east)]), 0));
    assert!(!looked.refresh(&kept(&[("e", &east), ("w", &west)]), 0), "nothing differs");
    let scores = [Some(800), Some(1_700), Some(1_300), Some(4_400)];
    let edited = station("西街站", scores, (55, 100));
    assert!(looked.refresh(&kept(&[("w", &edited), ("e", &east)]), 0));
    let district = looked.district().ok_or("no district")?;
    let row = &district.rows[1];
    assert_eq!(total_text(&row.evaluation.outcome, &district.scheme), "82.00");
    // 9 + 55 of 10 + 100.
    let sum = district.columns[super::PHONE_VISIT].sum;
    assert_eq!(rate_text(sum.completion), "58.18%");
    Ok(())
}

/// What was said of the others goes on, although their places are others now.
#[test]
fn a_station_that_is_deleted_goes_and_the_answers_to_others_stay() {
    let [west, east, _] = three();
    let mut looked = SideBySide::default();
    looked.gather(|of| of.add_kept(kept(&[("e", &east)]), 0));
    bring(&mut looked, [west, station("西街站", SCORES, (3, 4))]);
    let half = file(&station("半站", SCORES, (1, 2)));
    looked.gather(|of| of.add("half.json", Ok(half[..half.len() * 3 / 4].to_vec())));
    looked.answer(vec![1, 2], Answer::One(2));
    assert_eq!(looked.gathered().damaged[0].0, 3);
    assert!(looked.refresh(&[], 0));
    let files: Vec<Option<&Member>> =
        looked.counted().members.iter().map(|at| looked.member(*at)).collect();
    let done = files[0].map(|of| of.document.areas[0].entries[super::PHONE_VISIT].completed.text());
    assert_eq!(done, Some("3".to_owned()), "the one that was chosen");
    assert_eq!(looked.counted().twice[0].answer, Some(Answer::One(1)));
    assert_eq!(looked.gathered().damaged[0].0, 2);
}

/// Choosing those kept here again adds those that came since.
#[test]
fn what_is_kept_here_comes_once_and_the_unreadable_are_told() {
    let [west, east, north] = three();
    let mut looked = SideBySide::default();
    looked.gather(|of| of.add_kept(kept(&[("w", &west), ("e", &east)]), 1));
    looked.gather(|of| of.add_kept(kept(&[("w", &west), ("n", &north)]), 0));
    assert_eq!(names(&looked), ["东街站", "北街站", "西街站"]);
    let refused = &looked.gathered().refused;
    assert_eq!((refused.len(), &refused[0].why), (1, &NotTaken::Closed));
    looked.gather(|of| of.add_kept(Vec::new(), 1));
    assert_eq!(looked.gathered().refused.len(), 1, "the same one again");
    assert!(looked.refresh(&kept(&[("w", &west), ("e", &east)]), 2));
    assert_eq!(looked.gathered().refused.len(), 2, "another one became so");
}
