//! A question that somebody works on: what is asked, what is said, what came of it.

use station_scorecard::number::Decimal;
use station_scorecard::training::{
    Answer, Difficulty, End, Exercise, Kind, Lesson, Slip, Stage, Task, Topic, Verdict, generate,
};

/// 全站入户探访 on the report's figures: 2008, 1131, 177.54%; the first step is shown.
fn home_visits() -> Exercise {
    Exercise::of(Lesson::of(Stage::Fill, Topic::Sums, 0))
}

fn typed(exercise: &mut Exercise, answers: &[(usize, &str)]) {
    for (step, text) in answers {
        exercise.type_in(*step, (*text).to_owned());
    }
    exercise.check();
}

#[test]
fn right_answers_at_once_are_right_at_first() {
    let mut exercise = home_visits();
    assert_eq!(exercise.asked(), [1, 2]);
    assert_eq!(
        exercise.stands(0),
        Some(Answer::Number(Decimal::whole(2008))),
        "the first step is shown"
    );
    typed(&mut exercise, &[(1, "1131"), (2, "177.54%")]);
    assert_eq!(exercise.end, Some(End::First));
}

#[test]
fn an_error_carried_forward_is_told_and_ends_as_corrected() {
    let mut exercise = home_visits();
    // 418 + 90 + 563 + 60 mistaken for 1121; 2008 ÷ 1121 = 179.125… %.
    typed(&mut exercise, &[(1, "1121"), (2, "179.13")]);
    assert_eq!(exercise.verdicts, [Verdict::Open, Verdict::Wrong, Verdict::Carried]);
    assert_eq!(
        exercise.next_asked(),
        Some(1),
        "the wrong step comes next, not the one that follows"
    );
    typed(&mut exercise, &[(1, "1131"), (2, "177.54")]);
    assert_eq!(exercise.end, Some(End::Corrected));
}

#[test]
fn part_of_the_steps_can_be_checked() {
    let mut exercise = home_visits();
    typed(&mut exercise, &[(1, "1131")]);
    assert_eq!((exercise.end, exercise.next_asked()), (None, Some(2)));
    typed(&mut exercise, &[(2, "177.54")]);
    assert_eq!(exercise.end, Some(End::First), "an open step was no wrong answer");
}

#[test]
fn what_is_still_open_stands_nowhere() {
    let mut exercise = home_visits();
    assert_eq!(exercise.answers()[1].number(), None);
    exercise.type_in(1, "1121".to_owned());
    assert_eq!(
        exercise.answers()[1],
        Answer::Number(Decimal::whole(1121)),
        "a line goes on with one's own"
    );
}

#[test]
fn too_few_decimals_do_not_cost_the_first_try() {
    let mut exercise = home_visits();
    typed(&mut exercise, &[(1, "1131"), (2, "177.5")]);
    assert_eq!(exercise.verdicts.last(), Some(&Verdict::Precision));
    typed(&mut exercise, &[(2, "177.54")]);
    assert_eq!(exercise.end, Some(End::First));
}

#[test]
fn the_mean_of_the_rates_is_told_by_its_name() {
    let mut exercise = home_visits();
    exercise.type_in(2, "224.32".to_owned());
    assert_eq!(exercise.check(), Some(Verdict::Slip(Slip::MeanOfRates)));
}

#[test]
fn a_wrong_line_is_found_and_then_put_right() -> crate::Checked {
    let lesson = Lesson::of(Stage::Find, Topic::Sums, 1);
    let flaw = lesson.flaw.clone().map(|flaw| flaw.step);
    let mut exercise = Exercise::of(lesson);
    let flaw = flaw.ok_or("the lesson has no error")?;
    let other = usize::from(flaw == 0);
    assert!(exercise.asked().is_empty(), "nothing is asked before the line is found");
    assert!(!exercise.point_at(other));
    assert_eq!(exercise.mistaken, [other]);
    assert!(exercise.point_at(flaw));
    assert_eq!(exercise.asked(), [flaw]);
    let Task::Find(planted) = exercise.task.clone() else { return Err("not to be found".into()) };
    assert_eq!(exercise.stands(flaw), planted.shown.get(flaw).copied());
    let right = exercise.question.steps[flaw].right;
    let text = match right {
        Answer::Number(number) => number.to_string(),
        Answer::Choice(at) => at.to_string(),
    };
    typed(&mut exercise, &[(flaw, &text)]);
    assert_eq!(exercise.end, Some(End::Corrected), "another line was pressed first");
    Ok(())
}

/// Whoever comes back finds the inputs that were open: a filled step, the found line, the listed steps of a guess.
#[test]
fn half_answers_come_back_into_the_inputs_that_were_open() -> crate::Checked {
    let left = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let mut exercise = home_visits();
    exercise.resume(&left(&["", "1131", ""]));
    assert_eq!((exercise.check(), exercise.next_asked()), (None, Some(2)));
    let lesson = Lesson::of(Stage::Find, Topic::Sums, 1);
    let flaw = lesson.flaw.clone().ok_or("the lesson has no error")?.step;
    let mut texts = vec![""; lesson.question.steps.len()];
    texts[flaw] = "7";
    let mut exercise = Exercise::of(lesson.clone());
    exercise.resume(&left(&texts));
    assert_eq!((exercise.asked(), exercise.typed[flaw].as_str()), (vec![flaw], "7"));
    let mut exercise = Exercise::of(lesson);
    exercise.resume(&[]);
    assert!(exercise.asked().is_empty(), "nothing was typed, so the line is still to be found");
    let question = generate(Kind::SumRate, Difficulty::Usual, 3);
    let mut exercise = Exercise::new(question.clone(), Task::Guess);
    exercise.resume(&left(&["", "", "50"]));
    assert_eq!(exercise.asked(), [2]);
    let mut exercise = Exercise::new(question, Task::Guess);
    exercise.resume(&left(&["8", "", "", "more than there are"]));
    assert_eq!((exercise.asked(), exercise.typed.len()), (vec![0, 1, 2], 3));
    Ok(())
}

#[test]
fn a_guess_asks_for_the_last_step_alone_until_steps_are_wanted() {
    let question = generate(Kind::SumRate, Difficulty::Usual, 3);
    let right = question.wanted().and_then(Answer::number);
    let mut exercise = Exercise::new(question, Task::Guess);
    assert_eq!(exercise.asked(), [2]);
    exercise.lists_steps = true;
    assert_eq!(exercise.asked(), [0, 1, 2]);
    let right = right.map(|right| right.to_string()).unwrap_or_default();
    typed(&mut exercise, &[(2, &right)]);
    assert_eq!(exercise.end, Some(End::First), "the last answer alone is enough");
}

#[test]
fn a_worked_example_is_revealed_step_by_step() {
    let mut exercise = Exercise::of(Lesson::of(Stage::Watch, Topic::Sums, 0));
    let mut seen = 0;
    while !exercise.is_revealed() {
        exercise.reveal();
        seen += 1;
    }
    assert_eq!((seen, exercise.end), (2, Some(End::Watched)));
}

#[test]
fn whoever_gives_up_sees_the_working() {
    let mut exercise = home_visits();
    exercise.give_up();
    assert_eq!(exercise.end, Some(End::Shown));
    assert_eq!(exercise.stands(2), exercise.question.wanted());
}
