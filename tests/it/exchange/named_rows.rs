//! Rows without headings that carry names, pasted onto a cell.

use crate::exchange::{Failure, scheme, the_example, with_period};
use station_scorecard::document::{
    AreaPart, AttendanceField, Document, Field, Side, StaffingField, StationPart, Value,
    WorkerField,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::texts::{cell_name, known_names};

fn preview(text: &str, focus: Field, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    let preview = Preview::of(&grid, Some(focus), document, &scheme()?, &known_names(document));
    let again =
        Preview::of(&grid, Some(focus), &preview.after, &scheme()?, &known_names(&preview.after));
    if preview.unrecognised.is_empty() {
        assert_eq!(again.after, preview.after, "the same again changes nothing");
    }
    Ok(preview)
}

fn values<const N: usize>(preview: &Preview, fields: [Field; N]) -> Result<[String; N], Failure> {
    let scheme = scheme()?;
    let text = |field| preview.after.value(field, &scheme).map(|value| value.text());
    Ok(fields.map(|field| text(field).unwrap_or_else(|| format!("no {field:?}"))))
}

fn areas(preview: &Preview) -> Vec<&str> {
    preview.after.areas.iter().map(|area| area.name.as_str()).collect()
}

/// A list takes 300; the row that shares its name with an earlier one keeps its place the second time too.
#[test]
fn more_rows_than_a_list_takes_change_nothing_when_they_come_again() -> Result<(), Failure> {
    let row = |at: usize| match at {
        200 => "测试3\t组长\n".to_owned(),
        _ => format!("测试{at}\t\n"),
    };
    let text: String = (0..310).map(row).collect();
    let label = |at, part| Field::Staffing(StaffingField::Worker(at, part));
    let found = preview(&text, label(0, WorkerField::Label), &the_example()?)?;
    assert_eq!(found.after.staffing.workers.len(), 300);
    let places = [label(3, WorkerField::Position), label(200, WorkerField::Position)];
    assert_eq!(values(&found, places)?, ["", "组长"]);
    Ok(())
}

/// The sums 14 and 16 of the rows, and 16 ÷ 14 = 114.29 %.
const ROWS: &str = "东片\t8\t9\t112.50%\n西片\t6\t7\t116.67%\n合计\t14\t16\t114.29%\n";

#[test]
fn missing_areas_are_offered_and_the_total_is_compared() -> Result<(), Failure> {
    let found = preview(ROWS, Field::Entry(0, 1, Side::Target), &Document::empty("片区1"))?;
    assert_eq!((areas(&found), found.added.len()), (vec!["东片", "西片"], 1));
    let fields = [(0, "8", "9"), (1, "6", "7")];
    for (at, target, completed) in fields {
        let of = [Field::Entry(at, 1, Side::Target), Field::Entry(at, 1, Side::Completed)];
        assert_eq!(values(&found, of)?, [target, completed]);
    }
    assert_eq!((found.agreeing, found.differing.len(), found.unrecognised.len()), (5, 0, 0));
    // No area of a station that is filled in loses its figures to one that has another name.
    let document = the_example()?;
    let found = preview(ROWS, Field::Entry(0, 1, Side::Target), &document)?;
    assert_eq!(areas(&found)[4..], ["东片", "西片"]);
    assert_eq!(found.after.areas[..4], document.areas[..]);
    // 1510 + 14 and 3556 + 16, 3572 ÷ 1524 = 234.38 %: the total is that of two areas of six.
    let computed: Vec<&str> = found.differing.iter().map(|of| of.computed.as_str()).collect();
    assert_eq!(computed, ["1524", "3572", "234.38%"]);
    Ok(())
}

#[test]
fn rows_go_to_the_areas_of_their_names_wherever_the_focus_is() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "小计\t1\n片区3\t491\n片区9\t5\n片区1\t501\n总计\t1517\n";
    let found = preview(text, Field::Entry(3, 1, Side::Target), &document)?;
    let of = [0, 1, 2, 3, 4].map(|at| Field::Entry(at, 1, Side::Target));
    assert_eq!(values(&found, of)?, ["501", "400", "491", "120", "5"]);
    assert_eq!(found.added.len(), 1);
    Ok(())
}

#[test]
fn names_on_the_cell_of_a_name_are_found_too() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "片区3\t7\t1\t2\n片区5\t8\t3\t4\n合计\t32\n";
    let found = preview(text, Field::Area(0, AreaPart::Name), &document)?;
    assert_eq!(areas(&found), ["片区1", "片区2", "片区3", "片区4", "片区5"]);
    let fields = [
        Field::Area(2, AreaPart::SocialWorkers),
        Field::Entry(2, 0, Side::Target),
        Field::Entry(4, 0, Side::Completed),
    ];
    assert_eq!(values(&found, fields)?, ["7", "1", "4"]);
    // 6 + 6 + 7 + 5 + 8.
    assert_eq!((found.agreeing, found.differing.len()), (1, 0));
    // Unknown names are those of the areas from the focus on.
    let found = preview("东\t7\n南\t8\n西\t9\n", Field::Area(2, AreaPart::Name), &document)?;
    assert_eq!(areas(&found), ["片区1", "片区2", "东", "南", "西"]);
    let fields = [2, 3, 4].map(|at| Field::Area(at, AreaPart::SocialWorkers));
    assert_eq!(values(&found, fields)?, ["7", "8", "9"]);
    // A list of names alone renames.
    let found =
        preview("片区2\n片区1\n片区3\n片区4\n片区5\n", Field::Area(0, AreaPart::Name), &document)?;
    assert_eq!(areas(&found), ["片区2", "片区1", "片区3", "片区4", "片区5"]);
    Ok(())
}

/// With the rates the columns of the amounts are certain.
#[test]
fn rates_show_whether_social_workers_precede_the_amounts() -> Result<(), Failure> {
    let with = "片区1\t6\t80\t312\t390.00%\t500\t1344\t268.80%\n\
                片区2\t6\t30\t175\t583.33%\t400\t945\t236.25%\n";
    let without = "片区1\t80\t312\t390.00%\t500\t1344\t268.80%\n\
                   片区2\t30\t175\t583.33%\t400\t945\t236.25%\n";
    let fields = [
        Field::Entry(0, 0, Side::Target),
        Field::Entry(1, 0, Side::Completed),
        Field::Entry(1, 1, Side::Target),
        Field::Entry(0, 1, Side::Completed),
    ];
    for (text, workers) in [(with, "6"), (without, "")] {
        for focus in [
            Field::Area(0, AreaPart::Name),
            Field::Area(0, AreaPart::SocialWorkers),
            Field::Entry(0, 0, Side::Target),
        ] {
            let found = preview(text, focus, &Document::empty("片区1"))?;
            assert_eq!(values(&found, fields)?, ["80", "175", "400", "1344"], "{focus:?}");
            assert_eq!(values(&found, [Field::Area(1, AreaPart::SocialWorkers)])?, [workers]);
            assert_eq!(
                (found.agreeing, found.differing.len(), found.unrecognised.len()),
                (4, 0, 0)
            );
        }
    }
    Ok(())
}

#[test]
fn indicators_of_the_station_are_found_by_name() -> Result<(), Failure> {
    let document = the_example()?;
    let at = document.station.iter().position(|of| of.name == "微项目").ok_or("gone")?;
    let text = "微项目\t2\t2\t100.00%\n党员志愿服务\t24\t21\t87.50%\n合计\t26\t23\t\n";
    let specific = document.overall_count();
    for focus in
        [Field::Station(specific, StationPart::Target), Field::Station(specific, StationPart::Name)]
    {
        let found = preview(text, focus, &document)?;
        let new = document.station.len();
        let fields = [
            Field::Station(at, StationPart::Target),
            Field::Station(new, StationPart::Name),
            Field::Station(new, StationPart::Completed),
        ];
        assert_eq!(values(&found, fields)?, ["2", "党员志愿服务", "21"], "{focus:?}");
        assert_eq!((found.added.len(), found.agreeing, found.differing.len()), (1, 2, 0));
        assert_eq!(found.after.station[..at], document.station[..at]);
    }
    Ok(())
}

#[test]
fn workers_are_found_by_name() -> Result<(), Failure> {
    let mut editor = Editor::new(with_period());
    let document = editor.document().clone();
    let month = document.assessed_months()[0];
    let presence =
        |at| Field::Staffing(StaffingField::Attendance(at, month, AttendanceField::Presence));
    let label = |at| Field::Staffing(StaffingField::Worker(at, WorkerField::Label));
    for name in ["甲", "乙"] {
        let at = editor.document().staffing.workers.len();
        let new = station_scorecard::document::Worker::default();
        let item = station_scorecard::editor::Item::Worker(Box::new(new));
        editor.dispatch(Action::Insert(at, item)).map_err(|problem| format!("{problem:?}"))?;
        let set = Action::Set(label(at), Value::Text(name.to_owned()));
        editor.dispatch(set).map_err(|problem| format!("{problem:?}"))?;
    }
    let document = editor.document().clone();
    // A tick is no name: these are the months of the second worker.
    let found = preview("√\n0.5\n", presence(1), &document)?;
    assert_eq!(values(&found, [presence(0), presence(1)])?, ["", "1"]);
    let found = preview("乙\t√\n丙\t0.5\n合计\t1.5\n", presence(0), &document)?;
    let fields = [presence(0), presence(1), label(2), presence(2)];
    assert_eq!(values(&found, fields)?, ["", "1", "丙", "0.5"]);
    let position = |at| Field::Staffing(StaffingField::Worker(at, WorkerField::Position));
    let found = preview("乙\t站长\n丙\t社工\n", label(0), &document)?;
    assert_eq!(values(&found, [position(1), label(2), position(2)])?, ["站长", "丙", "社工"]);
    // Positions are no names.
    let found = preview("站长\n社工\n", position(0), &document)?;
    assert_eq!(values(&found, [position(0), position(1)])?, ["站长", "社工"]);
    Ok(())
}

#[test]
fn figures_without_names_go_on_in_order_around_a_total() -> Result<(), Failure> {
    let document = the_example()?;
    let found = preview("12个\t无\n13个\t5\n", Field::Entry(0, 1, Side::Target), &document)?;
    let of = [0, 1].map(|at| Field::Entry(at, 1, Side::Target));
    assert_eq!(values(&found, of)?, ["12", "13"], "an amount with its unit is no name");
    let found = preview("1\t2\n3\t4\n5\t6\n", Field::Entry(2, 1, Side::Target), &document)?;
    let unrecognised: Vec<(String, Why)> =
        found.unrecognised.iter().map(|of| (cell_name(of.row, of.column), of.why)).collect();
    let expected = [("A3".to_owned(), Why::NoPlace), ("B3".to_owned(), Why::NoPlace)];
    assert_eq!(unrecognised, expected, "an area needs a name");
    Ok(())
}

fn labels(document: &Document) -> Vec<&str> {
    document.staffing.workers.iter().map(|worker| worker.label.as_str()).collect()
}

#[test]
fn a_list_with_one_name_twice_pasted_again_changes_nothing() -> Result<(), Failure> {
    let document = the_example()?;
    let label = Field::Staffing(StaffingField::Worker(0, WorkerField::Label));
    // Names, one of them twice, with a position for the second of them.
    let found = preview("甲\t\n乙\t\n甲\t社工助理\n丙\t\n", label, &document)?;
    assert_eq!(labels(&found.after)[..4], ["甲", "乙", "甲", "丙"]);
    assert_eq!(labels(&found.after).len(), labels(&document).len());
    let position = |at| Field::Staffing(StaffingField::Worker(at, WorkerField::Position));
    assert_eq!(values(&found, [position(2)])?, ["社工助理"]);
    // A remark among the rows is no worker, and a name of nothing but signs is one.
    preview("甲\t\n填表人：\t\n甲\t社工助理\n.\t\n", label, &document)?;
    Ok(())
}

#[test]
fn a_gap_in_a_list_of_names_is_no_item() -> Result<(), Failure> {
    let found =
        preview("东片\n\n西片\n\n.\n", Field::Area(0, AreaPart::Name), &Document::empty("片区1"))?;
    assert_eq!(areas(&found), ["东片", "西片", "."]);
    assert_eq!((found.added.len(), found.unrecognised.len()), (2, 0));
    Ok(())
}
