//! Selected months of 到岗: how far a range reaches, what keys put in it, and that it is one step.

use crate::Checked;
use station_scorecard::document::{AttendanceField, Document, example};
use station_scorecard::editor::{
    Direction, Editor, MonthCell, MonthRange, next_presence, presence_of_key,
};
use station_scorecard::scoring::Quantity;

fn quantity(text: &str) -> Quantity {
    Quantity::from_text(text).unwrap_or_default()
}

const fn cell(worker: usize, month: usize) -> MonthCell {
    MonthCell { worker, month }
}

fn presence(document: &Document, worker: usize) -> Vec<String> {
    let months = document.assessed_months();
    let worker = &document.staffing.workers[worker];
    months.iter().map(|month| worker.months.get(*month).presence.text()).collect()
}

#[test]
fn a_tap_goes_round_1_half_0_and_blank() {
    let round = ["", "1", "0.5", "0", "", "1"];
    for pair in round.windows(2) {
        assert_eq!(next_presence(quantity(pair[0])), quantity(pair[1]), "after {:?}", pair[0]);
    }
    assert_eq!(next_presence(quantity("0.3")), Quantity::Blank, "of a damaged text");
}

#[test]
fn keys_put_a_presence_at_once_and_others_do_not() {
    for (key, text) in [("1", "1"), ("5", "0.5"), ("0", "0"), ("Delete", ""), ("Backspace", "")] {
        assert_eq!(presence_of_key(key), Some(quantity(text)), "{key}");
    }
    for key in ["2", ".", " ", "Enter", "ArrowLeft", "10"] {
        assert_eq!(presence_of_key(key), None, "{key}");
    }
}

/// Six workers, eleven months: the range stops at the edges and shrinks back over its beginning.
#[test]
fn a_range_stretches_to_the_edges_of_the_table_and_back() {
    let mut range = MonthRange::single(cell(4, 9));
    assert!(range.is_single());
    for direction in [Direction::Down, Direction::Down, Direction::Right, Direction::Right] {
        range = range.stretched(direction, 6, 11);
    }
    assert_eq!(range, MonthRange { from: cell(4, 9), to: cell(5, 10) });
    assert_eq!((range.workers(), range.months(), range.count()), (4..=5, 9..=10, 4));
    assert!(range.contains(cell(5, 9)) && !range.contains(cell(3, 9)) && !range.is_single());
    for direction in [Direction::Up, Direction::Up, Direction::Left, Direction::Left] {
        range = range.stretched(direction, 6, 11);
    }
    // Now it reaches the other way from where it began.
    assert_eq!((range.workers(), range.months(), range.count()), (3..=4, 8..=9, 4));
    let corner = MonthRange::single(cell(0, 0));
    assert_eq!(corner.stretched(Direction::Up, 6, 11), corner);
    assert_eq!(corner.stretched(Direction::Left, 6, 11), corner);
}

/// 社工22 … 社工24 in November and December: 0.5 1, 0 0, 0 0.
#[test]
fn a_range_is_put_in_one_step_and_undone_in_one() -> Checked {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let before = editor.document().clone();
    let range = MonthRange { from: cell(3, 3), to: cell(1, 2) };
    // It begins at 社工24 in December, which holds 0: a tap clears all six.
    assert_eq!(range.next(editor.document()), Quantity::Blank);
    let action = range.put(editor.document(), quantity("1")).ok_or("nothing to put")?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    let after = editor.document();
    for worker in 1..4 {
        assert_eq!(presence(after, worker)[2..4], ["1", "1"], "worker {worker}");
    }
    assert_eq!(presence(after, 0), presence(&before, 0), "outside the range");
    assert_eq!(presence(after, 4), presence(&before, 4), "outside the range");
    assert_eq!(range.put(after, quantity("1")), None, "no step where all is there already");
    editor.undo();
    assert_eq!(*editor.document(), before);
    Ok(())
}

#[test]
fn insurance_is_said_to_be_missing_in_a_whole_range_and_presence_stays() -> Checked {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let before = presence(editor.document(), 1);
    let range = MonthRange { from: cell(1, 2), to: cell(1, 3) };
    let part = AttendanceField::Insurance;
    assert!(!range.is_missing(editor.document(), part));
    let action = range.put_missing(editor.document(), part, true).ok_or("nothing to put")?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    assert!(range.is_missing(editor.document(), part));
    assert!(!range.is_missing(editor.document(), AttendanceField::Wages));
    let wider = MonthRange { to: cell(1, 4), ..range };
    assert!(!wider.is_missing(editor.document(), part), "in January nobody said so");
    assert_eq!(presence(editor.document(), 1), before);
    let action = range.put_missing(editor.document(), part, false).ok_or("nothing to put")?;
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    assert!(!range.is_missing(editor.document(), part));
    Ok(())
}

/// A range of a document that another window has shortened reaches nothing.
#[test]
fn a_range_outside_the_table_puts_nothing() -> Checked {
    let document = example().ok_or("no example")?;
    let range = MonthRange { from: cell(9, 20), to: cell(9, 30) };
    assert_eq!(range.put(&document, quantity("1")), None);
    assert_eq!(range.next(&document), quantity("1"));
    Ok(())
}
