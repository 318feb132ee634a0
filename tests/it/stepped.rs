//! What a step did, as far as it is told in a line.

use station_scorecard::document::{AreaPart, Field, Side, Value, example};
use station_scorecard::editor::{Action, Editor, List, Stepped, numbers_held};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

fn editor() -> Result<Editor, &'static str> {
    Ok(Editor::new(example().ok_or("no example")?))
}

fn amount(points: i64) -> Value {
    Value::Quantity(Quantity::Amount(Decimal::from_hundredths(points * 100)))
}

/// 片区1 has 13 agreed indicators with both numbers, 咨询个案 not agreed, and its social workers.
#[test]
fn a_deleted_area_is_named_and_its_numbers_are_counted() -> Result<(), &'static str> {
    let mut editor = editor()?;
    editor.dispatch(Action::Remove(List::Areas, 0)).map_err(|_| "refused")?;
    let back = editor.next_undo().ok_or("no way back")?;
    assert_eq!(Stepped::of(back, None), Stepped::Came(List::Areas, 0, "片区1".to_owned()));
    assert_eq!(numbers_held(editor.document(), back), 27);
    Ok(())
}

#[test]
fn an_item_that_goes_is_named_by_what_would_bring_it_back() -> Result<(), &'static str> {
    let mut editor = editor()?;
    editor.dispatch(Action::Remove(List::Areas, 3)).map_err(|_| "refused")?;
    editor.undo().ok_or("nothing to undo")?;
    let (again, back) = (editor.next_redo().ok_or("nothing to redo")?.clone(), editor.next_undo());
    assert_eq!(Stepped::of(&again, back), Stepped::Went(List::Areas, String::new()));
    editor.redo().ok_or("nothing to redo")?;
    let went = Stepped::of(&again, editor.next_undo());
    assert_eq!(went, Stepped::Went(List::Areas, "片区4".to_owned()));
    Ok(())
}

#[test]
fn several_inputs_are_counted_and_the_first_is_where_they_are_seen() {
    let first = Field::Entry(1, 2, Side::Completed);
    let set = |field| Action::Set(field, amount(3));
    let both = Action::Several(vec![set(first), set(Field::Score(0))]);
    assert_eq!(Stepped::of(&both, None), Stepped::Inputs(2, first));
    let mixed = Action::Several(vec![set(first), Action::Remove(List::Areas, 0)]);
    assert_eq!(Stepped::of(&mixed, None), Stepped::Other);
    let name = Action::Several(vec![set(Field::Area(0, AreaPart::Name))]);
    assert_eq!(Stepped::of(&name, None), Stepped::Input(Field::Area(0, AreaPart::Name)));
}
