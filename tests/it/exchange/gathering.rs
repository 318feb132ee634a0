//! Many filled workbooks at once: who says what, what differs, what is missing.

use crate::Checked;
use crate::exchange::Failure;
use station_scorecard::document::{
    Amount, Document, Field, Monthly, Particular, Side, Value, When,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::csv;
use station_scorecard::exchange::gathering::{Gathered, Said, Told, gather};
use station_scorecard::exchange::paste::Against;
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::known_names;

fn amount(whole: i64) -> Value {
    Value::Quantity(Quantity::Amount(Decimal::whole(whole)))
}

fn file(text: &str) -> Result<Vec<Sheet>, Failure> {
    let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
    Ok(vec![Sheet { name: String::new(), grid }])
}

/// Two areas of which the first has 电访 filled in: 协议量 500, 完成量 100.
fn station() -> Result<Document, Failure> {
    let mut document = Document::empty("片区1");
    let second = document.blank_area("片区2");
    document.areas.push(second);
    let scheme = document.schemes.in_force.clone();
    for (side, whole) in [(Side::Target, 500), (Side::Completed, 100)] {
        document.put(Field::Entry(0, PHONE, side), amount(whole), &scheme).ok_or("no input")?;
    }
    Ok(document)
}

/// The place of 电访 in the appendix.
const PHONE: usize = 1;

fn table(rows: &str) -> String {
    format!("片区,电访,\n,协议量,完成量\n{rows}")
}

fn gathered(files: &[&str], document: &Document) -> Result<Gathered, Failure> {
    let files = files.iter().map(|text| file(&table(text))).collect::<Result<Vec<_>, _>>()?;
    let scheme = document.scheme();
    Ok(gather(&files, Against { document, scheme, names: known_names }))
}

fn fields(told: &[Told]) -> Vec<Field> {
    told.iter().map(|of| of.field).collect()
}

#[test]
fn what_is_new_and_what_differs_from_the_station_is_told_apart() -> Checked {
    let document = station()?;
    let found = gathered(&["片区1,500,120\n", "片区2,30,7\n"], &document)?;
    assert_eq!(fields(&found.changed), [Field::Entry(0, PHONE, Side::Completed)]);
    assert_eq!(
        fields(&found.new),
        [Field::Entry(1, PHONE, Side::Target), Field::Entry(1, PHONE, Side::Completed)]
    );
    assert_eq!((found.same, found.disputed.len()), (1, 0));
    // The second file's amounts are in its third row, the columns B and C.
    assert_eq!(
        found.new[0].values,
        [(amount(30), vec![Said { file: 1, sheet: 0, row: 2, column: 1 }])]
    );
    // Thirteen of the fourteen indicators of each area are blank.
    let lacking: Vec<(&str, usize, bool)> =
        found.lacking.iter().map(|of| (of.area.as_str(), of.blank, of.is_silent)).collect();
    assert_eq!(lacking, [("片区1", 13, false), ("片区2", 13, false)]);
    let mut editor = Editor::new(document.clone());
    let action = found.action(&[]).ok_or("nothing")?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.document().areas[0].entries[PHONE].completed.text(), "120");
    assert_eq!(editor.document().areas[1].entries[PHONE].completed.text(), "7");
    editor.undo();
    assert_eq!(editor.document(), &document, "one step");
    Ok(())
}

/// A file that agrees with the station is a voice too: another one that differs is disputed.
#[test]
fn files_that_disagree_are_asked_about_with_who_says_what() -> Checked {
    let document = station()?;
    let found = gathered(&["片区1,500,100\n", "片区1,500,120\n", "片区1,500,120\n"], &document)?;
    let [told] = found.disputed.as_slice() else { return Err("one dispute".into()) };
    assert_eq!(told.field, Field::Entry(0, PHONE, Side::Completed));
    let voices: Vec<(&Value, Vec<usize>)> = told
        .values
        .iter()
        .map(|(value, said)| (value, said.iter().map(|of| of.file).collect()))
        .collect();
    assert_eq!(voices, [(&amount(100), vec![0]), (&amount(120), vec![1, 2])]);
    assert_eq!(found.action(&[]), None, "not before it is decided");
    let decided = [(told.field, amount(120))];
    assert_eq!(
        found.action(&decided),
        Some(Action::Several(vec![Action::Set(told.field, amount(120))]))
    );
    assert_eq!(found.action(&[(told.field, amount(100))]), None, "as it is already");
    Ok(())
}

#[test]
fn the_same_file_twice_changes_nothing() -> Checked {
    let document = station()?;
    let once = gathered(&["片区1,500,120\n新片区,5,4\n"], &document)?;
    let twice =
        gathered(&["片区1,500,120\n新片区,5,4\n", "片区1,500,120\n新片区,5,4\n"], &document)?;
    assert_eq!(once.action(&[]), twice.action(&[]));
    assert!(twice.disputed.is_empty());
    let mut editor = Editor::new(document);
    editor.dispatch(once.action(&[]).ok_or("nothing")?).map_err(|of| format!("{of:?}"))?;
    let again = gathered(&["片区1,500,120\n新片区,5,4\n"], editor.document())?;
    assert_eq!(again.action(&[]), None);
    Ok(())
}

/// Each file adds an area of its own: values stay with their areas.
#[test]
fn new_areas_of_several_files_stand_one_after_the_other() -> Checked {
    let document = station()?;
    let found = gathered(&["东区,5,4\n", "西区,6,3\n", "东区,5,2\n"], &document)?;
    assert_eq!(found.added.len(), 2);
    assert_eq!(fields(&found.disputed), [Field::Entry(2, PHONE, Side::Completed)]);
    let decided = [(found.disputed[0].field, amount(4))];
    let mut editor = Editor::new(document);
    editor.dispatch(found.action(&decided).ok_or("nothing")?).map_err(|of| format!("{of:?}"))?;
    let areas: Vec<(&str, String, String)> = editor.document().areas[2..]
        .iter()
        .map(|of| {
            let entry = of.entries[PHONE];
            (of.name.as_str(), entry.target.text(), entry.completed.text())
        })
        .collect();
    let text = str::to_owned;
    assert_eq!(areas, [("东区", text("5"), text("4")), ("西区", text("6"), text("3"))]);
    Ok(())
}

/// A file of another station among the others is left out and named.
#[test]
fn a_file_of_another_station_is_left_out() -> Checked {
    let mut document = station()?;
    let name = Value::Text("石桥街社工服务站".to_owned());
    document.particulars.replace(Particular::Station, name);
    let own = file(&table("片区1,500,120\n"))?;
    let other = file(&format!("东山街社工服务站服务指标完成情况,,\n{}", table("片区1,500,9\n")))?;
    let scheme = document.scheme();
    let against = Against { document: &document, scheme, names: known_names };
    let found = gather(&[own, other, Vec::new()], against);
    assert_eq!(found.files[0].other_station, None);
    assert_eq!(found.files[1].other_station.as_deref(), Some("东山街社工服务站"));
    assert_eq!(found.files[1].said, 0);
    assert_eq!(fields(&found.changed), [Field::Entry(0, PHONE, Side::Completed)]);
    assert_eq!(found.changed[0].values[0].0, amount(120));
    Ok(())
}

/// An amount that is kept by months is their sum: another sum is told and not taken over.
#[test]
fn another_sum_of_months_is_told_and_not_taken() -> Checked {
    let mut document = station()?;
    let amount_of = Amount::Area(0, PHONE);
    let before = Monthly::with(When::Before, Quantity::Amount(Decimal::whole(100)));
    document.keep_by_months(amount_of, Some(before), Quantity::Blank).ok_or("no amount")?;
    let found = gathered(&["片区1,500,120\n"], &document)?;
    assert_eq!(fields(&found.by_months), [Field::Entry(0, PHONE, Side::Completed)]);
    assert_eq!(found.action(&[]), None);
    let found = gathered(&["片区1,500,100\n"], &document)?;
    assert_eq!((found.by_months.len(), found.same), (0, 2));
    Ok(())
}
