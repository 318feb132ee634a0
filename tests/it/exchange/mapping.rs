//! Tables whose columns the user chooses, worked out by hand.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{
    AttendanceField, Document, Field, Side, StaffingField, StationPart, WorkerField,
};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::csv;
use station_scorecard::exchange::paste::{
    Amount, CellRange, Holds, Mapping, MappingProblem, Preview, Rows, Why,
};
use station_scorecard::texts::{Language, differing_words, known_names};

const NAME: Holds = Holds::Name;
const OUT: Holds = Holds::Nothing;

/// The second area indicator, 电访.
const fn phone(of: Amount) -> Holds {
    Holds::OfArea(of, 1)
}

/// The cells of a range of a text, mapped.
fn mapped(
    text: &str,
    corners: [&str; 2],
    rows: Rows,
    by_order: bool,
    columns: &[Holds],
    document: &Document,
) -> Result<Result<Preview, MappingProblem>, Failure> {
    let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
    let range = CellRange::read(corners[0], corners[1], &grid);
    let range = range.map_err(|problem| format!("{problem:?}"))?;
    let mapping = Mapping { range, rows, by_order, columns: columns.to_vec() };
    Ok(Preview::mapped(&grid, &mapping, document, &scheme()?, &known_names(document)))
}

fn preview(
    text: &str,
    corners: [&str; 2],
    rows: Rows,
    by_order: bool,
    columns: &[Holds],
    document: &Document,
) -> Result<Preview, Failure> {
    let mapped = mapped(text, corners, rows, by_order, columns, document)?;
    mapped.map_err(|problem| format!("{problem:?}").into())
}

fn value(preview: &Preview, field: Field) -> Result<String, Failure> {
    let value = preview.after.value(field, &scheme()?).ok_or("no such input")?;
    Ok(value.text())
}

#[test]
fn columns_fill_what_the_user_chooses_and_one_undo_reverts_them() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "抬头\n甲,乙,丙,丁\n片区2,401,说明,946\n片区1,501,,1345\n";
    let columns = [NAME, phone(Amount::Target), OUT, phone(Amount::Completed)];
    let found = preview(text, ["A3", "D4"], Rows::Areas, false, &columns, &document)?;
    assert_eq!((found.changes.len(), found.unrecognised.len(), found.added.len()), (4, 0, 0));
    assert_eq!(value(&found, Field::Entry(1, 1, Side::Target))?, "401");
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Completed))?, "1345");
    let mut editor = Editor::new(document.clone());
    editor.dispatch(found.action().ok_or("nothing")?).map_err(|refused| format!("{refused:?}"))?;
    assert_eq!(editor.document(), &found.after);
    editor.undo();
    assert_eq!(editor.document(), &document);
    assert!(editor.undo().is_none());
    Ok(())
}

/// 500 + 400 + 490 + 120 of the report, with 501 in the place of 500; 1344 ÷ 501 = 268.263 %,
/// 945 ÷ 400 = 236.25 %, 3556 ÷ 1511 = 235.341 %.
#[test]
fn printed_rates_and_totals_are_compared_with_their_cells() -> Result<(), Failure> {
    let document = the_example()?;
    let target = |at: usize| document.areas[at].entries[1].target.text();
    assert_eq!([0, 1, 2, 3].map(target), ["500", "400", "490", "120"]);
    let text = "x,y,z,w\n片区1,501,1344,268.26%\n片区2,400,945,236.30%\n合计,1510,3556,235.34%\n";
    let columns = [NAME, phone(Amount::Target), phone(Amount::Completed), phone(Amount::Rate)];
    let found = preview(text, ["A2", "D4"], Rows::Areas, false, &columns, &document)?;
    let words: Vec<String> =
        found.differing.iter().map(|of| differing_words(of, Language::ZhCn)).collect();
    assert_eq!(
        words,
        ["D3：表里是 236.30%，重新计算是 236.25%", "B4：表里是 1510，重新计算是 1511"]
    );
    assert_eq!((found.changes.len(), found.agreeing), (1, 3));
    Ok(())
}

#[test]
fn without_names_rows_are_in_their_order_and_totals_are_known_by_their_word() -> Result<(), Failure>
{
    let document = the_example()?;
    let text = "一,11\n二,12\n,\n三,\n四,14\n合 计,999\n五,15\n";
    let columns = [OUT, phone(Amount::Completed)];
    let found = preview(text, ["A1", "B7"], Rows::Areas, true, &columns, &document)?;
    let completed = |at| value(&found, Field::Entry(at, 1, Side::Completed));
    assert_eq!(
        (completed(0)?, completed(1)?, completed(3)?),
        ("11".into(), "12".into(), "14".into())
    );
    let before = document.areas[2].entries[1].completed.text();
    assert_eq!(completed(2)?, before, "the third row says nothing, and counts");
    let sums: Vec<&str> = found.differing.iter().map(|of| of.printed.as_str()).collect();
    assert_eq!(sums, ["999"]);
    let unrecognised: Vec<(&str, Why)> =
        found.unrecognised.iter().map(|of| (of.text.as_str(), of.why)).collect();
    assert_eq!(unrecognised, [("15", Why::NoPlace)], "there are four areas");
    Ok(())
}

#[test]
fn in_their_order_areas_take_the_names_of_the_rows() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "东,1\n南,2\n西,3\n北,4\n中,5\n";
    let columns = [NAME, phone(Amount::Completed)];
    let found = preview(text, ["A1", "B5"], Rows::Areas, true, &columns, &document)?;
    let names: Vec<&str> = found.after.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["东", "南", "西", "北", "中"]);
    assert_eq!(
        (found.added.len(), value(&found, Field::Entry(4, 1, Side::Completed))?),
        (1, "5".into())
    );
    Ok(())
}

#[test]
fn indicators_of_the_station_are_found_by_name_or_are_new() -> Result<(), Failure> {
    let document = the_example()?;
    let text = "新增志愿者,41,\n新的一项,3,个\n微项目,2,项\n";
    let columns = [NAME, Holds::OfStation(Amount::Completed), Holds::Unit];
    let overall = Rows::Station { overall: true };
    let found = preview(text, ["A1", "B2"], overall, false, &columns[..2], &document)?;
    assert_eq!(value(&found, Field::Station(0, StationPart::Completed))?, "41");
    assert_eq!(found.after.station[5].name, "新的一项");
    assert!(found.after.station[5].overall && found.added.len() == 1);
    let specific = Rows::Station { overall: false };
    let found = preview(text, ["A3", "C3"], specific, false, &columns, &document)?;
    let project = found.after.station.iter().find(|of| of.name == "微项目").ok_or("gone")?;
    assert_eq!((project.entry.completed.text().as_str(), project.unit.as_str()), ("2", "项"));
    // In order: the first of the specific ones, which follow the overall ones.
    let by_order = [OUT, Holds::OfStation(Amount::Target)];
    let found = preview(text, ["A1", "B1"], specific, true, &by_order, &document)?;
    assert_eq!(
        found.changes[0].field,
        Field::Station(document.overall_count(), StationPart::Target)
    );
    Ok(())
}

#[test]
fn overall_indicators_in_their_order_do_not_run_into_the_specific_ones() -> Result<(), Failure> {
    let document = the_example()?;
    let overall = Rows::Station { overall: true };
    let text = "1\n2\n3\n4\n5\n6\n";
    let columns = [Holds::OfStation(Amount::Target)];
    let found = preview(text, ["A1", "A6"], overall, true, &columns, &document)?;
    assert_eq!((found.changes.len() + found.same, found.unrecognised.len()), (5, 1));
    Ok(())
}

#[test]
fn workers_come_with_their_contract_and_their_months() -> Result<(), Failure> {
    let document = the_example()?;
    let first = document.assessed_months()[0];
    let text = "x1,助理社工师,2023.4.25-2025.4.24,√,√\nx2,相关专业,,0.5,\n有效人次小计,,,9.5,\n";
    let columns = [
        NAME,
        Holds::Worker(WorkerField::Level),
        Holds::Contract,
        Holds::Month(first, AttendanceField::Presence),
        Holds::Month(first, AttendanceField::Wages),
    ];
    let found = preview(
        text,
        ["A1", "E3"],
        Rows::Workers,
        false,
        &columns,
        &Document { staffing: Default::default(), ..document.clone() },
    )?;
    assert_eq!((found.added.len(), found.unrecognised.len()), (2, 0), "{:?}", found.unrecognised);
    let worker = |at, of| value(&found, Field::Staffing(StaffingField::Worker(at, of)));
    assert_eq!(worker(0, WorkerField::ContractTo)?, "2025-04-24");
    assert_eq!(worker(1, WorkerField::Kind)?, "non_certified", "its level says so");
    // 1 + 0.5 and not the 9.5 that is printed.
    assert_eq!(found.differing.len(), 1);
    assert_eq!(found.differing[0].computed, "1.5");
    // In their order they keep their labels, and new ones are called by their number.
    let columns = [Holds::Month(first, AttendanceField::Presence)];
    let start = Document { staffing: found.after.staffing.clone(), ..document };
    let found = preview(text, ["D1", "D2"], Rows::Workers, true, &columns, &start)?;
    assert_eq!((found.added.len(), found.same), (0, 2));
    let found = preview("1\n1\n0.5\n", ["A1", "A3"], Rows::Workers, true, &columns, &start)?;
    assert_eq!(found.after.staffing.workers[2].label, "3");
    Ok(())
}

#[test]
fn single_numbers_are_known_by_their_names_only() -> Result<(), Failure> {
    let document = the_example()?;
    let columns = [NAME, Holds::Value];
    let text = "要求总人数,25\n别的,1\n";
    let names = known_names(&document).numbers;
    let name = names.first().map(|(name, _)| name.clone()).ok_or("no names")?;
    let text = text.replace("要求总人数", &name);
    let found = preview(&text, ["A1", "B2"], Rows::Numbers, true, &columns, &document)?;
    assert_eq!((found.changes.len(), found.unrecognised.len()), (1, 1));
    let nameless = mapped(&text, ["B1", "B2"], Rows::Numbers, true, &columns[1..], &document)?;
    assert_eq!(nameless.err(), Some(MappingProblem::NoNames));
    Ok(())
}

#[test]
fn a_mapping_without_effect_is_reported() -> Result<(), Failure> {
    let document = the_example()?;
    let target = phone(Amount::Target);
    let problem = |columns: &[Holds], by_order| {
        let found = mapped("0,1,2,3\n", ["B1", "D1"], Rows::Areas, by_order, columns, &document);
        found.map(|found| found.err())
    };
    assert_eq!(problem(&[OUT, OUT, OUT], true)?, Some(MappingProblem::NothingChosen));
    assert_eq!(problem(&[NAME, OUT, OUT], false)?, Some(MappingProblem::NothingChosen));
    assert_eq!(problem(&[OUT, target, OUT], false)?, Some(MappingProblem::NoNames));
    assert_eq!(problem(&[target, OUT, target], true)?, Some(MappingProblem::Twice(1, 3)));
    assert_eq!(problem(&[OUT, target, OUT], true)?, None);
    Ok(())
}

/// What follows is derived from the column itself and the one before it, like a series of numbers.
#[test]
fn columns_to_the_right_go_on_in_order() -> Result<(), Failure> {
    let document = the_example()?;
    let filled = |text: &str, rows: Rows, columns: &[Holds], from: usize| {
        let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
        let range = CellRange { rows: 0..grid.rows().len(), columns: 0..grid.columns() };
        let mut columns = columns.to_vec();
        columns.resize(grid.columns(), OUT);
        let mapping = Mapping { range, rows, by_order: true, columns };
        Ok::<_, Failure>(mapping.filled_right(from, &grid, &document).columns)
    };
    let of = Holds::OfArea;
    // A name before it is no step; only the fourth column has percentages; the sixth is empty.
    let found = filled("片区1,1,2,3%,4,,5\n", Rows::Areas, &[NAME, of(Amount::Target, 1)], 1)?;
    let expected = [
        NAME,
        of(Amount::Target, 1),
        of(Amount::Completed, 1),
        of(Amount::Rate, 1),
        of(Amount::Target, 2),
        OUT,
        of(Amount::Completed, 2),
    ];
    assert_eq!(found, expected);
    // Completed amounts alone, up to the last indicator.
    let done = |at| of(Amount::Completed, at);
    let found = filled("1,2,3,4\n", Rows::Areas, &[done(11), done(12)], 1)?;
    assert_eq!(found, [done(11), done(12), done(13), OUT]);
    // One of the three things of every month.
    let months = document.assessed_months();
    let wages = |at: usize| Holds::Month(months[at], AttendanceField::Wages);
    let found = filled("1,1,1,1\n", Rows::Workers, &[wages(0), wages(1)], 1)?;
    assert_eq!(found, [0, 1, 2, 3].map(wages));
    // Nothing chosen, nothing follows.
    assert_eq!(filled("1,2\n", Rows::Areas, &[], 0)?, [OUT; 2]);
    Ok(())
}
