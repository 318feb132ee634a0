//! A station of many areas and indicators, every amount kept by months. The bench measures the page with it.

use station_scorecard::document::{
    Date, Document, Indicator, Monthly, Particular as P, ServiceArea, Value, When, example,
};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, Quantity};

/// How many areas it has.
pub(crate) const AREAS: usize = 60;
/// How many indicators of areas.
pub(crate) const INDICATORS: usize = 40;
/// How many months.
pub(crate) const MONTHS: usize = 36;

/// Each amount is 1.25 in the first month, 2.25 in the second, … 36.25 in the last: 675 in all, of 600.
pub(crate) fn large() -> Option<Document> {
    let mut document = example()?;
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
    let mut monthly = Monthly::default();
    for (at, month) in (1_i64..).zip(&document.assessed_months()) {
        monthly.put(When::In(*month), Quantity::Amount(Decimal::from_hundredths(100 * at + 25)));
    }
    for amount in document.every_amount() {
        document.keep_by_months(amount, Some(monthly.clone()), Quantity::Blank)?;
    }
    Some(document)
}
