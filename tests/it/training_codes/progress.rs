//! What a person has done of the course.

use crate::Checked;
use station_scorecard::number::Unreadable;
use station_scorecard::training::{
    Attempt, Done, FINAL, Length, Outcome, Place, Progress, ResultCode, Slip, Stage, TimeClass,
    Topic, Verdict,
};
use std::collections::BTreeSet;

const PLACE: Place = Place::Course { stage: Stage::Fill, screen: 3 };
const RIGHT: &[Verdict] = &[Verdict::Right];
const WRONG: &[Verdict] = &[Verdict::Wrong];

#[test]
fn the_first_answer_decides_between_right_and_corrected() {
    let slip = Some(Slip::MeanOfRates);
    let (by_slip, capped) = ([Verdict::Slip(Slip::MeanOfRates)], [Verdict::Slip(Slip::Capped)]);
    let mut progress = Progress::default();
    progress.answer(PLACE, &by_slip);
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Wrong(slip))));
    progress.answer(PLACE, &capped);
    progress.answer(PLACE, RIGHT);
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Corrected(slip))));
    progress.answer(PLACE, &capped);
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Corrected(slip))));

    let alone = Place::Alone { topic: Topic::Sums, stage: Stage::Guess };
    progress.answer(alone, RIGHT);
    progress.answer(alone, &by_slip);
    assert_eq!(progress.done(alone), Some(Done::Answered(Outcome::Right)));
    assert_eq!(progress.screens_done(), 1, "a topic alone is not a screen of the course");
}

#[test]
fn an_answer_is_what_the_verdicts_of_its_steps_make_of_it() {
    use Outcome::{Right, Wrong};
    use Verdict as V;
    let slip = V::Slip(Slip::HalfAsOne);
    let cases: [(&[V], Option<Outcome>); 9] = [
        (&[], None),
        (&[V::Right, V::Open], None),
        (&[V::Right, V::Precision], None),
        (&[V::Wrong, V::Unreadable(Unreadable::NotANumber)], None),
        (&[V::Open, V::Right], Some(Right)),
        (&[V::Wrong, V::Right], Some(Right)),
        (&[V::Right, V::Wrong], Some(Wrong(None))),
        (&[slip, V::Carried], Some(Wrong(Some(Slip::HalfAsOne)))),
        (&[slip, V::Slip(Slip::Capped)], Some(Wrong(Some(Slip::HalfAsOne)))),
    ];
    for (verdicts, outcome) in cases {
        assert_eq!(Outcome::after(None, verdicts), outcome, "{verdicts:?}");
    }
    assert_eq!(Outcome::after(Some(Wrong(None)), &[V::Precision]), Some(Wrong(None)));
}

#[test]
fn places_that_do_not_exist_are_not_kept() {
    let mut progress = Progress::default();
    let place = Place::Course { stage: Stage::Watch, screen: 5 };
    progress.note(place, Done::Seen);
    progress.go_to(place);
    assert_eq!(progress, Progress::default());
}

/// 100 + 3 is 103; the clock that was set back says nothing, not even by a day.
#[test]
fn practice_is_due_on_the_third_day() {
    let mut progress = Progress::default();
    assert_eq!(progress.due(1_000), None, "nothing was practised yet");
    progress.practise(100);
    let due = [(0, None), (99, None), (100, None), (102, None), (103, Some(3)), (160, Some(60))];
    for (today, days) in due {
        assert_eq!(progress.due(today), days, "{today}");
    }
    progress.practise(103);
    assert_eq!(progress.due(105), None);
}

#[test]
fn the_further_of_each_screen_wins() {
    let at = |screen| Place::Course { stage: Stage::Watch, screen };
    let mut own = Progress::default();
    own.note(at(1), Done::Seen);
    own.answer(at(2), RIGHT);
    own.answer(at(3), &[Verdict::Slip(Slip::Capped)]);
    own.go_to(at(3));
    own.practise(50);
    let mut other = Progress::default();
    other.note(at(2), Done::Seen);
    other.answer(at(3), &[Verdict::Slip(Slip::Capped)]);
    other.answer(at(3), RIGHT);
    other.note(at(4), Done::Seen);
    other.go_to(at(4));
    other.practise(48);
    own.merge(other);
    let done = |screen| own.done(at(screen));
    assert_eq!(done(1), Some(Done::Seen));
    assert_eq!(done(2), Some(Done::Answered(Outcome::Right)));
    assert_eq!(done(3), Some(Done::Answered(Outcome::Corrected(Some(Slip::Capped)))));
    assert_eq!(done(4), Some(Done::Seen));
    assert_eq!(own.at(), Some(at(3)), "one stays where one is");
    assert_eq!(own.due(53), Some(3));
}

#[test]
fn of_two_final_tests_the_later_one_counts_and_of_one_all_answers() -> Checked {
    let mut own = Progress::default();
    own.begin_final_test(11);
    own.answer_final(0, RIGHT);
    own.answer_final(10, RIGHT);
    let mut other = Progress::default();
    other.begin_final_test(11);
    other.answer_final(3, WRONG);
    own.merge(other.clone());
    let test = own.final_test().ok_or("none")?;
    let answered: Vec<usize> = (0..10).filter(|at| test.outcomes[*at].is_some()).collect();
    assert_eq!(answered, [0, 3]);

    other.begin_final_test(12);
    own.merge(other);
    let test = own.final_test().ok_or("none")?;
    assert_eq!((test.number, test.seed, test.outcomes.len()), (2, 12, 10));
    Ok(())
}

/// Of the ten questions the third and the ninth are about blanks, the fourth and the ninth about 合计.
#[test]
fn a_topic_sits_when_both_its_questions_were_right_at_first() {
    let sitting = |wrong: Option<usize>| {
        let mut progress = Progress::default();
        progress.begin_final_test(1);
        for at in 0..FINAL.len() {
            progress.answer_final(at, if Some(at) == wrong { WRONG } else { RIGHT });
            progress.answer_final(at, RIGHT);
        }
        progress
    };
    let all = BTreeSet::from(Topic::ALL);
    let without = |lost: &[Topic]| all.iter().copied().filter(|of| !lost.contains(of)).collect();
    assert_eq!(sitting(None).sitting(), &all);
    assert_eq!(sitting(Some(2)).sitting(), &without(&[Topic::Blanks]));
    assert_eq!(sitting(Some(8)).sitting(), &without(&[Topic::Blanks, Topic::Sums]));
    // What sits stays so whatever the next test brings, here and in what is put together.
    let mut progress = sitting(Some(2));
    progress.begin_final_test(2);
    progress.answer_final(0, WRONG);
    assert_eq!(progress.sitting(), &without(&[Topic::Blanks]));
    progress.merge(sitting(Some(8)));
    progress.merge(sitting(None));
    assert_eq!(progress.sitting(), &all);
    let mut begun = Progress::default();
    begun.begin_final_test(1);
    begun.answer_final(0, RIGHT);
    assert!(begun.sitting().is_empty(), "one question of two");
}

/// Begun at 1,000 and finished 899 seconds later: under 15 minutes. What was not answered is not right.
#[test]
fn an_attempt_ends_in_its_result_code() -> Checked {
    let class = super::class_of_all(Length::Five, 9).ok_or("none")?;
    let mut attempt = Attempt::new(class, 77, 1_000);
    attempt.type_in(0, 2, "１２.5");
    attempt.answer(0, RIGHT);
    attempt.answer(1, &[Verdict::Slip(Slip::HalfAsOne)]);
    attempt.answer(1, RIGHT);
    attempt.answer(2, WRONG);
    assert_eq!(attempt.result(), None, "not yet");
    attempt.finish(1_899);
    attempt.finish(9_999);
    attempt.answer(3, RIGHT);
    let outcomes = vec![
        Outcome::Right,
        Outcome::Corrected(Some(Slip::HalfAsOne)),
        Outcome::Wrong(None),
        Outcome::Wrong(None),
        Outcome::Wrong(None),
    ];
    assert_eq!(attempt.result(), ResultCode::new(class, 77, TimeClass::Under15, outcomes));
    assert_eq!(attempt.questions()[0].typed, ["", "", "１２.5"]);
    Ok(())
}

#[test]
fn a_clock_that_was_set_back_makes_an_attempt_short() -> Checked {
    let class = super::class_of_all(Length::Five, 9).ok_or("none")?;
    let mut attempt = Attempt::new(class, 1, 5_000);
    attempt.finish(10);
    assert_eq!(attempt.result().ok_or("none")?.time(), TimeClass::Under5);
    Ok(())
}
