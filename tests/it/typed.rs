//! What people type, and what each input reads it as.
//!
//! In the tables a value is its shortest text, and a refusal its [`Trouble`].

use station_scorecard::document::{
    AreaPart, Document, Field, IndicatorPart, Particular, Side, StaffingField, StationPart,
};
use station_scorecard::editor::{Action, Allowed, Editor, Trouble, dropped_unit};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::ScoreMode;

type Reading = Result<&'static str, Trouble>;

const SUPERVISING_AUTHORITY: usize = 0;

fn editor() -> Result<Editor, Box<dyn std::error::Error>> {
    Ok(Editor::new(Document::empty("片区1")))
}

fn check(editor: &Editor, field: Field, readings: &[(&str, Reading)]) {
    for (typed, expected) in readings {
        let found = editor.read(field, typed);
        let found = found.map(|value| value.text()).map_err(|problem| problem.trouble);
        assert_eq!(found, expected.map(str::to_owned), "{typed:?} typed into {field:?}");
    }
}

#[test]
fn amounts_are_understood_as_people_write_them() -> crate::Checked {
    let readings = [
        ("12.5", Ok("12.5")),
        ("１２．５", Ok("12.5")),
        ("１２。５", Ok("12.5")),
        ("1，234", Ok("1234")),
        ("1,234,567.8", Ok("1234567.8")),
        ("12，345，678.9", Err(Trouble::TooLarge)),
        ("95分", Ok("95")),
        ("12个", Ok("12")),
        ("１２ 个", Ok("12")),
        ("993份", Ok("993")),
        ("575 节", Ok("575")),
        ("3，400人次", Ok("3400")),
        ("22人月", Ok("22")),
        ("1217户", Ok("1217")),
        (" 3 000 ", Ok("3000")),
        ("3\u{3000}000", Ok("3000")),
        ("3\u{a0}000\u{200b}", Ok("3000")),
        ("\t7\n", Ok("7")),
        ("+5", Ok("5")),
        ("＋5", Ok("5")),
        ("。5", Ok("0.5")),
        (".5", Ok("0.5")),
        ("5.", Ok("5")),
        ("5。", Ok("5")),
        ("007", Ok("7")),
        ("0", Ok("0")),
        ("0.00", Ok("0")),
        ("1.230", Ok("1.23")),
        ("1.2300000", Ok("1.23")),
        ("00000000000000000001", Ok("1")),
        ("9,999,999.99", Ok("9999999.99")),
        ("/", Ok("/")),
        ("／", Ok("/")),
        ("\u{3000}／ ", Ok("/")),
        ("", Ok("")),
        ("   ", Ok("")),
        ("\u{3000}", Ok("")),
    ];
    check(&editor()?, Field::Entry(0, 1, Side::Target), &readings);
    check(&editor()?, Field::Station(4, StationPart::Completed), &readings);
    Ok(())
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() -> crate::Checked {
    let readings = [
        ("abc", Err(Trouble::NotANumber)),
        ("1..2", Err(Trouble::NotANumber)),
        ("1.2.3", Err(Trouble::NotANumber)),
        ("１。。２", Err(Trouble::NotANumber)),
        (".", Err(Trouble::NotANumber)),
        ("。", Err(Trouble::NotANumber)),
        ("+", Err(Trouble::NotANumber)),
        ("-", Err(Trouble::NotANumber)),
        ("%", Err(Trouble::NotANumber)),
        ("分", Err(Trouble::NotANumber)),
        ("个", Err(Trouble::NotANumber)),
        ("人次", Err(Trouble::NotANumber)),
        ("个5", Err(Trouble::NotANumber)),
        ("5个个", Err(Trouble::NotANumber)),
        ("5斤", Err(Trouble::NotANumber)),
        ("/个", Err(Trouble::NotANumber)),
        ("-5个", Err(Trouble::Negative)),
        ("1e9份", Err(Trouble::Scientific)),
        ("10000000节", Err(Trouble::TooLarge)),
        ("50%", Err(Trouble::Percentage)),
        ("50％", Err(Trouble::Percentage)),
        ("５０ ％", Err(Trouble::Percentage)),
        ("50%人次", Err(Trouble::Percentage)),
        ("120100.00 %", Err(Trouble::Percentage)),
        ("50%%", Err(Trouble::NotANumber)),
        ("五", Err(Trouble::NotANumber)),
        ("5-", Err(Trouble::NotANumber)),
        ("3-4", Err(Trouble::NotANumber)),
        ("1/2", Err(Trouble::NotANumber)),
        ("//", Err(Trouble::NotANumber)),
        ("0x10", Err(Trouble::NotANumber)),
        ("1_000", Err(Trouble::NotANumber)),
        ("NaN", Err(Trouble::NotANumber)),
        ("inf", Err(Trouble::NotANumber)),
        ("e9", Err(Trouble::NotANumber)),
        ("1e", Err(Trouble::NotANumber)),
        ("-abc", Err(Trouble::NotANumber)),
        ("1e9", Err(Trouble::Scientific)),
        ("1E9", Err(Trouble::Scientific)),
        ("１ｅ９", Err(Trouble::Scientific)),
        ("1.5e3", Err(Trouble::Scientific)),
        ("1e-2", Err(Trouble::Scientific)),
        ("-1e9", Err(Trouble::Scientific)),
        ("-1", Err(Trouble::Negative)),
        ("−1", Err(Trouble::Negative)),
        ("－１", Err(Trouble::Negative)),
        ("–0.01", Err(Trouble::Negative)),
        ("1.234", Err(Trouble::TooManyDecimals)),
        ("0.001", Err(Trouble::TooManyDecimals)),
        ("9999999.999", Err(Trouble::TooManyDecimals)),
        ("12，34", Err(Trouble::MisplacedComma)),
        ("1,2345", Err(Trouble::MisplacedComma)),
        ("1,,234", Err(Trouble::MisplacedComma)),
        (",123", Err(Trouble::MisplacedComma)),
        ("1234,567", Err(Trouble::MisplacedComma)),
        ("1,234,", Err(Trouble::MisplacedComma)),
        ("10000000", Err(Trouble::TooLarge)),
        ("10,000,000.00", Err(Trouble::TooLarge)),
        ("99999999999999999999999999", Err(Trouble::TooLarge)),
    ];
    check(&editor()?, Field::Entry(0, 0, Side::Completed), &readings);
    check(&editor()?, Field::Station(0, StationPart::Target), &readings);
    Ok(())
}

/// A percentage is accepted only where one is asked for; a unit is dropped and reported.
#[test]
fn units_and_percentages_follow_one_rule() -> crate::Checked {
    let editor = editor()?;
    let threshold = Field::Staffing(StaffingField::RetentionThreshold);
    check(&editor, threshold, &[("95%", Ok("95")), ("９５．５％", Ok("95.5")), ("95", Ok("95"))]);
    let heads = Field::Staffing(StaffingField::RequiredAll);
    check(&editor, heads, &[("20人", Ok("20")), ("95%", Err(Trouble::Percentage))]);
    let months = Field::Particular(Particular::AssessedMonths);
    check(&editor, months, &[("11个月", Ok("11")), ("91%", Err(Trouble::Percentage))]);
    let points = Field::Score(SUPERVISING_AUTHORITY);
    check(&editor, points, &[("8.93分", Ok("8.93")), ("89%", Err(Trouble::Percentage))]);
    for (typed, unit) in [("12个", Some("个")), ("3400 人次", Some("人次")), ("12", None)] {
        let target = Field::Entry(0, 1, Side::Target);
        let value = editor.read(target, typed).map_err(|problem| format!("{problem:?}"))?;
        assert_eq!(dropped_unit(&value, typed), unit, "{typed}");
    }
    let name = editor
        .read(Field::Area(0, AreaPart::Name), "12个")
        .map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(dropped_unit(&name, "12个"), None, "a name keeps every letter");
    Ok(())
}

#[test]
fn points_reach_from_0_to_the_cap() -> crate::Checked {
    let field = Field::Score(SUPERVISING_AUTHORITY);
    let editor = editor()?;
    check(
        &editor,
        field,
        &[
            ("８．９３分", Ok("8.93")),
            ("0", Ok("0")),
            ("10.00", Ok("10")),
            ("", Ok("")),
            ("10.01", Err(Trouble::TooLarge)),
            ("8.935", Err(Trouble::TooManyDecimals)),
            ("-0.01", Err(Trouble::Negative)),
            ("/", Err(Trouble::NotAgreed)),
        ],
    );
    let refused = editor.read(field, "10.01").err().map(|problem| problem.allowed);
    let (lowest, most) = (Decimal::ZERO, Decimal::whole(10));
    let range = Allowed::Number { lowest, most, decimals: 2, not_agreed: false, percent: false };
    assert_eq!(refused, Some(range), "the refusal tells the range");
    Ok(())
}

#[test]
fn raw_marks_reach_from_0_to_100() -> crate::Checked {
    let mut editor = editor()?;
    let switch = Action::SwitchScoreMode(SUPERVISING_AUTHORITY, ScoreMode::RawMark);
    editor.dispatch(switch).map_err(|rejected| format!("{rejected:?}"))?;
    check(
        &editor,
        Field::Score(SUPERVISING_AUTHORITY),
        &[
            ("89.3", Ok("89.3")),
            ("100", Ok("100")),
            ("100.01", Err(Trouble::TooLarge)),
            ("-1", Err(Trouble::Negative)),
        ],
    );
    Ok(())
}

#[test]
fn particulars_have_ranges_of_their_own() -> crate::Checked {
    let editor = editor()?;
    let check = |line, readings: &[(&str, Reading)]| {
        check(&editor, Field::Particular(line), readings);
    };
    check(
        Particular::AssessedMonths,
        &[
            ("11", Ok("11")),
            ("11.0", Ok("11")),
            ("60", Ok("60")),
            ("", Ok("")),
            ("0", Err(Trouble::TooSmall)),
            ("61", Err(Trouble::TooLarge)),
            ("10.5", Err(Trouble::TooManyDecimals)),
            ("/", Err(Trouble::NotAgreed)),
        ],
    );
    check(
        Particular::RegisteredPopulation,
        &[
            ("61，113", Ok("61113")),
            ("0", Ok("0")),
            ("1217.5", Err(Trouble::TooManyDecimals)),
            ("10000000", Err(Trouble::TooLarge)),
        ],
    );
    check(Particular::AnnualFunding, &[("240.55", Ok("240.55"))]);
    check(
        Particular::EvaluationDate,
        &[
            ("2024-08-14", Ok("2024-08-14")),
            (" 2024-02-29 ", Ok("2024-02-29")),
            ("2000-02-29", Ok("2000-02-29")),
            ("", Ok("")),
            ("2023-02-29", Err(Trouble::NotADate)),
            ("2100-02-29", Err(Trouble::NotADate)),
            ("2024-04-31", Err(Trouble::NotADate)),
            ("2024-13-01", Err(Trouble::NotADate)),
            ("2024-00-10", Err(Trouble::NotADate)),
            ("1899-12-31", Err(Trouble::NotADate)),
            ("2024-08", Err(Trouble::NotADate)),
            ("2024-08-14-01", Err(Trouble::NotADate)),
            ("14 August", Err(Trouble::NotADate)),
        ],
    );
    Ok(())
}

#[test]
fn names_are_trimmed_and_have_a_limit() -> crate::Checked {
    let editor = editor()?;
    check(
        &editor,
        Field::Area(0, AreaPart::Name),
        &[
            (" 东片区\u{3000}", Ok("东片区")),
            ("", Err(Trouble::Empty)),
            (" \u{3000}", Err(Trouble::Empty)),
        ],
    );
    check(
        &editor,
        Field::Indicator(0, IndicatorPart::Unit),
        &[("", Ok("")), (" 人次 ", Ok("人次"))],
    );
    let limit = "区".repeat(200);
    let read = |text: &str| {
        let read = editor.read(Field::Station(0, StationPart::Name), text);
        read.map(|value| value.text()).map_err(|problem| problem.trouble)
    };
    assert_eq!(read(&limit), Ok(limit.clone()), "200 characters fit");
    assert_eq!(read(&format!("{limit}区")), Err(Trouble::TooLong));
    Ok(())
}

#[test]
fn social_workers_are_a_number_and_never_a_slash() -> crate::Checked {
    let readings = [("5.5", Ok("5.5")), ("", Ok("")), ("/", Err(Trouble::NotAgreed))];
    check(&editor()?, Field::Area(0, AreaPart::SocialWorkers), &readings);
    Ok(())
}

#[test]
fn an_input_that_is_not_there_accepts_nothing() -> crate::Checked {
    let editor = editor()?;
    for field in
        [Field::Score(4), Field::Entry(1, 0, Side::Target), Field::Station(5, StationPart::Name)]
    {
        assert!(editor.read(field, "1").is_err(), "{field:?} does not exist");
    }
    Ok(())
}
