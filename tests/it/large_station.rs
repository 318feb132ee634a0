//! A station of 60 areas with 40 indicators over 36 months: within the limits of what is kept, and its size is told.

use crate::Checked;
use crate::desk::{Shared, View};
use station_scorecard::desk::{Folder, Shelf, Used, keep_stage};
use station_scorecard::document::{
    Date, Document, Envelope, Indicator, Monthly, Opened, Particular as P, ServiceArea, Stage,
    Value, When, example, open,
};
use station_scorecard::exchange::json;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Figure, IndicatorEntry, Quantity, evaluate};
use station_scorecard::texts::{Language, used_words};
use std::cell::RefCell;
use std::rc::Rc;

const AREAS: usize = 60;
const INDICATORS: usize = 40;
const MONTHS: usize = 36;

/// Each amount is 1.25 in the first month, 2.25 in the second, … 36.25 in the last: 675 in all, of 600.
fn large() -> Result<Document, String> {
    let mut document = example().ok_or("the example does not read")?;
    let mut put = |line: P, day| document.particulars.replace(line, Value::Date(day));
    put(P::AssessedFrom, Date::new(2022, 1, 1));
    put(P::AssessedTo, Date::new(2024, 12, 31));
    let numbered = 1..=INDICATORS;
    document.indicators = numbered
        .map(|at| Indicator {
            key: format!("custom_{at}"),
            group: String::new(),
            name: format!("指标{at}"),
            unit: "节".to_owned(),
        })
        .collect();
    let target = Quantity::Amount(Decimal::whole(600));
    let entry = IndicatorEntry { target, completed: Quantity::Blank };
    document.areas = (1..=AREAS)
        .map(|at| ServiceArea {
            name: format!("片区{at}"),
            entries: vec![entry; INDICATORS],
            ..ServiceArea::default()
        })
        .collect();
    let months = document.assessed_months();
    let mut monthly = Monthly::default();
    for (at, month) in (1_i64..).zip(&months) {
        monthly.put(When::In(*month), Quantity::Amount(Decimal::from_hundredths(100 * at + 25)));
    }
    for amount in document.every_amount() {
        document.keep_by_months(amount, Some(monthly.clone()), Quantity::Blank).ok_or("none")?;
    }
    Ok(document)
}

fn envelope(document: Document) -> Envelope {
    let saved_at = "2024-08-14T10:00:00.000Z".to_owned();
    Envelope { stamp: "tab-1".to_owned(), saved_at, document }
}

#[test]
fn a_large_station_is_kept_with_a_stage_and_read_again_to_the_letter() -> Checked {
    let document = large()?;
    assert_eq!(document.assessed_months().len(), MONTHS);
    let envelope = envelope(document.clone());
    let text = envelope.text();
    assert_eq!(open(&text), Opened::Whole(envelope.clone()));
    let shared = Rc::new(RefCell::new(Shared::default()));
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    assert_eq!(shelf.put(Folder::Station, "one", &text), Ok(()));
    let (name, kept_on) = ("中期".to_owned(), "2024-07-01".parse().ok());
    let stage = Stage { name, kept_on, envelope: envelope.clone() };
    assert!(keep_stage(&mut shelf, "one", "a", &stage).is_ok());
    let length = |text: &str| text.encode_utf16().count();
    let keys = length("station-scorecard/station/one") + length("station-scorecard/stage/one/a");
    let used = shelf.used();
    assert_eq!(used, Used(keys + length(&text) + length(&stage.text())));
    assert!(used < Used::WARNED, "{used:?}");
    let told = used_words(used, Language::En);
    let digits: String = told.chars().take_while(|at| *at != ' ').filter(|at| *at != ',').collect();
    assert_eq!(digits.parse(), Ok(used.0), "{told}");
    let file = json::all_checked(&[(envelope, vec![stage.clone()])], None);
    let file = file.map_err(|why| format!("{why:?}"))?;
    let listed = json::list(&file).map_err(|why| format!("{why:?}"))?;
    let found = listed.first().ok_or("nothing")?;
    assert_eq!((&found.document, found.stages.as_slice()), (&Some(document), &[stage][..]));
    Ok(())
}

/// 36 · 37 / 2 + 36 · 0.25 = 675; of 600 that is 112.5 %.
#[test]
fn a_large_station_adds_up_its_months() -> Checked {
    let document = large()?;
    let scheme = document.scheme();
    let evaluation = evaluate(scheme, &document.entries(scheme));
    let sum = document.amounts_of(Figure::ColumnRate(39), &evaluation);
    assert_eq!(sum.completed.text(), (60 * 675).to_string());
    let located = document.located("area/60/custom_40/rate", scheme).ok_or("no figure")?;
    let working = document.explain_located(located, scheme).ok_or("no working")?;
    let words = station_scorecard::texts::working_words(&working, &document, scheme, Language::En);
    assert_eq!(words.figure, "112.50%");
    let months = words.steps.first().ok_or("no step")?;
    assert!(months.1.starts_with("1.25 + 2.25") && months.1.ends_with("= 675"), "{}", months.1);
    Ok(())
}
