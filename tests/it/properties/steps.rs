//! Edits and the way back, step by step and worked by hand.

use station_scorecard::document::{
    AreaPart, Document, Field, Indicator, Limits, STANDARD_INDICATORS, Side, StationPart, Value,
};
use station_scorecard::editor::{Action, Editor, Item, List, MOST_STEPS, Rejected};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, Quantity};

/// New columns take the place of removed ones without taking their keys from those that stay.
#[test]
fn a_free_key_is_one_that_no_indicator_has() -> crate::Checked {
    let mut editor = editor();
    let mut keys = Vec::new();
    for _ in 0..3 {
        let key = editor.document().free_key();
        let indicator = Indicator { key: key.clone(), ..STANDARD_INDICATORS[0].into() };
        let item = Item::Indicator(indicator, vec![IndicatorEntry::default()]);
        assert_eq!(editor.dispatch(Action::Insert(0, item)), Ok(()));
        keys.push(key);
    }
    assert_eq!(editor.dispatch(Action::Remove(List::Indicators, 1)), Ok(()));
    assert_eq!(editor.document().free_key(), keys[1]);
    keys.dedup();
    assert_eq!(keys.len(), 3);
    Ok(())
}

fn amount(number: i64) -> Value {
    Value::Quantity(Quantity::Amount(Decimal::whole(number)))
}

fn editor() -> Editor {
    Editor::new(Document::empty("片区1"))
}

fn set(editor: &mut Editor, field: Field, number: i64) -> crate::Checked {
    let set = editor.dispatch(Action::Set(field, amount(number)));
    set.map_err(|rejected| format!("{rejected:?}").into())
}

#[test]
fn leaving_an_input_or_typing_in_another_ends_the_step() -> crate::Checked {
    let mut editor = editor();
    let (here, there) = (Field::Entry(0, 0, Side::Target), Field::Entry(0, 1, Side::Target));
    set(&mut editor, here, 1)?;
    set(&mut editor, here, 12)?;
    editor.end_typing();
    set(&mut editor, here, 123)?;
    set(&mut editor, there, 4)?;
    set(&mut editor, here, 1234)?;
    let mut seen = Vec::new();
    while editor.undo().is_some() {
        let text = |field| editor.value(field).map(|value| value.text()).unwrap_or_default();
        seen.push([text(here), text(there)]);
    }
    let expected = [["123", "4"], ["123", ""], ["12", ""], ["", ""]];
    assert_eq!(seen, expected.map(|pair| pair.map(str::to_owned)));
    Ok(())
}

#[test]
fn an_item_moved_over_others_goes_back_to_its_place() -> crate::Checked {
    let mut editor = editor();
    for at in 1..4 {
        let area = editor.document().blank_area(&format!("片区{}", at + 1));
        assert_eq!(editor.dispatch(Action::Insert(at, Item::Area(area))), Ok(()));
    }
    let names = |editor: &Editor| {
        let name = |field| editor.value(field).map(|value| value.text()).unwrap_or_default();
        [0, 1, 2, 3].map(|at| name(Field::Area(at, AreaPart::Name)).replace("片区", "")).concat()
    };
    for (from, to, moved) in [(0, 3, "2341"), (3, 0, "4123"), (0, 2, "2314"), (3, 1, "1423")] {
        assert_eq!(editor.dispatch(Action::Move(List::Areas, from, to)), Ok(()));
        assert_eq!(names(&editor), moved, "from {from} to {to}");
        editor.undo();
        assert_eq!(names(&editor), "1234", "back from {to} to {from}");
    }
    Ok(())
}

/// What was typed before another input, or before an undo, is a step that stays as it was.
#[test]
fn typing_after_an_undo_is_a_step_of_its_own() -> crate::Checked {
    let mut editor = editor();
    let (here, there) = (Field::Entry(0, 0, Side::Target), Field::Entry(0, 1, Side::Target));
    set(&mut editor, here, 1)?;
    set(&mut editor, there, 2)?;
    editor.undo();
    set(&mut editor, here, 13)?;
    editor.undo();
    assert_eq!(editor.value(here), Some(amount(1)));
    editor.redo();
    set(&mut editor, here, 134)?;
    editor.undo();
    assert_eq!(editor.value(here), Some(amount(13)));
    Ok(())
}

#[test]
fn the_last_two_hundred_steps_can_be_taken_back() -> crate::Checked {
    let mut editor = editor();
    for number in 1..=i64::try_from(MOST_STEPS)? + 50 {
        set(&mut editor, Field::Station(0, StationPart::Target), number)?;
        editor.end_typing();
    }
    let mut steps = 0;
    while editor.undo().is_some() {
        steps += 1;
    }
    assert_eq!((steps, MOST_STEPS), (200, 200));
    assert_eq!(editor.value(Field::Station(0, StationPart::Target)), Some(amount(50)));
    Ok(())
}

#[test]
fn lists_have_limits_and_the_last_area_and_column_stay() -> crate::Checked {
    let mut editor = editor();
    let last = editor.dispatch(Action::Remove(List::Areas, 0));
    assert_eq!(last, Err(Rejected::LastOne(List::Areas)));
    for at in (1..14).rev() {
        assert_eq!(editor.dispatch(Action::Remove(List::Indicators, at)), Ok(()));
    }
    let last = editor.dispatch(Action::Remove(List::Indicators, 0));
    assert_eq!(last, Err(Rejected::LastOne(List::Indicators)));
    for at in 1..Limits::AREAS {
        let area = editor.document().blank_area("片区");
        assert_eq!(editor.dispatch(Action::Insert(at, Item::Area(area))), Ok(()));
    }
    let area = editor.document().blank_area("多一个");
    let full = editor.dispatch(Action::Insert(0, Item::Area(area)));
    assert_eq!(full, Err(Rejected::Full { list: List::Areas, most: 500 }));
    Ok(())
}
