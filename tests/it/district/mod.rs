//! 全区: stations side by side, worked by hand.
//!
//! | station | 电访 | rate | four parties | total |
//! |---|---|---|---|---|
//! | 东街站 | 9 of 10 | 90.00% | 9 + 18 + 14 + 50 | 91 优秀 |
//! | 北街站 | 24 of 30 | 80.00% | 9 + 18 + 13 + ? | 40 to 95 |
//! | 西街站 | 110 of 100 | 110.00% | 8 + 17 + 13 + 47 | 85 良好 |

mod book;
mod counted;
mod files;
mod side_by_side;
mod table;
mod workings;

use station_scorecard::district::{Counted, District, Member};
use station_scorecard::document::{Date, Document, Envelope, Particular, Value};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, PartyScore, Quantity};

/// The four parties in the order of the scheme.
const PARTIES: [&str; 4] =
    ["supervising_authority", "purchaser", "supervision_centre", "third_party_evaluator"];

/// The place of 电访 among the standard indicators.
pub(crate) const PHONE_VISIT: usize = 1;

/// A station with scores in hundredths and one area, whose 电访 are completed and agreed.
pub(crate) fn station(
    name: &str,
    scores: [Option<i64>; 4],
    (completed, target): (i64, i64),
) -> Document {
    let mut document = Document::empty("片区1");
    let mut put = |line, value| document.particulars.replace(line, value);
    put(Particular::Station, Value::Text(name.to_owned()));
    put(Particular::AssessedFrom, Value::Date(Date::new(2023, 9, 10)));
    put(Particular::AssessedTo, Value::Date(Date::new(2024, 7, 31)));
    for (party, points) in PARTIES.into_iter().zip(scores) {
        let points = points.map(Decimal::from_hundredths);
        document.put_score(party, PartyScore { points, ..PartyScore::default() });
    }
    let amount = |whole| Quantity::Amount(Decimal::whole(whole));
    let entry = IndicatorEntry { target: amount(target), completed: amount(completed) };
    document.areas[0].entries[PHONE_VISIT] = entry;
    document
}

/// The three stations above, in an order that is not theirs.
pub(crate) fn three() -> [Document; 3] {
    [
        station("西街站", [Some(800), Some(1_700), Some(1_300), Some(4_700)], (110, 100)),
        station("东街站", [Some(900), Some(1_800), Some(1_400), Some(5_000)], (9, 10)),
        station("北街站", [Some(900), Some(1_800), Some(1_300), None], (24, 30)),
    ]
}

fn members(documents: impl IntoIterator<Item = Document>) -> Vec<Member> {
    let numbered = (1..).zip(documents);
    numbered.map(|(at, of): (u32, _)| Member::new(&format!("{at}.json"), of)).collect()
}

fn district(documents: impl IntoIterator<Item = Document>) -> Result<District, String> {
    let all = members(documents);
    District::of(&all, &Counted::of(&all, None, &[])).ok_or_else(|| "no station".to_owned())
}

fn envelope(document: Document) -> Envelope {
    Envelope { stamp: "tab-1".to_owned(), saved_at: "2024-08-14T09:30:00Z".to_owned(), document }
}

/// The file of a station.
fn file(document: &Document) -> Vec<u8> {
    envelope(document.clone()).text().into_bytes()
}
