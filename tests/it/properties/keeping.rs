//! Keeping a document and reading it again, whatever happened to its text.

use super::any_document::document;
use super::cases;
use proptest::prelude::*;
use serde_json::Value as Json;
use station_scorecard::document::{
    Allowed, Document, Envelope, Field, Indicator, Loss, Opened, Particular, Scenario, ServiceArea,
    Side, StationIndicator, StationPart, Value, open,
};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, PartyScore, Quantity, ScoreMode};
use std::collections::BTreeSet;

/// What can stand somewhere in a text of ours and change its sense.
fn scrap() -> impl Strategy<Value = String> {
    let scraps = [
        "",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-",
        "1e999",
        "/",
        "\\ud800",
        "\u{0}",
        "片区",
        "\"key\":\"key_0\",",
        "9999999999999999999999",
        "true",
        "\"points\":\"99\",",
    ];
    (0..scraps.len()).prop_map(move |at| scraps[at].to_owned())
}

/// A text with some characters from `at` on replaced.
fn patched(text: &str, at: usize, cut: usize, scrap: &str) -> String {
    let head = text.chars().take(at);
    head.chain(scrap.chars()).chain(text.chars().skip(at + cut)).collect()
}

/// What was read is sound: kept again, it opens whole and equal. What was lost is told.
fn check_sound(text: &str) -> Result<(), TestCaseError> {
    let saved = match open(text) {
        Opened::Whole(envelope) => envelope,
        Opened::Damaged { saved, losses } => {
            prop_assert!(!losses.is_empty(), "damage without a loss");
            match saved {
                Some(envelope) => envelope,
                None => return Ok(()),
            }
        }
        Opened::Newer { .. } => return Ok(()),
    };
    prop_assert_eq!(open(&saved.text()), Opened::Whole(saved));
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn what_is_kept_opens_as_it_was(
        document in document(),
        stamp in "\\PC{0,20}",
        saved_at in any::<String>(),
    ) {
        let envelope = Envelope { stamp, saved_at, document };
        prop_assert_eq!(open(&envelope.text()), Opened::Whole(envelope));
    }

    #[test]
    fn any_text_can_be_opened(text in any::<String>(), json_like in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,60}") {
        check_sound(&text)?;
        check_sound(&json_like)?;
    }

    #[test]
    fn a_text_damaged_in_one_place_opens_soundly(
        document in document(),
        at in any::<prop::sample::Index>(),
        cut in 0_usize..40,
        scrap in scrap(),
    ) {
        let envelope = Envelope { stamp: "a".into(), saved_at: "b".into(), document };
        let text = envelope.text();
        check_sound(&patched(&text, at.index(text.chars().count()), cut, &scrap))?;
    }
}

#[test]
fn brackets_without_end_are_no_harm() {
    for bracket in ["[", "{", "{\"a\":", "[[{\"a\":"] {
        let deep = bracket.repeat(500_000);
        assert!(matches!(open(&deep), Opened::Damaged { saved: None, .. }), "{bracket}");
    }
}

/// Makes a document in which every content is there once, and remembers each as it stands in
/// JSON, with its quotes: words with characters that JSON escapes, and amounts.
#[derive(Default)]
struct Marked {
    marks: BTreeSet<String>,
}

impl Marked {
    fn word(&mut self) -> String {
        let word = format!("w{}\"]\\", self.marks.len());
        self.marks.insert(Json::from(word.clone()).to_string());
        word
    }

    fn number(&mut self) -> Decimal {
        let number = Decimal::from_hundredths(i64::try_from(self.marks.len()).unwrap_or(0) + 101);
        self.marks.insert(Json::from(number.to_string()).to_string());
        number
    }

    fn quantity(&mut self) -> Quantity {
        Quantity::Amount(self.number())
    }

    fn entry(&mut self) -> IndicatorEntry {
        IndicatorEntry { target: self.quantity(), completed: self.quantity() }
    }

    fn indicator(&mut self) -> Indicator {
        let (key, group) = (self.word(), self.word());
        Indicator { key, group, name: self.word(), unit: self.word() }
    }

    fn area(&mut self, columns: usize) -> ServiceArea {
        ServiceArea {
            name: self.word(),
            communities: vec![self.word(), self.word()],
            social_workers: self.quantity(),
            clients: Quantity::Blank,
            entries: (0..columns).map(|_| self.entry()).collect(),
        }
    }

    fn station_indicator(&mut self, overall: bool) -> StationIndicator {
        let (name, unit) = (self.word(), self.word());
        StationIndicator { overall, name, unit, entry: self.entry() }
    }

    fn document(&mut self) -> Document {
        let mut document = Document::empty("");
        for line in Particular::ALL {
            if matches!(line.spec().allowed, Some(Allowed::Text { .. })) {
                let word = self.word();
                document.particulars.replace(line, line.read(&word).unwrap_or(line.blank()));
            }
        }
        for party in ["purchaser", "third_party_evaluator"] {
            let (points, raw_mark) = (Some(self.number()), Some(self.number()));
            document.put_score(party, PartyScore { mode: ScoreMode::Points, points, raw_mark });
        }
        document.indicators = vec![self.indicator(), self.indicator(), self.indicator()];
        document.areas = vec![self.area(3), self.area(3)];
        document.station = vec![self.station_indicator(true), self.station_indicator(false)];
        let mut scenario = Scenario::named(&self.word());
        let points = Some(self.number());
        let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
        scenario.put_score("purchaser", Some(score));
        for field in [Field::Entry(1, 2, Side::Target), Field::Station(0, StationPart::Completed)] {
            scenario.put(field, Some(Value::Quantity(self.quantity())));
        }
        document.scenarios = vec![scenario];
        document
    }
}

/// The marks that stand whole in a text.
fn marks<'a>(text: &str, all: &'a BTreeSet<String>) -> BTreeSet<&'a String> {
    all.iter().filter(|mark| text.contains(mark.as_str())).collect()
}

/// What stands whole before the cut is saved, and nothing else appears.
#[test]
fn a_text_cut_off_anywhere_loses_what_is_cut_and_nothing_else() -> crate::Checked {
    let mut marked = Marked::default();
    let document = marked.document();
    let text = Envelope { stamp: "st".into(), saved_at: "sa".into(), document }.text();
    let all = marked.marks;
    assert_eq!((all.len(), marks(&text, &all).len()), (53, 53), "{all:?}");
    let begins = text.find("\"document\":{").ok_or("the document has no beginning")? + 12;
    for end in 0..text.len() {
        let beginning = String::from_utf8_lossy(&text.as_bytes()[..end]).into_owned();
        let Opened::Damaged { saved, losses } = open(&beginning) else {
            return Err(format!("cut at {end}, nothing is said of it").into());
        };
        assert_eq!(saved.is_some(), end >= begins, "cut at {end}: {beginning}");
        let Some(saved) = saved else { continue };
        assert_eq!(losses.first(), Some(&Loss::CutOff), "cut at {end}");
        let (kept, there) = (marks(&saved.text(), &all), marks(&beginning, &all));
        assert_eq!(kept, there, "cut at {end}: {beginning}");
    }
    Ok(())
}
