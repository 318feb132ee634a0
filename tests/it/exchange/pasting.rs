//! Pasting, case by case.

use crate::exchange::{Failure, scheme, the_example, with_period};
use station_scorecard::document::{AreaPart, Document, Field, Side};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::scoring::{Level, WorkerKind};
use station_scorecard::texts::{Language, cell_name, differing_words, known_names, why_words};

fn preview(text: &str, focus: Option<Field>, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, focus, document, &scheme()?, &known_names(document)))
}

fn value(preview: &Preview, field: Field) -> Result<String, Failure> {
    let value = preview.after.value(field, &scheme()?).ok_or("no such input")?;
    Ok(value.text())
}

#[test]
fn what_is_copied_from_the_page_itself_is_understood() -> Result<(), Failure> {
    let document = the_example()?;
    for text in [
        "片区\t投入社工人数\t电访\t\t\n\t\t协议\t完成\t完成率\n片区2\t7\t401\t946\t235.91%\n",
        "Area\tSocial workers\tPhone visits\t\t\n\t\tTarget\tDone\tRate\n片区2\t7\t401\t946\t235.91%\n",
    ] {
        let preview = preview(text, None, &document)?;
        assert_eq!((preview.changes.len(), preview.unrecognised.len()), (3, 0), "{preview:?}");
        assert_eq!(value(&preview, Field::Entry(1, 1, Side::Target))?, "401");
        assert_eq!(value(&preview, Field::Area(1, AreaPart::SocialWorkers))?, "7");
        assert_eq!((preview.agreeing, preview.differing.len()), (1, 0));
    }
    let text = "指标\t单位\t协议\t完成\t完成率\n微项目\t个\t2\t1\t50%\n";
    let preview = preview(text, None, &document)?;
    assert_eq!((preview.changes.len(), preview.same), (2, 1), "{preview:?}");
    assert_eq!((preview.agreeing, preview.added.len()), (1, 0));
    Ok(())
}

#[test]
fn a_name_alone_does_not_identify_a_group() -> Result<(), Failure> {
    let document = the_example()?;
    let sessions = "片区\t节数\t\n\t协议量\t完成量\n片区1\t1\t2\n";
    let found = preview(sessions, None, &document)?;
    assert_eq!(found.changes, []);
    assert!(found.unrecognised.iter().all(|cell| cell.why == Why::UnknownHeading));
    assert_eq!(found.unrecognised.first().map(|cell| cell.text.as_str()), Some("节数"));
    let grouped = "片区\t专业小组\t\n\t节数\t\n\t协议量\t完成量\n片区1\t1\t2\n";
    let found = preview(grouped, None, &document)?;
    assert_eq!(value(&found, Field::Entry(0, 8, Side::Completed))?, "2");
    assert_eq!(found.changes.len(), 2);
    Ok(())
}

/// The second block of a table names another area than the first: its figures are not those of an
/// area that the first block fills.
#[test]
fn an_area_of_one_block_never_gets_the_figures_of_another_area() -> Result<(), Failure> {
    let document = Document::empty("片区1");
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t1\t2\n\n\
                片区\t入户探访\t\n\t协议量\t完成量\n片区2\t3\t4\n";
    let found = preview(text, None, &document)?;
    let names: Vec<&str> = found.after.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["片区1", "片区2"]);
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Completed))?, "2");
    assert_eq!(value(&found, Field::Entry(0, 2, Side::Target))?, "");
    assert_eq!(value(&found, Field::Entry(1, 2, Side::Completed))?, "4");
    Ok(())
}

#[test]
fn a_second_list_of_workers_next_to_the_first_is_reported_and_not_mixed_in() -> Result<(), Failure>
{
    let document = with_period();
    let text = "姓名\t职务\t2023年9月\t姓名\t2023年9月\n甲\t社工\t1\t乙\t0.5\n";
    let found = preview(text, None, &document)?;
    let workers = &found.after.staffing.workers;
    let labels: Vec<&str> = workers.iter().map(|worker| worker.label.as_str()).collect();
    assert_eq!(labels, ["甲"]);
    let changed: Vec<usize> = found.changes.iter().map(|change| change.column).collect();
    assert_eq!(changed, [1, 2]);
    let unrecognised: Vec<(usize, Why)> =
        found.unrecognised.iter().map(|cell| (cell.column, cell.why)).collect();
    assert_eq!(unrecognised, [(3, Why::UnknownHeading), (4, Why::UnknownHeading)]);
    Ok(())
}

#[test]
fn without_headings_cells_go_to_the_right_and_below() -> Result<(), Failure> {
    let document = the_example()?;
    let focus = Some(Field::Entry(1, 4, Side::Target));
    let found = preview("1\t2\t3\n4\t5\t6\n", focus, &document)?;
    let fields = [
        (Field::Entry(1, 4, Side::Target), "1"),
        (Field::Entry(1, 4, Side::Completed), "2"),
        (Field::Entry(1, 5, Side::Target), "3"),
        (Field::Entry(2, 4, Side::Target), "4"),
        (Field::Entry(2, 5, Side::Target), "6"),
    ];
    for (field, text) in fields {
        assert_eq!(value(&found, field)?, text);
    }
    let with_names = preview("片区3\t8\t9\n片区1\t6\t7\n合计\t14\t16\n", focus, &document)?;
    assert_eq!(value(&with_names, Field::Entry(2, 4, Side::Completed))?, "9");
    assert_eq!(value(&with_names, Field::Entry(0, 4, Side::Target))?, "6");
    // 6 + 17 + 8 + 26 and 7 + 17 + 9 + 26, by hand from the report.
    let totals: Vec<&str> =
        with_names.differing.iter().map(|cell| cell.computed.as_str()).collect();
    assert_eq!(totals, ["57", "59"]);
    let nowhere = preview("1\t2\n", None, &document)?;
    assert_eq!((nowhere.changes.len(), nowhere.unrecognised.len()), (0, 2));
    Ok(())
}

#[test]
fn cells_that_typing_would_refuse_are_refused_with_the_reason() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t-5\t1.234\n片区2\t1e5\t十\n片区3\t1,23\t\n";
    let found = preview(text, None, &document)?;
    assert_eq!(found.changes, []);
    let texts: Vec<&str> = found.unrecognised.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["-5", "1.234", "1e5", "十", "1,23"]);
    for cell in &found.unrecognised {
        let words = why_words(cell.why, cell.field, &document, &scheme()?, Language::ZhCn);
        assert!(words.contains("电访"), "the input is named: {words}");
        let Some(stays) = cell.field.and_then(|field| document.value(field, &scheme().ok()?))
        else {
            return Err("no input".into());
        };
        assert!(words.contains(&stays.text()), "what stays in force is told: {words}");
    }
    Ok(())
}

/// Of a merged heading only the first cell has a text; it ends where the next one begins, above it or next
/// to it.
#[test]
fn a_heading_reaches_no_further_than_the_one_above_it() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "片区\t专业个案\t\t\t\t电访\t\n\t接案\t\t结案\t\t\t\n\
                \t协议量\t完成量\t协议量\t完成量\t协议量\t完成量\n片区1\t1\t2\t3\t4\t5\t6\n";
    let found = preview(text, None, &document)?;
    assert_eq!(value(&found, Field::Entry(0, 6, Side::Completed))?, "4");
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Completed))?, "6");
    assert_eq!((found.changes.len(), found.unrecognised.len()), (6, 0));
    Ok(())
}

#[test]
fn a_level_is_understood_before_and_without_its_kind() -> Result<(), Failure> {
    let document = Document::empty("片区1");
    let text = "姓名\t资质\t类别\n甲1\t培训证书\t非持证\n乙2\t社工师\t持证\n丙3\t相关专业\t\n";
    let found = preview(text, None, &document)?;
    assert_eq!(found.unrecognised, []);
    let levels = found.after.staffing.workers.iter().map(|worker| worker.level);
    let expected = [Level::TrainingCertificate, Level::SocialWorker, Level::RelatedDegree];
    assert_eq!(levels.collect::<Vec<_>>(), expected.map(Some));
    let kinds = found.after.staffing.workers.iter().map(|worker| worker.kind);
    let expected = [WorkerKind::NonCertified, WorkerKind::Certified, WorkerKind::NonCertified];
    assert_eq!(kinds.collect::<Vec<_>>(), expected);
    // A kind that contradicts the level is not overruled.
    let found = preview("姓名\t资质\t类别\n甲1\t社工师\t非持证\n", None, &document)?;
    assert_eq!(found.unrecognised.first().map(|cell| cell.text.as_str()), Some("社工师"));
    Ok(())
}

#[test]
fn an_empty_cell_leaves_its_input_unchanged() -> Result<(), Failure> {
    let document = the_example()?;
    let found = preview("片区\t电访\t\n\t协议量\t完成量\n片区1\t\t1345\n", None, &document)?;
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Target))?, "500");
    assert_eq!(found.changes.len(), 1);
    assert_eq!(found.ignored.iter().filter(|cell| cell.why == Why::Empty).count(), 1);
    Ok(())
}

#[test]
fn the_first_of_two_rows_of_one_name_wins() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t1\t2\n片区1\t3\t4\n";
    let found = preview(text, None, &document)?;
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Target))?, "1");
    assert!(found.unrecognised.iter().all(|cell| cell.why == Why::Twice));
    assert_eq!(found.unrecognised.len(), 2);
    Ok(())
}

#[test]
fn a_name_that_is_too_long_makes_no_new_row() -> Result<(), Failure> {
    let document = the_example()?;
    let text = format!("片区\t电访\t\n\t协议量\t完成量\n{}\t1\t2\n", "长".repeat(201));
    let found = preview(&text, None, &document)?;
    assert_eq!((found.added.len(), found.changes.len()), (0, 0));
    assert_eq!(found.unrecognised.len(), 2);
    Ok(())
}

#[test]
fn new_overall_indicators_precede_the_specific_ones() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "特色指标\t指标要求\t完成量\t完成率\n微项目\t3\t1\t33.33%\n\n\
                总体服务\t指标要求\t完成量\t完成率\n新增公益岗位\t7\t8\t114.29%\n";
    let found = preview(text, None, &document)?;
    assert_eq!(found.after.station[5].name, "新增公益岗位");
    assert!(found.after.station[5].overall);
    let project = found.after.station.iter().find(|of| of.name == "微项目");
    assert_eq!(project.map(|of| of.entry.target.text()).as_deref(), Some("3"));
    assert_eq!((found.agreeing, found.differing.len()), (2, 0), "{:?}", found.differing);
    Ok(())
}

/// 159 ÷ 96 = 165.625 % (R-7), printed with more and fewer decimals and as a fraction.
#[test]
fn percentages_are_compared_at_the_decimals_they_show() -> Result<(), Failure> {
    let document = the_example()?;
    let cases = [
        ("165.63%", true),
        ("165.625%", true),
        ("165.6％", true),
        ("166%", true),
        ("1.65625", true),
        ("165.63", true),
        ("165.62%", false),
        ("165.7%", false),
        ("165%", false),
        ("1.66", true),
        ("1.64", false),
        ("/", false),
        ("—", true),
    ];
    for (printed, agrees) in cases {
        let text =
            format!("指标名称\t指标要求\t完成量\t完成率\n志愿者信息发布\t96\t159\t{printed}\n");
        let found = preview(&text, None, &document)?;
        assert_eq!(found.differing.is_empty(), agrees, "{printed}: {:?}", found.differing);
    }
    Ok(())
}

#[test]
fn a_differing_figure_is_reported_with_its_cell() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "指标名称\t指标要求\t完成量\t完成率\n志愿者信息发布\t96\t159\t165.62%\n";
    let found = preview(text, None, &document)?;
    let words: Vec<String> = found
        .differing
        .iter()
        .map(|differing| differing_words(differing, Language::ZhCn))
        .collect();
    assert_eq!(words, ["D2：表里是 165.62%，重新计算是 165.63%"]);
    let names = [(0, 0, "A1"), (1, 25, "Z2"), (2, 26, "AA3"), (9, 701, "ZZ10"), (0, 702, "AAA1")];
    for (row, column, name) in names {
        assert_eq!(cell_name(row, column), name);
    }
    Ok(())
}
