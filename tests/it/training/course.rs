//! The course: what its screens are about, and that the report's figures come out as they are printed.

use station_scorecard::number::{Decimal, Percent};
use station_scorecard::training::{
    Answer, Choice, FINAL, Lesson, Scene, Slip, Stage, Topic, final_test,
};

fn number(text: &str) -> Answer {
    Answer::Number(text.parse().expect("a decimal"))
}

/// The right answers of all steps of a lesson on the report's figures.
fn report(stage: Stage, topic: Topic) -> Vec<Answer> {
    Lesson::of(stage, topic, 0).question.steps.iter().map(|step| step.right).collect()
}

#[test]
fn every_topic_is_met_twice_and_more_in_twenty_screens() {
    let met: Vec<Topic> = Stage::ALL.into_iter().flat_map(Stage::topics).collect();
    assert_eq!(met.len(), 20);
    for topic in Topic::ALL {
        let times = met.iter().filter(|of| **of == topic).count();
        assert!(times >= 2, "{topic:?}: {times}");
    }
}

#[test]
fn the_ten_at_the_end_have_every_topic_exactly_twice() {
    for topic in Topic::ALL {
        let times = FINAL.iter().filter(|kind| kind.topics().contains(&topic)).count();
        assert_eq!(times, 2, "{topic:?}");
    }
    let kinds: Vec<_> = final_test(7).iter().map(|question| question.kind).collect();
    assert_eq!(kinds, FINAL);
}

#[test]
fn a_worked_example_is_the_lesson_of_its_screen() {
    for screen in 0..Stage::SCREENS {
        let lesson = Stage::Watch.screen(screen);
        assert!(lesson.is_some(), "screen {screen}");
        assert_eq!(Lesson::worked_example(screen), lesson, "screen {screen}");
    }
    assert_eq!(Lesson::worked_example(Stage::SCREENS), None);
}

#[test]
fn the_figures_of_the_report_come_out_as_they_are_printed() {
    // 20.00 + 8.93 + 13.00 + 44.82 = 86.75, 良好.
    assert_eq!(report(Stage::Watch, Topic::Points), [number("86.75"), Answer::Choice(1)]);
    // 159 ÷ 96 = 165.625 %, printed 165.63 %.
    assert_eq!(report(Stage::Watch, Topic::Rates), [number("165.63")]);
    // 793 + 262 + 787 + 166 = 2008; 418 + 90 + 563 + 60 = 1131; printed 177.54 %.
    let visits = [number("2008"), number("1131"), number("177.54")];
    assert_eq!(report(Stage::Watch, Topic::Sums), visits);
    // 20 × 11 = 220; 231 − 220 = 11.
    assert_eq!(report(Stage::Watch, Topic::Staffing), [number("220"), number("11")]);
    // 22 ÷ 24 and 11 ÷ 12 are both 91.67 %: on the line.
    let line = [number("91.67"), number("91.67"), Answer::Choice(1)];
    assert_eq!(report(Stage::Watch, Topic::Pace), line);
    // 180 − 175 = 5 in the only month left.
    assert_eq!(report(Stage::Fill, Topic::Pace), [number("5"), number("1"), number("5")]);
    // 89.9, 90, 89.97, 90.01: 8.99 + 18.00 + 13.50 + 49.51 = 90.00.
    let marks = ["8.99", "18", "13.5", "49.51", "90"].map(number);
    assert_eq!(report(Stage::Watch, Topic::Marks), marks);
}

#[test]
fn the_mean_of_the_rates_is_the_error_that_the_drawing_asks_about() {
    // 189.71, 291.11, 139.79 and 276.67 have the mean 224.32.
    let lesson = Lesson::of(Stage::Watch, Topic::Sums, 0);
    let offer = lesson.question.offers.iter().find(|of| of.slip == Slip::MeanOfRates);
    assert_eq!(offer.map(|of| of.answer), Some(number("224.32")));
}

#[test]
fn before_the_third_party_the_grade_of_the_report_is_open() {
    // 8.93 + 20 + 13 = 41.93, with 55 more 96.93: from 不合格 to 优秀.
    let question = Lesson::of(Stage::Watch, Topic::NotScored, 0).question;
    let found: Vec<Answer> = question.steps.iter().map(|step| step.right).collect();
    let range = question.options.iter().position(|of| *of == Choice::Grades(3, 0));
    let expected = [number("41.93"), number("96.93"), Answer::Choice(range.expect("the range"))];
    assert_eq!(found, expected);
}

#[test]
fn a_row_of_the_report_with_nothing_agreed_says_so() {
    let question = Lesson::of(Stage::Watch, Topic::Blanks, 0).question;
    let wanted = question.wanted().map(|answer| match answer {
        Answer::Choice(at) => question.options[at],
        Answer::Number(_) => Choice::No,
    });
    assert_eq!(wanted, Some(Choice::NotAgreed));
    let zero = Choice::Percent(Percent::from_hundredths(0));
    assert!(question.offers.iter().any(|of| of.slip == Slip::SlashAsZero
        && of.answer
            == Answer::Choice(question.options.iter().position(|at| *at == zero).expect("0"))));
}

#[test]
fn every_table_with_an_error_has_exactly_one_and_it_is_that_of_its_topic() {
    let about = [
        Slip::BoundaryLeftOut,
        Slip::UnknownAsZero,
        Slip::RoundedLate,
        Slip::RoundedEarly,
        Slip::SlashAsZero,
        Slip::MeanOfRates,
        Slip::MonthsOfYear,
        Slip::RoundedToNearest,
    ];
    for (topic, slip) in Topic::ALL.into_iter().zip(about) {
        for variant in 0..20 {
            let lesson = Lesson::of(Stage::Find, topic, variant);
            let flaw = lesson.flaw.expect("a flaw");
            assert_eq!(flaw.slip, slip, "{topic:?} {variant}");
            assert_eq!(lesson.blanks, [flaw.step]);
            // Every other line follows from those above it.
            let mut own = Vec::new();
            for (at, (step, shown)) in lesson.question.steps.iter().zip(&flaw.shown).enumerate() {
                let follows = step.expression.value(&own, &lesson.question.options);
                assert_eq!(follows == Some(*shown), at != flaw.step, "{topic:?} {variant}");
                own.push(*shown);
            }
        }
    }
}

#[test]
fn other_variants_have_other_numbers_and_the_same_ones_every_time() {
    for stage in Stage::ALL {
        for topic in Topic::ALL {
            let [one, again, other] = [1, 1, 2].map(|variant| Lesson::of(stage, topic, variant));
            assert_eq!(one, again);
            assert_ne!(one.question, other.question, "{stage:?} {topic:?}");
        }
    }
}

#[test]
fn what_is_shown_and_what_is_asked_for() {
    for stage in Stage::ALL {
        for topic in Topic::ALL {
            for variant in 0..3 {
                let lesson = Lesson::of(stage, topic, variant);
                let steps = lesson.question.steps.len();
                let blanks = lesson.blanks.len();
                match stage {
                    Stage::Watch => assert_eq!(blanks, 0),
                    Stage::Fill => {
                        assert!((1..=3).contains(&blanks) && lesson.blanks.ends_with(&[steps - 1]))
                    }
                    Stage::Find => assert_eq!(blanks, 1),
                    Stage::Guess => assert_eq!(lesson.blanks, [steps - 1]),
                }
            }
        }
    }
}

#[test]
fn a_claim_of_the_issue_cannot_be() {
    // 53 of 63 are 84.13 %, 54 are 85.71 %: 84.2 % of 63 households cannot be.
    let mut claims =
        (1..2_000).map(|variant| Lesson::of(Stage::Guess, Topic::Rates, variant).question);
    let found = claims.find(|question| {
        matches!(question.scene, Scene::Claim { whole, .. } if whole == Decimal::whole(63))
    });
    let question = found.expect("a claim about 63");
    let Scene::Claim { percent, decimals, .. } = question.scene else { panic!("a claim") };
    let unit = if decimals == 2 { 1 } else { 10 };
    let can = (0..=63_i64).any(|count| {
        let hundredths = (count * 10_000 * 2 / unit + 63) / (2 * 63) * unit;
        hundredths == percent.hundredths()
    });
    let right = question.options[match question.wanted() {
        Some(Answer::Choice(at)) => at,
        _ => usize::MAX,
    }];
    assert_eq!(right, if can { Choice::Yes } else { Choice::No });
}
