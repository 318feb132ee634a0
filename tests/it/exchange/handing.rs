//! Blank workbooks that are handed out: written, filled in, recognised by their mark and gathered.

use crate::Checked;
use crate::exchange::Failure;
use station_scorecard::document::{
    Amount, Document, Field, Monthly, Particular, Side, Value, When, Worker,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::GridCell;
use station_scorecard::exchange::gathering::{Decisions, Former, Gathered, Incoming, gather};
use station_scorecard::exchange::handing::{MONTH_HEADS, Mark, Order, Part, Standing};
use station_scorecard::exchange::paste::Against;
use station_scorecard::exchange::workbook::{BlankWords, BookWords, Sheet};
use station_scorecard::exchange::worker::{read_marked, write_blank};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};
use station_scorecard::texts::{Language, blank_book_words, book_words, head_words, known_names};

fn quantity(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

fn march() -> Result<Month, Failure> {
    Ok("2025-03".parse::<Month>().map_err(|_| "no month")?)
}

/// Two areas with a target for every indicator, overall and own indicators, workers with names; assessed through
/// 2025.
fn station() -> Result<Document, Failure> {
    let mut document = Document::empty("东片区");
    document.areas.push(document.blank_area("西片区"));
    for line in [
        (Particular::Station, "石桥街社工服务站"),
        (Particular::AssessedFrom, "2025-01-01"),
        (Particular::AssessedTo, "2025-12-31"),
    ] {
        document.particulars.replace(line.0, line.0.read(line.1).ok_or("no value")?);
    }
    for area in &mut document.areas {
        area.entries.iter_mut().for_each(|entry| entry.target = quantity(120));
    }
    for indicator in &mut document.station {
        indicator.entry.target = quantity(60);
    }
    let worker = Worker { label: "张三".to_owned(), ..Worker::default() };
    document.staffing.workers.push(worker);
    Ok(document)
}

fn written(document: &Document, order: &Order, language: Language) -> Result<Vec<u8>, Failure> {
    let mark = Mark::of(document, order).ok_or("no such part")?;
    let blank = order.blank(document).ok_or("no such part")?;
    let scheme = blank.scheme();
    let heads = |head| head_words(head, &blank, scheme, language);
    let others = |word| book_words(word, &blank, scheme, language);
    let words = |word| blank_book_words(word, &mark, language);
    let book = BookWords { heads: &heads, others: &others };
    let words = BlankWords { book, blank: &words };
    Ok(write_blank(&blank, &mark, words).map_err(|of| format!("{of:?}"))?)
}

/// The workbook as it comes back, with the same number in every cell below a completed amount.
fn filled(bytes: &[u8], whole: i64) -> Result<(Vec<Sheet>, Mark), Failure> {
    let (mut sheets, mark) = read_marked(bytes).map_err(|of| format!("{of:?}"))?;
    let heads = [MONTH_HEADS[0], MONTH_HEADS[1], "完成量", "Completed"];
    for sheet in &mut sheets {
        let rows = sheet.grid.rows().len();
        let columns = sheet.grid.columns();
        let is_head = |row: usize, column: usize| heads.contains(&sheet.grid.text(row, column));
        let head = (0..rows).find(|row| (0..columns).any(|column| is_head(*row, column)));
        let head = head.ok_or("no heading of completed amounts")?;
        let columns: Vec<usize> = (0..columns).filter(|column| is_head(head, *column)).collect();
        for row in head + 1..rows {
            for column in &columns {
                // What is named in the first column, or for 总体服务 left of the target.
                let named = [0, column.saturating_sub(2)];
                let is_sum = ["合计", "Total"].contains(&sheet.grid.text(row, 0));
                let has_target = !sheet.grid.text(row, column - 1).is_empty();
                let is_row = named.iter().any(|at| !sheet.grid.text(row, *at).is_empty());
                let of_station =
                    named[1] > 0 && sheet.grid.text(row, named[1]).parse::<u32>().is_err();
                if has_target
                    && is_row
                    && (!is_sum || of_station && *column + 2 >= sheet.grid.columns())
                {
                    let cell = GridCell { text: whole.to_string(), begins: None };
                    sheet.grid.put(row, *column, cell).map_err(|of| format!("{of:?}"))?;
                }
            }
        }
    }
    Ok((sheets, mark.ok_or("no mark")?))
}

fn gathered(files: &[(Vec<Sheet>, Mark)], document: &Document) -> Gathered {
    let files: Vec<Incoming<'_>> =
        files.iter().map(|(sheets, mark)| Incoming { sheets, mark: Some(mark) }).collect();
    let against = Against { document, scheme: document.scheme(), names: known_names };
    gather(&files, against, false)
}

fn taken_over(
    found: &Gathered,
    document: &Document,
    decided: &Decisions,
) -> Result<Editor, Failure> {
    let mut editor = Editor::new(document.clone());
    editor.dispatch(found.action(decided).ok_or("nothing")?).map_err(|of| format!("{of:?}"))?;
    Ok(editor)
}

fn year(part: Part) -> Order {
    Order { part, month: None }
}

/// What is filled into the workbook of an area comes back as its completed amounts, in both languages, and nothing
/// else changes.
#[test]
fn an_areas_workbook_comes_back_as_its_amounts() -> Checked {
    let document = station()?;
    for language in [Language::ZhCn, Language::En] {
        let bytes = written(&document, &year(Part::Area("西片区".to_owned())), language)?;
        let file = filled(&bytes, 7)?;
        assert_eq!(file.1.standing(&document), Standing::Current);
        let found = gathered(&[file], &document);
        assert_eq!((found.added.len(), found.files[0].unrecognised), (0, 0), "{:?}", found.files);
        let fields: Vec<Field> = found.new.iter().map(|told| told.field).collect();
        let meant: Vec<Field> = (0..14).map(|at| Field::Entry(1, at, Side::Completed)).collect();
        assert_eq!(fields, meant, "{language:?}");
        let editor = taken_over(&found, &document, &Decisions::default())?;
        let mut expected = document.clone();
        expected.areas[1].entries.iter_mut().for_each(|entry| entry.completed = quantity(7));
        assert_eq!(editor.document(), &expected);
    }
    Ok(())
}

#[test]
fn the_whole_stations_workbooks_come_back() -> Checked {
    let document = station()?;
    let count = document.station.len();
    assert!(count > 0, "the station has indicators of its own");
    for (part, areas) in [(Part::Station, 0), (Part::All, 2)] {
        for language in [Language::ZhCn, Language::En] {
            let file = filled(&written(&document, &year(part.clone()), language)?, 9)?;
            let found = gathered(&[file], &document);
            let editor = taken_over(&found, &document, &Decisions::default())?;
            let mut expected = document.clone();
            for area in expected.areas.iter_mut().take(areas) {
                area.entries.iter_mut().for_each(|entry| entry.completed = quantity(9));
            }
            expected.station.iter_mut().for_each(|of| of.entry.completed = quantity(9));
            assert_eq!(editor.document(), &expected, "{part:?} {language:?}");
        }
    }
    Ok(())
}

/// A month's amounts go to that month; the number that was there before is asked about.
#[test]
fn a_months_workbook_comes_back_as_that_month() -> Checked {
    let mut document = station()?;
    document.areas[0].entries[1].completed = quantity(30);
    let order = Order { part: Part::Area("东片区".to_owned()), month: Some(march()?) };
    for language in [Language::ZhCn, Language::En] {
        let file = filled(&written(&document, &order, language)?, 4)?;
        let found = gathered(&[file.clone(), file], &document);
        assert_eq!(found.files[0].unrecognised, 0);
        assert!(found.disputed.is_empty() && found.changed.is_empty());
        assert_eq!(found.new.len(), 14);
        assert_eq!(found.turned.len(), 14);
        assert!(found.asks_for_former());
        assert_eq!(found.action(&Decisions::default()), None, "not before it is decided");
        for (former, sum) in [(Former::Before, "34"), (Former::Replaced, "4")] {
            let decided = Decisions { former: Some(former), ..Decisions::default() };
            let mut editor = taken_over(&found, &document, &decided)?;
            let kept = editor.document().monthly.get(Amount::Area(0, 1)).ok_or("months")?;
            assert_eq!(kept.get(When::In(march()?)), quantity(4));
            assert_eq!(editor.document().areas[0].entries[1].completed.text(), sum);
            assert_eq!(editor.document().areas[0].entries[0].completed.text(), "4");
            assert_eq!(editor.document().areas[1], document.areas[1]);
            editor.undo();
            assert_eq!(editor.document(), &document, "one step");
        }
    }
    Ok(())
}

/// The same month again changes nothing, and what is missing is told of the month.
#[test]
fn the_same_month_twice_changes_nothing() -> Checked {
    let document = station()?;
    let order = Order { part: Part::Area("东片区".to_owned()), month: Some(march()?) };
    let file = filled(&written(&document, &order, Language::ZhCn)?, 4)?;
    let first = gathered(std::slice::from_ref(&file), &document);
    let lacking: Vec<(&str, usize, bool)> =
        first.lacking.iter().map(|of| (of.area.as_str(), of.blank, of.is_silent)).collect();
    assert_eq!(lacking, [("西片区", 14, true)]);
    let editor = taken_over(&first, &document, &Decisions::default())?;
    let again = gathered(&[file], editor.document());
    assert_eq!((again.action(&Decisions::default()), again.same), (None, 14));
    Ok(())
}

#[test]
fn marks_of_other_stations_months_lists_and_versions_are_named_and_left_out() -> Checked {
    let document = station()?;
    let order = year(Part::Area("东片区".to_owned()));
    let file = filled(&written(&document, &order, Language::ZhCn)?, 4)?;
    let mut other = document.clone();
    other.particulars.replace(Particular::Station, Value::Text("东山街社工服务站".to_owned()));
    let mut renamed = document.clone();
    renamed.areas[0].name = "东一片区".to_owned();
    let mut listed = document.clone();
    listed.indicators[3].name = "改过名".to_owned();
    let mut later = document.clone();
    later.particulars.replace(
        Particular::AssessedTo,
        Particular::AssessedTo.read("2026-06-30").ok_or("no day")?,
    );
    let mut texts = file.1.texts();
    texts[3] = "2-00000000".to_owned();
    let newer = Mark::of_texts(texts).ok_or("a mark")?;
    assert_eq!(newer.standing(&document), Standing::Newer);
    for (document, standing) in [
        (&other, Standing::OtherStation("石桥街社工服务站".to_owned())),
        (&renamed, Standing::Older),
        (&listed, Standing::Older),
        (&later, Standing::OtherMonths("2025-01/2025-12".to_owned())),
    ] {
        let found = gathered(std::slice::from_ref(&file), document);
        assert_eq!(found.files[0].handed.as_ref().map(|(_, of)| of), Some(&standing));
        assert!(found.files[0].is_refused);
        assert_eq!(found.action(&Decisions::default()), None, "{standing:?}");
    }
    // A changed target is no other list.
    let mut agreed = document.clone();
    agreed.areas[0].entries[0].target = quantity(500);
    assert_eq!(file.1.standing(&agreed), Standing::Current);
    let found = gathered(std::slice::from_ref(&file), &agreed);
    assert_eq!(found.changed.len(), 0, "nor does the old target come back");
    let files = [Incoming { sheets: &file.0, mark: Some(&file.1) }];
    let against = Against { document: &listed, scheme: listed.scheme(), names: known_names };
    let with_older = gather(&files, against, true);
    assert!(with_older.action(&Decisions::default()).is_some(), "once somebody says so");
    Ok(())
}

/// Nobody's name, nor any amount that is done already, is in a workbook that is handed out.
#[test]
fn no_name_and_no_amount_is_handed_out() -> Checked {
    let mut document = station()?;
    for area in &mut document.areas {
        area.entries.iter_mut().for_each(|entry| entry.completed = quantity(98_765));
    }
    for order in [year(Part::All), Order { part: Part::All, month: Some(march()?) }] {
        let (sheets, _) = read_marked(&written(&document, &order, Language::ZhCn)?)
            .map_err(|of| format!("{of:?}"))?;
        let cells = sheets.iter().flat_map(|sheet| sheet.grid.rows().iter().flatten());
        for cell in cells {
            assert!(!cell.text.contains("张三") && !cell.text.contains("98765"), "{}", cell.text);
        }
    }
    Ok(())
}

/// A month's workbook that lost its mark is not taken for the amounts of the year.
#[test]
fn a_month_without_its_mark_is_no_year() -> Checked {
    let document = station()?;
    let order = Order { part: Part::All, month: Some(march()?) };
    for language in [Language::ZhCn, Language::En] {
        let (sheets, _) = filled(&written(&document, &order, language)?, 4)?;
        let files = [Incoming { sheets: &sheets, mark: None }];
        let against =
            Against { document: &document, scheme: document.scheme(), names: known_names };
        let found = gather(&files, against, false);
        let told: Vec<Field> = found.fields();
        let amounts = told.iter().filter(|field| Amount::of(**field).is_some());
        assert_eq!(amounts.count(), 0, "{language:?} {told:?}");
        assert!(!told.iter().any(|field| matches!(field, Field::Particular(_))), "{told:?}");
    }
    Ok(())
}

/// Months of amounts that are kept by months already are added to them.
#[test]
fn a_month_joins_the_months_that_are_kept() -> Checked {
    let mut document = station()?;
    let january = "2025-01".parse::<Month>().map_err(|_| "no month")?;
    let kept = Monthly::with(When::In(january), quantity(10));
    document.keep_by_months(Amount::Area(0, 2), Some(kept), Quantity::Blank).ok_or("none")?;
    let order = Order { part: Part::Area("东片区".to_owned()), month: Some(march()?) };
    let file = filled(&written(&document, &order, Language::ZhCn)?, 4)?;
    let found = gathered(&[file], &document);
    assert_eq!((found.turned.len(), found.asks_for_former()), (13, false));
    let editor = taken_over(&found, &document, &Decisions::default())?;
    assert_eq!(editor.document().areas[0].entries[2].completed.text(), "14");
    let set = Action::Set(
        Field::Monthly(Amount::Area(0, 2), When::In(january)),
        Value::Quantity(quantity(10)),
    );
    let mut same = editor.document().clone();
    assert!(station_scorecard::editor::apply(&mut same, set).is_ok());
    assert_eq!(&same, editor.document(), "January stays");
    Ok(())
}
