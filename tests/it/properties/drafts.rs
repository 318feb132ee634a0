//! Drafts of any station: well-formed files, text as text, the figures of the page.

use super::any_document::document as any_document;
use super::{cases, fail};
use crate::exchange::draft::file::parts;
use proptest::prelude::*;
use station_scorecard::document::{Comment, CommentPlace};
use station_scorecard::exchange::draft::{Block, DraftKind, Table};
use station_scorecard::exchange::message::{Answer, Request};
use station_scorecard::exchange::worker::docx;
use station_scorecard::texts::drafted;

/// Whether the cells of a table fill each of its places once.
fn is_even(table: &Table) -> bool {
    let columns = table.columns.len();
    let mut places = vec![vec![0_usize; columns]; table.rows.len()];
    for (row, cells) in table.rows.iter().enumerate() {
        for cell in cells {
            let Some(column) = places[row].iter().position(|times| *times == 0) else {
                return false;
            };
            if column + cell.columns > columns || row + cell.rows > table.rows.len() {
                return false;
            }
            for line in &mut places[row..row + cell.rows] {
                line[column..column + cell.columns].iter_mut().for_each(|times| *times += 1);
            }
        }
    }
    places.into_iter().flatten().all(|times| times == 1)
}

proptest! {
    // Each case writes and reads files.
    #![proptest_config(cases(12))]

    #[test]
    fn a_draft_of_any_station_is_a_well_formed_file(document in any_document(), closing in "\\PC{0,40}") {
        let mut document = document;
        let closing = Comment::item(CommentPlace::closing(), &closing);
        document.comments.extend(document.closing().is_none().then_some(closing));
        for kind in DraftKind::ALL {
            let made = drafted(&document, kind);
            let blocks = made.draft.sections.iter().flat_map(|section| &section.blocks);
            for block in blocks {
                if let Block::Table(table) = block {
                    prop_assert!(is_even(table), "{table:?}");
                    prop_assert!(table.columns.iter().sum::<u32>() <= 10_000, "{:?}", table.columns);
                }
            }
            prop_assert_eq!(made.draft.marks() == 0, made.blanks.is_empty());
            let text = made.draft.texts().join("\n");
            prop_assert!(!text.contains("—分"), "{}", text);
            // It is read again before it is given out; what is not the draft is not given out.
            let bytes = docx::write(&made.draft).ok_or_else(|| fail("not written".to_owned()))?;
            prop_assert!(parts(&bytes).is_ok());
            // On its way to the worker nothing changes.
            let request = Request::WriteDraft(made.draft);
            let (name, bytes) = request.clone().into_parts();
            prop_assert_eq!(Request::from_parts(name, bytes), Some(request));
        }
        let (text, bytes) = Answer::Written(vec![1, 2]).into_parts();
        prop_assert_eq!(Answer::from_parts(&text, bytes), Some(Answer::Written(vec![1, 2])));
    }
}
