//! The report's sentences: its figures, in its order.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{BONUS, Document};
use station_scorecard::exchange::draft::DraftKind;
use station_scorecard::exchange::report::Report;
use station_scorecard::exchange::word::read;
use station_scorecard::exchange::worker::docx::write;
use station_scorecard::number::Decimal;
use station_scorecard::report::check;
use station_scorecard::scoring::{Adjustment, PartyScore, Scheme, ScoreMode};
use station_scorecard::texts::{
    Language, drafted, report_paragraph, report_result, report_station,
};

/// The figures of the paragraph as they are printed one after the other (rules.md, last section).
const PARAGRAPH: [&str; 33] = [
    "16", "6", "22", "993", "413.75%", "3556", "2008", "235.50%", "177.54%", "100", "575", "72",
    "100.00%", "95.83%", "101.41%", "35", "190", "1867", "100.00%", "108.57%", "133.36%", "19",
    "2593", "100.00%", "136.47%", "55", "3400", "117.02%", "229.73%", "11", "", "", "",
];

/// The numbers in a text, in order, with a percent sign where one follows.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    for letter in text.chars() {
        let part = letter.is_ascii_digit() || ".%".contains(letter);
        match numbers.last_mut() {
            Some(number) if part => number.push(letter),
            Some(number) if !number.is_empty() => numbers.push(String::new()),
            _ => {}
        }
    }
    let plain = |number: String| number.trim_end_matches('.').to_owned();
    numbers.into_iter().map(plain).filter(|number| !number.is_empty()).collect()
}

#[test]
fn the_paragraph_has_the_printed_figures_in_their_order() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let report = Report::of(&document, &scheme);
    let expected: Vec<&str> = PARAGRAPH.into_iter().filter(|number| !number.is_empty()).collect();
    for language in Language::ALL {
        let text = report_paragraph(&report, &document, language);
        let found: Vec<String> = numbers(&text)
            .into_iter()
            .filter(|number| !["2024", "7", "07"].contains(&number.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
    let text = report_paragraph(&report, &document, Language::ZhCn);
    for part in
        ["建档993份", "专业个案接案100个、节数575节、结案72个", "服务3400人次", "由社工站提供"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    Ok(())
}

/// No name is said again by its unit, and the station's indicators follow in two paragraphs of their own.
#[test]
fn the_text_reads_as_people_write() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let report = Report::of(&document, &scheme);
    let text = report_paragraph(&report, &document, Language::ZhCn);
    for part in ["专业小组35个、节数190节、服务1867人次", "大型社区活动19次、服务2593人次"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    for never in ["人次1867", "人次2593", "人次3400", "个数35", "次数19", "次数55"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    let [overall, specific] = report_station(&report, &document, Language::ZhCn)
        .try_into()
        .map_err(|of| format!("{of:?}"))?;
    assert!(overall.starts_with("总体服务：新增志愿者107（完成率107.00%），"), "{overall}");
    assert!(
        overall.contains("新增志愿者骨干28（100.00%）") && overall.ends_with('。'),
        "{overall}"
    );
    assert!(specific.starts_with("特色服务：社区党组织走访22（完成率91.67%），"), "{specific}");
    assert!(specific.ends_with("志愿者信息发布159（165.63%）。"), "{specific}");
    let english = report_station(&report, &document, Language::En);
    assert!(english[0].contains("New volunteers 107 (completed 107.00%)"), "{english:?}");
    let empty = Document::empty("片区1");
    assert!(report_station(&Report::of(&empty, &scheme), &empty, Language::ZhCn).is_empty());
    Ok(())
}

#[test]
fn the_result_names_the_parties_in_the_order_of_the_report() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    let expected = [
        "购买方：20.00分",
        "监督方：8.93分",
        "督导中心：13.00分",
        "第三方：44.82分",
        "总分：86.75分",
        "等级：良好",
    ];
    assert_eq!(lines[..6], expected);
    assert!(lines[6].contains("2023") && lines[6].contains("仅为测算"), "{}", lines[6]);
    Ok(())
}

/// 86.75 + 2 = 88.75: without the line of the bonus the lines would not add up.
#[test]
fn bonus_and_deduction_have_lines_of_their_own() -> Result<(), Failure> {
    let (scheme, mut document) = (scheme()?, the_example()?);
    let adjustment = Some(Adjustment { most: None });
    let scheme = Scheme { bonus: adjustment, deduction: adjustment, year: 0, ..scheme };
    let points = Some(Decimal::whole(2));
    document.put_score(BONUS, PartyScore { points, ..PartyScore::default() });
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[4..7], ["加分：2.00分", "扣分：—分", "总分：88.75分"]);
    assert!(lines[8].contains("年份不明"), "{}", lines[8]);
    Ok(())
}

#[test]
fn what_is_unknown_is_reported_as_unknown() -> Result<(), Failure> {
    let (scheme, mut document) = (scheme()?, the_example()?);
    document.put_score("purchaser", PartyScore::default());
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[0], "购买方：—分");
    assert_eq!(lines[4..6], ["总分：66.75–86.75分", "等级：合格–良好"]);
    let empty = Document::empty("片区1");
    let text = report_paragraph(&Report::of(&empty, &scheme), &empty, Language::ZhCn);
    assert!(!text.contains("完成率") && text.contains("共—人"), "{text}");
    Ok(())
}

/// From the worst grade to the best is no range: it says that nothing is known.
#[test]
fn a_result_that_could_be_anything_claims_no_grade() -> Result<(), Failure> {
    let scheme = scheme()?;
    let empty = Document::empty("片区1");
    let lines = report_result(&Report::of(&empty, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[4..6], ["总分：—分", "等级：未定"]);
    let lines = report_result(&Report::of(&empty, &scheme), &scheme, Language::En);
    assert_eq!(lines[5], "Grade: open");
    let mut document = empty;
    let points = Some(Decimal::whole(5));
    document.put_score("purchaser", PartyScore { points, ..PartyScore::default() });
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[4..6], ["总分：5.00–85.00分", "等级：不合格–良好"]);
    document.put_score(
        "purchaser",
        PartyScore { points: Some(Decimal::whole(15)), ..PartyScore::default() },
    );
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[4..6], ["总分：15.00–95.00分", "等级：未定"]);
    Ok(())
}

/// 87.45 % of 10, 84 % of 20, 94.1 % of 15 and 91.5 % of 55 are 8.745, 16.8, 14.115 and 50.325: together
/// 89.985 unrounded, 8.75 + 16.80 + 14.12 + 50.33 = 90.00 rounded party by party. The note stands with
/// the grade in the text too.
#[test]
fn where_rounding_decides_the_grade_the_text_says_so() -> Result<(), Failure> {
    let (scheme, mut document) = (scheme()?, the_example()?);
    let marks = [
        ("supervising_authority", 8_745),
        ("purchaser", 8_400),
        ("supervision_centre", 9_410),
        ("third_party_evaluator", 9_150),
    ];
    for (party, mark) in marks {
        let raw_mark = Some(Decimal::from_hundredths(mark));
        document.put_score(party, PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark });
    }
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::ZhCn);
    assert_eq!(lines[4..6], ["总分：90.00分", "等级：优秀"]);
    assert!(lines[6].contains("89.985") && lines[6].contains("良好"), "{}", lines[6]);
    let lines = report_result(&Report::of(&document, &scheme), &scheme, Language::En);
    assert!(lines[6].contains("89.985"), "{}", lines[6]);
    Ok(())
}

/// What the page writes itself is right: its check has nothing to look at again in it, with the station's tables
/// beside it or without.
#[test]
fn the_pages_own_text_has_nothing_to_look_at_again() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let report = Report::of(&document, &scheme);
    let paragraph = [report_paragraph(&report, &document, Language::ZhCn)];
    let station = report_station(&report, &document, Language::ZhCn);
    let result = report_result(&report, &scheme, Language::ZhCn);
    let text = [paragraph.as_slice(), &station, &result].concat().join("\n") + "\n";
    let mut texts = vec![text];
    for kind in [DraftKind::SelfReport, DraftKind::Evaluation] {
        let file = write(&drafted(&document, kind).draft).ok_or("no file")?;
        texts.push(read(&file).map_err(|of| format!("{of:?}"))?.text);
    }
    for text in texts {
        let found = check(&text, &[], &scheme).map_err(|of| format!("{of:?}"))?;
        let alarms: Vec<_> = found.findings.iter().filter(|one| one.class.is_alarm()).collect();
        assert!(alarms.is_empty(), "{text}\n{alarms:#?}");
    }
    Ok(())
}
