//! Several edits as one step: all of them or none.

use station_scorecard::document::{Document, Field, Value};
use station_scorecard::editor::{Action, Editor, Item, Rejected, Relocation};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::Quantity;

fn editor() -> Result<Editor, String> {
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    Ok(Editor::new(scheme, Document::empty("gz-2023", "片区1")))
}

fn amount(field: Field, number: i64) -> Action {
    Action::Set(field, Value::Quantity(Quantity::Amount(Decimal::whole(number))))
}

#[test]
fn one_undo_takes_all_of_them_back() -> crate::Checked {
    let mut editor = editor()?;
    let before = editor.document().clone();
    let area = Item::Area(before.blank_area("片区2"));
    let action = Action::Several(vec![
        amount(Field::AreaTarget(0, 0), 80),
        Action::Insert(1, area),
        amount(Field::AreaTarget(1, 0), 30),
    ]);
    assert_eq!(Relocation::of(&action), Relocation::All);
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    assert_eq!(editor.document().areas.len(), 2);
    assert!(editor.undo().is_some());
    assert_eq!(editor.document(), &before);
    assert!(editor.undo().is_none(), "one step only");
    Ok(())
}

#[test]
fn where_one_is_refused_none_is_carried_out() -> crate::Checked {
    let mut editor = editor()?;
    let before = editor.document().clone();
    let action = Action::Several(vec![
        amount(Field::AreaTarget(0, 0), 80),
        amount(Field::AreaTarget(0, 1), 10_000_000),
    ]);
    let refused = editor.dispatch(action);
    assert!(matches!(refused, Err(Rejected::NotAllowed(_))), "{refused:?}");
    assert_eq!(editor.document(), &before);
    assert!(editor.undo().is_none());
    Ok(())
}
