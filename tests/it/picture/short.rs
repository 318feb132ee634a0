//! What is below 100 % on the landing of a link, line by line.

use super::{edited, the_example};
use station_scorecard::document::{Field, Side, Value};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
use station_scorecard::texts::{
    Language, ShortLine, attendance_in_short, indicator_count, short_lines,
};

fn told(lines: &[ShortLine]) -> Vec<(String, usize)> {
    let one = |of: &ShortLine| {
        (format!("{} | {} | {}", of.rate.name, of.rate.place, of.rate.rate), of.places)
    };
    lines.iter().map(one).collect()
}

/// 575 ÷ 600 = 95.83 %, 12 ÷ 13 = 92.31 %, 22 ÷ 24 = 11 ÷ 12 = 91.67 %: eight places, as the page counts.
#[test]
fn a_sum_takes_its_areas_along_and_an_area_stands_alone() -> crate::Checked {
    let lines = short_lines(&the_example()?, Language::ZhCn);
    let expected = [
        ("专业个案 节数 | 合计 575 / 600 · 4 个片区都不足 | 95.83%", 5),
        ("专业个案 结案 | 片区2 · 12 / 13 | 92.31%", 1),
        ("社区党组织走访 | 22 / 24 | 91.67%", 1),
        ("党建学习宣传 | 11 / 12 | 91.67%", 1),
    ];
    assert_eq!(told(&lines), expected.map(|(line, places)| (line.to_owned(), places)));
    assert_eq!(lines.iter().map(|of| of.places).sum::<usize>(), 8);
    Ok(())
}

/// With one area more than its target the sum stays short: 700 ÷ 600 there would lift it, 170 does not.
#[test]
fn where_only_some_areas_are_short_they_are_counted() -> crate::Checked {
    let document = the_example()?;
    let sessions = document.indicators.iter().position(|of| of.key == "case_session");
    let sessions = sessions.ok_or("no 节数")?;
    let target = document.areas.first().and_then(|area| area.entries.get(sessions));
    let target = target.and_then(|entry| entry.target.amount()).ok_or("no target")?;
    let full = Value::Quantity(Quantity::Amount(target));
    let document = edited(&[(Field::Entry(0, sessions, Side::Completed), full)])?;
    let first = told(&short_lines(&document, Language::ZhCn)).remove(0);
    assert!(first.0.contains("3 个片区不足"), "{first:?}");
    assert_eq!(first.1, 4);
    Ok(())
}

/// A single area is no sum: one line, which counts twice on the page.
#[test]
fn a_single_area_is_one_line() -> crate::Checked {
    let mut document = the_example()?;
    document.areas.truncate(1);
    document.station.clear();
    for entry in document.areas.iter_mut().flat_map(|area| &mut area.entries).skip(1) {
        entry.target = Quantity::Blank;
    }
    let ten = |of| Quantity::Amount(Decimal::whole(of));
    let entry = document.areas.first_mut().and_then(|area| area.entries.first_mut());
    let entry = entry.ok_or("no entry")?;
    (entry.target, entry.completed) = (ten(10), ten(9));
    let lines = short_lines(&document, Language::ZhCn);
    let [line] = lines.as_slice() else { return Err(format!("{lines:?}").into()) };
    assert!(line.rate.place.ends_with("9 / 10"), "{line:?}");
    assert_eq!((line.rate.rate.as_str(), line.places), ("90.00%", 2));
    Ok(())
}

/// 37 indicators, and 231 person-months where 220 were agreed.
#[test]
fn folds_say_in_short_what_is_in_them() -> crate::Checked {
    let document = the_example()?;
    assert_eq!(indicator_count(&document, Language::ZhCn), "37 项");
    let attendance = attendance_in_short(&document, Language::ZhCn);
    assert_eq!(attendance.as_deref(), Some("231 / 220 人次"));
    let empty = station_scorecard::document::Document::empty("片区1");
    assert_eq!(attendance_in_short(&empty, Language::ZhCn), None, "nothing is filled in");
    Ok(())
}
