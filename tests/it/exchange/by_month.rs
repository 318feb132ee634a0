//! 按月 in a workbook: its sheet goes out and comes in again, and what is wrong in it is told with its cell.

use crate::exchange::workbook::writing::written;
use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Amount, Document, Monthly, Particular, Value, When};
use station_scorecard::editor::{Editor, Trouble};
use station_scorecard::exchange::csv;
use station_scorecard::exchange::paste::{Against, Preview, Standing, Together, Why};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::worker;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};
use station_scorecard::texts::{Language, cell_name, known_names, why_words};

/// 入户探访 of the second area; the example's period is September 2023 to July 2024, eleven months.
const VISITS: Amount = Amount::Area(1, 2);

/// 新增志愿者骨干, one of 总体服务.
const OWN: Amount = Amount::Station(2);

fn amount(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

fn month(year: u16, month: u8) -> Result<When, Failure> {
    Month::new(year, month).map(When::In).ok_or_else(|| "no such month".into())
}

/// The example with two amounts by months: 200 before and 62 in two months; 7 in a month, and 5 behind the period.
fn station() -> Result<Document, Failure> {
    let mut document = the_example()?;
    let mut visits = Monthly::with(When::Before, amount(200));
    visits.put(month(2023, 9)?, amount(40));
    visits.put(month(2024, 7)?, amount(22));
    let mut own = Monthly::with(month(2024, 1)?, amount(7));
    own.put(month(2024, 8)?, amount(5));
    for (of, monthly) in [(VISITS, visits), (OWN, own)] {
        document.keep_by_months(of, Some(monthly), Quantity::Blank).ok_or("no such amount")?;
    }
    Ok(document)
}

fn sheets(document: &Document, language: Language) -> Result<Vec<Sheet>, Failure> {
    let bytes = written(document, language).map_err(|problem| format!("{problem:?}"))?;
    worker::read(&bytes).map_err(|problem| format!("{problem:?}").into())
}

/// What all sheets do to a station, in one step.
fn taken(sheets: &[Sheet], document: &Document) -> Result<(Document, Together), Failure> {
    let against = Against { document, scheme: document.scheme(), names: known_names };
    let standings = Together::standings(sheets, against);
    let meant = (0..sheets.len()).filter(|at| standings[*at] == Standing::Meant);
    let together = Together::of(sheets, &meant.collect::<Vec<_>>(), against);
    let mut editor = Editor::new(document.clone());
    if let Some(action) = together.action() {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
        let after = editor.document().clone();
        editor.undo();
        assert_eq!(editor.document(), document, "one step");
        return Ok((after, together));
    }
    Ok((editor.document().clone(), together))
}

/// A sheet of months as a text.
fn pasted(text: &str, document: &Document) -> Result<Preview, Failure> {
    let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
}

const HEADS: &str = "片区,类别,指标,此前累计,2023年9月,2024年7月,合计\n";

#[test]
fn the_sheet_has_a_row_for_each_amount_and_its_sum_in_front_of_what_is_not_counted()
-> Result<(), Failure> {
    let sheets = sheets(&station()?, Language::ZhCn)?;
    assert_eq!(sheets[1].name, "按月");
    let line = |row: usize| {
        let cells = sheets[1].grid.rows()[row].iter();
        cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|")
    };
    let months = "2023年9月|2023年10月|2023年11月|2023年12月|2024年1月|2024年2月|2024年3月|2024年4月|\
                  2024年5月|2024年6月|2024年7月";
    assert_eq!(line(1), format!("片区|类别|指标名称|此前累计|{months}|合计|2024年8月（不计入）"));
    assert_eq!(line(2), "片区2||入户探访|200|40||||||||||22|262");
    assert!(line(3).starts_with("全站|总体服务|新增志愿者骨干|"), "{}", line(3));
    assert!(line(3).ends_with("||||||7|||||||7|5"), "{}", line(3));
    // A station whose amounts are single numbers has no such sheet.
    assert!(
        self::sheets(&the_example()?, Language::ZhCn)?.iter().all(|sheet| sheet.name != "按月")
    );
    Ok(())
}

#[test]
fn a_workbook_goes_out_and_comes_in_the_same_in_both_languages() -> Result<(), Failure> {
    let station = station()?;
    for language in Language::ALL {
        let sheets = sheets(&station, language)?;
        // Onto itself nothing changes, and nothing is strange.
        let (after, together) = taken(&sheets, &station)?;
        assert_eq!(after, station);
        assert!(together.changes().is_empty(), "{:?}", together.changes());
        // Into a new station, and into one whose amounts are single numbers again.
        let mut single = station.clone();
        for of in [VISITS, OWN] {
            let sum = single.entry_of(of).ok_or("no entry")?.completed;
            single.keep_by_months(of, None, sum).ok_or("no entry")?;
        }
        for into in [Document::empty("片区1"), single] {
            let (after, together) = taken(&sheets, &into)?;
            assert_eq!(after.monthly, station.monthly, "{language:?}");
            assert_eq!((&after.areas, &after.station), (&station.areas, &station.station));
            for of in &together.sheets {
                assert_eq!(of.preview.unrecognised, [], "{language:?}");
                assert_eq!(of.preview.differing, [], "{language:?}");
            }
            let outside: Vec<_> =
                together.sheets.iter().flat_map(|of| &of.preview.outside).collect();
            assert_eq!(outside, [&(3, 16)], "August 2024, told with its cell");
        }
    }
    Ok(())
}

#[test]
fn months_that_were_changed_in_the_workbook_come_in_with_their_sums() -> Result<(), Failure> {
    let (before, mut after) = (station()?, station()?);
    let mut visits = after.monthly.get(VISITS).ok_or("not by months")?.clone();
    visits.put(month(2024, 3)?, amount(100));
    after.keep_by_months(VISITS, Some(visits), Quantity::Blank).ok_or("no such amount")?;
    let (taken, together) = taken(&sheets(&after, Language::ZhCn)?, &before)?;
    assert_eq!(taken, after);
    for of in &together.sheets {
        assert_eq!((&of.preview.unrecognised[..], &of.preview.differing[..]), (&[][..], &[][..]));
    }
    let changed: Vec<_> = together.changes().into_iter().map(|of| (of.row, of.column)).collect();
    assert_eq!(changed, [(2, 10)], "March 2024 of the second area");
    Ok(())
}

#[test]
fn what_is_wrong_in_months_is_told_with_its_cell() -> Result<(), Failure> {
    let station = station()?;
    let text = "片区,类别,指标,此前累计,2023年13月,2023年9月,2024年7月,2024年9月,合计\n\
                片区2,,入户探访,,9,-3,1.005,4,\n\
                片区2,,没有的指标,,,5,,,\n\
                片区2,,入户探访,,,6,,,\n";
    let preview = pasted(text, &station)?;
    let told: Vec<(String, Why)> =
        preview.unrecognised.iter().map(|of| (cell_name(of.row, of.column), of.why)).collect();
    let cells: Vec<&str> = told.iter().map(|(cell, _)| cell.as_str()).collect();
    assert_eq!(cells, ["E1", "C3", "C4", "F2", "G2"]);
    let why = |at: usize| told[at].1;
    assert_eq!((why(0), why(1), why(2)), (Why::UnknownHeading, Why::UnknownRow, Why::Twice));
    assert!(matches!(why(3), Why::Refused(of) if of.trouble == Trouble::Negative));
    assert!(matches!(why(4), Why::Refused(of) if of.trouble == Trouble::TooManyDecimals));
    assert_eq!(preview.outside, [(1, 7)], "September 2024 is taken and not counted");
    // 262 stay as they are: only the month outside came in.
    assert_eq!(preview.after.entry_of(VISITS).map(|entry| entry.completed), Some(amount(262)));
    let kept = preview.after.monthly.get(VISITS).ok_or("not by months")?;
    assert_eq!(kept.get(month(2024, 9)?), amount(4));
    Ok(())
}

#[test]
fn a_number_that_is_there_stays_as_what_was_done_before() -> Result<(), Failure> {
    // 793 done in 片区1, in no month; the sheet knows of 20 in July.
    let example = the_example()?;
    let visits = Amount::Area(0, 2);
    assert_eq!(example.entry_of(visits).map(|entry| entry.completed), Some(amount(793)));
    let text = format!("{HEADS}片区1,,入户探访,,,20,20\n");
    let preview = pasted(&text, &example)?;
    let kept = preview.after.monthly.get(visits).ok_or("not by months")?;
    assert_eq!(kept.get(When::Before), amount(793));
    assert_eq!(preview.after.entry_of(visits).map(|entry| entry.completed), Some(amount(813)));
    // What is printed as the sum is told to be another.
    let differing = preview.differing.first().ok_or("nothing differs")?;
    assert_eq!((differing.printed.as_str(), differing.computed.as_str()), ("20", "813"));
    // Months that add up to what is there are its parts.
    let text = format!("{HEADS}片区1,,入户探访,,773,20,793\n");
    let preview = pasted(&text, &example)?;
    assert_eq!(preview.after.entry_of(visits).map(|entry| entry.completed), Some(amount(793)));
    let kept = preview.after.monthly.get(visits).ok_or("not by months")?;
    assert_eq!(kept.get(When::Before), Quantity::Blank);
    // A row in which no month is filled in turns nothing.
    let preview = pasted(&format!("{HEADS}片区1,,入户探访,,,,\n"), &example)?;
    assert!(preview.action().is_none());
    Ok(())
}

#[test]
fn months_together_above_the_largest_number_are_refused_with_the_cell() -> Result<(), Failure> {
    let text = format!("{HEADS}片区2,,入户探访,9999999,,,\n");
    let preview = pasted(&text, &station()?)?;
    let first = preview.unrecognised.first().ok_or("everything was understood")?;
    assert_eq!(cell_name(first.row, first.column), "D2");
    assert!(matches!(first.why, Why::Refused(of) if of.trouble == Trouble::TooLarge));
    assert!(preview.action().is_none());
    Ok(())
}

#[test]
fn without_a_period_months_are_left_out_and_it_is_said_why() -> Result<(), Failure> {
    let mut example = the_example()?;
    example.particulars.replace(Particular::AssessedTo, Value::Date(None));
    let preview = pasted(&format!("{HEADS}片区1,,入户探访,,,20,20\n"), &example)?;
    let first = preview.unrecognised.first().ok_or("everything was understood")?;
    assert_eq!(first.why, Why::NoPeriod);
    let words = why_words(first.why, None, &example, &scheme()?, Language::ZhCn);
    assert!(words.contains("评估时段"), "{words}");
    assert!(preview.action().is_none());
    Ok(())
}

#[test]
fn a_title_above_another_table_gives_the_period_that_months_need() -> Result<(), Failure> {
    let mut example = the_example()?;
    for line in [Particular::AssessedFrom, Particular::AssessedTo] {
        example.particulars.replace(line, line.blank());
    }
    let text = format!(
        "服务指标完成情况（2023年9月1日至2024年7月31日）\n片区,电访,\n,协议量,完成量\n片区1,501,1344\n\n\
         {HEADS}片区1,,入户探访,700,73,20,793\n"
    );
    let preview = pasted(&text, &example)?;
    assert_eq!(preview.unrecognised, []);
    let mut editor = Editor::new(example);
    let action = preview.action().ok_or("nothing would change")?;
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    assert_eq!(editor.document(), &preview.after);
    let visits = editor.document().monthly.get(Amount::Area(0, 2)).ok_or("not by months")?;
    assert_eq!(visits.get(When::Before), amount(700));
    Ok(())
}
