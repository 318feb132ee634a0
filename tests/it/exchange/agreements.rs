//! Targets that changed, on their way out and in: links, the sheet 按月, copies that are merged.

use crate::exchange::workbook::writing::written;
use crate::exchange::{Failure, the_example};
use station_scorecard::document::{Amount, Document, Field, Particular, Side, Since, Terms, Value};
use station_scorecard::editor::{Editor, Trouble};
use station_scorecard::exchange::link;
use station_scorecard::exchange::merging::{Copy, Merge, Subject, merge};
use station_scorecard::exchange::paste::{Against, Preview, Together, Why};
use station_scorecard::exchange::{csv, worker};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};
use station_scorecard::texts::{Language, known_names};

/// 入户探访 of the second area, and 新增志愿者骨干, one of 总体服务.
const VISITS: Amount = Amount::Area(1, 2);
const OWN: Amount = Amount::Station(2);

fn whole(amount: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(amount))
}

fn since(year: u16, month: u8) -> Result<Since, Failure> {
    Month::new(year, month).map(Since::From).ok_or_else(|| "no such month".into())
}

/// 120 first, 180 from March 2024 on; "/" first, 7 from December 2023 and 9.5 from a month behind the period on.
fn station() -> Result<Document, Failure> {
    let mut document = the_example()?;
    let visits = Terms::unchanged(whole(120)).with(since(2024, 3)?, whole(180));
    let half = Quantity::Amount(Decimal::from_hundredths(950));
    let own = Terms::unchanged(Quantity::NotAgreed)
        .with(since(2023, 12)?, whole(7))
        .with(since(2024, 9)?, half);
    for (of, terms) in [(VISITS, visits), (OWN, own)] {
        document.agree(of, &terms).ok_or("no such amount")?;
    }
    Ok(document)
}

fn pasted(text: &str, document: &Document) -> Result<Preview, Failure> {
    let grid = csv::read(text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, document.scheme(), &known_names(document)))
}

#[test]
fn a_link_carries_them_where_they_fit_and_says_when_they_do_not() -> Result<(), Failure> {
    let mut few = Document::empty("片区1");
    for (line, day) in
        [(Particular::AssessedFrom, "2023-09-10"), (Particular::AssessedTo, "2024-07-31")]
    {
        few.particulars.replace(line, line.read(day).ok_or("no day")?);
    }
    let amounts = few.every_amount();
    let terms =
        |at: i64| Ok::<_, Failure>(Terms::unchanged(whole(at)).with(since(2024, 3)?, whole(9)));
    few.agree(amounts[0], &terms(3)?).ok_or("no such amount")?;
    assert!(!link::leaves_agreements_out(&few));
    let sent = link::write(&few).map_err(|of| format!("{of:?}"))?;
    let read = link::read(&sent).map_err(|of| format!("{of:?}"))?;
    assert_eq!(read.agreements, few.agreements);
    assert_eq!(read.entry_of(amounts[0]).map(|of| of.target), Some(whole(9)));
    let mut many = few.clone();
    for at in 1..8 {
        many.areas.push(few.blank_area(&format!("片区{at}")));
    }
    for (at, amount) in many.every_amount().into_iter().enumerate() {
        many.agree(amount, &terms(1_000 + i64::try_from(at)?)?).ok_or("no such amount")?;
    }
    assert!(link::leaves_agreements_out(&many));
    let sent = link::write(&many).map_err(|of| format!("{of:?}"))?;
    let read = link::read(&sent).map_err(|of| format!("{of:?}"))?;
    assert!(read.agreements.is_empty());
    assert_eq!(read.entry_of(amounts[0]).map(|of| of.target), Some(whole(9)));
    Ok(())
}

#[test]
fn the_sheet_by_month_has_them_below_each_under_its_month() -> Result<(), Failure> {
    let bytes = written(&station()?, Language::ZhCn).map_err(|problem| format!("{problem:?}"))?;
    let sheets = worker::read(&bytes).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(sheets[1].name, "按月");
    let lines: Vec<String> = sheets[1]
        .grid
        .rows()
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(lines[1], "片区|类别|指标名称|最初|2023年12月|2024年3月|2024年9月");
    assert_eq!(lines[2], "片区2||入户探访|120||180");
    assert_eq!(lines[3], "全站|总体服务|新增志愿者骨干|/|7||9.5");
    Ok(())
}

/// The same, where the target in force of 入户探访 was emptied, and 新增志愿者骨干 has "/" in force since March 2024.
fn with_a_blank_target() -> Result<Document, Failure> {
    let mut document = station()?;
    let visits = Terms::unchanged(whole(120)).with(since(2024, 3)?, Quantity::Blank);
    let own = Terms::unchanged(whole(7)).with(since(2024, 3)?, Quantity::NotAgreed);
    for (of, terms) in [(VISITS, visits), (OWN, own)] {
        document.agree(of, &terms).ok_or("no such amount")?;
    }
    Ok(document)
}

#[test]
fn a_blank_target_in_force_is_said_in_its_month() -> Result<(), Failure> {
    let station = with_a_blank_target()?;
    let bytes = written(&station, Language::ZhCn).map_err(|problem| format!("{problem:?}"))?;
    let sheets = worker::read(&bytes).map_err(|problem| format!("{problem:?}"))?;
    let row = |at: usize| {
        let cells = sheets[1].grid.rows()[at].iter();
        cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|")
    };
    assert_eq!(row(2), "片区2||入户探访|120|待填");
    assert_eq!(row(3), "全站|总体服务|新增志愿者骨干|7|/");
    // An amount that is here already is not emptied by words.
    let text = "片区,类别,指标,最初,2024年3月\n片区2,,入户探访,100,待填\n";
    let visits = Terms::unchanged(whole(100)).with(since(2024, 3)?, whole(180));
    assert_eq!(pasted(text, &self::station()?)?.after.terms(VISITS), Some(visits));
    // Before the last month they say nothing, and are told.
    let text = "片区,类别,指标,最初,2024年3月,2024年5月\n片区2,,入户探访,100,待填,90\n";
    let preview = pasted(text, &the_example()?)?;
    assert_eq!(preview.signs.iter().map(|of| of.text.as_str()).collect::<Vec<_>>(), ["待填"]);
    assert_eq!(preview.after.entry_of(VISITS).map(|of| of.target), Some(whole(90)));
    Ok(())
}

#[test]
fn a_workbook_goes_out_and_comes_in_the_same_in_both_languages() -> Result<(), Failure> {
    let mut bare = Document::empty("片区1");
    bare.particulars = the_example()?.particulars;
    comes_in_the_same(&station()?, &[station()?, Document::empty("片区1"), the_example()?])?;
    let blank = with_a_blank_target()?;
    comes_in_the_same(&blank, &[blank.clone(), Document::empty("片区1"), bare])
}

fn comes_in_the_same(station: &Document, all_into: &[Document]) -> Result<(), Failure> {
    for language in Language::ALL {
        let bytes = written(station, language).map_err(|problem| format!("{problem:?}"))?;
        let sheets = worker::read(&bytes).map_err(|problem| format!("{problem:?}"))?;
        for into in all_into {
            let against = Against { document: into, scheme: into.scheme(), names: known_names };
            let all: Vec<usize> = (0..sheets.len()).collect();
            let together = Together::of(&sheets, &all, against);
            let mut editor = Editor::new(into.clone());
            if let Some(action) = together.action() {
                editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
                let after = editor.document().clone();
                editor.undo();
                assert_eq!(editor.document(), into, "one step");
                editor.redo();
                assert_eq!(editor.document(), &after);
            }
            let after = editor.document();
            assert_eq!(after.agreements, station.agreements, "{language:?}");
            assert_eq!((&after.areas, &after.station), (&station.areas, &station.station));
            for of in &together.sheets {
                assert_eq!(of.preview.unrecognised, [], "{language:?}");
                assert_eq!(of.preview.differing, [], "{language:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn what_is_wrong_in_the_sheet_is_told_with_its_cell() -> Result<(), Failure> {
    let station = station()?;
    let preview = pasted("片区,类别,指标,最初,2024年3月\n片区2,,入户探访,-5,190\n", &station)?;
    let wrong = preview.unrecognised.iter().map(|of| (of.row, of.column, of.why));
    let wrong: Vec<_> = wrong.collect();
    assert!(
        matches!(wrong[..], [(1, 3, Why::Refused(of))] if of.trouble == Trouble::Negative),
        "{wrong:?}"
    );
    assert_eq!(preview.after.entry_of(VISITS).map(|of| of.target), Some(whole(190)));
    // Without a change nothing is said of the target.
    let preview = pasted("片区,类别,指标,最初,2024年3月\n片区2,,入户探访,50,\n", &station)?;
    assert_eq!(preview.after.terms(VISITS), station.terms(VISITS));
    Ok(())
}

fn merged(here: &Document, there: &Document, before: Option<&Document>) -> Result<Merge, Failure> {
    Ok(merge(here, there, before).map_err(|of| format!("{of:?}"))?)
}

#[test]
fn merging_takes_a_change_and_asks_where_both_changed() -> Result<(), Failure> {
    let before = the_example()?;
    let changed = station()?;
    // Changed there alone.
    let merge = merged(&before, &changed, Some(&before))?;
    assert_eq!((merge.questions.len(), &merge.document), (0, &changed));
    // Changed here alone.
    let merge = merged(&changed, &before, Some(&before))?;
    assert_eq!((merge.questions.len(), &merge.document), (0, &changed));
    // A copy with the same targets in force says nothing against earlier ones.
    let mut plain = changed.clone();
    for of in [VISITS, OWN] {
        let target = plain.entry_of(of).ok_or("no entry")?.target;
        plain.agree(of, &Terms::unchanged(target)).ok_or("no entry")?;
    }
    for (here, there) in [(&plain, &changed), (&changed, &plain)] {
        let merge = merged(here, there, None)?;
        assert_eq!((merge.questions.len(), &merge.document), (0, &changed));
    }
    // Both changed it otherwise.
    let mut other = before.clone();
    let terms = Terms::unchanged(whole(120)).with(since(2024, 4)?, whole(150));
    other.agree(VISITS, &terms).ok_or("no entry")?;
    let merge = merged(&changed, &other, Some(&before))?;
    let [question] = &merge.questions[..] else {
        return Err(format!("{:?}", merge.questions).into());
    };
    assert_eq!(question.subject, Subject::Agreements(VISITS.side(Side::Target)));
    let text = |of: &str| Some(Value::Text(of.to_owned()));
    assert_eq!(question.here, text("120 → 180 (2024-03)"));
    assert_eq!(question.there, text("120 → 150 (2024-04)"));
    let there = merge.answered(&[Some(Copy::There)]).ok_or("not answered")?;
    assert_eq!(there.terms(VISITS), Some(terms));
    let here = merge.answered(&[Some(Copy::Here)]).ok_or("not answered")?;
    assert_eq!(here, changed);
    Ok(())
}

#[test]
fn next_year_begins_with_the_targets_in_force() -> Result<(), Failure> {
    let station = station()?;
    let started = station.next_year(true).document;
    assert!(started.agreements.is_empty());
    assert_eq!(started.entry_of(VISITS).map(|of| of.target), Some(whole(180)));
    let field = Field::Agreed(VISITS, Since::First);
    assert_eq!(started.value(field, started.scheme()), None);
    Ok(())
}
