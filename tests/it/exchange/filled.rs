//! What of the appendix is printed.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::Document;
use station_scorecard::exchange::appendix::{Part, Printing, tables};
use station_scorecard::exchange::paper::Filled;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, Quantity};
use station_scorecard::texts::{Language, head_words, left_out_of_print};

/// 45 areas with three indicators filled in: three columns on paper, no empty 附件2, and the numbers are
/// the same as in the whole table.
#[test]
fn blank_indicators_are_not_printed() -> Result<(), Failure> {
    let scheme = scheme()?;
    let mut document = Document::empty("片区1");
    let standard = (document.indicators.len(), document.station.len());
    for at in 1..45 {
        let area = document.blank_area(&format!("片区{}", at + 1));
        document.areas.push(area);
    }
    let amount = |number: i64| Quantity::Amount(Decimal::whole(number));
    for area in &mut document.areas {
        for (at, completed) in [(0, 7), (3, 5), (9, 4)] {
            area.entries[at] = IndicatorEntry { target: amount(5), completed: amount(completed) };
        }
    }
    let filled = Filled::of(&document);
    assert_eq!((standard, filled.left_out, filled.has_staffing), ((14, 5), 16, false));
    let keys = |of: &Document| of.indicators.iter().map(|of| of.key.clone()).collect::<Vec<_>>();
    let all = keys(&document);
    assert_eq!(keys(&filled.document), [all[0].clone(), all[3].clone(), all[9].clone()]);
    assert_eq!(filled.document.areas.len(), 45);
    assert!(filled.document.areas.iter().all(|area| area.entries.len() == 3));
    let tables = tables(&filled.document, Part::Indicators);
    assert_eq!(tables.len(), 1, "one block and no list of the station");
    let heading = |head| head_words(head, &filled.document, &scheme, Language::ZhCn);
    let printing = Printing::new(&filled.document, &scheme, &heading);
    let sum = tables[0].rows.last().ok_or("no rows")?;
    let sum: Vec<String> = sum.iter().map(|cell| printing.printed(cell.content).text()).collect();
    let expected =
        ["合计", "", "", "225", "315", "140.00%", "225", "225", "100.00%", "225", "180", "80.00%"];
    assert_eq!(sum, expected);
    assert_eq!(
        Language::ALL.map(|language| left_out_of_print(16, false, language)),
        [
            Some("没有填写的指标（16 项）和附件2没有列出。".to_owned()),
            Some("Left out, with nothing filled in: 16 indicators, and Appendix 2.".to_owned())
        ]
    );
    Ok(())
}

/// An empty form is wanted whole, the example has nothing to leave out, and one amount brings its sheet.
#[test]
fn an_empty_form_and_a_full_one_are_printed_whole() -> Result<(), Failure> {
    let empty = Document::empty("片区1");
    let filled = Filled::of(&empty);
    assert_eq!((&filled.document, filled.left_out), (&empty, 0));
    let example = the_example()?;
    let filled = Filled::of(&example);
    let printed = (&filled.document, filled.left_out, filled.has_staffing);
    assert_eq!(printed, (&example, 0, true));
    let mut agreed = empty;
    agreed.staffing.required_all = Quantity::Amount(Decimal::whole(20));
    assert!(Filled::of(&agreed).has_staffing);
    Ok(())
}
