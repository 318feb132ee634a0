//! What the sentences of a report state goes into a station by the ordinary preview; what is in doubt stays out.

use super::{Failure, the_example};
use station_scorecard::document::Document;
use station_scorecard::editor::apply;
use station_scorecard::exchange::paste::{Against, Together, cells};
use station_scorecard::exchange::report_message::{ReportAnswer, ReportRequest};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::{StatedInputs, StatedTable};
use station_scorecard::report::{Doubt, Report};
use station_scorecard::texts::known_names;

type Tables = Vec<(StatedTable, Vec<Vec<String>>)>;

/// What is read of a text for a station, over the way that the worker is asked by.
fn stated(text: &str, document: &Document) -> Result<(Report, Tables), Failure> {
    let mut inputs = StatedInputs::of(document, document.scheme());
    let request = ReportRequest {
        text: text.to_owned(),
        beside: Vec::new(),
        station: std::mem::take(&mut inputs.asked),
        scheme: document.scheme().clone(),
    };
    let request = ReportRequest::from_bytes(&request.into_bytes()).ok_or("no request")?;
    let ReportAnswer::Checked(report) = request.answer() else { return Err("refused".into()) };
    let tables = inputs.tables(&report);
    Ok((report, tables))
}

/// What is left out, each with why.
fn doubts(report: &Report) -> Vec<(&str, &str, Doubt)> {
    let doubts = report.stated.iter().filter_map(|one| Some((one, one.doubt?)));
    doubts.map(|(one, doubt)| (one.what.as_str(), one.value.as_str(), doubt)).collect()
}

/// What the tables would change, as the preview of several sheets has it.
fn together(tables: Tables, document: &Document) -> Result<Together, Failure> {
    let mut sheets = Vec::new();
    for (_, rows) in tables {
        let rows: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let grid = cells(None, &(rows.join("\n") + "\n")).map_err(|of| format!("{of:?}"))?;
        sheets.push(Sheet { name: String::new(), grid });
    }
    let against = Against { document, scheme: document.scheme(), names: known_names };
    let all: Vec<usize> = (0..sheets.len()).collect();
    Ok(Together::of(&sheets, &all, against))
}

fn changed(together: &Together, document: &Document) -> Vec<(String, String)> {
    let changes = together.changes().into_iter();
    changes
        .map(|change| (change.field.hook(document, document.scheme()), change.new.text()))
        .collect()
}

const SCORES: &str =
    "本次评估，主管部门评分9.2分，街道办事处打分18.5分，督导评估得分14分，第三方评估得46.75分。\n";

/// The example's indicators 建档 of the areas are 312, 175, 430 and 76; agreed 80, 30, 100 and 30.
#[test]
fn amounts_and_scores_of_sentences_go_into_the_preview() -> Result<(), Failure> {
    let document = the_example()?;
    let text = format!(
        "片区二约定建档35份，已建档180份。第三片区全年小组服务完成11个、60节、512人次。\n\
         全年新增志愿者118名，新增志愿者骨干31名。\n{SCORES}"
    );
    let (report, tables) = stated(&text, &document)?;
    assert_eq!(doubts(&report), []);
    let together = together(tables, &document)?;
    let unread: Vec<_> = together.sheets.iter().flat_map(|of| &of.preview.unrecognised).collect();
    assert!(unread.is_empty(), "{unread:?}");
    let mut found = changed(&together, &document);
    found.sort();
    let mut expected = [
        ("area/2/file_setup/target", "35"),
        ("area/2/file_setup/completed", "180"),
        ("area/3/group_count/completed", "11"),
        ("area/3/group_session/completed", "60"),
        ("area/3/group_attend/completed", "512"),
        ("station/1/completed", "118"),
        ("station/3/completed", "31"),
        ("score/supervising_authority", "9.2"),
        ("score/purchaser", "18.5"),
        ("score/supervision_centre", "14"),
        ("score/third_party_evaluator", "46.75"),
    ]
    .map(|(hook, value)| (hook.to_owned(), value.to_owned()));
    expected.sort();
    assert_eq!(found, expected);
    Ok(())
}

#[test]
fn what_is_in_doubt_stays_out_and_is_told() -> Result<(), Failure> {
    let document = the_example()?;
    let text = format!(
        "片区二建档180份。小组共开展41个。片区三的电访900个。上半年片区四建档40份。\n\
         约定举办茶话会12场。\n{SCORES}结语：片区二建档181份，主管部门评分9.5分。"
    );
    let (report, tables) = stated(&text, &document)?;
    let mut told = doubts(&report);
    told.sort_by_key(|(what, value, _)| ((*what).to_owned(), (*value).to_owned()));
    assert_eq!(
        told,
        [
            ("片区2小组", "41", Doubt::NoPlace),
            ("片区2建档", "180", Doubt::TwoValues),
            ("片区2建档", "181", Doubt::TwoValues),
            ("监督方", "9.2", Doubt::TwoValues),
            ("监督方", "9.5", Doubt::TwoValues),
            ("茶话会", "12", Doubt::NoIndicator),
        ]
    );
    let found = changed(&together(tables, &document)?, &document);
    let hooks: Vec<&str> = found.iter().map(|(hook, _)| hook.as_str()).collect();
    let expected = [
        "area/3/phone_visit/completed",
        "score/purchaser",
        "score/supervision_centre",
        "score/third_party_evaluator",
    ];
    assert_eq!(hooks, expected, "of another time nothing, of what is in doubt nothing");
    Ok(())
}

/// 63 ÷ 80 is no 84.2 %: one of the three is wrong, and nobody says which.
#[test]
fn an_amount_that_its_own_rate_contradicts_stays_out() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "片区二约定建档80份，已建档63份，完成率84.2%。";
    let (report, tables) = stated(text, &document)?;
    let found = doubts(&report);
    assert_eq!(
        found,
        [("片区2建档", "80", Doubt::Disagrees), ("片区2建档", "63", Doubt::Disagrees)]
    );
    assert!(tables.is_empty(), "{tables:?}");
    Ok(())
}

/// What is said of no area is of the only one; one undo step takes all of it back.
#[test]
fn a_station_of_one_area_takes_what_is_said_of_the_whole() -> Result<(), Failure> {
    let mut document = Document::empty("本街");
    let before = document.clone();
    let (report, tables) = stated("全年建档120份，目标100份。购买方评分19分。", &document)?;
    assert_eq!(doubts(&report), []);
    let action = together(tables, &document)?.action().ok_or("nothing to do")?;
    let back = apply(&mut document, action).map_err(|of| format!("{of:?}"))?;
    assert_ne!(document, before);
    apply(&mut document, back).map_err(|of| format!("{of:?}"))?;
    assert_eq!(document, before);
    Ok(())
}

/// A sheet of the text's own table and what its sentences say are one step, and the same amounts are no changes.
#[test]
fn a_text_that_states_what_the_station_has_changes_nothing() -> Result<(), Failure> {
    let document = the_example()?;
    let (report, tables) = stated("片区二建档175份，片区四建档76份。", &document)?;
    assert_eq!((doubts(&report).len(), tables.len()), (0, 1));
    let together = together(tables, &document)?;
    assert!(together.action().is_none());
    assert_eq!(together.sheets.iter().map(|of| of.preview.same).sum::<usize>(), 4);
    Ok(())
}
