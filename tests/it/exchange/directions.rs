//! Cells without headings, pasted onto the area table: as it lies, and the other way round.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Document, Field, Side};
use station_scorecard::editor::Lie;
use station_scorecard::exchange::paste::{Onto, Preview, Why, cells, is_recognised};
use station_scorecard::texts::known_names;

const fn target(area: usize, at: usize) -> Field {
    Field::Entry(area, at, Side::Target)
}

const fn completed(area: usize, at: usize) -> Field {
    Field::Entry(area, at, Side::Completed)
}

/// Four areas without a figure.
fn blank() -> Document {
    let mut document = Document::empty("片区1");
    for name in ["片区2", "片区3", "片区4"] {
        document.areas.push(document.blank_area(name));
    }
    document
}

fn pasted(text: &str, field: Field, lie: Lie, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    assert!(!is_recognised(&grid), "headings would decide");
    let onto = Onto { field: Some(field), lie };
    Ok(Preview::of(&grid, onto, document, &scheme()?, &known_names(document)))
}

fn texts<const N: usize>(found: &Preview, fields: [Field; N]) -> Result<[String; N], Failure> {
    let scheme = scheme()?;
    Ok(fields.map(|of| found.after.value(of, &scheme).map(|of| of.text()).unwrap_or_default()))
}

#[test]
fn cells_go_to_the_right_and_below_as_the_table_lies() -> Result<(), Failure> {
    let text = "500\t1344\t400\t945\n418\t793\t90\t262\n";
    let across = pasted(text, target(0, 1), Lie::AreasAcross, &blank())?;
    let fields = [target(0, 1), completed(1, 1), target(0, 2), completed(1, 2)];
    assert_eq!(texts(&across, fields)?, ["500", "945", "418", "262"]);
    assert!(across.is_plain());
    let down = pasted(text, target(0, 1), Lie::AreasDown, &blank())?;
    let fields = [target(0, 1), completed(0, 2), target(1, 1), completed(1, 2)];
    assert_eq!(texts(&down, fields)?, ["500", "945", "418", "262"]);
    assert!(down.is_plain());
    Ok(())
}

/// A block copied out of the table has the rates between its amounts; 1344 ÷ 500 = 268.80 %.
#[test]
fn rates_between_the_amounts_are_compared_and_take_no_cell() -> Result<(), Failure> {
    let text = "500\t1344\t268.80%\t400\t945\n180\t175\t97.22%\t102\t94\n";
    let found = pasted(text, target(0, 4), Lie::AreasAcross, &blank())?;
    let fields = [completed(0, 4), target(1, 4), completed(0, 5), completed(1, 5)];
    assert_eq!(texts(&found, fields)?, ["1344", "400", "175", "94"]);
    assert_eq!((found.agreeing, found.differing.len()), (2, 0));
    assert!(found.is_plain());
    Ok(())
}

/// Fourteen columns of amounts for four rows: four areas as the appendix has them, pasted onto a table
/// with four areas across. It is looked at first.
#[test]
fn a_block_that_fits_only_the_other_way_is_turned_and_looked_at() -> Result<(), Failure> {
    let row = |area: usize| (0..28).map(|at| (100 * area + at).to_string()).collect::<Vec<_>>();
    let text: Vec<String> = (1..=4).map(|area| row(area).join("\t")).collect();
    let found = pasted(&text.join("\n"), target(0, 0), Lie::AreasAcross, &blank())?;
    let fields = [target(0, 0), completed(0, 13), target(3, 0), completed(3, 13)];
    assert_eq!(texts(&found, fields)?, ["100", "127", "400", "427"]);
    assert!(found.turned && !found.is_plain());
    assert_eq!(found.unrecognised, []);
    // The same the other way round: two columns of fourteen, onto a turned table of four areas.
    let text: Vec<String> = (1..=14).map(|at| format!("{at}\t{}", at + 20)).collect();
    let found = pasted(&text.join("\n"), target(2, 0), Lie::AreasDown, &blank())?;
    let fields = [target(2, 0), completed(2, 0), completed(2, 13), target(3, 0)];
    assert_eq!(texts(&found, fields)?, ["1", "21", "34", ""]);
    assert!(found.turned && !found.is_plain());
    Ok(())
}

#[test]
fn names_in_front_decide_whatever_the_table_shows() -> Result<(), Failure> {
    for lie in [Lie::AreasAcross, Lie::AreasDown] {
        let found = pasted("片区2\t500\t1344\n片区4\t400\t945\n", target(0, 1), lie, &blank())?;
        let fields = [target(1, 1), completed(1, 1), target(3, 1), completed(3, 1)];
        assert_eq!(texts(&found, fields)?, ["500", "1344", "400", "945"], "{lie:?}");
        assert_eq!(found.turned, lie == Lie::AreasAcross);
        // Excel merges a group over its rows; the unit stands between name and amounts.
        let indicators =
            "专业个案\t接案\t个\t30\t31\n\t节数\t节\t180\t175\n电访\t\t次\t500\t1344\n";
        let found = pasted(indicators, target(2, 0), lie, &blank())?;
        let fields = [target(2, 4), completed(2, 5), completed(2, 1), target(2, 0)];
        assert_eq!(texts(&found, fields)?, ["30", "175", "1344", ""], "{lie:?}");
        assert_eq!(found.turned, lie == Lie::AreasDown);
        assert_eq!(found.is_plain(), lie == Lie::AreasAcross);
        // Row numbers, and names as people shorten them.
        let numbered = "1\t入户\t418\t793\n2\t电访\t500\t1344\n";
        let found = pasted(numbered, target(0, 0), lie, &blank())?;
        let fields = [target(0, 2), completed(0, 2), target(0, 1), completed(0, 1)];
        assert_eq!(texts(&found, fields)?, ["418", "793", "500", "1344"], "{lie:?}");
    }
    Ok(())
}

#[test]
fn what_has_no_place_is_told_and_overwrites_nothing() -> Result<(), Failure> {
    let example = the_example()?;
    // Two columns too many from the last area on, in a table that has no room the other way either.
    let text: Vec<String> = (0..12).map(|at| format!("{at}\t{at}\t{at}\t{at}")).collect();
    let found = pasted(&text.join("\n"), target(3, 0), Lie::AreasAcross, &example)?;
    assert!(!found.turned && !found.is_plain());
    assert_eq!(found.unrecognised.len(), 24);
    assert!(found.unrecognised.iter().all(|of| of.why == Why::NoPlace && of.column >= 2));
    // A name that nobody knows.
    let found = pasted("电访\t1\t2\n心理讲座\t3\t4\n", target(0, 0), Lie::AreasAcross, &example)?;
    assert_eq!(texts(&found, [target(0, 1), completed(0, 1)])?, ["1", "2"]);
    assert!(found.unrecognised.iter().all(|of| of.why == Why::UnknownRow && of.row == 1));
    assert!(!found.is_plain() && found.added.is_empty());
    Ok(())
}
