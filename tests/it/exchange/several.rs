//! Several edits as one step: all of them or none.

use station_scorecard::document::{Document, Field, Scenario, Side, Value};
use station_scorecard::editor::{Action, Editor, Item, List, Rejected, Relocation};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

fn editor() -> Editor {
    Editor::new(Document::empty("片区1"))
}

fn amount(field: Field, number: i64) -> Action {
    Action::Set(field, Value::Quantity(Quantity::Amount(Decimal::whole(number))))
}

#[test]
fn one_undo_takes_all_of_them_back() -> crate::Checked {
    let mut editor = editor();
    let before = editor.document().clone();
    let area = Item::Area(before.blank_area("片区2"));
    let action = Action::Several(vec![
        amount(Field::Entry(0, 0, Side::Target), 80),
        Action::Insert(1, area),
        amount(Field::Entry(1, 0, Side::Target), 30),
    ]);
    assert_eq!(Relocation::of(&action), Relocation::All);
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    assert_eq!(editor.document().areas.len(), 2);
    assert!(editor.undo().is_some());
    assert_eq!(editor.document(), &before);
    assert!(editor.undo().is_none(), "one step only");
    Ok(())
}

/// A scenario's inputs follow theirs through each of the edits, and come back with them.
#[test]
fn a_scenario_follows_through_all_of_them() -> crate::Checked {
    let mut document = Document::empty("片区1");
    document.areas.push(document.blank_area("片区2"));
    let mut scenario = Scenario::named("情景");
    let five = Value::Quantity(Quantity::Amount(Decimal::whole(5)));
    scenario.put(Field::Entry(0, 0, Side::Target), Some(five.clone()));
    scenario.put(Field::Entry(1, 1, Side::Target), Some(five.clone()));
    document.scenarios.push(scenario);
    let mut editor = Editor::new(document.clone());
    let area = Item::Area(document.blank_area("片区0"));
    let action = Action::Several(vec![
        Action::Insert(0, area),
        Action::Remove(List::Areas, 1),
        Action::Move(List::Indicators, 1, 0),
    ]);
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    let left = editor.document().scenarios[0].overrides();
    assert_eq!(left, [(Field::Entry(1, 0, Side::Target), five)]);
    let after = editor.document().clone();
    assert!(editor.undo().is_some());
    assert_eq!(editor.document(), &document);
    assert!(editor.redo().is_some());
    assert_eq!(editor.document(), &after);
    Ok(())
}

#[test]
fn where_one_is_refused_none_is_carried_out() -> crate::Checked {
    let mut editor = editor();
    let before = editor.document().clone();
    let action = Action::Several(vec![
        amount(Field::Entry(0, 0, Side::Target), 80),
        amount(Field::Entry(0, 1, Side::Target), 10_000_000),
    ]);
    let refused = editor.dispatch(action);
    assert!(matches!(refused, Err(Rejected::NotAllowed(_))), "{refused:?}");
    assert_eq!(editor.document(), &before);
    assert!(editor.undo().is_none());
    Ok(())
}
