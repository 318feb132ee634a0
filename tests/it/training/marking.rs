//! Marking: what is right, what follows from an error, what has a name.

use station_scorecard::number::Unreadable;
use station_scorecard::training::{Lesson, Question, Slip, Stage, Topic, Verdict, mark};

/// 入户探访 of the report: 2008, 1131, 177.54 %.
fn visits() -> Question {
    Lesson::of(Stage::Watch, Topic::Sums, 0).question
}

fn marked(question: &Question, typed: &[&str]) -> Vec<Verdict> {
    let typed: Vec<String> = typed.iter().map(|text| (*text).to_owned()).collect();
    mark(question, &typed)
}

#[test]
fn right_answers_are_read_as_in_any_input() {
    let right = [Verdict::Right; 3];
    for typed in [
        ["2008", "1131", "177.54"],
        ["2,008", "1131 个", "177.54%"],
        ["２００８", "1131次", "１７７．５４％"],
        [" 2008.00 ", "1131", "177。54"],
    ] {
        assert_eq!(marked(&visits(), &typed), right, "{typed:?}");
    }
}

#[test]
fn the_answer_alone_is_enough() {
    assert_eq!(
        marked(&visits(), &["", "", "177.54"]),
        [Verdict::Open, Verdict::Open, Verdict::Right]
    );
    assert_eq!(marked(&visits(), &[]), [Verdict::Open; 3]);
}

#[test]
fn what_follows_rightly_from_an_error_is_marked_so() {
    // 2018 ÷ 1131 = 178.426 … %.
    let found = marked(&visits(), &["2018", "1131", "178.43"]);
    assert_eq!(found, [Verdict::Wrong, Verdict::Right, Verdict::Carried]);
    // The right answer in spite of an error is right.
    let found = marked(&visits(), &["2018", "1131", "177.54"]);
    assert_eq!(found, [Verdict::Wrong, Verdict::Right, Verdict::Right]);
}

#[test]
fn a_step_left_open_after_an_error_is_taken_to_follow_from_it() {
    // 20 × 12 = 240; 231 − 240 = −9.
    let staffing = Lesson::of(Stage::Watch, Topic::Staffing, 0).question;
    let found = marked(&staffing, &["240", "-9"]);
    assert_eq!(found, [Verdict::Slip(Slip::MonthsOfYear), Verdict::Carried]);
    assert_eq!(marked(&staffing, &["", "－9"]), [Verdict::Open, Verdict::Slip(Slip::MonthsOfYear)]);
    assert_eq!(marked(&staffing, &["220", "+11"]), [Verdict::Right, Verdict::Right]);
}

#[test]
fn a_wrong_rule_is_told_by_its_name() {
    for (typed, slip) in [
        ("224.32", Slip::MeanOfRates),
        ("100", Slip::Capped),
        ("178.00", Slip::RoundedEarly),
        ("56.32", Slip::TurnedOver),
    ] {
        assert_eq!(marked(&visits(), &["", "", typed])[2], Verdict::Slip(slip), "{typed}");
    }
    assert_eq!(marked(&visits(), &["", "", "177.45"])[2], Verdict::Wrong);
}

#[test]
fn too_few_decimals_or_too_many_are_no_error() {
    // 177.5420 … %.
    for typed in ["177.5", "178", "177", "177.542", "177.54203%", "１７７．５４２"] {
        assert_eq!(marked(&visits(), &["", "", typed])[2], Verdict::Precision, "{typed}");
    }
    for typed in ["177.6", "176", "177.549", "178.0"] {
        assert_ne!(marked(&visits(), &["", "", typed])[2], Verdict::Precision, "{typed}");
    }
    // 159 ÷ 96 = 165.625 % exactly.
    let rate = Lesson::of(Stage::Watch, Topic::Rates, 0).question;
    assert_eq!(marked(&rate, &["165.625"]), [Verdict::Precision]);
    assert_eq!(marked(&rate, &["165.62"]), [Verdict::Slip(Slip::HalfEven)]);
}

#[test]
fn what_is_no_number_is_said_to_be_none() {
    for (typed, problem) in [
        ("很多", Unreadable::NotANumber),
        ("1e9", Unreadable::Scientific),
        ("-5", Unreadable::Negative),
        ("1,77", Unreadable::MisplacedComma),
        ("99999999999999999", Unreadable::TooLong),
    ] {
        assert_eq!(marked(&visits(), &["", "", typed])[2], Verdict::Unreadable(problem), "{typed}");
    }
}

#[test]
fn a_choice_is_the_place_of_an_option() {
    let grade = Lesson::of(Stage::Watch, Topic::Points, 0).question;
    assert_eq!(marked(&grade, &["", "1"]), [Verdict::Open, Verdict::Right]);
    assert_eq!(marked(&grade, &["", "0"]), [Verdict::Open, Verdict::Wrong]);
    // 0.89 + 4.00 + 1.95 + 24.65 = 31.49 would be 不合格.
    assert_eq!(
        marked(&grade, &["31.49", "3"]),
        [Verdict::Slip(Slip::WeightedTwice), Verdict::Carried]
    );
    let unread = Verdict::Unreadable(Unreadable::NotANumber);
    for typed in ["4", "-1", "优秀", "99999999999999999999"] {
        assert_eq!(marked(&grade, &["", typed])[1], unread, "{typed}");
    }
}

#[test]
fn whatever_is_typed_is_marked() {
    let typed = [
        "",
        " ",
        "/",
        "%",
        "-",
        "−",
        "--1",
        "0",
        "-0",
        "0.005",
        ".5",
        "5.",
        "1/0",
        "∞",
        "NaN",
        "９９９９９９９９９９９９",
        "999999999999.99",
        "0.00",
        "1.999999999999999999999",
        "𝟙",
        "‏12",
        "12\u{200b}",
        "一百",
    ];
    for stage in Stage::ALL {
        for topic in Topic::ALL {
            let question = Lesson::of(stage, topic, 1).question;
            for text in typed {
                let all = vec![text.to_owned(); question.steps.len() + 2];
                assert_eq!(mark(&question, &all).len(), question.steps.len());
            }
        }
    }
}
