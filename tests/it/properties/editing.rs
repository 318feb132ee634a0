//! Edits and the way back.

use super::any_document::{document, quantity, single_numbers};
use super::any_edit::{Edit, edit};
use super::{cases, fail, scheme};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{Document, Field, Side, StationPart, Value};
use station_scorecard::editor::{Action, Allowed, Editor, Rejected, apply};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, Quantity};
use std::collections::HashSet;

/// Carries out edits, each a step of its own, and gives back every document on the way that
/// differs from the one before.
fn walk(editor: &mut Editor, edits: &[Edit]) -> Vec<Document> {
    let mut stations = vec![editor.document().clone()];
    for edit in edits {
        let action = edit.on(editor.document(), editor.scheme());
        if editor.dispatch(action).is_ok() && stations.last() != Some(editor.document()) {
            stations.push(editor.document().clone());
        }
        editor.end_typing();
    }
    stations
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn undo_goes_back_through_every_step_and_redo_forth(
        document in document(),
        edits in vec(edit(), 1..25),
    ) {
        let mut editor = Editor::new(document);
        let stations = walk(&mut editor, &edits);
        for station in stations.iter().rev().skip(1) {
            prop_assert!(editor.undo().is_some(), "a step is missing");
            prop_assert_eq!(editor.document(), station);
        }
        prop_assert!(editor.undo().is_none(), "a step that changed nothing");
        for station in stations.iter().skip(1) {
            prop_assert!(editor.redo().is_some(), "a step is missing on the way forth");
            prop_assert_eq!(editor.document(), station);
        }
        prop_assert!(editor.redo().is_none());
        for station in stations.iter().rev().skip(1) {
            prop_assert!(editor.undo().is_some(), "a step is missing the second time");
            prop_assert_eq!(editor.document(), station);
        }
    }

    #[test]
    fn a_rejected_action_changes_nothing(document in document(), edit in edit()) {
        let scheme = scheme()?;
        let mut changed = document.clone();
        if apply(&mut changed, edit.on(&document, &scheme)).is_err() {
            prop_assert_eq!(changed, document);
        }
    }

    #[test]
    fn a_rejected_action_leaves_the_way_back_and_forth(
        document in document(),
        edits in vec(edit(), 2..8),
        field in 0_usize..1_000,
    ) {
        let mut editor = Editor::new(document);
        walk(&mut editor, &edits);
        editor.undo();
        let (undo, redo) = (editor.next_undo().cloned(), editor.next_redo().cloned());
        let nowhere = Field::Station(editor.document().station.len() + field, StationPart::Target);
        let rejected = editor.dispatch(Action::Set(nowhere, Value::Quantity(Quantity::Blank)));
        prop_assert_eq!(rejected, Err(Rejected::NoSuchPlace));
        prop_assert_eq!((editor.next_undo().cloned(), editor.next_redo().cloned()), (undo, redo));
    }

    #[test]
    fn a_new_edit_ends_the_way_forth(document in document(), edits in vec(edit(), 1..8)) {
        let mut editor = Editor::new(document);
        walk(&mut editor, &edits);
        while editor.undo().is_some() {}
        let money = Field::Particular(station_scorecard::document::Particular::AnnualFunding);
        let other = match editor.value(money) {
            Some(Value::Quantity(Quantity::Blank)) => Quantity::Amount(Decimal::whole(240)),
            _ => Quantity::Blank,
        };
        let set = editor.dispatch(Action::Set(money, Value::Quantity(other)));
        prop_assert_eq!(set, Ok(()));
        prop_assert!(editor.redo().is_none());
    }

    /// The invariants of the document's module, and the ranges of its inputs.
    #[test]
    fn a_sound_document_stays_sound(edits in vec(edit(), 1..25)) {
        let mut editor = Editor::new(Document::empty("片区1"));
        for edit in edits.iter().filter(|edit| !matches!(edit, Edit::Replace(_))) {
            let action = edit.on(editor.document(), editor.scheme());
            let _ = editor.dispatch(action);
        }
        let document = editor.document();
        let columns = document.indicators.len();
        prop_assert!(columns > 0 && !document.areas.is_empty());
        prop_assert!(document.areas.iter().all(|area| area.entries.len() == columns));
        let keys = document.indicators.iter().map(|indicator| &indicator.key);
        prop_assert_eq!(keys.collect::<HashSet<_>>().len(), columns, "a key twice");
        prop_assert!(document.station.is_sorted_by_key(|indicator| !indicator.overall));
        for field in Field::all(document, editor.scheme()) {
            let allowed = Allowed::of(field, document, editor.scheme());
            let allowed = allowed.ok_or_else(|| fail(format!("{field:?} accepts nothing")))?;
            let Some(Value::Quantity(quantity)) = editor.value(field) else { continue };
            prop_assert_eq!(allowed.check(&Value::Quantity(quantity)), Ok(()), "{:?}", field);
        }
    }

    #[test]
    fn a_score_outside_its_cap_is_refused_by_every_way_in(
        party in 0_usize..4,
        hundredths in prop_oneof![-10_000_i64..0, 10_001_i64..200_000],
    ) {
        let mut editor = Editor::new(Document::empty("片区1"));
        let outside = Decimal::from_hundredths(hundredths);
        let points = PartyScore { points: Some(outside), ..PartyScore::default() };
        let mark = PartyScore { raw_mark: Some(outside), ..PartyScore::default() };
        let value = Value::Quantity(Quantity::Amount(outside));
        for action in [
            Action::Set(Field::Score(party), value),
            Action::PutScore(party, points),
            Action::PutScore(party, mark),
        ] {
            let refused = editor.dispatch(action.clone());
            prop_assert!(matches!(refused, Err(Rejected::NotAllowed(_))), "{:?}", action);
        }
        prop_assert_eq!(editor.document(), &Document::empty("片区1"));
    }

    #[test]
    fn typing_in_one_input_is_one_step(
        document in single_numbers(),
        at in 0_usize..1_000,
        typed in vec(quantity(), 1..12),
    ) {
        let scheme = scheme()?;
        let inputs = Field::all(&document, &scheme);
        let cells = inputs.iter().filter(|field| {
            matches!(field, Field::Station(_, StationPart::Target) | Field::Entry(_, _, Side::Completed))
        });
        let cells: Vec<Field> = cells.copied().collect();
        prop_assume!(!cells.is_empty());
        let field = cells[at % cells.len()];
        let mut editor = Editor::new(document.clone());
        for quantity in typed {
            let set = editor.dispatch(Action::Set(field, Value::Quantity(quantity)));
            prop_assert_eq!(set, Ok(()));
        }
        let changed = *editor.document() != document;
        prop_assert_eq!(editor.undo().is_some(), changed, "typing back to the start is no step");
        prop_assert_eq!(editor.document(), &document);
        prop_assert!(editor.undo().is_none(), "a second step");
    }
}
