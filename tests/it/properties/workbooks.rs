//! Workbooks of any station, written and read again.

use super::any_document::single_numbers;
use super::exchanging::named;
use super::{cases, fail};
use crate::exchange::tables::{emptied, without_result};
use crate::exchange::workbook::{taken, writing::written};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::Document;
use station_scorecard::exchange::appendix::Part;
use station_scorecard::exchange::workbook;
use station_scorecard::scoring::PartyScore;
use station_scorecard::texts::Language;

proptest! {
    // Each case writes and reads a workbook.
    #![proptest_config(cases(12))]

    #[test]
    fn a_workbook_restores_both_appendices_and_the_result(document in single_numbers(), english in any::<bool>()) {
        // Only a damaged text gives a station without area indicators.
        prop_assume!(!document.indicators.is_empty());
        let document = named(document);
        let language = if english { Language::En } else { Language::ZhCn };
        let bytes = written(&document, language).map_err(|problem| fail(format!("{problem:?}")))?;
        let sheets = workbook::read(&bytes).map_err(|problem| fail(format!("{problem:?}")))?;
        let empty = emptied(&emptied(&document, Part::Indicators), Part::Staffing);
        let empty = without_result(&empty);
        let taken = taken(&sheets, &empty).map_err(|problem| fail(problem.to_string()))?;
        prop_assert!(taken.unrecognised.is_empty(), "{:?}", taken.unrecognised);
        prop_assert!(taken.differing.is_empty(), "{:?}", taken.differing);
        // No workbook carries scenarios: those that are there stay.
        let mut expected = Document { scenarios: empty.scenarios, ..document.clone() };
        // Points are told, and not the marks that some of them were typed as.
        let scheme = document.scheme().clone();
        for party in &scheme.parties {
            let points = document.score(&party.id).counted(party.cap, scheme.rounding);
            expected.put_score(&party.id, PartyScore { points, ..PartyScore::default() });
        }
        prop_assert_eq!(&taken.document, &expected);
    }

    /// Whatever a person chooses by mistake is refused or read.
    #[test]
    fn any_bytes_are_a_workbook_or_refused(bytes in vec(any::<u8>(), 0..300), begin in 0_usize..4) {
        let begins: [&[u8]; 4] =
            [b"", b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
        let _ = workbook::read(&[begins[begin], &bytes].concat());
    }
}
