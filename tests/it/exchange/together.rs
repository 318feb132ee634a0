//! Several sheets of a book in one step.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Document, Field, Side};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::csv;
use station_scorecard::exchange::paste::{Against, Standing, Together};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::texts::known_names;

fn sheets(of: &[(&str, &str)]) -> Result<Vec<Sheet>, Failure> {
    let sheet = |(name, text): &(&str, &str)| {
        let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
        Ok(Sheet { name: (*name).to_owned(), grid })
    };
    of.iter().map(sheet).collect()
}

const AREAS: &str = "片区,电访,\n,协议量,完成量\n片区1,501,1345\n新片区,1,2\n";
const STATION: &str = "指标名称,指标要求,完成量\n新的一项,3,4\n微项目,6,1\n";
const STAFF: &str = "姓名,2024年7月\nx1,1\n";
const LAST_YEAR: &str = "片区,电访,\n,协议量,完成量\n片区1,9,8\n片区2,400,7\n";

#[test]
fn all_sheets_are_one_step_and_one_undo() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let sheets =
        sheets(&[("附件1", AREAS), ("说明", "a,b\n"), ("清单", STATION), ("附件2", STAFF)])?;
    let expected = [Standing::Meant, Standing::Unknown, Standing::Meant, Standing::Meant];
    assert_eq!(Together::standings(&sheets, against), expected);
    let together = Together::of(&sheets, &[0, 2, 3], against);
    let counts =
        together.sheets.iter().map(|of| (of.sheet, of.preview.changes.len(), of.overruled));
    // 片区1, 新片区 and 新的一项: both amounts; 微项目: its target, for 1 it has done already; x1: a
    // month.
    assert_eq!(counts.collect::<Vec<_>>(), [(0, 4, 0), (2, 3, 0), (3, 1, 0)]);
    let mut editor = Editor::new(document.clone());
    let action = together.action().ok_or("nothing")?;
    editor.dispatch(action).map_err(|refused| format!("{refused:?}"))?;
    let last = together.sheets.last().ok_or("none")?;
    assert_eq!(editor.document(), &last.preview.after);
    assert_eq!(editor.document().areas.len(), 5);
    assert!(editor.document().station.iter().any(|of| of.name == "新的一项"));
    assert_eq!(editor.document().staffing.workers.last().map(|of| of.label.as_str()), Some("x1"));
    editor.undo();
    assert_eq!(editor.document(), &document);
    assert!(editor.undo().is_none());
    Ok(())
}

#[test]
fn a_sheet_that_fills_the_same_again_waits_to_be_chosen() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let sheets = sheets(&[("今年", AREAS), ("去年", LAST_YEAR)])?;
    let expected = [Standing::Meant, Standing::Again];
    assert_eq!(Together::standings(&sheets, against), expected);
    let together = Together::of(&sheets, &[0, 1], against);
    // Of 片区1 both amounts; those of 片区2 no sheet before it fills.
    assert_eq!(together.sheets[1].overruled, 2);
    let after = &together.sheets[1].preview.after;
    let target = after.value(Field::Entry(0, 1, Side::Target), &scheme).map(|value| value.text());
    assert_eq!(target.as_deref(), Some("9"), "the last one counts");
    // New areas of two sheets are in different rows: that is no repetition.
    let fresh = Document::empty("片区1");
    let against = Against { document: &fresh, ..against };
    let others = LAST_YEAR.replace("片区1", "东").replace("片区2", "西");
    let sheets = self::sheets(&[("一", AREAS), ("二", &others)])?;
    assert_eq!(Together::standings(&sheets, against), [Standing::Meant; 2]);
    Ok(())
}

/// 附件1 in two halves, one on each sheet: the same areas, other indicators.
#[test]
fn a_table_that_goes_on_in_another_sheet_is_meant() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let rest = "片区,入户探访,\n,协议量,完成量\n片区1,1,2\n新片区,3,4\n";
    let sheets = sheets(&[("一", AREAS), ("二", rest)])?;
    assert_eq!(Together::standings(&sheets, against), [Standing::Meant; 2]);
    let together = Together::of(&sheets, &[0, 1], against);
    let added = together.sheets.iter().map(|of| of.preview.added.len());
    assert_eq!(added.collect::<Vec<_>>(), [1, 0], "the new area is new once");
    Ok(())
}

#[test]
fn no_sheet_is_no_step() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let unrecognised = "片区,什么,\n,协议量,完成量\n片区1,1,2\n";
    let sheets = sheets(&[("说明", "a,b\n"), ("别的", unrecognised)])?;
    assert_eq!(Together::standings(&sheets, against), [Standing::Unknown, Standing::Nothing]);
    assert!(Together::of(&sheets, &[], against).action().is_none());
    Ok(())
}
