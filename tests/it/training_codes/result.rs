//! 结果码.

use super::school::{self, class_letters};
use super::{class_of_all, result_of_five, with_a_swap, with_a_wrong_letter};
use crate::Checked;
use station_scorecard::training::{
    ClassCode, CodeProblem, Difficulty, Length, Outcome, ResultCode, Slip, TimeClass, Topic,
};

/// The outcomes of a question's numbers: 0 is right, 1 + slip corrected, 32 + slip wrong.
fn outcome(number: u32) -> Option<Outcome> {
    let slip = |number: u32| Slip::of_number(u8::try_from(number).unwrap_or(0));
    match number {
        0 => Some(Outcome::Right),
        1 => Some(Outcome::Corrected(None)),
        32 => Some(Outcome::Wrong(None)),
        2..=24 => slip(number - 1).map(|slip| Outcome::Corrected(Some(slip))),
        33..=55 => slip(number - 32).map(|slip| Outcome::Wrong(Some(slip))),
        _ => None,
    }
}

/// Codes that were handed out: what they mean never changes.
#[test]
fn codes_of_version_1_are_frozen() -> Checked {
    use Outcome::{Corrected, Right, Wrong};
    let five = ClassCode::read("82222Y").map_err(|problem| format!("{problem:?}"))?;
    let ten = ClassCode::read("9ZP226").map_err(|problem| format!("{problem:?}"))?;
    let mixed = vec![
        Right,
        Corrected(None),
        Wrong(None),
        Corrected(Some(Slip::HalfEven)),
        Wrong(Some(Slip::PartOfOne)),
    ];
    let mixed_ten = vec![
        Right,
        Right,
        Corrected(None),
        Corrected(Some(Slip::RoundedEarly)),
        Wrong(Some(Slip::RoundedEarly)),
        Wrong(None),
        Right,
        Corrected(Some(Slip::Capped)),
        Right,
        Wrong(Some(Slip::PartOfOne)),
    ];
    let frozen = [
        ("R8222-22222-22222-2222N-LU".to_owned(), five, 0, TimeClass::Under5, vec![Right; 5]),
        ("R8222-2ZZZZ-ZZZ22-E2BRB-N2".to_owned(), five, u32::MAX, TimeClass::Longer, mixed),
        (
            "R9ZP2-24AU7-EY422-2673J-2363R-C64".to_owned(),
            ten,
            305_419_896,
            TimeClass::Under15,
            mixed_ten,
        ),
    ];
    for (text, class, attempt, time, outcomes) in frozen {
        let code = ResultCode::new(class, attempt, time, outcomes).ok_or("too few")?;
        assert_eq!(ResultCode::read(&text).as_ref(), Ok(&code), "{text}");
        assert_eq!(code.to_string(), text);
        assert_eq!(code.fragment(), format!("#result/{}", text.replace('-', "")));
    }
    Ok(())
}

/// Every number of a question, at every place of every length, made by another way.
#[test]
fn every_code_is_what_long_division_makes_of_it() -> Checked {
    for (at, length) in Length::ALL.into_iter().enumerate() {
        let class = class_of_all(length, 77).ok_or("none")?;
        let letters = class_letters(1, 255, u32::try_from(at)?, 1, 77);
        for number in (0..=24).chain(32..=55) {
            for place in 0..length.questions() {
                let mut numbers = vec![0; length.questions()];
                numbers[place] = number;
                let outcomes = numbers.iter().map(|number| outcome(*number)).collect::<Option<_>>();
                let attempt = number * 1_000_003 + u32::try_from(place)?;
                let time = TimeClass::ALL[place % 8];
                let outcomes = outcomes.ok_or("no such outcome")?;
                let code = ResultCode::new(class, attempt, time, outcomes).ok_or("too few")?;
                let by_hand =
                    school::result(23, &letters, attempt, u32::try_from(place % 8)?, &numbers);
                assert_eq!(code.letters(), by_hand);
                assert_eq!(ResultCode::read(&by_hand), Ok(code));
            }
        }
    }
    Ok(())
}

/// In codes of all four lengths: every place, every other letter; every two places.
#[test]
fn any_wrong_letter_and_any_two_that_changed_places_are_told() -> Checked {
    for (at, length) in Length::ALL.into_iter().enumerate() {
        let class = class_of_all(length, 1000).ok_or("none")?;
        let slips = Slip::ALL.into_iter().map(|slip| Outcome::Wrong(Some(slip)));
        let outcomes = slips.take(length.questions()).collect();
        let code = ResultCode::new(class, 0x9E37_79B9, TimeClass::Under20, outcomes);
        let code = code.ok_or("too few")?.letters();
        assert_eq!(code.len(), 22 + 6 * at);
        for text in with_a_wrong_letter(&code).iter().chain(&with_a_swap(&code)) {
            assert_eq!(ResultCode::read(text), Err(CodeProblem::Damaged), "{text} for {code}");
        }
    }
    Ok(())
}

/// In one code every two places and every other pair of letters.
#[test]
fn any_two_wrong_letters_are_told() -> Checked {
    let code = result_of_five(123_456_789, Outcome::Right).ok_or("none")?.letters();
    for text in with_a_wrong_letter(&code) {
        for twice in
            with_a_wrong_letter(&text).into_iter().step_by(7).filter(|twice| *twice != code)
        {
            assert_eq!(ResultCode::read(&twice), Err(CodeProblem::Damaged), "{twice} for {code}");
        }
    }
    Ok(())
}

#[test]
fn what_is_wrong_with_a_code_is_told() {
    let cases = [
        ("", CodeProblem::Empty),
        ("9ZP226", CodeProblem::OtherKind),
        ("9ZP227", CodeProblem::Length(6)),
        ("R8222-22222-22222-2222N-L", CodeProblem::Length(21)),
        ("R8222-22222-22222-2222N-L1", CodeProblem::Foreign('1')),
        ("R8222-22222-22222-2222N-LV", CodeProblem::Damaged),
        // Their checks agree: before the first version, of the second, of a class code of the second, with a
        // slip that is not known yet.
        ("Q8222222222222222227QE", CodeProblem::Damaged),
        ("S822222222222222222JDQ", CodeProblem::Later),
        ("RC22222222222222222MUP", CodeProblem::Later),
        ("R822222222222HJ2222QVE", CodeProblem::Later),
    ];
    for (text, problem) in cases {
        assert_eq!(ResultCode::read(text), Err(problem), "{text}");
    }
}

#[test]
fn a_result_needs_an_outcome_for_each_question() -> Checked {
    let class = ClassCode::new(&[Topic::Sums], Length::Ten, Difficulty::Usual, 3).ok_or("none")?;
    for count in [0, 5, 9, 11, 20] {
        let outcomes = vec![Outcome::Right; count];
        assert_eq!(ResultCode::new(class, 1, TimeClass::Under5, outcomes), None);
    }
    Ok(())
}

#[test]
fn a_time_class_ends_before_its_minutes() {
    let cases = [
        (0, TimeClass::Under5),
        (299, TimeClass::Under5),
        (300, TimeClass::Under10),
        (899, TimeClass::Under15),
        (1_800, TimeClass::Under45),
        (3_599, TimeClass::Under60),
        (3_600, TimeClass::Longer),
        (u64::MAX, TimeClass::Longer),
    ];
    for (seconds, class) in cases {
        assert_eq!(TimeClass::of_seconds(seconds), class, "{seconds}");
    }
}
