//! What a person has done of the course.

use crate::Checked;
use station_scorecard::training::{
    Attempt, Done, FinalTest, Kind, Length, Outcome, Place, Progress, ResultCode, Slip, TimeClass,
    Topic,
};
use std::collections::BTreeSet;

const PLACE: Place = Place::Course { stage: 2, screen: 4 };

#[test]
fn the_first_answer_decides_between_right_and_corrected() {
    let slip = Some(Slip::MeanOfRates);
    let mut progress = Progress::default();
    progress.answer(PLACE, false, slip);
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Wrong(slip))));
    progress.answer(PLACE, false, Some(Slip::Capped));
    progress.answer(PLACE, true, None);
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Corrected(slip))));
    progress.answer(PLACE, false, Some(Slip::Capped));
    assert_eq!(progress.done(PLACE), Some(Done::Answered(Outcome::Corrected(slip))));

    let alone = Place::Alone { topic: Topic::Sums, stage: 4 };
    progress.answer(alone, true, None);
    progress.answer(alone, false, slip);
    assert_eq!(progress.done(alone), Some(Done::Answered(Outcome::Right)));
    assert_eq!(progress.screens_done(), 1, "a topic alone is not a screen of the course");
}

#[test]
fn places_that_do_not_exist_are_not_kept() {
    let mut progress = Progress::default();
    let wrong = [(0, 1), (5, 1), (1, 0), (1, 6)];
    for (stage, screen) in wrong {
        progress.note(Place::Course { stage, screen }, Done::Seen);
        progress.go_to(Place::Course { stage, screen });
    }
    progress.note(Place::Alone { topic: Topic::Pace, stage: 5 }, Done::Seen);
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
    let at = |screen| Place::Course { stage: 1, screen };
    let mut own = Progress::default();
    own.note(at(1), Done::Seen);
    own.answer(at(2), true, None);
    own.answer(at(3), false, Some(Slip::Capped));
    own.go_to(at(3));
    own.sit([Topic::Points]);
    own.practise(50);
    let mut other = Progress::default();
    other.note(at(2), Done::Seen);
    other.answer(at(3), false, Some(Slip::Capped));
    other.answer(at(3), true, None);
    other.note(at(4), Done::Seen);
    other.go_to(at(4));
    other.sit([Topic::Pace]);
    other.practise(48);
    own.merge(other);
    let done = |screen| own.done(at(screen));
    assert_eq!(done(1), Some(Done::Seen));
    assert_eq!(done(2), Some(Done::Answered(Outcome::Right)));
    assert_eq!(done(3), Some(Done::Answered(Outcome::Corrected(Some(Slip::Capped)))));
    assert_eq!(done(4), Some(Done::Seen));
    assert_eq!(own.at(), Some(at(3)), "one stays where one is");
    assert_eq!(own.sitting(), &BTreeSet::from([Topic::Points, Topic::Pace]));
    assert_eq!(own.due(53), Some(3));
}

#[test]
fn of_two_final_tests_the_later_one_counts_and_of_one_all_answers() -> Checked {
    let mut own = Progress::default();
    own.begin_final_test(11);
    own.answer_final(0, true, None);
    own.answer_final(10, true, None);
    let mut other = Progress::default();
    other.begin_final_test(11);
    other.answer_final(3, false, None);
    own.merge(other.clone());
    let test = own.final_test().ok_or("none")?;
    let answered: Vec<usize> = (0..10).filter(|at| test.outcomes[*at].is_some()).collect();
    assert_eq!(answered, [0, 3]);

    other.begin_final_test(12);
    own.merge(other);
    let test = own.final_test().ok_or("none")?;
    assert_eq!((test.number, test.seed, test.outcomes.len()), (2, 12, FinalTest::QUESTIONS));
    Ok(())
}

/// 合计 with gaps is about 合计 and about blanks; a rate about rates alone.
#[test]
fn a_topic_sits_when_all_its_questions_were_right_at_first() -> Checked {
    let kinds = [Kind::SumWithGaps, Kind::RowSays, Kind::Rate, Kind::SumRate, Kind::PerMonth];
    let sitting = |wrong: Option<usize>| -> Result<BTreeSet<Topic>, &'static str> {
        let mut progress = Progress::default();
        progress.begin_final_test(1);
        for at in 0..5 {
            progress.answer_final(at, Some(at) != wrong, None);
            progress.answer_final(at, true, None);
        }
        Ok(progress.final_test().ok_or("none")?.sitting(&kinds))
    };
    use Topic::{Blanks, Pace, Rates, Sums};
    assert_eq!(sitting(None)?, BTreeSet::from([Rates, Blanks, Sums, Pace]));
    assert_eq!(sitting(Some(0))?, BTreeSet::from([Rates, Pace]));
    assert_eq!(sitting(Some(3))?, BTreeSet::from([Blanks, Pace]));
    assert_eq!(sitting(Some(4))?, BTreeSet::from([Rates, Blanks, Sums]));
    Ok(())
}

/// Begun at 1,000 and finished 899 seconds later: under 15 minutes. What was not answered is not right.
#[test]
fn an_attempt_ends_in_its_result_code() -> Checked {
    let class = super::class_of_all(Length::Five, 9).ok_or("none")?;
    let mut attempt = Attempt::new(class, 77, 1_000);
    attempt.type_in(0, 2, "１２.5");
    attempt.answer(0, true, None);
    attempt.answer(1, false, Some(Slip::HalfAsOne));
    attempt.answer(1, true, None);
    attempt.answer(2, false, None);
    assert_eq!(attempt.result(), None, "not yet");
    attempt.finish(1_899);
    attempt.finish(9_999);
    attempt.answer(3, true, None);
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
