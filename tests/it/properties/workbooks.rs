//! Workbooks of any station, written and read again.

use super::any_document::{changed, document, single_numbers, terms};
use super::exchanging::named;
use super::{cases, fail};
use crate::exchange::tables::{emptied, without_result};
use crate::exchange::workbook::{taken, writing::written};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{Agreements, Document, Monthlies};
use station_scorecard::exchange::appendix::Part;
use station_scorecard::exchange::paste::{Against, Preview, Together};
use station_scorecard::exchange::worker;
use station_scorecard::scoring::{PartyScore, Quantity};
use station_scorecard::texts::{Language, comment_sheet_name, known_names};

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
        let sheets = worker::read(&bytes).map_err(|problem| fail(format!("{problem:?}")))?;
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

    /// Words on their sheet: what goes out comes in again, and once more it changes nothing.
    #[test]
    fn a_workbook_restores_comments_evidence_and_closing_words(document in document(), english in any::<bool>()) {
        let document = named(document);
        // Blank items say nothing, and a sheet has texts without the spaces around them.
        let mut document = document;
        document.comments.retain(|of| of.nothing || !of.text.trim().is_empty());
        let language = if english { Language::En } else { Language::ZhCn };
        let bytes = written(&document, language).map_err(|problem| fail(format!("{problem:?}")))?;
        let sheets = worker::read(&bytes).map_err(|problem| fail(format!("{problem:?}")))?;
        let found = sheets.iter().find(|sheet| sheet.name == comment_sheet_name(language));
        let Some(sheet) = found else {
            prop_assert!(document.comments.is_empty());
            return Ok(());
        };
        let silent = Document { comments: Vec::new(), ..document.clone() };
        let of = |into: &Document| {
            Preview::of(&sheet.grid, None, into, into.scheme(), &known_names(into))
        };
        let made = of(&silent);
        prop_assert!(made.unrecognised.is_empty(), "{:?}", made.unrecognised);
        prop_assert_eq!(&made.after.comments, &document.comments);
        prop_assert!(of(&document).action().is_none());
    }

    /// Months on their sheet, the completed amounts that are their sums, and the targets that changed.
    #[test]
    fn a_workbook_restores_amounts_by_months(document in document(), blank in changed(), english in any::<bool>()) {
        prop_assume!(!document.indicators.is_empty());
        let document = named(document);
        let mut document = Document { monthly: document.monthly.clone().without_blank(), ..document };
        document.add_up_months();
        // What any document has less often: a blank target in force, also where nothing was agreed before.
        for (at, earlier) in blank {
            let amounts = document.every_amount();
            if let Some(amount) = at.checked_rem(amounts.len()).map(|at| amounts[at]) {
                document.agree(amount, &terms(&earlier, Quantity::Blank));
            }
        }
        let language = if english { Language::En } else { Language::ZhCn };
        let bytes = written(&document, language).map_err(|problem| fail(format!("{problem:?}")))?;
        let sheets = worker::read(&bytes).map_err(|problem| fail(format!("{problem:?}")))?;
        let empty = without_result(&emptied(&document, Part::Indicators));
        let (monthly, agreements) = (Monthlies::default(), Agreements::default());
        let empty = Document { monthly, agreements, ..empty };
        for into in [&document, &empty] {
            let against = Against { document: into, scheme: into.scheme(), names: known_names };
            // What the parties said are words, which no table takes.
            let words = comment_sheet_name(language);
            let all: Vec<usize> =
                (0..sheets.len()).filter(|at| sheets[*at].name != words).collect();
            let together = Together::of(&sheets, &all, against);
            let last = together.sheets.last().ok_or_else(|| fail("no sheet"))?;
            prop_assert_eq!(&last.preview.after.monthly, &document.monthly);
            prop_assert_eq!(&last.preview.after.agreements, &document.agreements);
            prop_assert_eq!(&last.preview.after.areas, &document.areas);
            prop_assert_eq!(&last.preview.after.station, &document.station);
            for of in &together.sheets {
                prop_assert!(of.preview.unrecognised.is_empty(), "{:?}", of.preview.unrecognised);
                prop_assert!(of.preview.differing.is_empty(), "{:?}", of.preview.differing);
            }
        }
    }

    /// Whatever a person chooses by mistake is refused or read.
    #[test]
    fn any_bytes_are_a_workbook_or_refused(bytes in vec(any::<u8>(), 0..300), begin in 0_usize..4) {
        let begins: [&[u8]; 4] =
            [b"", b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
        let _ = worker::read(&[begins[begin], &bytes].concat());
    }
}
