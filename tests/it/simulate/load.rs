//! Load: who carries how many times the average, and moves between areas.

use super::{cell, entry};
use station_scorecard::document::example;
use station_scorecard::number::{Decimal, Percent, Rounding};
use station_scorecard::scoring::{
    AreaLoad, AreaNumber, AreaNumbers, AreaSheet, Completion, IndicatorEntry, Load, LoadKind,
    Quantity, Transfer, TransferProblem, Work, transferred,
};

/// Amount, each and times of the average: `26, 5.2, 143/125 = 1.14`.
fn words(load: &AreaLoad) -> String {
    match load {
        AreaLoad::ToFill => "to fill".to_owned(),
        AreaLoad::NotAgreed => "/".to_owned(),
        AreaLoad::WorkersToFill(amount) => format!("{amount}, workers to fill"),
        AreaLoad::NoWorkers(amount) => format!("{amount}, no workers"),
        AreaLoad::Carried { amount, each, times: None } => {
            format!("{amount}, {}", Rounding::PRINTED.round(*each))
        }
        AreaLoad::Carried { amount, each, times: Some(times) } => {
            let rounded = Rounding::PRINTED.round_fraction(times).unwrap_or_default();
            format!("{amount}, {}, {times} = {rounded}", Rounding::PRINTED.round(*each))
        }
    }
}

fn all_words(load: &Load) -> Vec<String> {
    load.areas.iter().map(words).collect()
}

/// 100 cases for 22 workers. 片区4: 26 ÷ 5 = 5.2 and × 22 ÷ 100 = 1.144 times; 片区2: 17 ÷ 6.
#[test]
fn the_report_has_these_cases_for_each_worker() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let cases = document.load(LoadKind::Cases);
    let expected = [
        "30, 5, 11/10 = 1.1",
        "17, 2.83, 187/300 = 0.62",
        "27, 5.4, 297/250 = 1.19",
        "26, 5.2, 143/125 = 1.14",
    ];
    assert_eq!(all_words(&cases), expected);
    assert_eq!((cases.amount, cases.workers), (Decimal::whole(100), Decimal::whole(22)));
    Ok(())
}

/// Sums of the printed table: sessions 575 + 190, visits 3556 + 2008, groups 35, events 19 + 55,
/// files 993.
#[test]
fn kinds_of_work_add_up_their_indicators() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let sums = LoadKind::ALL.map(|kind| document.load(kind).amount.to_string());
    assert_eq!(sums, ["100", "765", "5564", "35", "74", "993", "0"]);
    Ok(())
}

fn sheet(workers: &str, cases: &str) -> Result<AreaSheet, String> {
    let workers = cell(workers)?;
    Ok(AreaSheet { numbers: AreaNumbers::of(|_| workers), indicators: vec![entry("10", cases)?] })
}

fn load(sheets: &[AreaSheet]) -> Load {
    let areas: Vec<_> = sheets.iter().map(AreaSheet::entries).collect();
    Load::of(&areas, &Work::Completed(vec![0]))
}

#[test]
fn areas_without_workers_or_work_are_told_apart() -> crate::Checked {
    let sheets = [
        sheet("0", "5")?,
        sheet("", "7")?,
        sheet("2", "")?,
        sheet("2", "/")?,
        sheet("2.5", "10")?,
        sheet("0", "0")?,
    ];
    let load = load(&sheets);
    // The average counts the work without a worker too: (5 + 10 + 0) ÷ 2.5 = 6.
    let expected = [
        "5, no workers",
        "7, workers to fill",
        "to fill",
        "/",
        "10, 4, 2/3 = 0.67",
        "0, no workers",
    ];
    assert_eq!(all_words(&load), expected);
    let average = load.average.map(|average| Rounding::PRINTED.round(average).to_string());
    assert_eq!(average, Some("6".to_owned()));
    Ok(())
}

#[test]
fn without_any_work_or_worker_there_is_no_average() -> crate::Checked {
    let idle = load(&[sheet("3", "0")?, sheet("1", "0")?]);
    assert_eq!(all_words(&idle), ["0, 0", "0, 0"]);
    let nobody = load(&[sheet("0", "4")?]);
    assert_eq!((all_words(&nobody), nobody.average), (vec!["4, no workers".to_owned()], None));
    Ok(())
}

/// The largest amounts of R-12 in 500 areas neither overflow nor lose a digit.
#[test]
fn the_largest_amounts_are_divided_exactly() -> crate::Checked {
    let most = Quantity::LARGEST.to_string();
    let load = load(&vec![sheet(&most, &most)?; 500]);
    assert_eq!(all_words(&load).first().map(String::as_str), Some("9999999.99, 1, 1 = 1"));
    Ok(())
}

fn rate(entry: IndicatorEntry) -> String {
    match entry.completion(None) {
        Completion::Rate { percent, .. } => percent.to_string(),
        other => format!("{other:?}"),
    }
}

/// One worker and 10 cases of the target from 片区4 to 片区2: 26 ÷ 4 = 6.5 and 17 ÷ 7 = 2.43;
/// 26 ÷ 16 = 162.5 % and 17 ÷ 27 = 62.96 %.
#[test]
fn a_move_changes_load_and_rates_and_keeps_the_totals() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let work = document.work(LoadKind::Cases);
    let Work::Completed(columns) = &work else { return Err("cases are an indicator".into()) };
    let column = *columns.first().ok_or("no cases")?;
    let (from, to) = (3, 1);
    let areas = document.area_entries();
    let moves = [
        Transfer::Workers { from, to, amount: Decimal::whole(1) },
        Transfer::Target { column, from, to, amount: Decimal::whole(10) },
    ];
    let after = transferred(&areas, &moves).map_err(|problem| format!("{problem:?}"))?;
    let sheets: Vec<_> = after.iter().map(AreaSheet::entries).collect();
    let load = Load::of(&sheets, &work);
    assert_eq!(load.workers, Decimal::whole(22));
    let each = |at: usize| load.areas.get(at).map(words).unwrap_or_default();
    assert!(each(3).starts_with("26, 6.5, ") && each(1).starts_with("17, 2.43, "), "{load:?}");
    let rates = [3, 1].map(|at| rate(after[at].indicators[column]));
    assert_eq!(rates, ["162.50%", "62.96%"]);
    assert_eq!(Percent::from_hundredths(10_000).to_string(), rate(areas[3].indicators[column]));
    let targets = after.iter().filter_map(|sheet| sheet.indicators[column].target.amount());
    assert_eq!(targets.sum::<Decimal>(), Decimal::whole(100));
    Ok(())
}

#[test]
fn a_blank_area_can_receive_and_one_that_gave_all_is_left_with_0() -> crate::Checked {
    let sheets = [sheet("2", "5")?, sheet("", "7")?];
    let areas: Vec<_> = sheets.iter().map(AreaSheet::entries).collect();
    let all = Transfer::Workers { from: 0, to: 1, amount: Decimal::whole(2) };
    let after = transferred(&areas, &[all]).map_err(|problem| format!("{problem:?}"))?;
    let workers: Vec<String> =
        after.iter().map(|sheet| sheet.numbers.get(AreaNumber::SocialWorkers).text()).collect();
    assert_eq!(workers, ["0", "2"]);
    Ok(())
}

#[test]
fn impossible_moves_are_refused_with_the_reason() -> crate::Checked {
    let sheets = [sheet("2", "5")?, sheet("", "7")?, sheet(&Quantity::LARGEST.to_string(), "1")?];
    let areas: Vec<_> = sheets.iter().map(AreaSheet::entries).collect();
    let workers =
        |from, to, amount: i64| Transfer::Workers { from, to, amount: Decimal::whole(amount) };
    let amount = Decimal::whole(1);
    let has = |whole| TransferProblem::NotEnough { has: Decimal::whole(whole) };
    let refused = [
        (workers(0, 0, 1), TransferProblem::SameArea),
        (workers(0, 3, 1), TransferProblem::NoSuchPlace),
        (workers(3, 0, 1), TransferProblem::NoSuchPlace),
        (workers(0, 1, 0), TransferProblem::NotAnAmount),
        (workers(0, 1, -1), TransferProblem::NotAnAmount),
        (workers(0, 1, 3), has(2)),
        (workers(1, 0, 1), has(0)),
        (workers(0, 2, 1), TransferProblem::TooMuch),
        (Transfer::Target { column: 1, from: 0, to: 1, amount }, TransferProblem::NoSuchPlace),
    ];
    for (transfer, problem) in refused {
        let first = Transfer::Target { column: 0, from: 0, to: 1, amount };
        let found = transferred(&areas, &[first, transfer]);
        assert_eq!(found, Err((1, problem)), "{transfer:?}");
    }
    Ok(())
}
