//! 试算 while another tab changes the station.

use super::trial::{CENTRE, SESSIONS, THIRD, inputs, told, total, trying};
use super::typing::{fill, held};
use station_scorecard::desk::{Gesture, Refresh, Session};
use station_scorecard::document::{Field, Side};
use station_scorecard::editor::{Action, Item};

/// The other tab has the scenario as this one kept it, and an area before the others.
#[test]
fn another_tabs_document_comes_in_beneath_what_is_tried() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, SESSIONS, "180");
    let mut other = Session::new(session.station().document().clone());
    let area = Item::Area(other.editor().document().blank_area("片区0"));
    other.update(Gesture::Did(Action::Insert(0, area)));
    fill(&mut other, CENTRE, "14");
    let refreshes = session.take_over(other.editor().document().clone()).ok_or("refused")?;
    assert!(refreshes.contains(&Refresh::Station), "{refreshes:?}");
    let moved = Field::Entry(1, 5, Side::Completed);
    assert_eq!(
        (held(&session, moved), session.original(moved)),
        ("180".to_owned(), Some("175".to_owned()))
    );
    assert_eq!((held(&session, CENTRE), told(&session)?.1), ("14".to_owned(), 1));
    assert_eq!(session.station().document(), other.editor().document());
    fill(&mut session, THIRD, "47");
    session.leave_trial();
    assert_eq!(session.station().document().scenarios.len(), 1);
    assert_eq!(total(&session), "87.75");
    Ok(())
}

#[test]
fn a_scenario_that_another_tab_deleted_comes_back_with_the_next_change() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    let without = inputs(session.station().document());
    session.take_over(without.clone()).ok_or("refused")?;
    assert_eq!((held(&session, CENTRE), told(&session)?), ("13.5".to_owned(), (None, 1)));
    assert_eq!(session.station().document(), &without, "what that tab did is not undone at once");
    fill(&mut session, THIRD, "47");
    assert_eq!(told(&session)?, (Some("情景 1".to_owned()), 2));
    session.take_over(without).ok_or("refused")?;
    session.leave_trial();
    let document = session.station().document();
    assert_eq!(document.changes(document.scheme(), 0).len(), 2, "leaving loses nothing either");
    Ok(())
}
