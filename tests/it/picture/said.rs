//! What the picture says: the figures of the report, in words where there are none, and nobody's name.

use super::{drawn, edited, measure, texts, the_example, without_scores};
use station_scorecard::chart::picture::{Step, drawing};
use station_scorecard::document::{
    ExampleState, Field, Particular, ScorePart, Side, StaffingField, Value, WorkerField,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, Quantity, ScoreMode};
use station_scorecard::texts::{Language, MadePicture, picture_content, picture_told};

/// Every figure is printed in the report: the scores, the total and the grade, the rates in appendix 1.
#[test]
fn the_example_is_told_as_the_report_prints_it() -> crate::Checked {
    let expected = [
        "广州市白鹤洞街社工服务站",
        "2023-09-10 至 2024-07-31",
        "86.75",
        "测算",
        "良好",
        "离优秀还差 3.25 分",
        // Inside the points on the ruler; the first has no room in the letters of this test.
        "20.00",
        "13.00",
        "44.82",
        "良好",
        "不合格",
        "合格",
        "优秀",
        "0",
        "60",
        "80",
        "90",
        "100",
        "监督方",
        "8.93",
        " / 10",
        "购买方",
        "20.00",
        " / 20",
        "督导中心",
        "13.00",
        " / 15",
        "第三方",
        "44.82",
        " / 55",
        "▼ 8 处不足 100%",
        "专业个案 结案",
        "片区2 · 12 / 13",
        "92.31%",
        "党建学习宣传",
        "11 / 12",
        "91.67%",
        "社区党组织走访",
        "22 / 24",
        "91.67%",
        "专业个案 节数",
        "片区3 · 159 / 162",
        "98.15%",
        "专业个案 节数",
        "片区1 · 175 / 180",
        "97.22%",
        "专业个案 节数",
        "片区2 · 94 / 102",
        "92.16%",
        "另外 2 处",
        "2024-08-20 测算",
    ];
    let told = texts(&the_example()?, Language::ZhCn);
    let all = told.join("\n");
    for (at, text) in expected.iter().enumerate() {
        assert_eq!(told.get(at).map(String::as_str), Some(*text), "{at}: {all}");
    }
    let foot = told.get(expected.len()..).unwrap_or_default().concat();
    assert_eq!(
        foot,
        "按《广州市社工站购买服务项目评估办法》（2023 年）测算，只供参考；正式结果以评估方公布的为准。"
    );
    Ok(())
}

#[test]
fn english_has_chinese_only_in_names() -> crate::Checked {
    let told = texts(&the_example()?, Language::En);
    let chinese =
        |text: &&String| text.chars().any(|sign| ('\u{3000}'..'\u{FFEF}').contains(&sign));
    let found: Vec<&str> = told.iter().filter(chinese).map(String::as_str).collect();
    // Names that the station gave stay as they are.
    let names = [
        "广州市白鹤洞街社工服务站",
        "片区2 · 12 / 13",
        "党建学习宣传",
        "社区党组织走访",
        "片区3 · 159 / 162",
        "片区1 · 175 / 180",
        "片区2 · 94 / 102",
    ];
    assert_eq!(found, names);
    for text in
        ["86.75", "Estimate", "Good", "3.25 short of Excellent", "2 more", "Casework closed"]
    {
        assert!(told.iter().any(|told| told == text), "{text} in {told:?}");
    }
    Ok(())
}

#[test]
fn only_the_example_says_across_the_picture_that_it_is_one() -> crate::Checked {
    let document = the_example()?;
    let across = |example, language| {
        let drawn = drawn(&document, example, None, language);
        let texts = drawn.steps.into_iter().filter_map(|step| match step {
            Step::Across { text, .. } => Some(text),
            Step::Box { .. } | Step::Text { .. } => None,
        });
        texts.collect::<Vec<String>>()
    };
    let marks = [
        (ExampleState::AsPublished, Language::ZhCn, "示例"),
        (ExampleState::AsPublished, Language::En, "Example"),
        (ExampleState::Changed, Language::ZhCn, "示例已改动"),
    ];
    for (state, language, mark) in marks {
        let found = across(Some(state), language);
        assert!(found.len() >= 2 && found.iter().all(|text| text == mark), "{found:?}");
    }
    assert_eq!(across(None, Language::ZhCn), [""; 0]);
    Ok(())
}

/// 8 rates are below 100 %: 合计 and three areas of 节数, and of 结案, and two of the station.
#[test]
fn six_rates_are_named_and_the_others_counted() -> crate::Checked {
    let rates = |told: &[String]| told.iter().filter(|text| text.ends_with('%')).count();
    let told = texts(&the_example()?, Language::ZhCn);
    assert_eq!(rates(&told), 6 + 1, "six, and the heading");
    assert!(told.contains(&"另外 2 处".to_owned()));
    // 13 of 13 in area 2 makes 结案 whole there and in 合计.
    let at =
        the_example()?.indicators.iter().position(|of| of.key == "case_close").ok_or("no key")?;
    let done = Value::Quantity(Quantity::Amount(Decimal::whole(13)));
    let fewer = edited(&[(Field::Entry(1, at, Side::Completed), done)])?;
    let told = texts(&fewer, Language::ZhCn);
    let heading = told.iter().find(|text| text.starts_with('▼')).ok_or("no heading")?;
    let count: usize = heading.split(' ').nth(1).ok_or("no count")?.parse()?;
    assert!(count <= 7, "{heading}");
    assert_eq!(told.iter().any(|text| text.starts_with("另外")), count > 6, "{told:?}");
    Ok(())
}

#[test]
fn what_is_open_is_said_in_words() -> crate::Checked {
    // 41.93 known, 第三方 can give 55.
    let told = texts(&without_scores(&[3])?, Language::ZhCn);
    for text in ["41.93–96.93", "测算", "不合格–优秀", "第三方尚未评分", "尚未评分"]
    {
        assert!(told.iter().any(|told| told == text), "{text} in {told:?}");
    }
    let told = texts(&without_scores(&[0, 3])?, Language::En);
    assert!(told.iter().any(|told| told == "not yet scored"), "{told:?}");
    let told = texts(&without_scores(&[0, 1, 2, 3])?, Language::ZhCn);
    for text in ["还没有得分", "各方都尚未评分"] {
        assert!(told.iter().any(|told| told == text), "{text} in {told:?}");
    }
    let all = told.join(" ");
    assert!(!all.contains("0.00") && !all.contains("100.00"), "no figure of nothing: {all}");
    Ok(())
}

#[test]
fn an_estimate_is_one_until_every_score_is_announced() -> crate::Checked {
    let day = Value::Date("2024-08-14".parse().ok());
    let announced = |at| (Field::ScorePart(at, ScorePart::Announced), day.clone());
    let three = texts(&edited(&[announced(0), announced(1), announced(2)])?, Language::ZhCn);
    assert!(three.contains(&"测算".to_owned()));
    let all = edited(&[announced(0), announced(1), announced(2), announced(3)])?;
    for (language, word) in [(Language::ZhCn, "测算"), (Language::En, "stimate")] {
        let told = texts(&all, language).join("");
        assert!(!told.contains(word), "{told}");
        assert!(told.contains("2024-08-14"), "the day it was announced: {told}");
    }
    Ok(())
}

/// 9.005 + 17.99 + 13.506 + 49.489 is 89.99; party by party 9.01 + 17.99 + 13.51 + 49.49 is 90.00.
#[test]
fn what_rounding_decides_is_said_beside_the_grade() -> crate::Checked {
    let mut editor = Editor::new(the_example()?);
    for (at, mark) in [9005, 8995, 9004, 8998].into_iter().enumerate() {
        let raw_mark = Some(Decimal::from_hundredths(mark));
        let put = PartyScore { mode: ScoreMode::RawMark, raw_mark, points: None };
        editor.dispatch(Action::PutScore(at, put)).map_err(|of| format!("{of:?}"))?;
    }
    let told = texts(editor.document(), Language::ZhCn);
    assert!(told.contains(&"90.00".to_owned()) && told.contains(&"优秀".to_owned()), "{told:?}");
    let sentence = "各方四舍五入后 90.00 优秀；不舍入 89.99 良好";
    assert!(told.contains(&sentence.to_owned()), "{told:?}");
    Ok(())
}

/// A name that stands everywhere a worker can bring it.
#[test]
fn no_worker_is_named() -> crate::Checked {
    const NAME: &str = "欧阳某某";
    let line = |line| Field::Staffing(StaffingField::Worker(0, line));
    let name = || Value::Text(NAME.to_owned());
    let document = edited(&[
        (line(WorkerField::Label), name()),
        (line(WorkerField::Position), name()),
        (line(WorkerField::Remarks), name()),
    ])?;
    for language in Language::ALL {
        let made = MadePicture { day: "2024-08-20", example: None, code: None };
        let content = picture_content(&document, made, language);
        let told = picture_told(&content, 6, language);
        let drawn = drawing(&content, &measure).texts().concat();
        assert!(!drawn.contains("欧阳") && !told.contains("欧阳"), "{told}");
        assert!(told.contains("86.75") && told.contains("92.31%"), "{told}");
    }
    Ok(())
}

#[test]
fn a_station_without_a_name_or_days_says_so_or_nothing() -> crate::Checked {
    let blank = |line: Particular| (Field::Particular(line), line.blank());
    let document = edited(&[
        blank(Particular::Station),
        blank(Particular::AssessedFrom),
        blank(Particular::AssessedTo),
    ])?;
    let told = texts(&document, Language::ZhCn);
    assert_eq!(told.first().map(String::as_str), Some("未命名的社工站"), "{told:?}");
    // Without an assessed period the service year.
    assert!(told.get(1).is_some_and(|period| period.contains(" 至 ")), "{told:?}");
    Ok(())
}
