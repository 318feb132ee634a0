//! Which stations are counted together.

use super::{members, station, three};
use crate::made_scheme::scheme;
use station_scorecard::district::{Answer, Asked, Counted};
use station_scorecard::document::{Date, Particular, Value};

fn asked<const N: usize>(members: [usize; N], answer: Answer) -> Asked {
    Asked { members: members.to_vec(), answer }
}

#[test]
fn a_station_of_another_period_is_named_and_not_mixed() {
    let [west, east, mut north] = three();
    north.particulars.replace(Particular::AssessedTo, Value::Date(Date::new(2024, 8, 31)));
    let all = members([north, west, east]);
    let counted = Counted::of(&all, None, &[]);
    assert_eq!(counted.members, [1, 2]);
    assert_eq!(counted.groups[1].members, [0]);
    let other = Counted::of(&all, Some(&counted.groups[1].name), &[]);
    assert_eq!(other.members, [0], "the other group can be looked at instead");
}

#[test]
fn a_station_of_another_scheme_is_named_and_not_mixed() -> Result<(), String> {
    let [west, east, mut north] = three();
    let other = scheme("100", 2, &["100"], &[("好", "[60", ""), ("差", "", "60)")])?;
    north.schemes = north.schemes.choosing(other);
    let all = members([north, west, east]);
    let counted = Counted::of(&all, None, &[]);
    assert_eq!(counted.members, [1, 2]);
    assert_eq!(counted.groups[1].name.scheme.id, "made-for-a-test");
    Ok(())
}

/// It may be of any; the page marks it.
#[test]
fn a_station_without_a_period_goes_along() {
    let [west, east, mut north] = three();
    north.particulars.replace(Particular::AssessedTo, Value::Date(None));
    let all = members([west, north, east]);
    let counted = Counted::of(&all, None, &[]);
    assert_eq!((counted.members, counted.groups.len()), (vec![0, 1, 2], 1));
}

#[test]
fn the_same_file_twice_counts_once_and_is_asked_about() {
    let [west, east, _] = three();
    let all = members([west.clone(), east, west]);
    let counted = Counted::of(&all, None, &[]);
    assert_eq!(counted.members, [0, 1]);
    let twice = &counted.twice[0];
    assert_eq!((twice.name.as_str(), twice.is_same), ("西街站", true));
    assert_eq!(twice.answer, Some(Answer::One(0)));
    let each = Counted::of(&all, None, &[asked([0, 2], Answer::Each)]);
    assert_eq!(each.members, [0, 1, 2]);
}

#[test]
fn one_name_with_other_figures_counts_only_once_it_is_said_which() {
    let [west, east, _] = three();
    let later = station("西街站", [Some(800), Some(1_700), Some(1_300), None], (105, 100));
    let all = members([west, east, later]);
    let open = Counted::of(&all, None, &[]);
    assert_eq!(open.members, [1], "neither counts before the answer");
    assert_eq!((open.twice[0].is_same, open.twice[0].answer), (false, None));
    assert_eq!(Counted::of(&all, None, &[asked([0, 2], Answer::One(2))]).members, [1, 2]);
    assert_eq!(Counted::of(&all, None, &[asked([0, 2], Answer::Each)]).members, [0, 1, 2]);
    // An answer about something else is none.
    assert_eq!(Counted::of(&all, None, &[asked([0, 2], Answer::One(1))]).members, [1]);
}

/// The third one came after the answer; neither 都算 nor the choice of one was about it.
#[test]
fn an_answer_is_about_what_was_asked_and_what_comes_later_is_asked_about_anew() {
    let [west, east, _] = three();
    let later = |done| station("西街站", [Some(800), Some(1_700), Some(1_300), None], (done, 100));
    let all = members([west, east, later(105), later(106)]);
    let each = asked([0, 2], Answer::Each);
    let counted = Counted::of(&all, None, std::slice::from_ref(&each));
    assert_eq!(counted.members, [0, 1, 2], "what was said of the first two holds");
    assert_eq!((counted.twice[0].members.clone(), counted.twice[0].answer), (vec![0, 2, 3], None));
    assert_eq!(counted.twice[0].counted, [0, 2]);
    let one = Counted::of(&all, None, &[asked([0, 2], Answer::One(2))]);
    assert_eq!((one.members, one.twice[0].answer), (vec![1, 2], None));
    let now = asked([0, 2, 3], Answer::Each);
    let counted = Counted::of(&all, None, &[each, now]);
    assert_eq!(counted.members, [0, 1, 2, 3]);
    assert_eq!(counted.twice[0].answer, Some(Answer::Each));
}
