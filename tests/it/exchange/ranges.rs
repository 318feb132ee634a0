//! Ranges as people type them, and what a range is guessed to hold.

use crate::exchange::{Failure, the_example};
use station_scorecard::document::{AttendanceField, Document, WorkerField};
use station_scorecard::exchange::paste::{
    Amount, CellRange, Corner, Holds, Mapping, RangeProblem, Rows, column_name, is_recognised,
};
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::texts::known_names;

fn grid(text: &str) -> Result<Grid, Failure> {
    csv::read(text).map_err(|problem| format!("{problem:?}").into())
}

#[test]
fn a_range_is_read_in_either_width_and_case() -> Result<(), Failure> {
    let grid = grid(&"1,2,3,4,5,6,7,8\n".repeat(12))?;
    let expected = CellRange { rows: 2..12, columns: 0..8 };
    for (from, to) in [
        ("A3", "H12"),
        ("a3", "h12"),
        ("Ａ３", "ｈ１２"),
        (" $A$3 ", "H$12"),
        ("H12", "A3"),
        ("A12", "H3"),
    ] {
        assert_eq!(CellRange::read(from, to, &grid), Ok(expected.clone()), "{from} {to}");
    }
    assert_eq!(expected.corners(), ["A3", "H12"]);
    for text in ["A3:H12", "a3：h12", "Ａ３：Ｈ１２", "A3-H12", "A3 到 H12"] {
        let parted = CellRange::parted(text).ok_or_else(|| text.to_owned())?;
        assert_eq!(CellRange::read(&parted[0], &parted[1], &grid), Ok(expected.clone()), "{text}");
    }
    assert_eq!(CellRange::parted("A3"), None);
    Ok(())
}

#[test]
fn what_is_no_range_is_reported_with_its_corner() -> Result<(), Failure> {
    let narrow = grid("1,2,3\n4,5,6\n")?;
    let read = |from: &str, to: &str| CellRange::read(from, to, &narrow);
    for text in [
        "",
        "3",
        "A",
        "A0",
        "3A",
        "A-1",
        "1,2",
        "片区1",
        "AAAAAAAAAAAAAAAAAA1",
        "A99999999999999999999",
    ] {
        assert_eq!(read(text, "C2"), Err(RangeProblem::NotACell(Corner::From)), "{text}");
        assert_eq!(read("A1", text), Err(RangeProblem::NotACell(Corner::To)), "{text}");
    }
    assert_eq!(read("A1", "C3"), Err(RangeProblem::Outside(Corner::To, 1, 2)));
    assert_eq!(read("D1", "A1"), Err(RangeProblem::Outside(Corner::From, 1, 2)));
    let wide = grid(&"1,".repeat(80))?;
    assert_eq!(CellRange::read("A1", "BI1", &wide), Err(RangeProblem::TooWide(61)));
    assert!(CellRange::read("T1", "CA1", &wide).is_ok());
    assert_eq!([0, 25, 26, 60, 701, 702].map(column_name), ["A", "Z", "AA", "BI", "ZZ", "AAA"]);
    Ok(())
}

#[test]
fn the_first_range_begins_with_the_first_row_of_figures() -> Result<(), Failure> {
    let document = the_example()?;
    let first = |text: &str| {
        let names = known_names(&document);
        grid(text).map(|grid| (is_recognised(&grid), CellRange::first(&grid, &document, &names)))
    };
    let (recognised, range) =
        first("2024 年,,,\n,甲,乙,丙\n,一号,5,6\n,二号,7,8\n制表：某某,,,\n")?;
    assert!(!recognised);
    assert_eq!(range.corners(), ["B3", "D4"]);
    // Recognised headings are better: only the areas, without 总体服务 next to them.
    let (recognised, range) = first(
        "附件1,,,,,,\n片区,电访,,总体服务,,,\n,协议量,完成量,项目,指标要求,完成量,完成率\n片区1,1,2,新增志愿者,3,4,\n",
    )?;
    assert!(recognised);
    assert_eq!(range.corners(), ["A4", "C4"]);
    let (_, range) = first("全是字,没有数\n")?;
    assert_eq!(range.corners(), ["A1", "B1"]);
    Ok(())
}

/// The words above it that are known are used, so that only the others have to be chosen.
#[test]
fn headings_above_a_range_are_a_first_guess() -> Result<(), Failure> {
    let document = the_example()?;
    let names = known_names(&document);
    let guess =
        |text: &str, from: &str, to: &str, rows: Option<Rows>| -> Result<Mapping, Failure> {
            let grid = grid(text)?;
            let range =
                CellRange::read(from, to, &grid).map_err(|problem| format!("{problem:?}"))?;
            Ok(Mapping::guess(&grid, range, rows, &document, &names))
        };
    let text = "哪里,电访,,上门,几个人\n,目标,做了,目标,\n片区1,500,1345,9,7\n";
    let found = guess(text, "A3", "E3", None)?;
    let phone = Holds::OfArea(Amount::Target, 1);
    let columns = [Holds::Name, phone, Holds::Nothing, Holds::Nothing, Holds::Nothing];
    assert_eq!(
        (found.rows, found.by_order, found.columns.as_slice()),
        (Rows::Areas, false, &columns[..])
    );
    // Without a column of names the rows can only be in their order.
    let found = guess(text, "B3", "C3", None)?;
    assert_eq!((found.by_order, found.columns), (true, vec![phone, Holds::Nothing]));
    // The names in the rows decide what the rows are.
    let found = guess("a,b\n新增志愿者,40\n", "A2", "B2", None)?;
    assert_eq!(found.rows, Rows::Station { overall: true });
    assert_eq!(found.columns, [Holds::Name, Holds::Nothing]);
    // What the person says of the rows decides how headings are read.
    let text = "姓名,合同期,2023年9月\n甲,2023.4.25-2025.4.24,1\n";
    let found = guess(text, "A2", "C2", None)?;
    let september = document.assessed_months()[0];
    let month = Holds::Month(september, AttendanceField::Presence);
    assert_eq!(
        (found.rows, found.columns),
        (Rows::Workers, vec![Holds::Name, Holds::Contract, month])
    );
    let found = guess(text, "A2", "C2", Some(Rows::Areas))?;
    assert_eq!(found.columns, [Holds::Nothing; 3]);
    Ok(())
}

#[test]
fn every_input_of_a_table_can_be_chosen_once() {
    let document = Document::empty("片区1");
    for rows in Rows::ALL {
        let all = Holds::all(rows, &document);
        assert_eq!(all[..2], [Holds::Nothing, Holds::Name], "{rows:?}");
        for (at, holds) in all.iter().enumerate() {
            assert!(!all[..at].contains(holds), "{rows:?} {holds:?}");
        }
    }
    let areas = Holds::all(Rows::Areas, &document);
    assert_eq!(areas.len(), 4 + 3 * 14);
    let workers = Holds::all(Rows::Workers, &document);
    assert!(!workers.contains(&Holds::Worker(WorkerField::Label)), "it is the name of the row");
}
