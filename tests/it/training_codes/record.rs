//! What is kept of the training, as a text and put together from two.

use super::{class_of_all, result_of_five};
use crate::Checked;
use station_scorecard::training::{
    Added, Attempt, Done, Left, Length, OpenedRecord, Outcome, Place, Record, Slip, Stage, Topic,
    Verdict,
};

const RIGHT: &[Verdict] = &[Verdict::Right];

fn filled() -> Result<Record, &'static str> {
    let mut record = Record::default();
    let progress = &mut record.progress;
    progress.note(Place::Course { stage: Stage::Watch, screen: 0 }, Done::Seen);
    progress.answer(
        Place::Course { stage: Stage::Fill, screen: 4 },
        &[Verdict::Slip(Slip::MeanOfRates)],
    );
    progress.answer(Place::Alone { topic: Topic::Staffing, stage: Stage::Find }, RIGHT);
    progress.go_to(Place::Course { stage: Stage::Find, screen: 1 });
    progress.begin_final_test(u64::MAX);
    // Both questions on marks, which are about points as well.
    progress.answer_final(0, RIGHT);
    progress.answer_final(6, RIGHT);
    progress.practise(20_000);
    let mut attempt = Attempt::new(class_of_all(Length::Five, 3).ok_or("none")?, 41, 1_700_000_000);
    attempt.type_in(1, 0, "66.93%");
    attempt.answer(1, &[Verdict::Slip(Slip::Truncated)]);
    attempt.answer(1, RIGHT);
    record.begin(attempt);
    let result = result_of_five(8, Outcome::Right).ok_or("none")?;
    assert_eq!(record.add(result.clone()), Added::New);
    assert_eq!(record.add(result), Added::Again);
    Ok(record)
}

/// A text that this version kept: later versions open it.
#[test]
fn the_kept_text_of_version_1_is_frozen() -> Checked {
    let text = include_str!("../../golden/exchange/codes/record-1.json").trim_end();
    let record = filled()?;
    assert_eq!(record.text(), text);
    assert_eq!(Record::open(text), OpenedRecord::Whole(record));
    Ok(())
}

const LESSON: Left = Left::Lesson(Stage::Fill, 2);

/// The same with a lesson and a question of the test half answered.
fn half_answered() -> Result<Record, &'static str> {
    let mut record = filled()?;
    record.progress.type_in(LESSON, 1, "12.5");
    record.progress.type_in(Left::Final(4), 0, "86.");
    Ok(record)
}

#[test]
fn the_kept_text_of_version_2_is_frozen() -> Checked {
    let text = include_str!("../../golden/exchange/codes/record-2.json").trim_end();
    let record = half_answered()?;
    assert_eq!(record.text(), text);
    assert_eq!(Record::open(text), OpenedRecord::Whole(record));
    Ok(())
}

/// A page of version 1 goes on with a record in which nothing is half answered.
#[test]
fn what_is_over_is_not_half_answered_any_longer() -> Checked {
    let mut record = half_answered()?;
    assert_eq!(record.progress.typed(LESSON), ["", "12.5"]);
    assert_eq!(record.progress.typed(Left::Final(4)), ["86."]);
    record.progress.type_in(Left::Final(4), 0, "");
    record.progress.forget_typed(LESSON);
    assert_eq!(record, filled()?);
    assert_eq!(record.text(), filled()?.text());
    // Another test has other questions.
    record.progress.type_in(Left::Final(4), 0, "9");
    record.progress.begin_final_test(7);
    assert_eq!(record.progress.typed(Left::Final(4)), [""; 0]);
    Ok(())
}

#[test]
fn half_answers_are_kept_within_limits() -> Checked {
    let mut record = filled()?;
    for left in [Left::Lesson(Stage::Fill, 5), Left::Final(10)] {
        record.progress.type_in(left, 0, "1");
    }
    record.progress.type_in(LESSON, 20, "1");
    assert_eq!(record, filled()?, "no such question, no such step");
    record.progress.type_in(LESSON, 0, &"七".repeat(1_000));
    assert_eq!(record.progress.typed(LESSON), ["七".repeat(40)]);
    // Every question, every step, every letter.
    for stage in Stage::ALL {
        for (at, step) in (0..5).flat_map(|at| (0..30).map(move |step| (at, step))) {
            record.progress.type_in(Left::Lesson(stage, at), step, &"七".repeat(50));
            record.progress.type_in(Left::Final(at), step, &"七".repeat(50));
            record.progress.type_in(Left::Final(at + 5), step, &"七".repeat(50));
        }
    }
    let text = record.text();
    assert!(text.chars().count() < 30_000, "{}", text.chars().count());
    assert_eq!(Record::open(&text), OpenedRecord::Whole(record));
    for (part, other) in [("\"2/3\":[\"", "\"2/6\":[\""), ("final/5", "final/11"), ("final/5", "4")]
    {
        let text = half_answered()?.text();
        let damaged = Record::open(&text.replace(part, other));
        assert!(matches!(damaged, OpenedRecord::Damaged(_)), "{other} in the place of {part}");
    }
    let unsaid = half_answered()?.text().replace("\"version\":2", "\"version\":1");
    assert!(matches!(Record::open(&unsaid), OpenedRecord::Damaged(_)));
    Ok(())
}

#[test]
fn half_answers_of_two_records_are_put_together() -> Checked {
    let other = half_answered()?;
    let mut own = filled()?;
    own.progress.type_in(LESSON, 0, "mine");
    own.merge(other.clone());
    assert_eq!(own.progress.typed(LESSON), ["mine"], "what is typed here stays");
    assert_eq!(own.progress.typed(Left::Final(4)), ["86."]);
    // What is over here, and another test.
    let mut own = filled()?;
    own.progress.answer(Place::Course { stage: Stage::Fill, screen: 2 }, RIGHT);
    own.progress.begin_final_test(7);
    let before = own.clone();
    own.merge(other);
    assert_eq!(own, before);
    Ok(())
}

#[test]
fn nothing_kept_is_a_whole_record() {
    let empty = Record::default();
    assert!(empty.is_empty());
    assert_eq!(Record::open(&empty.text()), OpenedRecord::Whole(empty));
}

/// The text cut at every place, and with each of its parts replaced by something else.
#[test]
fn a_damaged_text_is_told_and_the_rest_of_it_is_read() -> Checked {
    let record = filled()?;
    let text = record.text();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let opened = Record::open(&text[..end]);
        assert_eq!(opened, OpenedRecord::Damaged(Record::default()), "cut at {end}");
    }
    let replaced = [
        ("\"seen\"", "7"),
        ("\"1/1\"", "\"9/9\""),
        ("\"3/2\"", "[]"),
        ("[1,3]", "[1,3,99]"),
        ("\"right\",null", "\"perfect\",null"),
        ("20000", "-1"),
        ("1700000000", "\"yesterday\""),
        ("corrected/truncated", "corrected/unheard-of"),
        ("82222Y", "82222Z"),
        ("\"66.93%\"", "66.93"),
        ("41,", "4294967296,"),
        ("\"typed\":[]", "\"typed\":{}"),
    ];
    for (part, other) in replaced {
        assert!(text.contains(part), "{part}");
        let OpenedRecord::Damaged(rest) = Record::open(&text.replacen(part, other, 1)) else {
            return Err(format!("{other} in the place of {part} was taken").into());
        };
        assert!(!rest.is_empty(), "{part}");
    }
    let OpenedRecord::Damaged(rest) = Record::open(&text.replace("82222Y", "82222Z")) else {
        return Err("a wrong class code was taken".into());
    };
    assert_eq!(rest.progress, record.progress);
    assert_eq!(rest.attempts(), record.attempts());
    assert_eq!(rest.classes().len(), 0);
    for text in ["", "null", "[]", "7", "{}", "{\"format\":\"station-scorecard\",\"version\":1}"] {
        assert_eq!(Record::open(text), OpenedRecord::Damaged(Record::default()), "{text}");
    }
    Ok(())
}

#[test]
fn a_text_of_a_later_version_is_left_alone() -> Checked {
    let text = filled()?.text().replace("\"version\":1", "\"version\":3");
    assert_eq!(Record::open(&text), OpenedRecord::Newer(3));
    Ok(())
}

#[test]
fn two_records_are_put_together() -> Checked {
    let mut own = filled()?;
    let mut other = filled()?;
    let class = class_of_all(Length::Five, 3).ok_or("none")?;
    let elsewhere = other.attempt_mut(class).ok_or("no attempt")?;
    elsewhere.answer(2, RIGHT);
    elsewhere.type_in(2, 0, "8");
    let own_attempt = own.attempt_mut(class).ok_or("no attempt")?;
    own_attempt.type_in(1, 0, "7");
    other.begin(Attempt::new(class, 42, 1_800_000_000));
    other.add(result_of_five(9, Outcome::Right).ok_or("none")?);
    assert!(own.merge(other.clone()), "there is room");

    let numbers: Vec<u32> = own.attempts().iter().map(Attempt::number).collect();
    assert_eq!(numbers, [42, 41], "the one begun last comes first");
    let merged = &own.attempts()[1];
    assert_eq!(merged.questions()[1].typed, ["7"], "what is typed here stays");
    assert_eq!(merged.questions()[2].typed, ["8"]);
    assert_eq!(merged.questions()[2].outcome, Some(Outcome::Right));
    assert_eq!(own.classes()[0].results().len(), 2);
    let before = own.clone();
    assert!(own.merge(other));
    assert_eq!(own, before, "the same once more changes nothing");
    Ok(())
}

#[test]
fn a_finished_attempt_stays_as_it_was_handed_in() -> Checked {
    let class = class_of_all(Length::Five, 3).ok_or("none")?;
    let (mut own, mut other) = (filled()?, filled()?);
    own.attempt_mut(class).ok_or("none")?.finish(1_700_000_100);
    let handed_in = own.attempt(class).and_then(Attempt::result);
    other.attempt_mut(class).ok_or("none")?.answer(4, RIGHT);
    own.merge(other.clone());
    assert_eq!(own.attempt(class).and_then(Attempt::result), handed_in);
    other.merge(own);
    assert_eq!(other.attempt(class).and_then(Attempt::result), handed_in);
    Ok(())
}

#[test]
fn there_is_room_for_20_classes_and_what_does_not_fit_is_told() -> Checked {
    let mut record = Record::default();
    for seed in 0..20 {
        let code = class_of_all(Length::Five, seed).ok_or("none")?;
        assert!(record.class_mut(code).is_some(), "{seed}");
    }
    let one_more = class_of_all(Length::Five, 20).ok_or("none")?;
    assert!(record.class_mut(one_more).is_none());
    assert_eq!(record.add(result_of_five(1, Outcome::Right).ok_or("none")?), Added::Full);
    let mut other = Record::default();
    other.class_mut(one_more);
    assert!(!record.merge(other), "there is no room");
    record.remove_class(class_of_all(Length::Five, 0).ok_or("none")?);
    assert!(record.class_mut(one_more).is_some());
    Ok(())
}

#[test]
fn the_oldest_attempt_goes_when_there_is_another() -> Checked {
    let class = class_of_all(Length::Five, 3).ok_or("none")?;
    let mut record = Record::default();
    for number in 0..21 {
        record.begin(Attempt::new(class, number, u64::from(number)));
    }
    assert_eq!(record.attempts().len(), Record::MOST_ATTEMPTS);
    assert_eq!(record.attempts().last().map(Attempt::number), Some(1));
    Ok(())
}
