//! Load: who carries how many times the average.

use super::{cell, entry};
use station_scorecard::document::example;
use station_scorecard::number::{Decimal, Rounding};
use station_scorecard::scoring::{
    AreaEntries, AreaLoad, AreaNumbers, IndicatorEntry, Load, LoadKind, Quantity, Work,
};
use station_scorecard::texts::{self as words_of, Language};

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

/// An area's workers and its one indicator.
type Sheet = (Quantity, [IndicatorEntry; 1]);

fn sheet(workers: &str, cases: &str) -> Result<Sheet, String> {
    Ok((cell(workers)?, [entry("10", cases)?]))
}

fn load(sheets: &[Sheet]) -> Load {
    let area = |(workers, indicators): &'_ Sheet| (AreaNumbers::of(|_| *workers), *indicators);
    let areas: Vec<_> = sheets.iter().map(area).collect();
    let areas =
        areas.iter().map(|(numbers, indicators)| AreaEntries { numbers: *numbers, indicators });
    Load::of(&areas.collect::<Vec<_>>(), &Work::Completed(vec![0]))
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

/// Nobody is compared with nobody: "no area carries most" is said where areas carry the same.
#[test]
fn why_no_area_carries_most_is_told_apart() -> crate::Checked {
    let told = |sheets: &[Sheet]| {
        let name = |area: usize| format!("片区{}", area + 1);
        words_of::load_summary_words(&[load(sheets)], name, Language::ZhCn)
    };
    assert_eq!(told(&[sheet("", "")?]), "工作量：还看不出");
    assert_eq!(told(&[sheet("", "7")?, sheet("2", "")?]), "工作量：还看不出");
    assert_eq!(told(&[sheet("2", "7")?]), "工作量：只有一个片区");
    assert_eq!(told(&[sheet("2", "7")?, sheet("2", "7")?]), "工作量：没有哪个片区最重");
    assert_eq!(told(&[sheet("2", "7")?, sheet("2", "8")?]), "工作量：片区2最重");
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
